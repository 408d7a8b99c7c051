package report

import (
	"ripple/report/chart"
	"ripple/sim"
	"ripple/sim/measure"
)

// chains are the value streams as a row of steps each; without [stream] there
// is one of all steps that are work for the journey: not the customer's own
// time, and not what only a question about it causes.
func (s *Study) chains() []chart.Stream {
	models := []*sim.Model{s.today()}
	if s.compared() {
		models = append(models, s.changed())
	}
	var out []chart.Stream
	if len(models[0].Streams) == 0 {
		names := mainSteps(models[0])
		if s.compared() {
			names = insert(names, models[1], mainSteps(models[1]))
		}
		return []chart.Stream{{Steps: s.chain(names)}}
	}
	for i := range models[0].Streams {
		stream := &models[0].Streams[i]
		names := stepNames(models[0], stream.Steps)
		if s.compared() && i < len(models[1].Streams) {
			names = insert(names, models[1], mainSteps(models[1]))
		}
		out = append(out, chart.Stream{Name: label(stream.Title, stream.Name), Steps: s.chain(names)})
	}
	return out
}

// chain is a row of steps with their teams and how busy these are.
func (s *Study) chain(names []string) []chart.Step {
	var steps []chart.Step
	worst := s.bottleneck()
	for _, name := range names {
		step := chart.Step{Name: s.stepLabel(name), Bottleneck: name == worst, Stage: s.stageOfStep(name)}
		inToday, inChanged := stepIn(s.today(), name), stepIn(s.changed(), name)
		step.New, step.Removed = inToday == nil, s.compared() && inChanged == nil
		if st := inToday; st != nil && st.Team != sim.NoTeam {
			step.Team, step.BusyToday = crewName(s.today(), st), s.busy(s.today(), st.Team, false)
		}
		if st := inChanged; s.compared() && st != nil && st.Team != sim.NoTeam {
			step.Team, step.BusyChanged = crewName(s.changed(), st), s.busy(s.changed(), st.Team, true)
		}
		steps = append(steps, step)
	}
	s.joinUp(names, steps)
	return steps
}

func stepIn(m *sim.Model, name string) *sim.Step {
	for i := range m.Steps {
		if m.Steps[i].Name == name {
			return &m.Steps[i]
		}
	}
	return nil
}

// busy is the team's occupancy in percent; a system has none.
func (s *Study) busy(m *sim.Model, team int, changed bool) chart.Optional {
	t := &m.Teams[team]
	f := s.Findings.Find("team." + t.Name + ".occupancy")
	if f == nil || t.System {
		return chart.Optional{}
	}
	v := f.Today.Value
	if changed {
		v = f.Changed.Value
	}
	return optional(100 * v)
}

// bottleneck is the step before which customers of the focus wait longest for a
// team that is open.
func (s *Study) bottleneck() string {
	t := s.focus()
	if t == nil {
		return ""
	}
	name, most := "", 0.0
	for _, p := range s.ladder(*t, 0).Parts {
		if p.Cause == measure.InQueue && p.Minutes > most {
			name, most = p.Step, p.Minutes
		}
	}
	return name
}

// stageOfStep is the stage of the touchpoint that a step works towards: the
// first one at this step or behind it.
func (s *Study) stageOfStep(name string) string {
	for _, m := range []*sim.Model{s.changed(), s.today()} {
		steps := mainSteps(m)
		found := false
		for _, n := range steps {
			found = found || n == name
			if !found {
				continue
			}
			for i := range m.Touchpoints {
				for _, at := range m.Touchpoints[i].Steps {
					if m.Steps[at].Name == n {
						return stageOf(touchpoint{Touchpoint: &m.Touchpoints[i]})
					}
				}
			}
		}
	}
	if n := len(s.touchpoints()); n > 0 {
		return stageOf(s.touchpoints()[n-1])
	}
	return ""
}
