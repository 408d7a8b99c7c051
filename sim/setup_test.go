package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// oven is warmed up for 3 minutes before each 5 of work.
func oven(length float64, heads calendar.Week, minutes ...float64) builder {
	b := newModel(length).comeAt(minutes...)
	team := b.team("oven", heads)
	b.step(Step{Name: "bake", Team: team, Setup: fixed(3), Work: fixed(5)})
	b.touch(told("baked", 0))
	return b
}

func TestSetup(t *testing.T) {
	// 0–3–8, 8–11–16.
	b := oven(100, calendar.Constant(1), 0, 1)
	found := b.run(t)
	expect{"bake queue": 7, "bake setup": 6, "bake work": 10}.equal(t, b.ladder(found, 0))
	is(t, "busy", found.Teams[0].Busy, 16)
	is(t, "in service", found.Steps[0].WorkArea, 16)
}

func TestSetupIsPutDown(t *testing.T) {
	// The shift ends at 1020: setup from 1018 on, two minutes of it; the third the
	// next day from 480 on, work 481–486.
	b := oven(2*calendar.DayLength, shift(480, 1020, 1), 1018)
	b.Teams[0].AtClose = PauseJob
	found := b.run(t)
	expect{"bake closed": 900, "bake setup": 3, "bake work": 5}.equal(t, b.ladder(found, 0))
	is(t, "busy", found.Teams[0].Busy, 8)

	// And work that is put down is not set up again: 1015–1018–1020, 480–483.
	b = oven(2*calendar.DayLength, shift(480, 1020, 1), 1015)
	b.Teams[0].AtClose = PauseJob
	found = b.run(t)
	expect{"bake closed": 900, "bake setup": 3, "bake work": 5}.equal(t, b.ladder(found, 0))
	is(t, "busy", found.Teams[0].Busy, 8)
}

// A batch is set up once, for all.
func TestSetupOfABatch(t *testing.T) {
	b := oven(100, calendar.Constant(1), 0, 4, 10)
	b.Steps[0].Batch = &Batch{Size: 3}
	found := b.run(t)
	expect{"bake batch": 10 + 6, "bake setup": 9, "bake work": 15}.equal(t, b.ladder(found, 0))
	is(t, "busy", found.Teams[0].Busy, 8)
	is(t, "cases", found.Teams[0].Cases, 3)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 18+14+8)
}

// Setup that an event brings holds from the next job on.
func TestSetupThatBeginsWithAnEvent(t *testing.T) {
	b := oven(100, calendar.Constant(1), 0, 1)
	b.Steps[0].Setup = nil
	b.complete()
	b.during(2, func(s *Setting) { s.Steps[0].Setup = fixed(4) })
	found := b.run(t) // 0–5, 5–9–14
	expect{"bake queue": 4, "bake setup": 4, "bake work": 10}.equal(t, b.ladder(found, 0))
}
