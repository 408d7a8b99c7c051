package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
)

// mostJoined is how many steps a join can wait for.
const mostJoined = 16

// waitsFor reads the steps that a customer must have ended before this one.
func (b *binder) waitsFor(i int, n *tree.Node) []int {
	e := n.Entry("waits_for")
	if e == nil {
		return nil
	}
	items := texts(e.Value)
	var steps []int
	for _, item := range items {
		switch step := b.lookup(item, &b.steps); {
		case step == i:
			b.problems.Add(item.Pos, "name the steps before it", "step %q cannot wait for itself", b.steps.list[i])
			return nil
		case step < 0:
			return nil
		default:
			steps = append(steps, step)
		}
	}
	if len(steps) > mostJoined {
		b.problems.Add(e.Value.Pos, fmt.Sprintf("write %d at most", mostJoined), "%q names too many steps", "waits_for")
		return nil
	}
	if len(steps) == 1 && (e.Value.Kind == tree.String || len(e.Value.Items) == 1) {
		b.problems.Add(e.Value.Pos, fmt.Sprintf("leave it out: step %q leads here by its next", items[0].Text), "there is nothing to join: %q names one step", "waits_for")
		return nil
	}
	return steps
}
