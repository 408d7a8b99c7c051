package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// severalRoute reads { all = ["goods", "invoice"] } and { shortest = ["till-1",
// "till-2"] }.
func (b *binder) severalRoute(n *tree.Node, e *tree.Entry, how sim.How) sim.Route {
	for _, other := range n.Entries() {
		if other != e {
			b.problems.Add(other.At, fmt.Sprintf("leave it out: { %s = […] } stands alone", e.Key), "%q does not go with %q", other.Key, e.Key)
			return nil
		}
	}
	example := fmt.Sprintf("write the names of steps: { %s = [%q, %q] }", e.Key, "…", "…")
	if e.Value.Kind != tree.Array {
		b.problems.Add(e.Value.Pos, example, "%q is a list of steps, got %s", e.Key, e.Value.Kind)
		return nil
	}
	var route sim.Route
	seen := map[int]bool{}
	for _, item := range e.Value.Items {
		to, ok := b.oneOfSeveral(item, how)
		if !ok {
			return nil
		}
		if seen[to] {
			b.problems.Add(item.Pos, "keep one of them", "%q stands twice", item.Text)
			return nil
		}
		seen[to] = true
		route = append(route, sim.Branch{To: to, How: how})
	}
	if len(route) < 2 {
		b.problems.Add(e.Value.Pos, example+", or one step alone", "%q needs two steps at least", e.Key)
		return nil
	}
	return route
}

// oneOfSeveral is a step that a split or a choice of the shortest line leads to.
func (b *binder) oneOfSeveral(item *tree.Node, how sim.How) (int, bool) {
	if item.Kind != tree.String {
		b.problems.Add(item.Pos, "write its name in quotes", "a step is expected, got %s", item.Kind)
		return 0, false
	}
	to, ok := b.destination(item.Part(0, len(item.Text)), item.Text)
	switch {
	case !ok:
		return 0, false
	case to < 0 && how == sim.ToAll:
		b.problems.Add(item.Pos, "leave it out: customers go on by the other branches alone", "%q is no branch of a split", item.Text)
		return 0, false
	case to < 0:
		b.problems.Add(item.Pos, "name steps that a team does", "there is no line before %q", item.Text)
		return 0, false
	case how == sim.ToAll && text(b.steps.nodes[to].Get("when_full")) == blocks:
		b.problems.Add(item.Pos, "give customers a way to go when it is full, or let the branch begin with another step", "a branch of a split cannot be held up before step %q", item.Text)
		return 0, false
	case how == sim.ToShortest && b.steps.nodes[to].Entry("by") == nil:
		b.problems.Add(item.Pos, "name steps that a team does", "nobody waits at step %q: it has no team", item.Text)
		return 0, false
	}
	return to, true
}
