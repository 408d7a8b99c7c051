package scenarios

import (
	"slices"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/draw"
)

// timeout reads { after = "3d", to = "reminder" }; nil where there is none.
func (b *binder) timeout(n *tree.Node) *sim.Timeout {
	if n == nil || n.Kind != tree.Table {
		return nil
	}
	after := n.Get("after")
	if after == nil {
		b.problems.Add(n.Pos, `write { after = "3d", to = "…" }`, "a timeout needs %q", "after")
		return nil
	}
	t := sim.Timeout{To: b.everybody(sim.Lost)}
	t.After = b.classTimes(after, func(leaf *tree.Node) draw.Dist {
		before := len(*b.problems)
		d := b.dist(leaf)
		if len(*b.problems) == before && d.Mean() == 0 {
			b.problems.Add(writtenAt(leaf), "write a longer time", "customers would leave before they have waited")
		}
		return d
	})
	if !slices.ContainsFunc(t.After, func(d draw.Dist) bool { return d.Kind != draw.Never }) {
		b.problems.Add(after.Pos, "write a time, or take the timeout out", "nobody is ever taken out")
	}
	if to := n.Get("to"); to != nil {
		t.To = b.routes(to)
	}
	return &t
}
