package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// One clerk, five minutes a customer; customers wait so long.
func impatient(patience float64, minutes ...float64) builder {
	b := newModel(calendar.DayLength).comeAt(minutes...)
	team := b.team("clerk", calendar.Constant(1))
	b.step(Step{Name: "serve", Team: team, Work: fixed(5), Patience: fixed(patience)})
	b.touch(counter("serve", 0))
	return b
}

func TestGiveUp(t *testing.T) {
	// The second gives up at 4; the third has come at 2 and would until 5.
	found := impatient(3, 0, 1, 2).run(t)
	s := found.Steps[0]
	is(t, "gave up", s.GaveUp, 1)
	is(t, "unserved", s.Unserved.Sum, 3)
	is(t, "queue", s.Queue.Sum, 6)
	is(t, "lost", found.Journeys[0].Lost, 1)
	is(t, "offered", found.Touchpoints[0].Offered(), 3)
	is(t, "in vain", found.Touchpoints[0].GaveUp, 1)
}

func TestPatienceEndsWhenSomebodyIsFree(t *testing.T) {
	// At 5 the clerk is free and patience ends: served.
	is(t, "gave up", impatient(4, 0, 1).run(t).Steps[0].GaveUp, 0)
}

func TestNoPatience(t *testing.T) {
	is(t, "somebody is served", impatient(0, 0, 4).run(t).Steps[0].GaveUp, 1)
	is(t, "somebody has just been", impatient(0, 0, 5).run(t).Steps[0].GaveUp, 0)
	is(t, "two come at once", impatient(0, 0, 0).run(t).Steps[0].GaveUp, 1)
}

func TestPatienceOffShift(t *testing.T) {
	b := impatient(5, 470)
	b.Teams[0].Heads = shift(480, 1020, 1)
	is(t, "before the shift begins", b.run(t).Steps[0].GaveUp, 1)
	b = impatient(10, 470)
	b.Teams[0].Heads = shift(480, 1020, 1)
	is(t, "as it begins", b.run(t).Steps[0].GaveUp, 0)
}

func TestTryAgain(t *testing.T) {
	// The second gives up at 4 and tries again at 14, when nobody is there. The
	// told touchpoint counts the pause too: 3 + 10 + 5.
	b := impatient(3, 0, 1)
	b.Steps[0].GivesUp = []Route{To(0)}
	b.Steps[0].Retry = fixed(10)
	b.touch(told("done", 0))
	found := b.run(t)
	is(t, "visits", found.Steps[0].Arrived, 3)
	is(t, "first visits", found.Steps[0].First, 2)
	is(t, "gave up", found.Steps[0].GaveUp, 1)
	is(t, "done", found.Journeys[0].Done, 2)
	expect{"serve queue": 3, "serve delay": 10, "serve work": 10}.equal(t, b.ladder(found, 1))
}

func TestGiveUpAndGoElsewhere(t *testing.T) {
	b := impatient(3, 0, 1)
	b.Steps[0].Next = []Route{To(Done)}
	b.Steps[0].GivesUp = []Route{To(b.delay("web form", 20))}
	found := b.run(t)
	is(t, "done", found.Journeys[0].Done, 2)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 5+23)
}

// Patience of 0 and a pause of 0: an error, not a run that never ends.
func TestTimeStandsStill(t *testing.T) {
	b := impatient(0, 0, 1)
	b.Steps[0].GivesUp, b.Steps[0].Retry = []Route{To(0)}, fixed(0)
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	s.plan.mostAtOnce = 1 << 16
	if _, err := s.Run(t.Context(), 1, 0); err == nil {
		t.Error("no error")
	}
}
