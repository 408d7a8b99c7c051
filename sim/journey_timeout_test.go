package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// limited is a journey that ends after so many minutes with a goodbye of one minute;
// its first step is given. Touchpoint 0 is the goodbye, since arrival.
func limited(minutes float64, s Step) builder {
	b := newModel(500).comeAt(0)
	b.step(s)
	b.Steps[0].Next = []Route{To(2)}
	b.delay("goodbye", 1)
	b.Steps[1].Next = []Route{To(Done)}
	b.delay("afterwards", 1000)
	b.Journeys[0].Timeout = &Timeout{After: fixed(minutes), To: []Route{To(1)}}
	tp := told("goodbye", 1)
	tp.Since = Origin{From: SinceArrival}
	b.touch(tp)
	return b
}

// ends says when the journey ends, and what the wait went into.
func ends(t *testing.T, b builder, lead float64, ladder expect) {
	t.Helper()
	found := b.run(t)
	is(t, "lead time", found.Journeys[0].Lead.Sum, lead)
	is(t, "done", found.Journeys[0].Done, float64(found.Journeys[0].Arrived))
	ladder["goodbye delay"] = float64(found.Ladders[0].N)
	ladder.equal(t, b.ladder(found, 0))
}

func TestTimeIsUpInTheLine(t *testing.T) {
	// Nobody is there before 100.
	s := Step{Name: "serve", Team: 0, Work: fixed(10)}
	b := limited(30, s)
	b.team("clerk", calendar.FromSpans(calendar.Span{From: 100, To: 1000, Value: 1}))
	ends(t, b, 31, expect{"serve closed": 30})
	s.Setup = fixed(0) // a crew
	b = limited(30, s)
	b.team("clerk", calendar.FromSpans(calendar.Span{From: 100, To: 1000, Value: 1}))
	ends(t, b, 31, expect{"serve closed": 30})
}

func TestTimeIsUpInABatch(t *testing.T) {
	b := limited(30, Step{Name: "serve", Team: 0, Work: fixed(10), Batch: &Batch{Every: 60, At: 59}})
	b.team("clerk", calendar.Constant(1))
	ends(t, b, 31, expect{"serve batch": 30})
	b = limited(30, Step{Name: "serve", Team: NoTeam, Delay: fixed(10), Batch: &Batch{Size: 2}})
	ends(t, b, 31, expect{"serve batch": 30})
}

func TestTimeIsUpInADelay(t *testing.T) {
	ends(t, limited(30, Step{Name: "letter", Team: NoTeam, Delay: fixed(100)}), 31, expect{"letter delay": 30})
	b := limited(30, Step{Name: "letter", Team: NoTeam, Delay: fixed(100), Timeout: &Timeout{After: fixed(50), To: []Route{To(2)}}})
	ends(t, b, 31, expect{"letter delay": 30})
}

func TestTimeIsUpInThePause(t *testing.T) {
	// Gives up at 20, would try again at 50.
	s := Step{Name: "serve", Team: 0, Work: fixed(10), Patience: fixed(20), Retry: fixed(30), GivesUp: []Route{To(0)}}
	b := limited(30, s)
	b.team("clerk", calendar.FromSpans(calendar.Span{From: 100, To: 1000, Value: 1}))
	ends(t, b, 31, expect{"serve closed": 20, "serve delay": 10})
}

func TestTimeIsUpInService(t *testing.T) {
	// Work ends at 40: then, not to the next step.
	b := limited(30, Step{Name: "serve", Team: 0, Work: fixed(40)})
	b.team("clerk", calendar.Constant(1))
	ends(t, b, 41, expect{"serve work": 40})

	// Even if it has to be done again, or is wrong, or the team stays.
	s := Step{Name: "serve", Team: 0, Work: fixed(40), FirstPass: []float64{0}, ReworkLimit: 9, Holds: []int{2}}
	b = limited(30, s)
	b.team("clerk", calendar.Constant(1))
	ends(t, b, 41, expect{"serve work": 40})

	// A split that would follow does not happen.
	b = limited(30, Step{Name: "serve", Team: 0, Work: fixed(40)})
	b.team("clerk", calendar.Constant(1))
	b.complete()
	b.Steps[0].Next = allOf(1, 2)
	ends(t, b, 41, expect{"serve work": 40})
}

func TestTimeIsUpWhileWorkIsPutDown(t *testing.T) {
	// Work 0–20, the shift ends, 500–520. It has begun, so it is ended.
	b := limited(30, Step{Name: "serve", Team: 0, Work: fixed(40)})
	team := b.team("clerk", calendar.FromSpans(calendar.Span{From: 0, To: 20, Value: 1}, calendar.Span{From: 500, To: 1000, Value: 1}))
	b.Teams[team].AtClose = PauseJob
	ends(t, b, 521, expect{"serve work": 40, "serve closed": 480})
	b.Steps[0].Setup = fixed(0)
	ends(t, b, 521, expect{"serve work": 40, "serve closed": 480})
}

