package sim

import (
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

func TestHeadsChangeAtOnce(t *testing.T) {
	// Customers at 0, 1 and 2, five minutes each; from 3 on there are three
	// heads: the second and the third start then, after 2 and 1 minutes.
	b := oneClerk(60)
	b.during(3, func(s *Setting) { s.Teams[0].Heads = calendar.Constant(3) })
	found := b.run(t)
	is(t, "waits", found.Steps[0].Queue.Sum, 3)
	is(t, "on shift", found.Teams[0].OnShift, 3+3*57)

	// And no head from 3 to 20: the job in hand is finished, the others wait
	// until 20 and 25. The fifteen minutes after 5 are closed, as 3 to 5 are.
	b = oneClerk(60)
	clerk := b.Teams[0].Heads
	b.during(3, func(s *Setting) { s.Teams[0].Heads = nil })
	b.during(20, func(s *Setting) { s.Teams[0].Heads = clerk })
	found = b.run(t)
	expect{"serve closed": 34, "serve queue": 2 + 1 + 5}.equal(t, b.ladder(found, 0))
	is(t, "on shift", found.Teams[0].OnShift, 5+40)
}

func TestShiftAndEpochAtOneInstant(t *testing.T) {
	// The shift of 480 is cancelled by an event at that instant: nobody is there,
	// so nobody is called.
	b := nineHours(FinishJob, 470)
	b.during(480, func(s *Setting) { s.Teams[0].Heads = nil })
	b.during(1000, func(s *Setting) { s.Teams[0].Heads = shift(480, 1020, 1) })
	expect{"serve closed": 530}.equal(t, b.ladder(b.run(t), 0))
}

func TestTimesChangeFromTheNextDraw(t *testing.T) {
	// Five minutes become fifty at 3: the first is done at 5, the second at 55,
	// the third at 105.
	b := oneClerk(200)
	b.during(3, func(s *Setting) { s.Steps[0].Work = fixed(50) })
	is(t, "time inside", b.run(t).Journeys[0].Lead.Sum, 5+54+103)
}

func TestRoutesChangeFromTheNextChoice(t *testing.T) {
	b := oneClerk(60)
	b.during(7, func(s *Setting) { s.Steps[0].Next = []Route{To(Lost)} })
	found := b.run(t)
	is(t, "done", found.Journeys[0].Done, 1)
	is(t, "lost", found.Journeys[0].Lost, 2)
}

func TestPatienceThatBeginsWithAnEvent(t *testing.T) {
	// Nobody gives up at first; from 3 on everybody does after a minute and
	// tries again four minutes later. The customer of 4 gives up at 5, as the
	// second is called; at 9 the third is still waiting, so gives up at 10.
	b := newModel(60).comeAt(0, 1, 4)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
	b.touch(told("served", 0))
	b.during(3, func(s *Setting) {
		s.Steps[0].Patience, s.Steps[0].GivesUp, s.Steps[0].Retry = fixed(1), []Route{To(0)}, fixed(4)
	})
	found := b.run(t)
	is(t, "gave up", found.Steps[0].GaveUp, 1)
	// 4 to 5, pause to 9, 9 to 10 in the line, then served as the clerk is free.
	expect{"serve queue": 4 + 1 + 1, "serve delay": 4, "serve work": 15}.equal(t, b.ladder(found, 0))
}

func TestChaseThatChanges(t *testing.T) {
	// From 410 on customers ask after 50 minutes only. The first question was
	// due at 430 and is asked; the customer of 420 asks at 470.
	b := chased(100, 0, calendar.Constant(1))
	b.Journeys[0].Arrivals.At = []float64{400, 420}
	b.during(410, func(s *Setting) {
		s.Touchpoints[0].Chase = &Chase{After: 50, Again: 20, Step: 1}
	})
	// The first goes on every 20 minutes then: 430, 450, 470, 490. The second
	// asks at 470, 490 and 510.
	is(t, "questions", b.run(t).Touchpoints[0].Chases, 4+3)
}

func TestEventsWhileTheSystemDrains(t *testing.T) {
	// More customers would come from 70 on, but the window has ended at 60.
	b := newModel(60).comeAtRate(0.1)
	b.delay("stay", 100)
	b.during(30, func(s *Setting) { s.Journeys[0].Arrivals.Rate = calendar.Constant(0.2) })
	b.during(70, func(s *Setting) { s.Journeys[0].Arrivals.Rate = calendar.Constant(0.3) })
	b.during(90, func(s *Setting) { s.Steps[0].Delay = fixed(1) })
	found := b.run(t)
	is(t, "done", found.Journeys[0].Done, float64(found.Journeys[0].Arrived))
}

func TestWhatAnEpochCannotChange(t *testing.T) {
	for name, change := range map[string]func(s *Setting){
		"who does it":     func(s *Setting) { s.Steps[0].Team = NoTeam; s.Steps[0].Delay = fixed(1) },
		"batches":         func(s *Setting) { s.Steps[0].Batch = &Batch{Every: 60} },
		"whose time":      func(s *Setting) { s.Steps[1].CustomerClock = true },
		"where it begins": func(s *Setting) { s.Touchpoints[0].Since.From = SinceArrival },
		"where it ends":   func(s *Setting) { s.Touchpoints[0].UntilStart = false },
		"whether to ask":  func(s *Setting) { s.Touchpoints[0].Chase = &Chase{After: 1, Step: 1} },
		"steps of it":     func(s *Setting) { s.Touchpoints[0].Steps = []int{1} },
	} {
		b := oneClerk(60)
		b.delay("after", 1)
		b.during(3, change)
		if _, err := New(b.complete()); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for name, times := range map[string][]float64{"out of order": {5, 3}, "before the run": {-1}} {
		b := oneClerk(60)
		for _, at := range times {
			b.during(at, func(*Setting) {})
		}
		if _, err := New(b.complete()); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestScoresThatBeginWithAnEvent(t *testing.T) {
	b := oneClerk(60)
	b.during(7, func(s *Setting) { s.Touchpoints[0].Expects = 8 })
	found := b.run(t)
	// The third customer, who starts at 10 after 8 minutes.
	is(t, "scores", found.Touchpoints[0].Score.N, 1)
	is(t, "score", found.Touchpoints[0].Score.Sum, 75)
}

func TestModelsThatAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(b builder){
		"own time of a team":   func(b builder) { b.Steps[0].CustomerClock = true },
		"negative rank":        func(b builder) { b.Teams[0].Ranks = []int{-1} },
		"since nothing":        func(b builder) { b.Touchpoints[0].Since = Origin{From: SinceTouchpoint, Index: 3} },
		"since no step":        func(b builder) { b.Touchpoints[0].Since = Origin{From: SinceStep, Index: 3} },
		"tolerates too little": func(b builder) { b.Touchpoints[0].Expects, b.Touchpoints[0].Tolerates = 5, 3 },
		"never ending work":    func(b builder) { b.Steps[0].Work = []draw.Dist{draw.Forever()} },
		"batch of no time":     func(b builder) { b.Steps[0].Batch = &Batch{} },
		"chase at once":        func(b builder) { b.Touchpoints[0].Chase = &Chase{Step: 0} },
		"time is up at once":   func(b builder) { b.Journeys[0].Timeout = &Timeout{To: []Route{To(Lost)}} },
		"time is up nowhere":   func(b builder) { b.Journeys[0].Timeout = &Timeout{After: fixed(1), To: []Route{To(9)}} },
		"time is up twice":     func(b builder) { b.Journeys[0].Timeout = &Timeout{After: fixed(1), To: allOf(0, 0)} },
	} {
		b := oneClerk(60)
		spoil(b)
		if _, err := New(b.complete()); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
