package scenarios

import (
	"strings"

	"ripple/sim"
)

// checkSplits refuses a split of which a branch leads back to it before the
// branches are joined: its customers would become more and more. It says whether
// there is one.
func (b *binder) checkSplits() bool {
	for i := range b.setting.Steps {
		for _, r := range b.setting.Steps[i].Next {
			if r.How() != sim.ToAll {
				continue
			}
			var branches []int
			for _, branch := range r {
				branches = append(branches, branch.To)
			}
			joins := b.joinsOf(i, branches...)
			for _, branch := range branches {
				if way := b.wayBack(branch, i, joins); way != nil {
					b.problems.Add(b.steps.nodes[i].Get("next").Pos, "join the branches before, with waits_for",
						"a branch of this split leads back to it, so that customers would become more and more: %s", strings.Join(b.namesOf(way), " → "))
					return true
				}
			}
		}
	}
	return false
}