func TestTimeIsUpWhileThereIsNoRoom(t *testing.T) {
	// Two come at 0. At the saw 0–5 and 5–10; at the drill, which has no place to
	// wait, 5–105. The second stays at the saw from 10 until its time is up at 30: not
	// until there is room.
	b := limited(30, Step{Name: "saw", Team: 0, Work: fixed(5)}).comeAt(0, 0)
	b.team("saw", calendar.Constant(1))
	b.step(Step{Name: "drill", Team: b.team("drill", calendar.Constant(1)), Work: fixed(100), Room: &Room{Block: true}, Next: []Route{To(Done)}})
	b.Steps[0].Next = []Route{To(3)}
	found := b.run(t)
	is(t, "said goodbye", found.Steps[1].Work.N, 2)
	is(t, "stayed", found.Steps[0].Blocked.Sum, 20)
	is(t, "the saw", found.Teams[0].Busy, 30)
	is(t, "drilled", found.Steps[3].Work.N, 1)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 106+31)
}

// The time goes on while a customer is split: branches that wait are given up.
func TestTimeIsUpInASplit(t *testing.T) {
	// Letters of 20 and 50 minutes; the clerk would be there at 100. Time is up at 30:
	// the first branch waits at the join, the second has its delay cut.
	split := func(delay Step) builder {
		b := limited(30, Step{Name: "begin", Team: NoTeam, Delay: fixed(10)})
		b.Steps[0].Next = allOf(3, 4)
		b.step(Step{Name: "short", Team: NoTeam, Delay: fixed(5), Next: []Route{To(5)}})
		delay.Next = []Route{To(5)}
		b.step(delay)
		b.step(Step{Name: "join", Team: NoTeam, Delay: fixed(1), WaitsFor: []int{3, 4}, Next: []Route{To(Done)}})
		return b
	}
	ends(t, split(Step{Name: "long", Team: NoTeam, Delay: fixed(100)}), 31, expect{"begin delay": 10, "long delay": 20})
	b := split(Step{Name: "long", Team: 0, Work: fixed(100)})
	b.team("clerk", calendar.Constant(1)) // in service: when the work has ended, at 110
	ends(t, b, 111, expect{"begin delay": 10, "long work": 100})
	b = split(Step{Name: "long", Team: 0, Work: fixed(10)})
	b.team("clerk", calendar.FromSpans(calendar.Span{From: 100, To: 1000, Value: 1}))
	ends(t, b, 31, expect{"begin delay": 10, "long closed": 20})
}

// Two journeys have times of their own; one of them none.
func TestTimesOfTwoJourneys(t *testing.T) {
	b := limited(30, Step{Name: "letter", Team: NoTeam, Delay: fixed(100)})
	b.journey("patient", 0, 0)
	b.journey("hasty", 0, 0)
	b.Journeys[2].Timeout = &Timeout{After: fixed(7), To: []Route{To(Lost)}}
	b.Steps[2].Delay = fixed(1)
	found := b.run(t)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 31)
	is(t, "lead time of the patient", found.Journeys[1].Lead.Sum, 101)
	is(t, "lost", found.Journeys[2].Lost, 1)
}

// An event that takes the limit away: nobody leaves by it any more.
func TestTimeLimitDuringAnEvent(t *testing.T) {
	b := limited(30, Step{Name: "letter", Team: NoTeam, Delay: fixed(100)})
	b.Steps[2].Delay = fixed(1)
	b.complete()
	b.during(20, func(s *Setting) { s.Journeys[0].Timeout = nil })
	is(t, "lead time", b.run(t).Journeys[0].Lead.Sum, 101)
	b = limited(30, Step{Name: "serve", Team: 0, Work: fixed(40)})
	b.Steps[2].Delay = fixed(1)
	b.team("clerk", calendar.Constant(1))
	b.complete()
	b.during(35, func(s *Setting) { s.Journeys[0].Timeout = nil }) // after the time was up, before the work ended
	is(t, "lead time", b.run(t).Journeys[0].Lead.Sum, 41)
}

// What has ended for a join before time was up does not count for a second split.
func TestTimeIsUpAndSplitAgain(t *testing.T) {
	// Split at 0: short until 5, the second branch would take until 100. At 30 all over
	// again, from the split on: the join waits for both, until 135.
	b := newModel(500).comeAt(0)
	b.step(Step{Name: "begin", Team: NoTeam, Delay: fixed(0), Next: allOf(1, 2)})
	b.delay("short", 5)
	b.delay("long", 100)
	b.Steps[1].Next, b.Steps[2].Next = []Route{To(3)}, []Route{To(3)}
	b.step(Step{Name: "join", Team: NoTeam, Delay: fixed(5), WaitsFor: []int{1, 2}})
	b.Journeys[0].Timeout = &Timeout{After: fixed(30), To: []Route{To(0)}}
	found := b.run(t)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 30+100+5)
	is(t, "joins", found.Steps[3].Work.N, 1)
}
