package sim

import (
	"math"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

func TestSatisfaction(t *testing.T) {
	// Expects 30, tolerates 60: 100 at 0, 75 at 30, 25 at 60, 0 at 120, straight
	// between.
	for wait, want := range map[float64]float64{0: 100, 15: 87.5, 30: 75, 45: 50, 60: 25, 90: 12.5, 120: 0, 500: 0} {
		is(t, "score", Satisfaction(wait, 30, 60), want)
	}
	is(t, "where both are the same", Satisfaction(30, 30, 30), 75)
	is(t, "just beyond", Satisfaction(45, 30, 30), 12.5)
}

// Three delays of 10, 20 and 30 minutes; one customer, from minute 5 on.
func threeDelays() builder {
	b := newModel(240).comeAt(5)
	b.delay("a", 10)
	b.delay("b", 20)
	b.delay("c", 30)
	return b
}

func TestWhereWaitsBeginAndEnd(t *testing.T) {
	b := threeDelays()
	wait := map[int]float64{}
	add := func(want float64, tp Touchpoint) int {
		i := b.touch(tp)
		wait[i] = want
		return i
	}
	at := func(step int, untilStart bool, since Origin, lag float64) Touchpoint {
		tp := told("", step)
		tp.UntilStart, tp.Since = untilStart, since
		if lag > 0 {
			tp.Lag = fixed(lag)
		}
		return tp
	}
	first := add(10+7, at(0, false, Origin{}, 7))        // arrival to end of a, and the lag
	add(50, at(2, false, Origin{}, 0))                   // from the end of a, before its lag
	add(20, at(2, true, Origin{}, 0))                    // the same, until c starts
	add(60, at(2, false, Origin{From: SinceArrival}, 0)) // from arrival
	add(30, at(2, true, Origin{From: SinceArrival}, 0))  // until c starts
	add(50, at(2, false, Origin{From: SinceTouchpoint, Index: first}, 0))
	add(30+4, at(2, false, Origin{From: SinceStep, Index: 1}, 4)) // from the end of b
	add(30+2, at(2, false, Origin{From: SinceHere}, 2))           // c itself
	add(0, at(2, true, Origin{From: SinceHere}, 0))               // until it starts
	found := b.run(t)
	for i, want := range wait {
		is(t, b.Touchpoints[i].Name, found.Touchpoints[i].Wait.Sum, want)
		sum := 0.0
		for _, minutes := range b.ladder(found, i) {
			sum += minutes
		}
		is(t, "parts", sum, want)
	}
}

func TestLiveUntilFinish(t *testing.T) {
	// One clerk, 5 minutes; customers at 0 and 1: 5 and 4 + 5 minutes, and a lag.
	b := newModel(60).comeAt(0, 1)
	b.delay("walk", 10)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
	tp := counter("served", 1)
	tp.UntilStart, tp.Lag = false, fixed(1)
	b.touch(tp)
	expect{"serve queue": 4, "serve work": 10, "serve lag": 2}.equal(t, b.ladder(b.run(t), 0))
}

func TestTouchpointWithSeveralSteps(t *testing.T) {
	// It happens at a and at c: 10 minutes, then 50 since a.
	b := threeDelays()
	b.touch(told("news", 0, 2))
	found := b.run(t)
	is(t, "met", found.Touchpoints[0].Wait.N, 2)
	is(t, "waits", found.Touchpoints[0].Wait.Sum, 60)
}

func TestSinceATouchpointThatDidNotHappen(t *testing.T) {
	// The check goes wrong once, so nobody is told of it then; the live
	// touchpoint at the same step does happen. The news of c comes 30 minutes
	// after the second check, at 10 + 20 + 30 minutes.
	b := newModel(240).comeAt(0)
	b.step(Step{Name: "check", Team: b.team("clerk", calendar.Constant(1)), Work: fixed(10), FirstPass: []float64{0}, ReworkTo: 1, ReworkLimit: 1})
	b.delay("c", 20)
	b.Steps[0].Next = []Route{To(Done)}
	b.Steps[1].Next = []Route{To(Done)}
	b.touch(counter("desk", 0))
	checked := b.touch(told("checked", 0))
	tp := told("news", 1)
	tp.Since = Origin{From: SinceTouchpoint, Index: checked}
	b.touch(tp)
	found := b.run(t)
	is(t, "told of the check", found.Touchpoints[1].Wait.N, 0)
	is(t, "since arrival, then", found.Touchpoints[2].Wait.Sum, 30)
}

func TestScore(t *testing.T) {
	// Two counters of different people: reception (no wait, 10 minutes), then
	// the desk, where another journey's customer keeps the clerk busy until 40.
	// The customer comes to the desk at 10 and waits for 30 minutes.
	b := newModel(240).comeAt(0)
	b.serve("register", b.team("reception", calendar.Constant(1)), 10)
	desk := b.serve("advise", b.team("desk", calendar.Constant(1)), 40)
	b.journey("others", desk, 0)
	first := counter("registered", 0)
	first.Expects, first.Weight = 10, 1
	second := counter("advised", 1)
	second.Expects, second.Tolerates, second.Promise, second.Weight = 20, 40, 29, 3
	b.touch(first)
	b.touch(second)
	found := b.run(t)
	tp := found.Touchpoints[2] // of the second touchpoint, the first journey
	// 30 minutes is half way from 20 (75) to 40 (25): 50. Then 15 for the
	// promise and 4 for the handoff.
	is(t, "advised", tp.Score.Sum, 50-15-4)
	is(t, "lost by waiting", tp.PointsLost[measure.LostWaiting], 50)
	is(t, "lost by the promise", tp.PointsLost[measure.LostBrokenPromise], 15)
	is(t, "lost by the handoff", tp.PointsLost[measure.LostHandoff], 4)
	is(t, "within the promise", tp.WithinPromise, 0)
	// The journey: (1·100 + 3·31)/4.
	j := found.Journeys[0]
	is(t, "journey", j.Score.Sum, 193./4)
	is(t, "satisfied", j.Satisfied, 0)
	is(t, "detractors", j.Detractors, 1)
	is(t, "effort", j.Effort.Sum, 1)
	is(t, "others", found.Journeys[1].Promoters, 1)
}

func TestNeverBelowZero(t *testing.T) {
	b := newModel(240).comeAt(0)
	b.delay("a", 39)
	tp := told("news", 0)
	tp.Expects, tp.Tolerates, tp.Promise = 10, 20, 5
	b.touch(tp)
	found := b.run(t).Touchpoints[0]
	// 39 of 40 minutes: 25/20 of a point is left, and the promise takes that.
	is(t, "score", found.Score.Sum, 0)
	is(t, "lost by waiting", found.PointsLost[measure.LostWaiting], 100-1.25)
	is(t, "lost by the promise", found.PointsLost[measure.LostBrokenPromise], 1.25)
}

func TestGivingUpScoresLittle(t *testing.T) {
	// Gives up after 3 of 30 expected minutes: 25 at most. Comes again after 10,
	// is served at once: 100 - 10 for having to come again.
	b := impatient(3, 0, 1)
	b.Touchpoints[0].Expects = 30
	b.Steps[0].GivesUp, b.Steps[0].Retry = []Route{To(0)}, fixed(10)
	found := b.run(t).Touchpoints[0]
	is(t, "scores", found.Score.Sum, 100+25+90)
	is(t, "lost by waiting", found.PointsLost[measure.LostWaiting], 75)
	is(t, "lost by coming again", found.PointsLost[measure.LostRepeat], 10)
	lost := 0.0
	for _, points := range found.PointsLost {
		lost += points
	}
	is(t, "what is lost and what is left", lost+found.Score.Sum, 300)
}

func TestToleranceOfASegment(t *testing.T) {
	// Half the tolerance: 10 minutes feel as 20 of 20 expected do.
	b := threeDelays()
	b.Segments[0].Tolerance = .5
	tp := told("news", 0)
	tp.Expects = 20
	b.touch(tp)
	is(t, "score", b.run(t).Touchpoints[0].Score.Sum, 75)
}

func TestAPromiseKeptToTheMinute(t *testing.T) {
	// Ten days exactly, from moments that binary fractions do not hold, so that
	// the difference of two times is a little more than that now and then: kept.
	const n = 1000
	b := newModel(20 * calendar.DayLength)
	for i := range n {
		b.Journeys[0].Arrivals.At = append(b.Journeys[0].Arrivals.At, 20_000+0.1*float64(i))
	}
	b.Journeys[0].Arrivals.Copies = 1
	b.delay("transfer", 10*calendar.DayLength)
	tp := told("paid", 0)
	tp.Promise, tp.Limits, tp.Expects = 10*calendar.DayLength, []float64{10 * calendar.DayLength}, 10*calendar.DayLength
	b.touch(tp)
	found := b.run(t).Touchpoints[0]
	is(t, "kept", found.WithinPromise, n)
	is(t, "within", found.Within[0], n)
	is(t, "points lost", found.PointsLost[measure.LostBrokenPromise], 0)
}

func TestTheCustomersOwnTime(t *testing.T) {
	// 5 minutes with us, 100 of their own, 7 with us: a wait of 12, of which the
	// own time is no part; nor is it of the time inside.
	b := newModel(240).comeAt(0)
	team := b.team("clerk", calendar.Constant(1))
	b.serve("ask", team, 5)
	b.step(Step{Name: "find papers", Team: NoTeam, Delay: fixed(100), CustomerClock: true})
	b.serve("decide", team, 7)
	b.touch(told("decided", 2))
	found := b.run(t)
	expect{"ask work": 5, "decide work": 7}.equal(t, b.ladder(found, 0))
	is(t, "time inside", found.Journeys[0].Lead.Sum, 12)

	// The same if they do it on the hour only: 55 + 100 minutes of their own.
	b.Steps[1].Batch = &Batch{Every: 60}
	found = b.run(t)
	expect{"ask work": 5, "decide work": 7}.equal(t, b.ladder(found, 0))
	is(t, "time inside", found.Journeys[0].Lead.Sum, 12)
	is(t, "at the step", found.Steps[1].Queue.Sum+found.Steps[1].Work.Sum, 155)
}

func TestLagsOfTwoTouchpointsAtAStepAreTheirOwn(t *testing.T) {
	b := threeDelays()
	lag, err := draw.NewExponential(10)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"letter", "mail"} {
		tp := told(name, 0)
		tp.Lag = []draw.Dist{lag}
		b.touch(tp)
	}
	found := b.run(t)
	if a, b := found.Touchpoints[0].Wait.Sum, found.Touchpoints[1].Wait.Sum; a == b || math.Min(a, b) <= 10 {
		t.Errorf("waits %v and %v", a, b)
	}
}
