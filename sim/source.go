package sim

import (
	"math"
	"slices"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// source sends the customers of one journey: either those of its reference
// process, who are the same people in every world, or those on top.
type source struct {
	journey int32
	class   int16 // of the journey's first segment
	extra   bool
	token   int32
	family  draw.Family // of the customers
	days    draw.Family

	index   uint64   // of the customer who comes next
	key     draw.Key // of that customer
	from    float64  // since when the next customer is awaited
	need    float64  // area under the rate from there until that customer comes
	pending bool

	special  bool       // one of the kinds below; the others pay nothing for them
	counter  int32      // first source of the journey, which counts for all
	count    int        // arrivals so far, where there is a count
	stopped  bool       // there have been as many as there should be
	crowd    int        // customers who are due, of a closed population or at the start
	replaces bool       // a closed population
	there    *StartWith // customers who are there at the start; nil: others
	how      int        // they are admitted
}

// startSources makes the first customer of every journey due.
func (r *run) startSources() {
	r.sources = r.sources[:0]
	r.startCrowds()
	for j := range r.model.Journeys {
		if r.model.Journeys[j].Population > 0 {
			continue
		}
		name := r.model.Journeys[j].Name
		s := source{journey: int32(j), days: r.world.Family(draw.Purpose("day", name)), special: r.special[j], counter: int32(len(r.sources))}
		s.family = r.customersOf(j)
		r.addSource(s)
		if r.planned(j) {
			s.extra, s.family = true, r.world.Family(draw.Purpose("customer on top", name))
			r.addSource(s)
		}
	}
}

// customersOf is the family of today's customers of a journey.
func (r *run) customersOf(j int) draw.Family {
	return r.world.Family(draw.Purpose("customer", r.model.Journeys[j].Name))
}

// planned says whether anybody ever comes on top in journey j.
func (r *run) planned(j int) bool {
	for i := range r.settings {
		if r.settings[i].sources[j].some {
			return true
		}
	}
	return false
}

func (r *run) addSource(s source) {
	src := r.newSource(s)
	src.from = r.now
	r.await(src)
}

func (r *run) newSource(s source) *source {
	s.token = r.allocate()
	s.class = int16(r.model.Class(int(s.journey), 0))
	t := &r.tokens[s.token]
	t.state, t.index = coming, int32(len(r.sources))
	r.sources = append(r.sources, s)
	return &r.sources[len(r.sources)-1]
}

// await draws who comes next and makes that customer due.
func (r *run) await(s *source) {
	s.key = s.family.Member(s.index)
	luck := s.key.Source(r.gapStream, 0)
	if gap := r.set.sources[s.journey].Gap; gap != nil {
		s.need = gap.Sample(luck)
	} else {
		s.need = luck.Exp()
	}
	r.expect(s)
}

// expect makes the awaited customer due, if that is before the window's end.
func (r *run) expect(s *source) {
	at := r.arrival(s)
	if s.pending = at <= r.end; s.pending {
		r.future.Schedule(at, calendar.Comings, s.token)
	}
}

// arrival is when the awaited customer comes.
func (r *run) arrival(s *source) float64 {
	p := &r.set.sources[s.journey]
	switch {
	case p.flat > 0 && !s.extra:
		return s.from + s.need/p.flat
	case p.Gap != nil:
		return s.from + s.need
	case p.At != nil:
		if s.index >= uint64(len(p.At)) {
			return math.Inf(1)
		}
		return max(r.now, r.model.Window.Lead+p.At[s.index])
	}
	rate := p.Reference
	if s.extra {
		rate = p.extra
	}
	return r.afterArea(rate, s)
}

// afterArea walks along the rate until its area reaches what s needs.
func (r *run) afterArea(rate calendar.Week, s *source) float64 {
	t, need := s.from, s.need
	for t < r.end {
		level, until := r.level(rate, s, t)
		if area := level * (until - t); area >= need {
			return t + need/level
		} else {
			need -= area
		}
		t = until
	}
	return math.Inf(1)
}

// level is the rate at t, and until when it stays so.
func (r *run) level(rate calendar.Week, s *source, t float64) (level, until float64) {
	wall := t + r.offset()
	level = rate.At(wall)
	until = min(rate.Next(wall)-r.offset(), r.end)
	if cv := r.set.sources[s.journey].DayCV; cv > 0 {
		day := math.Floor(wall / calendar.DayLength)
		luck := s.days.Member(uint64(int64(day))).Source(0, 0)
		level *= luck.Gamma(1/(cv*cv)) * cv * cv
		until = min(until, (day+1)*calendar.DayLength-r.offset())
	}
	if until <= t { // rounding at a boundary must not stop the walk
		until = math.Nextafter(t, math.Inf(1))
	}
	return level, until
}

// offset is the time of the week, counted on from its Monday, at which the run begins.
func (r *run) offset() float64 { return r.model.Window.Start - r.model.Window.Lead }

// replan is called when another setting begins: customers on top come at
// another rate from now on.
func (r *run) replan(before *setting) {
	if r.now >= r.end { // the system drains
		return
	}
	for i := range r.sources {
		s := &r.sources[i]
		if !s.extra || s.stopped || slices.Equal(before.sources[s.journey].extra, r.set.sources[s.journey].extra) {
			continue
		}
		if s.pending {
			r.future.Cancel(s.token)
		}
		s.need = max(0, s.need-r.passed(before.sources[s.journey].extra, s))
		s.from = r.now
		r.expect(s)
	}
}

// passed is the area under a rate from s.from until now.
func (r *run) passed(rate calendar.Week, s *source) float64 {
	area := 0.0
	for t := s.from; t < r.now; {
		level, until := r.level(rate, s, t)
		until = min(until, r.now)
		area += level * (until - t)
		t = until
	}
	return area
}
