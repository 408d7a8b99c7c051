package scenarios

import (
	"fmt"

	"ripple/sim"
)

// unjoined is for splits of which several branches come to the same step, which
// does not wait for them: it is done once for each.
func (b *binder) unjoined() []string {
	var notes []string
	for i := range b.setting.Steps {
		for _, r := range b.setting.Steps[i].Next {
			if r.How() != sim.ToAll {
				continue
			}
			if step := b.doneTwice(r); step >= 0 {
				notes = append(notes, fmt.Sprintf("customers come to step %q once for each branch of the split at %q; waits_for would join them", b.steps.list[step], b.steps.list[i]))
				break
			}
		}
	}
	return notes
}

// doneTwice is the first step that several branches of a split come to without
// a join; -1 if there is none.
func (b *binder) doneTwice(split sim.Route) int {
	came := make([]int, len(b.setting.Steps))
	for _, branch := range split {
		seen := make([]bool, len(b.setting.Steps))
		for todo := []int{branch.To}; len(todo) > 0; {
			i := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if i < 0 || seen[i] || b.setting.Steps[i].WaitsFor != nil {
				continue
			}
			seen[i] = true
			came[i]++
			b.ways(i, true, func(next int) { todo = append(todo, next) })
		}
	}
	for i, n := range came {
		if n > 1 {
			return i
		}
	}
	return -1
}
