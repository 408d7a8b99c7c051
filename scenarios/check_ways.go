package scenarios

import (
	"slices"

	"ripple/scenarios/tree"
)

// checkWays looks at what makes customers wait or go round without end although
// there is a way out.
func (b *binder) checkWays(reached []bool) {
	if b.checkSplits() {
		return
	}
	for i := range b.steps.list {
		if reached[i] {
			b.checkJoin(i)
		}
	}
	b.checkInstant()
}

// checkDuring looks for ways without end in the setting that holds from a time
// on, with the problem at the event that makes them.
func (b *binder) checkDuring(events []event, t float64) {
	outer := b.problems
	if len(*outer) > 0 {
		return
	}
	var found tree.Problems
	b.problems = &found
	b.checkWays(b.reachable(b.entries()...))
	b.problems = outer
	for _, e := range slices.Backward(events) {
		if len(found) > 0 && e.from <= t && t < e.to {
			outer.Add(e.set.Pos, found[0].Remedy, "while %q holds: %s", e.name, found[0].Text)
			return
		}
	}
}
