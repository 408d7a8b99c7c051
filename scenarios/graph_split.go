package scenarios

import (
	"slices"

	"ripple/sim"
)

// splits says whether customers go on from a step by several branches at once.
func (b *binder) splits(i int) bool {
	return slices.ContainsFunc(b.setting.Steps[i].Next, func(r sim.Route) bool { return r.How() == sim.ToAll })
}

// sentAtOnce says whether some split sends customers to two steps at once, or
// twice to the same.
func (b *binder) sentAtOnce(step, other int) bool {
	for i := range b.setting.Steps {
		for _, r := range b.setting.Steps[i].Next {
			for p := range r {
				for q := range r {
					if r.How() == sim.ToAll && p != q && b.reachAlone(i, r[p].To, r[q].To)[step] && b.reachAlone(i, r[q].To, r[p].To)[other] {
						return true
					}
				}
			}
		}
	}
	return false
}

// reachAlone says which steps a branch of a split comes to before it is joined
// with another one.
func (b *binder) reachAlone(split, branch, other int) []bool {
	joins := b.joinsOf(split, branch, other)
	return b.reach(branch, func(i int) bool { return joins[i] })
}

// joinsOf are the joins that all of some branches of a split come to before they
// come to the split again.
func (b *binder) joinsOf(split int, branches ...int) []bool {
	joins := make([]bool, len(b.setting.Steps))
	for i := range joins {
		joins[i] = b.setting.Steps[i].WaitsFor != nil
	}
	for _, branch := range branches {
		reached := b.reach(branch, func(i int) bool { return i == split })
		for i := range joins {
			joins[i] = joins[i] && reached[i]
		}
	}
	return joins
}

// wayBack is a way from a branch to its split that passes none of the joins; nil
// if there is none.
func (b *binder) wayBack(from, to int, joins []bool) []int {
	came := map[int]int{from: -1}
	for todo := []int{from}; len(todo) > 0; {
		i := todo[0]
		todo = todo[1:]
		if i == to {
			var way []int
			for at := i; at >= 0; at = came[at] {
				way = append([]int{at}, way...)
			}
			return way
		}
		if joins[i] {
			continue
		}
		b.ways(i, true, func(next int) {
			if _, seen := came[next]; next >= 0 && !seen {
				came[next] = i
				todo = append(todo, next)
			}
		})
	}
	return nil
}
