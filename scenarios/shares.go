package scenarios

import (
	"math"

	"ripple/scenarios/tree"
)

// branch is a share that is written somewhere, or "rest".
type branch struct {
	node *tree.Node
}

// shares are the shares of branches, which have to add up to 1; at is where the
// whole stands.
func (b *binder) shares(branches []branch, at tree.Pos) ([]float64, bool) {
	list, rest, sum, before := make([]float64, len(branches)), -1, 0.0, len(*b.problems)
	for i, br := range branches {
		if text(br.node) == "rest" {
			if rest >= 0 {
				b.problems.Add(br.node.Pos, "keep one of them", `"rest" stands twice`)
			}
			rest = i
			continue
		}
		list[i] = b.share(br.node, 0)
		sum += list[i]
	}
	if len(*b.problems) > before {
		return list, false
	}
	const close = 1e-9
	switch {
	case rest >= 0 && sum > 1+close:
		b.problems.Add(at, `they can be 100% at most, "rest" included`, "shares add up to %s%%", number(sum*100))
		return list, false
	case rest >= 0:
		list[rest] = max(0, 1-sum)
	case math.Abs(sum-1) > close:
		b.problems.Add(at, `give one branch "rest" and it takes what is left`, "shares add up to %s%%", number(sum*100))
		return list, false
	}
	return list, true
}
