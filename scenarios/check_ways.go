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
	found := b.waysWrong()
	for _, e := range slices.Backward(events) {
		if found != nil && e.From <= t && t < e.To {
			b.problems.Add(e.set.Pos, found.Remedy, "while %q holds: %s", e.Name, found.Text)
			return
		}
	}
}

// checkWhile looks for them in the setting that holds with a policy.
func (b *binder) checkWhile(p policy) {
	if found := b.waysWrong(); found != nil {
		b.problems.Add(p.set.Pos, found.Remedy, "while the policy %q holds: %s", p.Name, found.Text)
	}
}

// waysWrong is the first way without end; nil if there is none, or anything else is
// wrong already.
func (b *binder) waysWrong() *tree.Problem {
	outer := b.problems
	if len(*outer) > 0 {
		return nil
	}
	var found tree.Problems
	b.problems = &found
	b.checkWays(b.reachable(b.entries()...))
	if b.problems = outer; len(found) == 0 {
		return nil
	}
	return &found[0]
}
