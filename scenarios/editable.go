package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// editable says whether a relative edit can change values of a form.
func editable(f Form) bool {
	switch f {
	case Count, Amount, PlusMinus, Duration, Time, Share, ClassShare, Capacity, Cost, Arrivals, Routes, Weights, Units, Uses, Counts:
		return true
	}
	return false
}

// isEdit says whether a node is a relative edit of a value of a form.
func isEdit(f Form, n *tree.Node) bool {
	if !editable(f) || n.Kind != tree.String {
		return false
	}
	_, ok, _ := value.ParseEdit(n.Text)
	return ok
}
