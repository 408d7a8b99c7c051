package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// nextRoutes reads where customers go from a step when it is done, by class.
func (b *binder) nextRoutes(n *tree.Node) []sim.Route {
	return b.routesBy(n, b.nextRoute)
}

// routes reads where customers go who leave a wait, by class: a step, shares or
// rules. To split or to choose the shortest line they go on to a step first.
func (b *binder) routes(n *tree.Node) []sim.Route {
	return b.routesBy(n, func(leaf *tree.Node) sim.Route {
		for _, word := range []string{"all", "shortest"} {
			if e := leaf.Entry(word); e != nil {
				b.problems.Add(e.At, "write a step, shares or rules; that step can go on to several", `%q belongs in "next"`, word)
				return nil
			}
		}
		return b.route(leaf)
	})
}

func (b *binder) routesBy(n *tree.Node, read func(*tree.Node) sim.Route) []sim.Route {
	if n.Kind == tree.Table && !b.isByClass(n) {
		for _, e := range n.Entries() {
			if b.segments.has(e.Key) || b.journeys.has(e.Key) {
				b.mixedRoute(n)
				return b.everybody(sim.Done)
			}
		}
	}
	routes := byClass(b, n, read)
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

// nextRoute reads a route of one class of any kind; nil after a problem.
func (b *binder) nextRoute(n *tree.Node) sim.Route {
	if e := n.Entry("all"); e != nil {
		return b.severalRoute(n, e, sim.ToAll)
	}
	if e := n.Entry("shortest"); e != nil {
		return b.severalRoute(n, e, sim.ToShortest)
	}
	return b.route(n)
}

// route reads a step, shares or rules; nil after a problem.
func (b *binder) route(n *tree.Node) sim.Route {
	switch n.Kind {
	case tree.String:
		to, ok := b.destination(n.Part(0, len(n.Text)), n.Text)
		if !ok {
			return nil
		}
		return sim.To(to)
	case tree.Table:
		return b.sharedRoute(n)
	case tree.Array:
		return b.ruledRoute(n)
	}
	b.problems.Add(n.Pos, `write a step, or shares: { assess = "30%", survey = "rest" }`, "a step is expected, got %s", n.Kind)
	return nil
}
