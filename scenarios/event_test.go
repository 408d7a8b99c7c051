package scenarios

import (
	"math"
	"strings"
	"testing"

	"ripple/sim"
)

// TestEventsOverlap: later events in the file come on top, each ends at its
// own time.
func TestEventsOverlap(t *testing.T) {
	s, err := read(`scenario = "x"
arrivals = "10/h"
[team]
desk = 10
[step.serve]
by = "desk"
work = "~6m"
[[event]]
name = "holidays"
at = "1d"
for = "4d"
set = { "team.desk.capacity" = "x0.5" }
[[event]]
name = "flu"
at = "3d"
for = "2d"
set = { "team.desk.capacity" = "-2", "arrivals.rate" = "x2" }
[[event]]
name = "from now on"
at = "6d"
set = { "team.desk" = 7 }
`)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		at    float64
		name  string
		heads float64
		rate  float64 // an hour
	}{{1440, "holidays", 5, 10}, {3 * 1440, "flu", 3, 20}, {5 * 1440, "holidays, flu", 10, 10}, {6 * 1440, "from now on", 7, 10}}
	if len(s.Model.Epochs) != len(want) {
		t.Fatalf("%d epochs", len(s.Model.Epochs))
	}
	for i, w := range want {
		e := s.Model.Epochs[i]
		if e.At != w.at || e.Name != w.name || e.Teams[0].Heads.At(0) != w.heads || e.Journeys[0].Arrivals.Rate.At(0)*60 != w.rate {
			t.Errorf("epoch %d: at %v %q %v heads %v arrivals", i, e.At, e.Name, e.Teams[0].Heads, e.Journeys[0].Arrivals.Rate)
		}
		if e.Journeys[0].Arrivals.Reference.At(0)*60 != 10 {
			t.Errorf("epoch %d: today's customers are %v", i, e.Journeys[0].Arrivals.Reference)
		}
	}
	if s.Model.Teams[0].Heads.At(0) != 10 {
		t.Error("the setting itself has changed")
	}
}

// TestEventInChange: an event of the base works on the changed world; one with
// the same name replaces it.
func TestEventInChange(t *testing.T) {
	base := load(t, "claims.toml")
	s, problems := base.Set("arrivals.rate", "2000/w")
	if problems != nil {
		t.Fatal(problems)
	}
	storm := s.Model.Epochs[0].Journeys[0].Arrivals.Rate.Mean() / s.Model.Journeys[0].Arrivals.Rate.Mean()
	if storm < 1.399 || storm > 1.401 {
		t.Errorf("the storm brings %v times as many", storm)
	}
	_, changed, c, err := stack(t, "[[event]]\nname = \"flu\"\nat = \"1d\"\nset = { \"team.nurses\" = \"-1\" }\n")
	if err != nil {
		t.Fatal(err)
	}
	if len(changed.Model.Epochs) != 1 || changed.Model.Epochs[0].Teams[1].Heads.At(600) != 4 || c.New != 1 {
		t.Errorf("%+v", c)
	}
}

// TestEventOfTeams: for a while teams and rooms are different; who does a step
// and what it keeps stays, and nobody can be held up where they arrive.
func TestEventOfTeams(t *testing.T) {
	event := func(set string) string {
		return ward + "[[event]]\nname = \"flu\"\nat = \"1d\"\nset = " + set + "\n"
	}
	s, err := read(event(`{ "team.porters" = "x0.5", "team.nurses.pace.triage" = 1, "team.rooms.fails.every" = "x0.5", "step.triage.queue_limit" = 2, "team.doctors.queue" = "random", "step.triage.timeout.after.simple" = "1h" }`))
	if err != nil {
		t.Fatal(err)
	}
	then := s.Model.Epochs[0]
	if porters, today := then.Teams[3], s.Model.Teams[3]; porters.Heads.At(600) != today.Heads.At(600)/2 || porters.DayMix[0] != today.DayMix[0] {
		t.Errorf("porters %+v", porters)
	}
	if got := fixed(then.Steps[0].Else[0].Work); got[0] != 10 || then.Teams[1].Queue != sim.AtRandom {
		t.Errorf("nurses take %v", got)
	}
	if got := then.Teams[2].Fails.Every.Mean() / s.Model.Teams[2].Fails.Every.Mean(); math.Abs(got-0.5) > 1e-9 {
		t.Errorf("rooms fail after %v of the time", got)
	}
	if then.Steps[0].Room.Places != 2 || then.Steps[0].Timeout.After[0].Mean() != 60 {
		t.Errorf("%+v", then.Steps[0])
	}
	for set, want := range map[string]string{
		`{ "step.recover.by" = "nurses" }`:                        "an event cannot change whether a team does it",
		`{ "step.triage.with" = "porters" }`:                      "an event cannot change step.triage.with for a while",
		`{ "step.triage.units" = 1 }`:                             "an event cannot change step.triage.units for a while",
		`{ "step.scan.holds" = "recover" }`:                       "an event cannot change step.scan.holds for a while",
		`{ "step.triage.when_full" = "block" }`:                   "an event cannot change whether customers are held up",
		`{ "journey.walk-in.enters" = "scan" }`:                   "customers arrive there",
		`{ "team.nurses.pace.reminder" = 2 }`:                     `team "nurses" does not do step "reminder"`,
		`{ "team.nurses.preempt" = true }`:                        "an event cannot change team.nurses.preempt for a while",
		`{ "team.nurses.fails" = { every = "~1d", for = "1h" } }`: "an event cannot change whether a team breaks down",
		`{ "step.recover.batch" = { size = 4 } }`:                 "an event cannot change whether batches have a timetable",
		`{ "step.triage.batch" = { size = 4 } }`:                  "an event cannot change whether work is done in batches",
		`{ "step.scan.when_full" = "lost" }`:                      "an event cannot change whether customers are held up",
	} {
		if _, err := read(event(set)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", set, err)
		}
	}
}
