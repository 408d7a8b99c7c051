package sim

import (
	"fmt"
	"math"

	"ripple/sim/draw"
	"ripple/sim/measure"
)

// A plan is a model made ready: references resolved, streams named, and what
// the model does not use left out of the way. It is never written by a run.
type plan struct {
	model    *Model
	end      float64   // minutes from the beginning of the run to the window's end
	setters  []int     // policies that set values, by their bits
	settings []setting // by epoch, within it by the policies that hold
	switches []float64 // when each of settings[1:] begins, minutes since the beginning
	places   []place   // by step
	clocked  []clock
	here     int         // the clock that begins at each step; none if no touchpoint needs it
	parts    []part      // what a clock tells apart
	chasers  []int       // touchpoints that somebody may chase
	reaches  [2][]uint64 // by plan.adopted and step: teams that stay until nobody can come, reachable from here

	crewed, pools                 []bool // by step, by team
	hasCrews, hasRooms, needsMore bool
	worksAhead, duesAhead         bool // some team serves the shortest work, or the earliest promise, first
	blocks                        bool // customers may have to stay where there is no room further on
	canLock                       bool // and wait for each other
	splits                        bool
	holding                       bool // members stay with customers beyond a step
	crewsShift                    bool // who does a step may change
	rare                          bool // something may overtake a customer on the way
	unusual                       bool // a customer's way on is more than a draw

	cares       []care    // policies about customers
	careWays    [][]*care // by step: those that look at customers who come there
	alertStride int
	notifies    bool // some policy sends messages
	soothes     bool // some of them make waits feel shorter

	hasStory    bool // scores, chases or the customer's own time matter
	countStride int
	clockStride int
	clearing    bool // some team stays until nobody can come
	mayTie      bool // two events may be due at the same instant, but for a coincidence
	mostTokens  int
	mostAtOnce  int64
	mostWeeks   float64 // of a window whose weeks are told apart
	leastHours  float64 // minutes of one whose hours are

	classes       int
	adopted       []uint8       // by class: 1 for those who have adopted a change, else 0
	stayers       []int         // teams that stay until nobody can come
	chaseStreams  []draw.Stream // by touchpoint
	chaseSlots    []int         // by touchpoint: questions so far, in counts
	armsOnArrival [][]int       // by journey: touchpoints whose chase clock starts then
	meets         [][]bool      // by touchpoint and step: whether a customer from there can meet it, if somebody chases it and customers split

	segmentStream, gapStream, thinStream, copyStream draw.Stream
	adoptStream                                      draw.Stream
	mixStream, limitStream, limitRouteStream         draw.Stream
	everyStream, repairStream, whichStream           draw.Stream
	leadStreams                                      []draw.Stream // by stock

	outside
	word *word // nil: nobody talks
}

// setting is a Setting made ready.
type setting struct {
	*Setting
	stations []station // by step
	touches  []touch   // by touchpoint
	sources  []arrivalPlan
	tiers    [][2][]int32  // by team: the steps that it looks at, if it is a pool
	lines    []outline     // by step, for forecasts
	outlooks [][][]outlook // by policy about customers, class and step
}

// station is what serving a customer at a step needs.
type station struct {
	labour      []draw.Dist
	exponential []float64 // mean of labour where that is all it takes, else 0
	wrap        []draw.Dist
	delay       []draw.Dist
	ifShort     []Route
	patience    []draw.Dist
	retry       []draw.Dist
	next        []Route
	givesUp     []Route
	firstPass   []float64
	team        int32
	reworkTo    int32
	reworkLimit uint16
	system      bool // done by a system: no handoff between people
	crew        *crew
	timeout     *Timeout
	dip         *Dip // of the team, if it does the step alone
	business    bool // the delay is business time
}

