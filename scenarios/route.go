package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// routes reads where customers go, by class.
func (b *binder) routes(n *tree.Node) []sim.Route {
	if b.notYetRoute(n) {
		return b.everybody(sim.Done)
	}
	if n.Kind == tree.Table && !b.isByClass(n) {
		for _, e := range n.Entries() {
			if b.segments.has(e.Key) || b.journeys.has(e.Key) {
				b.mixedRoute(n)
				return b.everybody(sim.Done)
			}
		}
	}
	routes := byClass(b, n, b.route)
	for i, r := range routes {
		if r == nil {
			routes[i] = sim.To(sim.Done)
		}
	}
	return routes
}

func (b *binder) everybody(to int) []sim.Route {
	routes := make([]sim.Route, b.classes())
	for i := range routes {
		routes[i] = sim.To(to)
	}
	return routes
}

func (b *binder) notYetRoute(n *tree.Node) bool {
	what := ""
	switch {
	case n.Kind == tree.Array:
		what = "a route by rules"
	case n.Kind == tree.Table && n.Entry("all") != nil:
		what = `a split, "all",`
	case n.Kind == tree.Table && n.Entry("shortest") != nil:
		what = `"shortest"`
	default:
		return false
	}
	b.problems.Add(n.Pos, `write a step, or shares: { assess = "30%", survey = "rest" }`, "%s is not yet supported", what)
	return true
}

// route reads a route of one class; nil after a problem.
func (b *binder) route(n *tree.Node) sim.Route {
	if b.notYetRoute(n) {
		return nil
	}
	switch n.Kind {
	case tree.String:
		to, ok := b.destination(n.Part(0, len(n.Text)), n.Text)
		if !ok {
			return nil
		}
		return sim.To(to)
	case tree.Table:
		return b.sharedRoute(n)
	}
	b.problems.Add(n.Pos, `write a step, or shares: { assess = "30%", survey = "rest" }`, "a step is expected, got %s", n.Kind)
	return nil
}
