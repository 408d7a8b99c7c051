package sim

import (
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// Work that is always wrong, at most twice: three visits of five minutes.
func alwaysWrong() builder {
	b := newModel(60).comeAt(0)
	b.step(Step{Name: "check", Team: b.team("clerk", calendar.Constant(1)), Work: fixed(5), FirstPass: []float64{0}, ReworkLimit: 2})
	return b
}

func TestRework(t *testing.T) {
	b := alwaysWrong()
	b.touch(told("checked", 0))
	b.Touchpoints[0].Expects = 15
	found := b.run(t)
	s, tp := found.Steps[0], found.Touchpoints[0]
	is(t, "visits", s.Arrived, 3)
	is(t, "first", s.First, 1)
	is(t, "wrong", s.Wrong, 2)
	is(t, "busy", found.Teams[0].Busy, 15)
	expect{"check work": 15}.equal(t, b.ladder(found, 0))
	// Told once, when it is right: 75 points for the wait, twice rework.
	is(t, "met", tp.Wait.N, 1)
	is(t, "score", tp.Score.Sum, 75-2*6)
	is(t, "points lost by rework", tp.PointsLost[measure.LostRework], 12)
}

func TestReworkAtALiveTouchpoint(t *testing.T) {
	// Each visit is one: 100 points, then twice less rework and repeat.
	for _, untilStart := range []bool{true, false} {
		b := alwaysWrong()
		tp := counter("desk", 0)
		tp.UntilStart, tp.Expects = untilStart, 60
		b.touch(tp)
		found := b.run(t).Touchpoints[0]
		is(t, "met", found.Wait.N, 3)
		waiting := 0.0
		if !untilStart { // five minutes of 60 cost 25/12 points
			waiting = 3 * 25. / 12
		}
		is(t, "lost by waiting", found.PointsLost[measure.LostWaiting], waiting)
		is(t, "lost by rework", found.PointsLost[measure.LostRework], 2*6)
		is(t, "lost by coming again", found.PointsLost[measure.LostRepeat], 2*10)
		is(t, "scores", found.Score.Sum, 300-waiting-2*16)
	}
}

func TestReworkElsewhere(t *testing.T) {
	// prepare 3, check 5: wrong twice, back to prepare: 3 times 8 minutes.
	b := newModel(60).comeAt(0)
	team := b.team("clerk", calendar.Constant(1))
	b.serve("prepare", team, 3)
	b.step(Step{Name: "check", Team: team, Work: fixed(5), FirstPass: []float64{0}, ReworkTo: 0, ReworkLimit: 2})
	found := b.run(t)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 24)
	is(t, "visits", found.Steps[0].Arrived, 3)
	is(t, "first", found.Steps[0].First, 1)
}

func TestReworkWithoutAWayBack(t *testing.T) {
	// Wrong work goes to repair, which leads out: it can be wrong once only.
	b := newModel(60).comeAt(0)
	team := b.team("clerk", calendar.Constant(1))
	b.step(Step{Name: "check", Team: team, Work: fixed(5), FirstPass: []float64{0}, ReworkTo: 1, ReworkLimit: 3, Next: []Route{To(Done)}})
	b.serve("repair", team, 2)
	found := b.run(t)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 7)
	is(t, "wrong", found.Steps[0].Wrong, 1)

	b.Steps[0].ReworkLimit = 0
	found = b.run(t)
	is(t, "never wrong", found.Journeys[0].Lead.Sum, 5)
}
