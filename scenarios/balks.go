package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// balks reads who does not even join a step: "team.agents.queue > 30", or [ {
// when = "…", share = "30%" } ].
func (b *binder) balks(name string, n *tree.Node) []sim.Balk {
	e := n.Entry("balks")
	switch {
	case e == nil:
		return nil
	case n.Entry("by") == nil:
		b.problems.Add(e.At, "leave it out", "nobody waits at step %q: it has no team", name)
		return nil
	case e.Value.Kind == tree.String:
		return []sim.Balk{{When: b.condition(e.Value), Share: b.certain()}}
	}
	var list []sim.Balk
	for _, item := range e.Value.Items {
		if item.Kind != tree.Table {
			continue // reported where the file was read
		}
		when, share := item.Get("when"), item.Get("share")
		balk := sim.Balk{Share: b.certain()}
		if when != nil {
			balk.When = b.condition(when)
		}
		switch {
		case len(item.Entries()) == 0:
			b.problems.Add(item.Pos, `write when = "team.agents.queue > 30", share = "30%", or both`, "this does not say who balks")
		case share != nil && !b.strange(share):
			balk.Share = byClass(b, share, func(leaf *tree.Node) float64 { return b.share(leaf, 0) })
			if when == nil && allOf(balk.Share, 1) {
				b.problems.Add(share.Pos, "write less than 100%", "nobody ever joins step %q", name)
			}
		}
		list = append(list, balk)
	}
	return list
}

// certain is a share of everybody, by class.
func (b *binder) certain() []float64 {
	shares := make([]float64, b.classes())
	for c := range shares {
		shares[c] = 1
	}
	return shares
}

func allOf(list []float64, x float64) bool {
	for _, y := range list {
		if y != x {
			return false
		}
	}
	return true
}
