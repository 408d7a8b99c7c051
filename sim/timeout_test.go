package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// remind is one clerk, 10 minutes a customer, who sends those who have waited
// so long to a delay of 3.
func remind(after float64, minutes ...float64) builder {
	b := newModel(500).comeAt(minutes...)
	team := b.team("clerk", calendar.Constant(1))
	b.step(Step{Name: "serve", Team: team, Work: fixed(10), Next: []Route{To(Done)},
		Timeout: &Timeout{After: fixed(after), To: []Route{To(1)}}})
	b.delay("reminder", 3)
	tp := told("served", 0)
	tp.Since = Origin{From: SinceArrival}
	b.touch(tp)
	tp = told("reminded", 1)
	tp.Since = Origin{From: SinceArrival}
	b.touch(tp)
	return b
}

func TestTimeoutInTheLine(t *testing.T) {
	// 0–10; the one of 1 is taken out at 7, reminded at 10; the one of 4 is called at
	// 10, which is when it would be taken out.
	b := remind(6, 0, 1, 4)
	found := b.run(t)
	is(t, "taken out", found.Steps[0].TimedOut, 1)
	is(t, "served", found.Steps[0].Work.N, 2)
	is(t, "unserved", found.Steps[0].Unserved.Sum, 6)
	is(t, "nobody gave up", found.Steps[0].GaveUp, 0)
	is(t, "in vain", found.Touchpoints[0].GaveUp, 0)
	expect{"serve queue": 6, "serve work": 20}.equal(t, b.ladder(found, 0))
	expect{"serve queue": 6, "reminder delay": 3}.equal(t, b.ladder(found, 1))
}

// By a crew, the same.
func TestTimeoutInTheLineOfACrew(t *testing.T) {
	b := remind(6, 0, 1, 4)
	b.Steps[0].Setup = fixed(0)
	found := b.run(t)
	is(t, "taken out", found.Steps[0].TimedOut, 1)
	is(t, "served", found.Steps[0].Work.N, 2)
	expect{"serve queue": 6, "reminder delay": 3}.equal(t, b.ladder(found, 1))
}

func TestPatienceAndTimeout(t *testing.T) {
	race := func(patience float64) builder {
		b := remind(6, 0, 1)
		b.Steps[0].Patience = fixed(patience)
		return b
	}
	found := race(5).run(t)
	is(t, "patience is shorter", found.Steps[0].GaveUp, 1)
	is(t, "patience is shorter", found.Steps[0].TimedOut, 0)
	found = race(7).run(t)
	is(t, "the timeout is shorter", found.Steps[0].GaveUp, 0)
	is(t, "the timeout is shorter", found.Steps[0].TimedOut, 1)
	is(t, "alike", race(6).run(t).Steps[0].GaveUp, 1)
	is(t, "served before", race(9).run(t).Steps[0].TimedOut, 1)
}

func TestTimeoutInABatch(t *testing.T) {
	// A batch at 60: the one of 10 is taken out at 30, those of 40 and 50 are not.
	b := remind(20, 10, 40, 50)
	b.Steps[0].Batch = &Batch{Every: 60}
	found := b.run(t)
	is(t, "taken out", found.Steps[0].TimedOut, 1)
	expect{"serve batch": 20, "reminder delay": 3}.equal(t, b.ladder(found, 1))
	expect{"serve batch": 30, "serve work": 20}.equal(t, b.ladder(found, 0))
}

func TestTimeoutInADelay(t *testing.T) {
	// A letter is answered after 30 minutes, or never: after 20 there is a reminder.
	b := remind(20, 0, 5)
	b.Steps[0] = Step{Name: "letter", Team: NoTeam, Delay: fixed(30), Next: []Route{To(Done)}, Timeout: b.Steps[0].Timeout}
	found := b.run(t)
	is(t, "taken out", found.Steps[0].TimedOut, 2)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 46)
	expect{"letter delay": 40, "reminder delay": 6}.equal(t, b.ladder(found, 1))

	b.Steps[0].Timeout = &Timeout{After: fixed(30), To: []Route{To(1)}} // the answer comes first
	is(t, "taken out", b.run(t).Steps[0].TimedOut, 0)

	b.Steps[0].Timeout = &Timeout{After: fixed(20), To: []Route{To(1)}}
	b.Steps[0].CustomerClock = true
	found = b.run(t)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 6)
	expect{"reminder delay": 6}.equal(t, b.ladder(found, 1))
}

func TestTimeoutLeadsBack(t *testing.T) {
	// Taken out at 6 and at 15 (6+3+6), served at 20 when it comes again at 18.
	b := remind(6, 0, 0)
	b.Steps[0].Work = fixed(20)
	b.Steps[1].Next = []Route{To(0)}
	found := b.run(t)
	is(t, "taken out", found.Steps[0].TimedOut, 2)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 20+40)
}

// Timeouts that an event brings, changes, or takes away.
func TestTimeoutDuringAnEvent(t *testing.T) {
	none := func(s *Setting) { s.Steps[0].Timeout = nil }
	b := remind(6, 0, 1, 4)
	b.complete()
	b.during(3, none) // nobody is taken out any more
	found := b.run(t)
	is(t, "taken out", found.Steps[0].TimedOut, 0)
	is(t, "waits", found.Steps[0].Queue.Sum, 9+16)

	b = remind(6, 0, 1, 4)
	b.Steps[0].Patience = fixed(8) // then it is patience that ends, at 9; the one of 4 is served
	b.complete()
	b.during(3, none)
	found = b.run(t)
	is(t, "gave up", found.Steps[0].GaveUp, 1)
	is(t, "waits", found.Steps[0].Queue.Sum, 8+6)

	b = remind(6, 0, 1, 4)
	limit := b.Steps[0].Timeout
	b.Steps[0].Timeout = nil
	b.complete()
	b.during(3, func(s *Setting) { s.Steps[0].Timeout = limit }) // for those who come from 3 on
	found = b.run(t)
	is(t, "taken out", found.Steps[0].TimedOut, 1)
	is(t, "served", found.Steps[0].Work.N, 2)

	b = remind(20, 0) // a delay that would be cut at 20 goes on to 30
	b.Steps[0] = Step{Name: "letter", Team: NoTeam, Delay: fixed(30), Next: []Route{To(Done)}, Timeout: b.Steps[0].Timeout}
	b.complete()
	b.during(3, none)
	is(t, "lead time", b.run(t).Journeys[0].Lead.Sum, 30)
}

// Patience that an event takes away.
func TestPatienceDuringAnEvent(t *testing.T) {
	b := remind(100, 0, 1)
	b.Steps[0].Patience = fixed(5)
	b.complete()
	b.during(3, func(s *Setting) { s.Steps[0].Patience, s.Steps[0].GivesUp, s.Steps[0].Retry = nil, nil, nil })
	found := b.run(t)
	is(t, "gave up", found.Steps[0].GaveUp, 0)
	is(t, "waits", found.Steps[0].Queue.Sum, 9)
}
