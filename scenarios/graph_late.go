package scenarios

import "ripple/sim"

// comesLate is a step to which customers can go on from another one that a join
// waits for, and from there to the join; -1 if there is none. It is no matter
// where they are joined with those who have gone on.
func (b *binder) comesLate(step, join int) int {
	after := b.reach(join, nil)
	late := -1
	for class := range b.classes() {
		b.exits(step, class, true, func(way sim.Route, ended bool) {
			for _, branch := range way {
				if !ended || branch.To < 0 || branch.To == join || late >= 0 {
					continue
				}
				joined := func(i int) bool { return i != join && after[i] && b.setting.Steps[i].WaitsFor != nil }
				if b.reach(branch.To, joined)[join] {
					late = branch.To
				}
			}
		})
	}
	return late
}
