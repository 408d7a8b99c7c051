package scenarios

import (
	"slices"

	"ripple/scenarios/condition"
	"ripple/scenarios/tree"
)

// rulesSay says whether a condition somewhere in a value names a thing.
func rulesSay(n *tree.Node, kind, name string) bool {
	if n == nil {
		return false
	}
	return n.Kind == tree.String && condition.Mentions(n.Text, kind, name) ||
		slices.ContainsFunc(n.Items, func(item *tree.Node) bool { return rulesSay(item, kind, name) }) ||
		slices.ContainsFunc(n.Entries(), func(e *tree.Entry) bool { return rulesSay(e.Value, kind, name) })
}
