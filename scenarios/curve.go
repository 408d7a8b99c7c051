package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

const curveExample = `write for example [["0m", 100], ["30m", 75], ["1h", 0]]`

// curve reads the anchors of a score: waits that grow, and scores that never rise.
func (b *binder) curve(n *tree.Node, wait func(*tree.Node) float64) []sim.Anchor {
	var curve []sim.Anchor
	for _, item := range n.Items {
		if item.Kind != tree.Array || len(item.Items) != 2 { // reported before
			return nil
		}
		before := len(*b.problems)
		a := sim.Anchor{Wait: wait(item.Items[0]), Score: b.number(item.Items[1], 0)}
		if len(*b.problems) > before {
			return nil
		}
		last := len(curve) - 1
		switch {
		case a.Score > 100:
			b.problems.Add(item.Items[1].Pos, "write 0 to 100", "a score is at most 100")
			return nil
		case last >= 0 && a.Wait <= curve[last].Wait:
			b.problems.Add(item.Items[0].Pos, curveExample, "this wait is not longer than the one before")
			return nil
		case last >= 0 && a.Score > curve[last].Score:
			b.problems.Add(item.Items[1].Pos, curveExample, "a longer wait cannot score more")
			return nil
		}
		curve = append(curve, a)
	}
	if len(curve) < 2 {
		b.problems.Add(n.Pos, curveExample, "a curve has two anchors or more")
		return nil
	}
	return curve
}

// marks are the longest waits that score 75 and 25 on a curve: what customers
// expect, and tolerate. 0 where no wait does.
func marks(curve []sim.Anchor) (expects, tolerates float64) {
	return longest(curve, 75), longest(curve, 25)
}

// longest is the longest wait that scores at least so much.
func longest(curve []sim.Anchor, score float64) float64 {
	if len(curve) == 0 || curve[0].Score < score {
		return 0
	}
	before := curve[0]
	for _, next := range curve[1:] {
		if next.Score < score {
			return before.Wait + (next.Wait-before.Wait)*((before.Score-score)/(before.Score-next.Score))
		}
		before = next
	}
	return before.Wait
}
