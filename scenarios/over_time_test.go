package scenarios

import (
	"strings"
	"testing"
)

func TestOverTime(t *testing.T) {
	s, err := read(`scenario = "Phones"
arrivals = "40/h"
[team]
agents = 4
clerks = 1
[step.answer]
by   = "agents"
work = "~5m"
[[event]]
name = "Storm"
at   = "1w"
for  = "3d"
set  = { "arrivals.rate" = "x1.5", "team.agents.capacity" = "+1" }
[[policy]]
name = "All hands"
when = "team.agents.queue > 8"
for  = "30m"
set  = { "step.answer.by" = ["agents", "clerks"] }
`)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := s.WriteOverTime(&b); err != nil {
		t.Fatal(err)
	}
	want := `event   Storm      from 1w for 3d                     arrivals.rate x1.5; team.agents.capacity +1
policy  All hands  if team.agents.queue > 8, for 30m  step.answer.by agents, clerks
`
	if b.String() != want {
		t.Errorf("got\n%s", &b)
	}
}

// Every combination of policies and events is a setting.
func TestPoliciesUnderEvents(t *testing.T) {
	s, err := read(`scenario = "Phones"
arrivals = "40/h"
[team]
agents = 4
clerks = 1
[step.answer]
by   = "agents"
work = "~5m"
[[event]]
name = "Storm"
at   = "1w"
for  = "3d"
set  = { "team.agents.capacity" = "+2" }
[[policy]]
name = "Double"
when = "team.agents.queue > 8"
set  = { "team.agents.capacity" = "x2" }
[[policy]]
name = "One more"
when = "team.agents.queue > 16"
for  = "1h"
set  = { "team.agents.capacity" = "+1" }
`)
	if err != nil {
		t.Fatal(err)
	}
	m := s.Model
	if len(m.Policies) != 2 || m.Policies[0].For != 0 || m.Policies[1].For != 60 || !m.Policies[1].Sets {
		t.Errorf("%+v", m.Policies)
	}
	var got []float64
	for _, set := range m.Settings() {
		got = append(got, set.Teams[0].Heads.At(600))
	}
	want := []float64{4, 8, 5, 9, 6, 12, 7, 13, 4, 8, 5, 9} // today, during the storm, after it
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}
