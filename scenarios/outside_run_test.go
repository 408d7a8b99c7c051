package scenarios_test

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"ripple/scenarios"
	"ripple/sim"
	found "ripple/sim/measure"
)

// simulated is one replication of a scenario.
func simulated(t *testing.T, text string) *found.Run {
	t.Helper()
	s, problems := scenarios.Load(fstest.MapFS{"s.toml": {Data: []byte(text)}}, "s.toml", scenarios.Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	ready, err := sim.New(s.Model)
	if err != nil {
		t.Fatal(err)
	}
	run, err := ready.Run(t.Context(), 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// holidays is a desk for a week from a Wednesday on, with two closed dates in it,
// whose customers hear of it within a business day.
const holidays = `scenario = "Holidays"
arrivals = "120/d"
hours    = "Mon-Fri 08-18"
closed   = [2026-04-03, 2026-04-06]
[run]
start  = 2026-04-01
length = "1w"
drain  = true
[team]
desk = 4
[team.bot]
kind     = "system"
capacity = 1
[step.serve]
by   = "desk"
work = "~10m"
[step.file]
by   = "bot"
work = "1s"
[step.decide]
delay = "1bd"
[touchpoint.decided]
step    = "decide"
since   = "serve"
promise = "1.01bd"
expects = "2bd"
`

// On closed dates nobody is on shift and nobody comes, whoever would have come
// stays away, and no business day passes.
func TestClosedDatesAreClosed(t *testing.T) {
	closed := simulated(t, holidays)
	open := simulated(t, strings.Replace(holidays, "closed   = [2026-04-03, 2026-04-06]\n", "", 1))
	if closed.Twins != open.Twins {
		t.Error("other customers")
	}
	came, would := closed.Journeys[0].Arrived, open.Journeys[0].Arrived
	if math.Abs(float64(came)-360) > 4*math.Sqrt(360) || math.Abs(float64(would-came)-240) > 4*math.Sqrt(240) {
		t.Errorf("%d come, %d would", came, would)
	}
	// Three days of ten hours instead of five; what is in hand at 18:00 is finished.
	if got := closed.Teams[0].OnShift; got < 3*600*4 || got > 3*600*4+3*100 {
		t.Errorf("%v member-minutes on shift", got)
	}
	if closed.Teams[1].OnShift != open.Teams[1].OnShift {
		t.Error("the system is closed too")
	}
	for name, run := range map[string]*found.Run{"closed": closed, "open": open} {
		if tp := &run.Touchpoints[0]; tp.WithinPromise != tp.Wait.N || tp.Wait.N == 0 {
			t.Errorf("%s: %d of %d within a business day", name, tp.WithinPromise, tp.Wait.N)
		}
	}
	// By the clock it lasts from Thursday 2 to Tuesday 7 April: 120 hours, and 24
	// from the Wednesdays and Tuesdays.
	if got := closed.Steps[2].Work.Mean() / 60; math.Abs(got-56) > 8 {
		t.Errorf("a business day of %v h", got)
	}
}
