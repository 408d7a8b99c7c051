package report

import (
	"fmt"
	"strings"
	"testing"

	"ripple/report/chart"
	"ripple/sim"
	"ripple/sim/measure"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// flow is a study of steps "a", "b", …, of which each leads to the next, after
// change has done with them what it likes; all of them are done by one team.
func flow(t *testing.T, steps int, change func(m *sim.Model)) *Study {
	t.Helper()
	s := decision(t, series("touchpoint.decision.wait", stats.LowerBetter, 60, 0), series("touchpoint.decision.wait", stats.LowerBetter, 60, 0))
	m := s.today()
	m.Journeys = []sim.Journey{{Name: "come"}}
	m.Teams = []sim.Team{{Name: "comms"}, {Name: "agents", Title: "Agents"}}
	for i := range steps {
		to := i + 1
		if i == steps-1 {
			to = sim.Done
		}
		m.Steps = append(m.Steps, sim.Step{Name: string(rune('a' + i)), Next: []sim.Route{sim.To(to)}})
	}
	change(m)
	for i := range s.Findings.Runs.Worlds {
		s.Findings.Runs.Worlds[i].Ladders = [][]measure.Ladder{nil}
	}
	return s
}

// drawn is the chain as it reads: joints between the steps, groups in brackets.
func drawn(s *Study) string {
	out := ""
	steps := s.chains()[0].Steps
	for i, step := range steps {
		if i > 0 {
			out += " " + step.Joint.String() + " "
		}
		if step.Group > 0 && (i == 0 || steps[i-1].Group != step.Group) {
			out += "("
		}
		out += step.Name
		if step.Group > 0 && (i == len(steps)-1 || steps[i+1].Group != step.Group) {
			out += ")"
		}
	}
	return out
}

func branch(how sim.How, to ...int) []sim.Route {
	var r sim.Route
	for _, step := range to {
		r = append(r, sim.Branch{To: step, How: how})
	}
	return []sim.Route{r}
}

func TestChainOfSplits(t *testing.T) {
	for want, change := range map[string]func(m *sim.Model){
		"A → B → C → D → E": func(*sim.Model) {},
		"A → (B + C) → D → E": func(m *sim.Model) {
			m.Steps[0].Next, m.Steps[1].Next = branch(sim.ToAll, 1, 2), []sim.Route{sim.To(3)}
		},
		"A → (B → C + D) → E": func(m *sim.Model) {
			m.Steps[0].Next, m.Steps[2].Next = branch(sim.ToAll, 1, 3), []sim.Route{sim.To(4)}
		},
		"A → (B or C) → D → E": func(m *sim.Model) {
			m.Steps[0].Next, m.Steps[1].Next = branch(sim.ToShortest, 1, 2), []sim.Route{sim.To(3)}
		},
		"A → (B + C + D + E)": func(m *sim.Model) { // each ends by itself, and one begins again
			m.Steps[0].Next = branch(sim.ToAll, 1, 2, 3, 4)
			for i := 1; i < 4; i++ {
				m.Steps[i].Next = []sim.Route{sim.To(sim.Done)}
			}
			m.Steps[4].Next = []sim.Route{sim.To(0)}
		},
		"A → (B + C) → D → E ": func(m *sim.Model) { // rules and shares are no splits
			m.Steps[0].Next, m.Steps[1].Next = branch(sim.ToAll, 1, 2), []sim.Route{sim.To(3)}
			m.Steps[3].Next = branch(sim.ByRule, sim.Done, 4)
		},
		"A → (B → D + C) → E": func(m *sim.Model) {
			m.Steps[2].Name, m.Steps[3].Name = "d", "c"
			m.Steps[0].Next, m.Steps[2].Next = branch(sim.ToAll, 3, 1), []sim.Route{sim.To(4)}
		},
	} {
		if got := drawn(flow(t, 5, change)); got != strings.TrimSpace(want) {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// Whoever is taken out, or finds no room, goes through steps of the chain too.
func TestChainOfLosses(t *testing.T) {
	got := drawn(flow(t, 4, func(m *sim.Model) {
		m.Steps[0].Next = []sim.Route{sim.To(sim.Done)}
		m.Steps[0].Timeout = &sim.Timeout{To: []sim.Route{sim.To(1)}}
		m.Steps[1].Next = []sim.Route{sim.To(sim.Done)}
		m.Steps[1].Room = &sim.Room{Full: []sim.Route{sim.To(2)}}
		m.Steps[2].Next = []sim.Route{sim.To(sim.Done)}
		m.Journeys[0].Timeout = &sim.Timeout{To: []sim.Route{sim.To(3)}}
	}))
	if want := "A → B → C → D"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestCrewNames(t *testing.T) {
	s := flow(t, 1, func(m *sim.Model) {
		m.Teams = append(m.Teams, sim.Team{Name: "cranes"})
		m.Steps[0].Units = 2
		m.Steps[0].Else = []sim.Doer{{Members: sim.Members{Team: 1}}}
		m.Steps[0].With = []sim.Members{{Team: 2}}
	})
	if got, want := s.chains()[0].Steps[0].Team, "2 × Comms, else Agents with Cranes"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Every cause has a look of its own, a label and words.
func TestCauses(t *testing.T) {
	s := flow(t, 1, func(*sim.Model) {})
	ladder := measure.Ladder{N: 1, Minutes: [][measure.Causes]float64{{}}}
	for c := range measure.Causes {
		ladder.Minutes[0][c] = float64(c + 1)
	}
	s.Findings.Runs.Worlds[0].Ladders = [][]measure.Ladder{{ladder}}
	seen, said := map[chart.PartKind]bool{}, map[string]bool{}
	parts := s.ladder(s.touchpoints()[0], 0).Parts
	for i, part := range s.chartLadder(s.touchpoints()[0], 0).Parts {
		words := s.causeWords(s.touchpoints()[0], parts[i])
		if seen[part.Kind] || said[words] {
			t.Errorf("%s: %s, %s: the same as another cause", parts[i].Cause, part.Kind, words)
		}
		seen[part.Kind], said[words] = true, true
	}
	if len(seen) != int(measure.Causes) {
		t.Errorf("%d causes", len(seen))
	}
	for cause, want := range map[measure.Cause]string{
		measure.InSetup:  "A setup|setup for “A”|setup",
		measure.InBlock:  "A blocked|waiting after “A” for room at the next step|blocked: no room at the next step",
		measure.InStock:  "A out of stock|waiting for stock at “A”|out of stock",
		measure.InOutage: "A broken down|breakdowns at “A”|broken down",
	} {
		p := study.LadderPart{Step: "a", Cause: cause}
		if got := fmt.Sprintf("%s|%s|%s", s.partLabel(s.touchpoints()[0], 0, p), s.causeWords(s.touchpoints()[0], p), causeName(cause)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
