package sim

import (
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// One customer from minute 400 on whose matter takes so long, in a delay; who
// waits longer than 30 minutes asks at the desk, two minutes a question.
func chased(minutes, again float64, desk calendar.Week) builder {
	b := newModel(2 * calendar.DayLength).comeAt(400)
	b.step(Step{Name: "matter", Team: NoTeam, Delay: fixed(minutes), Next: []Route{To(Done)}})
	info := b.serve("info", b.team("desk", desk), 2)
	tp := told("decided", 0)
	tp.Expects = 1000
	tp.Chase = &Chase{After: 30, Again: again, Step: info}
	b.touch(tp)
	return b
}

// questions checks how many were asked, and that the score knows them.
func questions(t *testing.T, b builder, want float64) {
	t.Helper()
	b.Scores.Chase = 2 // so that many leave something of the score
	found := b.run(t)
	is(t, "questions", found.Touchpoints[0].Chases, want)
	is(t, "points lost", found.Touchpoints[0].PointsLost[measure.LostChase], 2*want)
	is(t, "visits", found.Steps[1].Arrived, want)
	is(t, "busy", found.Teams[0].Busy, 2*want)
	is(t, "effort", found.Journeys[0].Effort.Sum, want)
	is(t, "customers", found.Journeys[0].Arrived, 1)
	is(t, "done", found.Journeys[0].Done, 1)
}

func TestChase(t *testing.T) {
	always := calendar.Constant(1)
	questions(t, chased(100, 20, always), 4)  // at 30, 50, 70 and 90
	questions(t, chased(100, 0, always), 1)   // at 30 only
	questions(t, chased(30, 20, always), 0)   // done at the instant
	questions(t, chased(30.5, 20, always), 1) // just after it
	questions(t, chased(50, 20, always), 1)   // the second would come as it is done
	questions(t, chased(1e-3, 20, always), 0)
}

func TestChaseWaitsForTheDesk(t *testing.T) {
	// It opens at 480. The question of 430 is asked then, and from then on one
	// every hour until the end at 700: 540, 600 and 660.
	questions(t, chased(300, 60, shift(480, 1020, 1)), 4)
	// The same with a question every 5 minutes: 480, 485, … 695: none are saved up.
	questions(t, chased(300, 5, shift(480, 1020, 1)), 44)
	// Done at 470: the desk has not opened.
	questions(t, chased(70, 0, shift(480, 1020, 1)), 0)
	// Over night: 430 at 480, then every 10 hours: 1080 is closed, so 1920.
	questions(t, chased(1600, 600, shift(480, 1020, 1)), 2)
	// A desk that never opens.
	b := chased(100, 20, calendar.Constant(0))
	b.Window.Drain = false
	questions(t, b, 0)
}

func TestChaseWithinTheLag(t *testing.T) {
	lagged := func(minutes, lag, again float64, desk calendar.Week) builder {
		b := chased(minutes, again, desk)
		b.Touchpoints[0].Lag = fixed(lag)
		return b
	}
	always := calendar.Constant(1)
	questions(t, lagged(25, 40, 20, always), 2) // at 30 and 50 of 65
	questions(t, lagged(25, 25, 20, always), 1) // at 30; at 50 the letter is there
	questions(t, lagged(25, 40, 0, always), 1)
	questions(t, lagged(45, 40, 20, always), 3) // at 30, 50 and 70 of 85
	// The desk opens at 480: before that nobody can be asked.
	questions(t, lagged(25, 40, 20, shift(480, 1020, 1)), 0)
	questions(t, lagged(25, 80, 20, shift(480, 1020, 1)), 2) // at 480 and 500 of 505
}

func TestChaseDuringTheirOwnTime(t *testing.T) {
	// 20 minutes with us, 100 of their own, 50 with us: the wait is 30 at minute
	// 130, and at 150 there is another question; the end is at 170.
	b := newModel(calendar.DayLength).comeAt(0)
	b.delay("read", 20)
	b.step(Step{Name: "find papers", Team: NoTeam, Delay: fixed(100), CustomerClock: true})
	b.step(Step{Name: "decide", Team: NoTeam, Delay: fixed(50), Next: []Route{To(Done)}})
	info := b.serve("info", b.team("desk", shift(129, 151, 1)), 2)
	tp := told("decided", 2)
	tp.Chase = &Chase{After: 30, Again: 20, Step: info}
	b.touch(tp)
	found := b.run(t)
	is(t, "questions", found.Touchpoints[0].Chases, 2)
	is(t, "none had to wait", found.Steps[3].Queue.Sum, 0)
}

func TestChaseAtALiveTouchpoint(t *testing.T) {
	// The clerk is busy until 25. The customer of minute 1 asks at 11 and at 21,
	// and starts at 25, until 50: then nobody asks.
	for _, since := range []OriginKind{SinceHere, SinceArrival, SincePrevious} {
		b := newModel(calendar.DayLength).comeAt(0, 1)
		b.step(Step{Name: "serve", Team: b.team("clerk", calendar.Constant(1)), Work: fixed(25), Next: []Route{To(1)}})
		b.step(Step{Name: "after", Team: NoTeam, Delay: fixed(100), Next: []Route{To(Done)}})
		info := b.delay("info", 1)
		tp := counter("served", 0)
		tp.Since.From = since
		tp.Chase = &Chase{After: 10, Again: 10, Step: info}
		b.touch(tp)
		found := b.run(t)
		is(t, "questions", found.Touchpoints[0].Chases, 2)
		expect{"serve queue": 24}.equal(t, b.ladder(found, 0))
	}
}

func TestWhoGivesUpAsksNoMore(t *testing.T) {
	// Patience 15: asks at 11 and leaves the line at 16; comes again at 46.
	b := impatient(15, 0, 1)
	b.Steps[0].Work = fixed(25)
	b.Steps[0].Next = []Route{To(Done)}
	b.Steps[0].GivesUp = []Route{To(0)}
	b.Touchpoints[0].Chase = &Chase{After: 10, Again: 10, Step: b.delay("info", 1)}
	found := b.run(t)
	is(t, "questions", found.Touchpoints[0].Chases, 1)
	is(t, "done", found.Journeys[0].Done, 2)
}

func TestSideVisitThatEndsInLoss(t *testing.T) {
	// Nobody answers at the desk: the visit is lost, the customer is not, and it
	// counts at the desk's own touchpoint.
	b := chased(100, 20, calendar.Constant(1))
	b.Steps[1].Patience = fixed(1)
	b.Steps[1].Work = fixed(1000)
	b.touch(counter("asked", 1))
	found := b.run(t)
	is(t, "questions", found.Touchpoints[0].Chases, 4)
	is(t, "gave up", found.Steps[1].GaveUp, 3)
	is(t, "met nobody", found.Touchpoints[1].GaveUp, 3)
	is(t, "done", found.Journeys[0].Done, 1)
	is(t, "lost", found.Journeys[0].Lost, 0)
	is(t, "score of the customer", found.Journeys[0].Score.Sum, found.Touchpoints[0].Score.Sum)
}

func TestSideVisitIsNobodysPreviousTouchpoint(t *testing.T) {
	// The desk's touchpoint does not begin the customer's wait again.
	b := chased(100, 0, calendar.Constant(1))
	b.touch(counter("asked", 1))
	is(t, "wait", b.run(t).Touchpoints[0].Wait.Sum, 100)
}

func TestSideVisitThatComesToTheTouchpointItself(t *testing.T) {
	// Who asks waits in the same line, and is told there: two meetings, of 100
	// minutes and, from the question on, 100 minutes too. Nobody asks about a
	// question.
	b := chased(100, 20, calendar.Constant(1))
	b.Touchpoints[0].Chase = &Chase{After: 30, Step: 0}
	found := b.run(t)
	is(t, "meetings", found.Touchpoints[0].Wait.N, 2)
	is(t, "waits", found.Touchpoints[0].Wait.Sum, 200)
	is(t, "questions", found.Touchpoints[0].Chases, 1)
}

// Luck of a question is that of (touchpoint, number): questions for another
// touchpoint change nothing.
func TestQuestionsAreKeyedByTouchpoint(t *testing.T) {
	busy := func(other bool) float64 {
		b := chased(100, 20, calendar.Constant(100))
		b.Steps[1].Work = exp(3)
		tp := told("other", 0)
		if other {
			tp.Chase = &Chase{After: 10, Again: 15, Step: b.step(Step{Name: "other info", Team: NoTeam, Delay: []draw.Dist{draw.Always(1)}})}
			b.Steps[1].Next = []Route{To(Done)}
		}
		b.touch(tp)
		return b.run(t).Steps[1].Work.Sum
	}
	if a, b := busy(false), busy(true); a != b {
		t.Errorf("questions take %v, with others %v", a, b)
	}
}
