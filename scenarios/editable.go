package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// TakesEdits says whether a relative edit can change values of a form.
func (f Form) TakesEdits() bool {
	switch f {
	case Count, Amount, Duration, Time, Share, ClassShare, Capacity, Cost, Arrivals, Routes, Weights, Units:
		return true
	}
	return false
}

// isEdit says whether a node is a relative edit of a value of a form.
func isEdit(f Form, n *tree.Node) bool {
	if !f.TakesEdits() || n.Kind != tree.String {
		return false
	}
	_, ok, _ := value.ParseEdit(n.Text)
	return ok
}
