package sim

import (
	"testing"

	"ripple/sim/calendar"
)

func TestWrap(t *testing.T) {
	// Five minutes of work, three of wrap. The first customer leaves at 5, the
	// second starts at 8 and leaves at 13; the agent is busy until 16.
	b := newModel(60).comeAt(0, 1)
	b.step(Step{Name: "call", Team: b.team("agent", calendar.Constant(1)), Work: fixed(5), Wrap: fixed(3)})
	b.touch(told("done", 0))
	found := b.run(t)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 5+12)
	is(t, "busy", found.Teams[0].Busy, 16)
	is(t, "in service", found.Steps[0].WorkArea, 10)
	expect{"call queue": 7, "call work": 10}.equal(t, b.ladder(found, 0))
}

func TestWrapIsNotPutDown(t *testing.T) {
	// Wrap from 1015 to 1025 goes on after the shift, which ends at 1020.
	b := newModel(calendar.DayLength).comeAt(1010)
	team := b.team("agent", shift(480, 1020, 1))
	b.Teams[team].AtClose = PauseJob
	b.step(Step{Name: "call", Team: team, Work: fixed(5), Wrap: fixed(10)})
	found := b.run(t)
	is(t, "on shift", found.Teams[0].OnShift, 545)
	is(t, "busy", found.Teams[0].Busy, 15)
}
