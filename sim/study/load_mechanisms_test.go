package study

import (
	"math"
	"slices"
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// shop is a row of steps "a", "b", … of ten minutes each, through which a customer
// comes every ten minutes, and so work for one. Each step has a team of its own,
// of so many heads.
func shop(heads ...float64) *sim.Model {
	m := &sim.Model{
		Title:    "shop",
		Window:   sim.Window{Kind: sim.Steady, Length: 1e5},
		Segments: []sim.Segment{{Name: "all", Tolerance: 1}},
		Setting: sim.Setting{Journeys: []sim.Journey{{Name: "buy", Mix: []float64{1},
			Arrivals: sim.Arrivals{Rate: calendar.Constant(.1), Reference: calendar.Constant(.1)}}}},
	}
	for i, n := range heads {
		name, to := string(rune('a'+i)), i+1
		if i == len(heads)-1 {
			to = sim.Done
		}
		m.Teams = append(m.Teams, sim.Team{Name: name, Heads: calendar.Constant(n)})
		m.Steps = append(m.Steps, sim.Step{Name: name, Team: i, Work: exponential(10), Next: []sim.Route{sim.To(to)}})
	}
	return m
}

func route(how sim.How, to ...int) []sim.Route {
	var r sim.Route
	for i, step := range to {
		r = append(r, sim.Branch{To: step, How: how, Upto: float64(i+1) / float64(len(to))})
	}
	return []sim.Route{r}
}

func works(t *testing.T, loads []Load, want ...float64) {
	t.Helper()
	for i, w := range want {
		about(t, "work of "+loads[i].Name, loads[i].Work, w)
	}
}

func TestLoadOfMembers(t *testing.T) {
	// Two members of a, with three of b held along for setup and work, not for
	// after-call work: 2 + 10 + 4 and 2 + 10 minutes, every ten minutes.
	m := shop(40, 40)
	m.Steps = m.Steps[:1]
	st := &m.Steps[0]
	st.Next, st.Units, st.With = []sim.Route{sim.To(sim.Done)}, 2, []sim.Members{{Team: 1, Units: 3}}
	st.Setup, st.Wrap = exponential(2), exponential(4)
	loads := loadsOf(t, m)
	works(t, loads, 2*1.6, 3*1.2)
	for _, l := range loads {
		about(t, "jobs", l.Visits, .1)
		if l.Formula != "" || l.Least || l.estimated() {
			t.Errorf("%+v", l)
		}
	}
}

func TestLoadOfSetup(t *testing.T) {
	// Setup and work, both exponential: as with after-call work.
	m := shop(1)
	m.Steps[0].Work, m.Steps[0].Setup = exponential(3), exponential(3)
	set := loadsOf(t, m)[0]
	m.Steps[0].Setup, m.Steps[0].Wrap = nil, exponential(3)
	wrapped := loadsOf(t, m)[0]
	about(t, "work", set.Work, .6)
	about(t, "wait", set.Wait, wrapped.Wait)
	if set.Formula != "Allen–Cunneen" {
		t.Errorf("by %s", set.Formula)
	}
}

func TestLoadOfSplitAndJoin(t *testing.T) {
	// a, then b and c at once, then d, which three in ten send back to a. Everybody
	// comes to each step 1/.7 times.
	m := shop(9, 9, 9, 9)
	m.Steps[0].Next = route(sim.ToAll, 1, 2)
	m.Steps[1].Next = []sim.Route{sim.To(3)}
	m.Steps[3].WaitsFor = []int{1, 2}
	m.Steps[3].Next = []sim.Route{{{To: 0, Upto: .3}, {To: sim.Done, Upto: 1}}}
	round := 1 / .7
	works(t, loadsOf(t, m), round, round, round, round)

	// A branch of two steps, and whoever does what a join waits for one after the
	// other, come there once too.
	m = shop(9, 9, 9, 9, 9)
	m.Steps[0].Next = route(sim.ToAll, 1, 3)
	m.Steps[2].Next = []sim.Route{sim.To(4)}
	m.Steps[4].WaitsFor = []int{2, 3}
	works(t, loadsOf(t, m), 1, 1, 1, 1, 1)
	m.Steps[0].Next, m.Steps[2].Next = []sim.Route{sim.To(1)}, []sim.Route{sim.To(3)}
	works(t, loadsOf(t, m), 1, 1, 1, 1, 1)
	// A split within a split, all of whose branches meet.
	m.Steps[0].Next, m.Steps[1].Next = route(sim.ToAll, 1, 4), route(sim.ToAll, 2, 3)
	m.Steps[2].Next, m.Steps[3].Next = []sim.Route{sim.To(4)}, []sim.Route{sim.To(4)}
	m.Steps[4].WaitsFor = []int{0, 2, 3}
	works(t, loadsOf(t, m), 1, 1, 1, 1, 1)

	// Without a join each branch ends by itself.
	m = shop(9, 9, 9)
	m.Steps[0].Next = route(sim.ToAll, 1, 2)
	m.Steps[1].Next = []sim.Route{sim.To(sim.Done)}
	works(t, loadsOf(t, m), 1, 1, 1)

	// Round and round without an end, and ever more.
	m.Steps[2].Next = []sim.Route{sim.To(0)}
	if _, err := Loads(m, &m.Setting); err == nil {
		t.Error("customers multiply")
	}
}

func TestLoadByRules(t *testing.T) {
	m := shop(9, 9, 9)
	m.Steps[0].Next = route(sim.ByRule, 1, 2)
	m.Steps[1].Next = []sim.Route{sim.To(2)}
	loads := loadsOf(t, m)
	works(t, loads, 1, 0, 1)
	for i, want := range [][]Assumption{nil, {LastRule}, {LastRule}} {
		if !slices.Equal(loads[i].Assumes, want) {
			t.Errorf("%s assumes %v", loads[i].Name, loads[i].Assumes)
		}
	}
	// Mostly back to a, until a rule says otherwise.
	m.Steps[0].Next = route(sim.ByRule, sim.Done, 0)
	loads = loadsOf(t, m)
	works(t, loads, 2)
	if !slices.Equal(loads[0].Assumes, []Assumption{AnyRule}) {
		t.Errorf("assumes %v", loads[0].Assumes)
	}
}

func TestLoadOfShortestLine(t *testing.T) {
	m := shop(9, 9, 9, 9)
	m.Steps[0].Next = route(sim.ToShortest, 1, 2)
	m.Steps[1].Next = []sim.Route{sim.To(3)}
	loads := loadsOf(t, m)
	works(t, loads, 1, .5, .5, 1)
	if !slices.Equal(loads[1].Assumes, []Assumption{AlikeLines}) || loads[0].Assumes != nil {
		t.Errorf("%v, %v", loads[0].Assumes, loads[1].Assumes)
	}
}

func TestLoadOfSeveralTeams(t *testing.T) {
	// Every ten minutes ten minutes of work for a, else for b whom it takes twice as
	// long; b has .4 of its own. a has time for .7 of it, .3 is left to b.
	m := shop(.7, 2)
	m.Steps[0].Else = []sim.Doer{{Members: sim.Members{Team: 1}, Work: exponential(20)}}
	m.Steps[1].Work = exponential(4)
	loads := loadsOf(t, m)
	works(t, loads, .7, .4+.6)
	about(t, "jobs of b", loads[1].Visits, .1+.03)
	for i, l := range loads {
		if !slices.Equal(l.Pool, []int{1 - i}) || !slices.Contains(l.Assumes, FirstChoices) || l.Formula != "" || math.IsInf(l.Relax, 0) {
			t.Errorf("%+v", l)
		}
	}
	// With time enough a does it all.
	m.Teams[0].Heads = calendar.Constant(1.2)
	works(t, loadsOf(t, m), 1, .4)
}

func TestLoadOfHolding(t *testing.T) {
	// A bed (a) is kept through b, a delay of half an hour, three times in ten
	// through b again, until the end of c: 10 + 10/.7 + 30/.7 + 10. Its work in c
	// is done while it is held. Of b, too, which is not kept, 1/.7 visits.
	m := shop(40, 40, 40)
	m.Teams = m.Teams[:2]
	m.Steps[0].Holds = []int{2}
	m.Steps[2].Team = 0
	m.Steps[1].Next = []sim.Route{sim.To(3)}
	m.Steps = append(m.Steps, sim.Step{Name: "rest", Team: sim.NoTeam, Delay: exponential(30), Next: []sim.Route{{{To: 1, Upto: .3}, {To: 2, Upto: 1}}}})
	loads := loadsOf(t, m)
	works(t, loads, 1+1/.7+3/.7+1, 1/.7)
	if !loads[0].Least || loads[1].Least {
		t.Error("only the load of the beds is not all known")
	}
	// Both branches of a split at once: the one on which the bed waits counts.
	m.Steps[0].Next = route(sim.ToAll, 1, 3)
	m.Steps[1].Next = []sim.Route{sim.To(2)}
	m.Steps[3].Next = []sim.Route{sim.To(sim.Done)}
	works(t, loadsOf(t, m), 1+1+1, 1)
}

func TestLoadOfBlocking(t *testing.T) {
	m := shop(9, 9)
	m.Steps[1].Room = &sim.Room{Places: 1, Block: true}
	if loads := loadsOf(t, m); !loads[0].Least || loads[1].Least || loads[0].Formula != "" || loads[1].Formula != "" {
		t.Errorf("%+v", loads)
	}
}

func TestLoadOfBalking(t *testing.T) {
	// Two in ten never join, and half of the others at night, if asked.
	night := &sim.Condition{Text: "clock.hour < 6", Holds: func(v *sim.View) bool { return v.Hour < 6 }}
	m := shop(9, 9)
	m.Steps[0].Balks = []sim.Balk{{Share: []float64{.2}}, {When: night, Share: []float64{.5}}}
	loads := loadsOf(t, m)
	works(t, loads, .8, .8)
	if !slices.Equal(loads[1].Assumes, []Assumption{NobodyLeaves}) {
		t.Errorf("assumes %v", loads[1].Assumes)
	}
}

func TestLoadOfTimeouts(t *testing.T) {
	// Papers take ten minutes on average; half of the customers take longer than
	// 10·ln 2 and are given up.
	m := shop(9, 9)
	m.Steps[0] = sim.Step{Name: "papers", Team: sim.NoTeam, Delay: exponential(10), Next: []sim.Route{sim.To(1)},
		Timeout: &sim.Timeout{After: []draw.Dist{draw.Always(10 * math.Ln2)}, To: []sim.Route{sim.To(sim.Lost)}}}
	loads := loadsOf(t, m)
	if math.Abs(loads[1].Work-.5) > .02 {
		t.Errorf("work %v, want about .5", loads[1].Work)
	}
}

func TestLoadOfBreakdowns(t *testing.T) {
	fails := func(every, repair float64) *sim.Fails {
		return &sim.Fails{Every: exponential(every)[0], For: exponential(repair)[0]}
	}
	m := shop(2)
	m.Teams[0].Fails = fails(90, 10)
	load := loadsOf(t, m)[0]
	about(t, "heads", load.Heads, 1.8)
	about(t, "share", load.Share, 1/1.8)
	if load.Formula != "" {
		t.Errorf("by %s", load.Formula)
	}
	m.Teams[0].Fails = nil
	if steady := loadsOf(t, m)[0]; !(load.Relax > steady.Relax+9) {
		t.Errorf("relaxes in %v, without breakdowns in %v", load.Relax, steady.Relax)
	}

	// Every day from 8 to 16; a repair of a day costs 8 hours on shift, one of 16
	// hours from t o'clock on max(16-t, t-8) hours, 6 on average over the shift.
	var spans []calendar.Span
	for d := range 7 {
		spans = append(spans, calendar.Span{From: float64(d)*1440 + 480, To: float64(d)*1440 + 960, Value: 3})
	}
	day := calendar.FromSpans(spans...)
	for repair, lost := range map[float64]float64{1440: 480, 960: 240, 8 * 1440: 8 * 480, 7 * 1440: 7 * 480} {
		about(t, "lost on shift", onShift(day, repair), lost)
	}
	// One of an hour costs an hour, but for the last one: half of it.
	about(t, "lost on shift", onShift(day, 60), 7./8*60+1./8*30)
}

func TestLoadOfGroups(t *testing.T) {
	// Groups of 1 to 4, every 25 minutes on average.
	m := shop(2)
	size := draw.Dist{Kind: draw.Empirical, Data: []float64{1, 2, 3, 4}}
	m.Journeys[0].Arrivals.Rate, m.Journeys[0].Arrivals.Size = calendar.Constant(.04), &size
	loads := loadsOf(t, m)
	works(t, loads, 1)
	if loads[0].Formula != "" {
		t.Errorf("by %s", loads[0].Formula)
	}
	// One server of five minutes each: M^X/M/1. Rho .5, E[X²]/E[X] = 3, so that
	// .5·(1+3)/2/.5 = 2 are inside, 20 minutes each, of which 15 waiting.
	m.Teams[0].Heads, m.Steps[0].Work = calendar.Constant(1), exponential(5)
	alone := loadsOf(t, m)[0]
	about(t, "wait", alone.Wait, 15)
	if alone.Formula != "M^X/M/1" {
		t.Errorf("by %s", alone.Formula)
	}
}

func TestLoadOfFullBatches(t *testing.T) {
	m := shop(9)
	m.Steps[0].Batch = &sim.Batch{Size: 4}
	loads := loadsOf(t, m)
	works(t, loads, .25)
	if loads[0].Least {
		t.Error("a batch of four is one job for four")
	}
	// Due every hour, too: six customers an hour make one batch and a half at
	// least, more than one an hour.
	m.Steps[0].Batch = &sim.Batch{Size: 4, Every: 60}
	loads = loadsOf(t, m)
	works(t, loads, .25)
	if !loads[0].Least {
		t.Error("those who wait when it is due make a batch as well")
	}
	m.Steps[0].Batch = &sim.Batch{Size: 40, Every: 60}
	works(t, loadsOf(t, m), 10./60)
}

func TestLoadOfClosedPopulation(t *testing.T) {
	// Ten machines run for an hour and a half, and one of two people repairs them
	// for half an hour: 10·30/120 is more than two can do.
	machines := func(n int) *sim.Model {
		m := shop(2)
		m.Journeys[0] = sim.Journey{Name: "machine", Mix: []float64{1}, Enters: 1, Population: n}
		m.Steps[0].Work = exponential(30)
		m.Steps = append(m.Steps, sim.Step{Name: "run", Team: sim.NoTeam, Delay: exponential(90), Next: []sim.Route{sim.To(0)}})
		return m
	}
	// Palm's machine repair is known exactly.
	exact := loadsOf(t, machines(10))[0]
	if exact.Formula != "machine repair" || exact.Most || !(exact.Share > .9 && exact.Share < 1) || !(exact.Wait > 0) {
		t.Errorf("%+v", exact)
	}
	// Where repairs always take as long, four machines keep 4·30/120 busy if none
	// ever waits, and ten no more than both.
	for n, want := range map[int]float64{4: 1, 10: 2} {
		m := machines(n)
		m.Steps[0].Work = []draw.Dist{draw.Always(30)}
		load := loadsOf(t, m)[0]
		about(t, "work at most", load.Work, want)
		if !load.Most || load.Formula != "" || math.IsInf(load.Relax, 0) {
			t.Errorf("%d machines: %+v", n, load)
		}
		loads, err := Loads(m, &m.Setting)
		if err != nil || loads.Overloads != nil {
			t.Errorf("%d machines: %v, %v", n, loads.Overloads, err)
		}
		// They begin all running; in balance after a round or more.
		if loads.Slowest < 120 {
			t.Errorf("%d machines come into balance in %v minutes", n, loads.Slowest)
		}
	}
}

// Whether machines leave and others come, or the same go round for ever, is the
// same to who repairs them, and so is what they do before the first round.
func TestLoadOfAClosedCycle(t *testing.T) {
	load := func(entersFirst int, next sim.Route) Load {
		m := shop(2)
		m.Steps[0].Work = []draw.Dist{draw.Always(30)}
		m.Steps[0].Next = []sim.Route{next}
		m.Steps = append(m.Steps,
			sim.Step{Name: "run", Team: sim.NoTeam, Delay: exponential(90), Next: []sim.Route{sim.To(0)}},
			sim.Step{Name: "install", Team: sim.NoTeam, Delay: exponential(9), Next: []sim.Route{sim.To(1)}})
		m.Journeys[0] = sim.Journey{Name: "machine", Mix: []float64{1}, Enters: entersFirst, Population: 4}
		return loadsOf(t, m)[0]
	}
	for name, l := range map[string]Load{"others come": load(1, sim.To(sim.Done)), "the same": load(1, sim.To(1)), "installed once": load(2, sim.To(1))} {
		about(t, name, l.Work, 1)
	}
}

func TestNoFormula(t *testing.T) {
	// Where Erlang's assumptions hold there is one; each of these breaks them.
	if l := loadsOf(t, shop(2))[0]; l.Formula != "Erlang C" {
		t.Fatalf("by %q", l.Formula)
	}
	for name, change := range map[string]func(m *sim.Model){
		"shortest work": func(m *sim.Model) { m.Teams[0].Queue = sim.ShortestWork },
		"promise":       func(m *sim.Model) { m.Teams[0].Queue = sim.DueFirst },
		"interrupts":    func(m *sim.Model) { m.Teams[0].Preempt, m.Teams[0].Ranks = true, []int{0} },
		"days differ":   func(m *sim.Model) { m.Teams[0].DayMix = []sim.Level{{Upto: .5, Factor: .5}, {Upto: 1, Factor: 1.5}} },
		"room":          func(m *sim.Model) { m.Steps[0].Room = &sim.Room{Places: 3, Full: []sim.Route{sim.To(sim.Lost)}} },
		"time is up": func(m *sim.Model) {
			m.Journeys[0].Timeout = &sim.Timeout{After: exponential(60), To: []sim.Route{sim.To(sim.Lost)}}
		},
		"comes to an end": func(m *sim.Model) { m.Journeys[0].Arrivals.Count = 1000 },
		"timeout": func(m *sim.Model) {
			m.Steps[0].Timeout = &sim.Timeout{After: exponential(60), To: []sim.Route{sim.To(sim.Lost)}}
		},
	} {
		m := shop(2)
		change(m)
		if l := loadsOf(t, m)[0]; l.Formula != "" {
			t.Errorf("%s: %v by %s", name, l.Wait, l.Formula)
		}
	}
	// Branches of a split are served like anybody else, unless they come together.
	m := shop(9, 2, 2)
	m.Steps[0].Next, m.Steps[1].Next = route(sim.ToAll, 1, 2), []sim.Route{sim.To(sim.Done)}
	if l := loadsOf(t, m)[2]; l.Formula != "Erlang C" {
		t.Errorf("a branch: by %q", l.Formula)
	}
	m.Steps[2].Team = 1
	if l := loadsOf(t, m)[1]; l.Formula != "" {
		t.Errorf("two branches at once: by %q", l.Formula)
	}
	// Whom it serves first does not matter to the mean.
	for _, queue := range []sim.Queue{sim.LastCome, sim.AtRandom} {
		m := shop(2)
		m.Teams[0].Queue = queue
		if l := loadsOf(t, m)[0]; l.Formula != "Erlang C" {
			t.Errorf("queue %d: by %q", queue, l.Formula)
		}
	}
}

// Two rounds that lead nowhere else: nobody knows how many go either way, so all
// are taken to go one.
func TestLoadOfTwoClosedCycles(t *testing.T) {
	m := shop(2)
	m.Steps = []sim.Step{
		{Name: "enter", Team: sim.NoTeam, Delay: exponential(9), Next: []sim.Route{{{To: 1, Upto: .5}, {To: 2, Upto: 1}}}},
		{Name: "one", Team: 0, Work: exponential(9), Next: []sim.Route{sim.To(1)}},
		{Name: "two", Team: 0, Work: exponential(9), Next: []sim.Route{sim.To(2)}},
	}
	m.Journeys[0] = sim.Journey{Name: "machine", Mix: []float64{1}, Population: 4}
	about(t, "work at most", loadsOf(t, m)[0].Work, 2)
}
