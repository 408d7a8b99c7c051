package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/calendar"
)

// headsMix reads { mix = [["80%", 3], ["rest", 2]] }: heads that vary from day to
// day. It is their mean, and on what share of days there are how many times as
// many.
func (b *binder) headsMix(n *tree.Node) (calendar.Week, []sim.Level, bool) {
	const example = `write { mix = [["80%", 3], ["15%", 2], ["rest", 1]] }`
	for _, e := range n.Entries() {
		if e.Key != "mix" {
			b.problems.Add(e.At, "write the hours of the team under hours", "%q does not go with %q", e.Key, "mix")
			return nil, nil, false
		}
	}
	mix := n.Get("mix")
	if mix.Kind != tree.Array || len(mix.Items) == 0 {
		b.problems.Add(mix.Pos, example, "a mix is a list of shares of days and heads")
		return nil, nil, false
	}
	before := len(*b.problems)
	var branches []branch
	var heads []float64
	for _, item := range mix.Items {
		if item.Kind != tree.Array || len(item.Items) != 2 {
			b.problems.Add(item.Pos, example, "a part of a mix has a share of days and heads")
			return nil, nil, false
		}
		branches = append(branches, branch{item.Items[0]})
		heads = append(heads, b.heads(item.Items[1]))
	}
	shares, ok := b.shares(branches, mix.Pos)
	if !ok || len(*b.problems) > before {
		return nil, nil, false
	}
	mean, upto := 0.0, 0.0
	for i, share := range shares {
		mean += share * heads[i]
	}
	if mean == 0 {
		return calendar.Constant(0), nil, true
	}
	var levels []sim.Level
	for i, share := range shares {
		if upto += share; upto > 1-1e-12 || i == len(shares)-1 { // shares that only just miss 1 in arithmetic
			upto = 1
		}
		levels = append(levels, sim.Level{Upto: upto, Factor: heads[i] / mean})
	}
	return calendar.Constant(mean), levels, true
}