// place is what stays the same of a step whatever the setting: streams, what it
// counts, and which touchpoints stand on it.
type place struct {
	workStream, wrapStream, delayStream, patienceStream draw.Stream
	retryStream, passStream, routeStream, giveUpStream  draw.Stream
	visitSlot, faultSlot                                int           // in counts; none if it cannot happen twice
	live                                                []int         // touchpoints recorded when service starts
	told                                                []int         // touchpoints recorded when it ends
	lagStreams                                          []draw.Stream // of told
	setupStream, fullStream, shortStream                draw.Stream
	uses                                                []Use // of stock; nil: none
	timeoutStream, timeoutRouteStream                   draw.Stream
	balkStreams                                         []draw.Stream
	admits                                              bool // not whoever comes
	blocking                                            bool // who finds no room stays where they were
	waits                                               bool // a join
	joinSlot                                            int  // of a join: what has ended, in counts
	joinAll                                             uint16
	joins                                               []join // that wait for this step
	holds                                               []int  // steps until whose end members stay
	promises                                            []int  // touchpoints with a promise, ahead
	batch                                               *Batch
	cares                                               []int32               // policies that look at whoever comes
	own                                                 bool                  // the customer's own time
	part                                                [measure.Causes]int32 // index in parts, none if unused
	meets, tells                                        [2]bool               // by plan.adopted: a touchpoint happens here even if the work is wrong, or as it ends
	twin                                                int32                 // the step that this one is another version of; none without one
	begins                                              bool                  // the wait for a touchpoint begins on coming here
	arms                                                []int                 // touchpoints whose chase clock starts after this step
	armsHere                                            []int                 // on coming here
}

func newPlan(m *Model) (*plan, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	p := &plan{
		model:         m,
		classes:       m.Classes(),
		mostTokens:    mostTokens,
		mostAtOnce:    mostAtOnce,
		mostWeeks:     mostWeeks,
		leastHours:    leastHours,
		end:           m.Window.Lead + m.Window.Length,
		segmentStream: draw.Purpose("segment", ""),
		gapStream:     draw.Purpose("gap", ""),
		thinStream:    draw.Purpose("stay away", ""),
		copyStream:    draw.Purpose("copies", ""),
		mixStream:     draw.Purpose("heads of the day", ""),
		limitStream:   draw.Purpose("time is up", ""),

		limitRouteStream: draw.Purpose("after time is up", ""),
		everyStream:      draw.Purpose("breakdown", ""),
		repairStream:     draw.Purpose("repair", ""),
		whichStream:      draw.Purpose("who breaks down", ""),
	}
	p.setters = m.setters()
	p.layAdoption()
	clocks := p.layClocks()
	for _, s := range m.Settings() {
		p.settings = append(p.settings, newSetting(s, clocks))
	}
	for i := range m.Epochs {
		p.switches = append(p.switches, m.Window.Lead+m.Epochs[i].At)
	}
	for i := range m.Stocks {
		p.leadStreams = append(p.leadStreams, draw.Purpose("lead", m.Stocks[i].Name))
	}
	if err := p.layCares(); err != nil {
		return nil, err
	}
	p.places = make([]place, len(m.Steps))
	again := p.revisitable()
	for i := range m.Steps {
		p.places[i] = p.newPlace(i, again[i])
	}
	p.layCrews()
	p.layRare()
	p.layTouchpoints()
	p.findPlain()
	p.placeCares()
	p.layParts()
	p.layChases()
	p.layPromises()
	p.layOutside()
	p.layWord()
	if err := p.layReach(); err != nil {
		return nil, err
	}
	p.mayTie = p.findTies()
	return p, nil
}

func newSetting(s *Setting, clocks []int) setting {
	out := setting{Setting: s, stations: make([]station, len(s.Steps))}
	for i := range s.Steps {
		st := &s.Steps[i]
		out.stations[i] = station{
			labour: st.Work, wrap: st.Wrap, delay: st.Delay, patience: st.Patience, retry: st.Retry,
			next: st.Next, givesUp: st.GivesUp, ifShort: st.IfShort,
			team: int32(st.Team), reworkTo: int32(st.ReworkTo), reworkLimit: uint16(st.ReworkLimit),
			system: st.Team != NoTeam && s.Teams[st.Team].System, timeout: st.Timeout, business: st.BusinessDelay,
		}
		if st.Team != NoTeam {
			out.stations[i].dip = s.Teams[st.Team].Dip
		}
		for d := range st.Work {
			if out.stations[i].dip != nil {
				out.stations[i].exponential = append(out.stations[i].exponential, 0)
				continue
			}
			out.stations[i].exponential = append(out.stations[i].exponential, st.Work[d].ExponentialMean())
		}
		if canFail(st) {
			out.stations[i].firstPass = st.FirstPass
		}
	}
	for i := range s.Touchpoints {
		out.touches = append(out.touches, touch{&s.Touchpoints[i], clocks[i], 1 << i, false, false, nil})
	}
	for i := range s.Journeys {
		out.sources = append(out.sources, newArrivalPlan(&s.Journeys[i]))
	}
	return out
}

