package report

import (
	"slices"

	"ripple/report/chart"
	"ripple/sim"
)

// joinUp says of the steps of a chain which are branches of one split, done at
// the same time, or lines of which customers take the shorter one. Steps of both
// worlds stand in one chain; the routes are those of the changed one.
func (s *Study) joinUp(names []string, steps []chart.Step) {
	m := s.changed()
	group := 0
	for i := range m.Steps {
		for _, r := range m.Steps[i].Next {
			joint, ok := map[sim.How]chart.Joint{sim.ToAll: chart.And, sim.ToShortest: chart.Or}[r.How()]
			if !ok || len(r) < 2 {
				continue
			}
			if from, to, owners := branches(m, i, r, names); to-from > 1 && steps[from].Group == 0 {
				group++
				for k := from; k < to; k++ {
					steps[k].Group = group
					if k > from && owners[k-from] != owners[k-from-1] {
						steps[k].Joint = joint
					}
				}
			}
		}
	}
}

// branches is the stretch of a chain, from one place up to another, that belongs
// to the branches of a route, and which branch each step in it is of. It ends
// where branches meet.
func branches(m *sim.Model, split int, r sim.Route, names []string) (from, to int, owners []int) {
	owner := map[string]int{}
	met := map[string]bool{}
	for head, b := range r {
		if b.To < 0 {
			continue
		}
		for _, step := range behind(m, b.To, split) {
			name := m.Steps[step].Name
			if other, ok := owner[name]; ok && other != head {
				met[name] = true
			}
			owner[name] = head
		}
	}
	isBranch := func(name string) bool {
		_, ok := owner[name]
		return ok && !met[name]
	}
	from = slices.IndexFunc(names, isBranch)
	if from < 0 {
		return 0, 0, nil
	}
	for to = from; to < len(names) && isBranch(names[to]); to++ {
		owners = append(owners, owner[names[to]])
	}
	if slices.Max(owners) == slices.Min(owners) { // the chain does not have them side by side
		return 0, 0, nil
	}
	return from, to, owners
}

// behind are the steps to which customers come from a step on, itself included,
// without coming to another one again.
func behind(m *sim.Model, step, without int) []int {
	var reached []int
	for todo := []int{step}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if at == without || slices.Contains(reached, at) {
			continue
		}
		reached = append(reached, at)
		todo = append(todo, targets(m.Steps[at].Next)...)
	}
	return reached
}
