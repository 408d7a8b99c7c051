package scenarios

import "testing"

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
