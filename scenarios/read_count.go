package scenarios

import (
	"fmt"
	"math"

	"ripple/scenarios/tree"
)

// count is a whole number between least and most; remedy says what to write where
// it is less. After a problem it is least.
func (b *binder) count(n *tree.Node, least, most int, remedy string) int {
	before := len(*b.problems)
	x := b.number(n, float64(least))
	switch {
	case len(*b.problems) > before:
	case x < float64(least):
		b.problems.Add(writtenAt(n), remedy, "this cannot be below %d, got %s", least, number(x))
	case x > float64(most):
		b.problems.Add(writtenAt(n), fmt.Sprintf("write %d at most", most), "this number is too large")
	case x != math.Trunc(x):
		b.problems.Add(writtenAt(n), "let it become 1, 2, 3, …", "%s is no whole number", number(x))
	default:
		return int(x)
	}
	return least
}
