package report

import (
	"slices"

	"ripple/sim"
)

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
		if j.Timeout != nil {
			todo = append(todo, targets(j.Timeout.To)...)
		}
	}
	for len(todo) > 0 {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if reached[i] {
			continue
		}
		reached[i] = true
		todo = append(todo, waysFrom(&m.Steps[i])...)
	}
	var names []string
	for i := range m.Steps {
		if reached[i] && !m.Steps[i].CustomerClock {
			names = append(names, m.Steps[i].Name)
		}
	}
	return names
}

// waysFrom are the steps to which customers go who leave a step.
func waysFrom(st *sim.Step) []int {
	ways := append(targets(st.Next), targets(st.GivesUp)...)
	ways = append(ways, targets(st.IfShort)...)
	if st.Timeout != nil {
		ways = append(ways, targets(st.Timeout.To)...)
	}
	if st.Room != nil {
		ways = append(ways, targets(st.Room.Full)...)
	}
	if st.FirstPass != nil {
		ways = append(ways, st.ReworkTo)
	}
	return ways
}

// targets are the steps to which routes lead.
func targets(routes []sim.Route) []int {
	var steps []int
	for _, r := range routes {
		for _, b := range r {
			if b.To >= 0 {
				steps = append(steps, b.To)
			}
		}
	}
	return steps
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
	return slices.ContainsFunc(targets(st.Next), func(step int) bool { return m.Steps[step].Name == to })
}
