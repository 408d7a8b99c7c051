package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// Customers at 0, 1 and 2, five minutes each, one clerk: they start at 0, 5 and
// 10 and have waited 0, 4 and 8 minutes.
func oneClerk(length float64) builder {
	b := newModel(length).comeAt(0, 1, 2)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
	b.touch(counter("serve", 0))
	return b
}

func TestLine(t *testing.T) {
	found := oneClerk(60).run(t)
	s, team, j := found.Steps[0], found.Teams[0], found.Journeys[0]
	is(t, "waits", s.Queue.Sum, 12)
	is(t, "customer-minutes waiting", s.QueueArea, 12)
	is(t, "customer-minutes in service", s.WorkArea, 15)
	is(t, "busy", team.Busy, 15)
	is(t, "on shift", team.OnShift, 60)
	is(t, "cases", team.Cases, 3)
	is(t, "time inside", j.Lead.Sum, 5+9+13)
	is(t, "done", j.Done, 3)
}

func TestLineOfTwoClerks(t *testing.T) {
	// At 0 and 1 both start at once; those of 2 and 3 start at 5 and 6.
	b := newModel(60).comeAt(0, 1, 2, 3)
	b.serve("serve", b.team("clerks", calendar.Constant(2)), 5)
	found := b.run(t)
	is(t, "waits", found.Steps[0].Queue.Sum, 6)
	is(t, "busy", found.Teams[0].Busy, 20)
	is(t, "on shift", found.Teams[0].OnShift, 120)
}

func TestManyAtOneInstant(t *testing.T) {
	// n customers at once, a minute each: they wait 0, 1, …, n-1 minutes.
	const n = 20_000
	b := newModel(10).comeAt(5)
	b.Journeys[0].Arrivals.Copies = n
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 1)
	found := b.run(t)
	is(t, "waits", found.Steps[0].Queue.Sum, n*(n-1)/2)
	is(t, "done", found.Journeys[0].Done, n)
}

func TestNoTimeAtAll(t *testing.T) {
	// Work that takes no time: everybody passes two steps at the instant of coming.
	b := newModel(10).comeAt(5)
	b.Journeys[0].Arrivals.Copies = 1000
	team := b.team("clerk", calendar.Constant(1))
	b.serve("first", team, 0)
	b.delay("nothing", 0)
	b.serve("second", team, 0)
	found := b.run(t)
	is(t, "waits", found.Steps[0].Queue.Sum+found.Steps[2].Queue.Sum, 0)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 0)
	is(t, "done", found.Journeys[0].Done, 1000)
}
