package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// mixedRoute is for a table that has both segments and steps as keys.
func (b *binder) mixedRoute(n *tree.Node) {
	for _, e := range n.Entries() {
		if !b.segments.has(e.Key) && !b.journeys.has(e.Key) && e.Key != "rest" {
			b.problems.Add(e.At, "write by segment or journey first, and shares inside: { simple = { assess = \"30%\", survey = \"rest\" }, rest = \"assess\" }",
				"this table mixes segments or journeys with %q", e.Key)
			return
		}
	}
}

func (b *binder) sharedRoute(n *tree.Node) sim.Route {
	if n.Get("when") != nil && n.Get("to") != nil && !b.steps.has("when") {
		b.problems.Add(n.Pos, ruleExample, "rules stand in a list, and the last one has no condition")
		return nil
	}
	var branches []branch
	var route sim.Route
	known := true
	for _, e := range n.Entries() {
		to, ok := b.destination(e.At, e.Key)
		known = known && ok
		if e.Value.Kind == tree.Table {
			b.problems.Add(e.Value.Pos, `write a share, such as "35%"`, "a share is expected, got a table")
			return nil
		}
		branches = append(branches, branch{e.Value})
		route = append(route, sim.Branch{To: to})
	}
	if len(route) == 0 {
		b.problems.Add(n.Pos, `write a step, or "done"`, "this route leads nowhere")
		return nil
	}
	shares, ok := b.shares(branches, n.Pos)
	if !ok || !known {
		return nil
	}
	upto := 0.0
	for i := range route {
		upto += shares[i]
		route[i].Upto = min(upto, 1)
		if upto > 1-1e-12 { // shares that only just miss 1 in arithmetic
			route[i].Upto = 1
		}
	}
	route[len(route)-1].Upto = 1
	return route
}
