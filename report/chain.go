package report

import (
	"ripple/report/chart"
	"ripple/sim"
	"ripple/sim/measure"
	"slices"
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

func stepNames(m *sim.Model, steps []int) []string {
	var names []string
	for _, i := range steps {
		names = append(names, m.Steps[i].Name)
	}
	return names
}

// mainSteps are the steps that journeys lead through.
func mainSteps(m *sim.Model) []string {
	reached := make([]bool, len(m.Steps))
	var todo []int
	for _, j := range m.Journeys {
		todo = append(todo, j.Enters)
	}
	for len(todo) > 0 {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if reached[i] {
			continue
		}
		reached[i] = true
		for _, routes := range [][]sim.Route{m.Steps[i].Next, m.Steps[i].GivesUp} {
			for _, r := range routes {
				for _, b := range r {
					if b.To >= 0 {
						todo = append(todo, b.To)
					}
				}
			}
		}
		if m.Steps[i].FirstPass != nil {
			todo = append(todo, m.Steps[i].ReworkTo)
		}
	}
	var names []string
	for i := range m.Steps {
		if reached[i] && !m.Steps[i].CustomerClock {
			names = append(names, m.Steps[i].Name)
		}
	}
	return names
}

// insert puts steps that are new in m behind the first step that leads to them.
func insert(names []string, m *sim.Model, main []string) []string {
	for _, name := range main {
		if slices.Contains(names, name) {
			continue
		}
		at := len(names)
		for k, before := range names {
			if leads(m, before, name) {
				at = k + 1
				break
			}
		}
		if at == len(names) && len(m.Streams) > 0 {
			continue // of another stream
		}
		names = append(names[:at], append([]string{name}, names[at:]...)...)
	}
	return names
}

func leads(m *sim.Model, from, to string) bool {
	st := stepIn(m, from)
	if st == nil {
		return false
	}
	for _, r := range st.Next {
		for _, b := range r {
			if b.To >= 0 && m.Steps[b.To].Name == to {
				return true
			}
		}
	}
	return false
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
			step.Team, step.BusyToday = s.busy(s.today(), st.Team, false)
		}
		if st := inChanged; s.compared() && st != nil && st.Team != sim.NoTeam {
			step.Team, step.BusyChanged = s.busy(s.changed(), st.Team, true)
		}
		steps = append(steps, step)
	}
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

// busy is the team's name and its occupancy in percent; a system has none.
func (s *Study) busy(m *sim.Model, team int, changed bool) (string, chart.Optional) {
	t := &m.Teams[team]
	name := label(t.Title, t.Name)
	f := s.Findings.Find("team." + t.Name + ".occupancy")
	if f == nil || t.System {
		return name, chart.Optional{}
	}
	v := f.Today.Value
	if changed {
		v = f.Changed.Value
	}
	return name, optional(100 * v)
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