func (p *plan) newPlace(i int, again bool) place {
	st := &p.model.Steps[i]
	name := luckName(st)
	pl := place{
		workStream: draw.Purpose("work", name), wrapStream: draw.Purpose("wrap", name),
		delayStream: draw.Purpose("delay", name), patienceStream: draw.Purpose("patience", name),
		retryStream: draw.Purpose("retry", name), passStream: draw.Purpose("first pass", name),
		routeStream: draw.Purpose("route", name), giveUpStream: draw.Purpose("gives up", name),
		visitSlot: none, faultSlot: none, batch: st.Batch, own: st.CustomerClock,
		setupStream: draw.Purpose("setup", name), fullStream: draw.Purpose("no room", name),
		timeoutStream: draw.Purpose("timeout", name), timeoutRouteStream: draw.Purpose("after timeout", name),
		holds: st.Holds, joinSlot: none, uses: st.Uses, shortStream: draw.Purpose("short of stock", name),
		twin: int32(st.Twin) - 1,
	}
	for n := range p.most(i, func(st *Step) int { return len(st.Balks) }) {
		pl.balkStreams = append(pl.balkStreams, draw.Purpose(fmt.Sprintf("balks %d", n), name))
	}
	pl.blocking = p.ever(i, (*Step).isBlocking)
	pl.admits = len(pl.balkStreams) > 0 || p.ever(i, func(st *Step) bool { return st.Room != nil })
	p.hasRooms = p.hasRooms || pl.admits
	p.blocks = p.blocks || pl.blocking

	if again {
		pl.visitSlot, pl.faultSlot = p.countStride, p.countStride+1
		p.countStride += 2
	}
	for c := range pl.part {
		pl.part[c] = none
	}
	return pl
}

// check refuses what would make a run fail or mislead. Package scenarios says
// the same things earlier, with the line of the file.
func (m *Model) check() error {
	switch {
	case len(m.Segments) == 0 || len(m.Journeys) == 0:
		return fmt.Errorf("needs at least one segment and one journey")
	case m.Classes() > 1<<15-1:
		return fmt.Errorf("%d combinations of journey and segment are more than %d", m.Classes(), 1<<15-1)
	case len(m.Steps) == 0 || len(m.Steps) > 1<<15:
		return fmt.Errorf("needs between 1 and %d steps, has %d", 1<<15, len(m.Steps))
	case len(m.Touchpoints) > 64:
		return fmt.Errorf("%d touchpoints are more than 64", len(m.Touchpoints))
	case len(m.Teams) > 1<<15:
		return fmt.Errorf("%d teams are more than %d", len(m.Teams), 1<<15)
	case !(m.Window.Length > 0) || !(m.Window.WarmUp >= 0) || m.Window.WarmUp >= m.Window.Length || !(m.Window.Lead >= 0):
		return fmt.Errorf("the window needs 0 <= warm-up < length and a lead of at least 0")
	}
	before := math.Inf(-1)
	for i := range m.Epochs {
		at := m.Epochs[i].At
		if !(at >= before) || at < -m.Window.Lead {
			return fmt.Errorf("epoch %q does not come after the one before it", m.Epochs[i].Name)
		}
		before = at
	}
	if err := m.checkUnder(); err != nil {
		return err
	}
	for _, s := range m.Settings() {
		if err := s.check(m); err != nil {
			return err
		}
		if err := s.checkAdoption(m); err != nil {
			return err
		}
	}
	if err := m.checkDoers(); err != nil {
		return err
	}
	if err := m.checkCares(); err != nil {
		return err
	}
	if err := m.Loyalty.check(); err != nil {
		return err
	}
	return m.checkOutside()
}
