package sim

import (
	"math"

	"ripple/sim/calendar"
)

// holds says whether a condition holds now for a customer at a step.
func (r *run) holds(c *Condition, id, step int32) bool {
	if c == nil {
		return true
	}
	r.readGauges(c)
	v := &r.view
	t := &r.tokens[id]
	segments := len(r.model.Segments)
	v.Segment = r.model.Segments[int(t.class)%segments].Name
	v.Journey = r.model.Journeys[int(t.class)/segments].Name
	v.Visits = 1
	if slot := r.places[step].visitSlot; slot != none {
		v.Visits = max(1, float64(r.counts[int(r.self(id))*r.countStride+slot]))
	}
	v.Satisfaction = 100
	if r.hasStory {
		if score, ok := r.scoreOf(&r.stories[r.self(id)], t.class); ok {
			v.Satisfaction = score
		}
	}
	r.readClock(v)
	return c.Holds(v)
}

func (r *run) readGauges(c *Condition) {
	v := &r.view
	v.Gauges = v.Gauges[:0]
	for _, g := range c.Reads {
		v.Gauges = append(v.Gauges, r.gauge(g))
	}
}

func (r *run) readClock(v *View) {
	wall := r.wall()
	day := math.Floor(wall / calendar.DayLength)
	v.Hour = (wall - day*calendar.DayLength) / 60
	v.Weekday = weekdays[((int(day)%7)+7)%7]
	v.Elapsed = r.now - r.model.Window.Lead
}

var weekdays = [...]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}

// gauge is the value of something now.
func (r *run) gauge(g Gauge) float64 {
	switch g.Of {
	case StepQueue:
		return r.steps[g.Index].queue
	case StepWip:
		return r.steps[g.Index].queue + r.steps[g.Index].work + float64(r.steps[g.Index].staying)
	case StockOnHand:
		return float64(r.stocks[g.Index].onHand)
	case StockShort:
		return float64(r.stocks[g.Index].short)
	case TeamQueue:
		return r.waitFor(&r.teams[g.Index])
	case TeamBusy:
		return float64(r.teams[g.Index].busy)
	case TeamHeads:
		return float64(r.teams[g.Index].heads)
	case TeamOccupancy:
		switch ts := &r.teams[g.Index]; {
		case ts.busy == 0:
			return 0
		case ts.busy >= ts.heads:
			return 1
		default:
			return float64(ts.busy) / float64(ts.heads)
		}
	}
	return math.NaN()
}

// waitFor is how many wait for a team: of a pool, at the steps for which it is first
// choice, as in what is measured of it.
func (r *run) waitFor(ts *teamState) float64 {
	if ts.pool == nil {
		return float64(ts.waiting)
	}
	n := 0.0
	for _, step := range ts.pool.steps[0] {
		if s := &r.steps[step]; s.crew.first == ts.number {
			n += s.queue
		}
	}
	return n
}
