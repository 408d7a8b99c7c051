package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim/draw"
)

// timeForm reads a random time that is written as a table.
func (b *binder) timeForm(n *tree.Node) (draw.Dist, bool) {
	pair := func(x, y string) (string, string, bool) {
		for _, e := range n.Entries() {
			switch {
			case e.Key != x && e.Key != y:
				b.problems.Add(e.At, "write { "+x+" = …, "+y+" = … }", "%q does not go with %q", e.Key, x)
				return "", "", false
			case b.unitless(e.Value):
				return "", "", false
			case e.Value.Kind != tree.String:
				b.problems.Add(e.Value.Pos, `write for example "8m"`, "a duration is expected, got %s", e.Value.Kind)
				return "", "", false
			}
			if _, err := value.Duration(e.Value.Text); err != nil {
				b.fail(e.Value, err)
				return "", "", false
			}
		}
		if n.Entry(x) == nil || n.Entry(y) == nil {
			b.problems.Add(n.Pos, "write { "+x+" = …, "+y+" = … }", "%s and %s belong together", x, y)
			return "", "", false
		}
		return n.Get(x).Text, n.Get(y).Text, true
	}
	var d draw.Dist
	var err error
	switch {
	case n.Entry("mix") != nil:
		return b.mixture(n.Get("mix"))
	case n.Entry("p50") != nil || n.Entry("p90") != nil:
		x, y, ok := pair("p50", "p90")
		if !ok {
			return d, false
		}
		d, err = value.FromQuantiles(x, y)
	default:
		x, y, ok := pair("mean", "sd")
		if !ok {
			return d, false
		}
		d, err = value.FromMeanSD(x, y)
	}
	if err != nil {
		b.fail(n, err)
		return d, false
	}
	return d, true
}

// mixture reads [["3%", "0s"], ["rest", "exp(400s)"]].
func (b *binder) mixture(n *tree.Node) (draw.Dist, bool) {
	const example = `write { mix = [["3%", "0s"], ["rest", "~8m"]] }`
	if n.Kind != tree.Array || len(n.Items) == 0 {
		b.problems.Add(n.Pos, example, "a mixture is a list of shares and times")
		return draw.Dist{}, false
	}
	var branches []branch
	var parts []draw.Dist
	for _, item := range n.Items {
		if item.Kind != tree.Array || len(item.Items) != 2 {
			b.problems.Add(item.Pos, example, "a part of a mixture has a share and a time")
			return draw.Dist{}, false
		}
		branches = append(branches, branch{node: item.Items[0]})
		parts = append(parts, b.dist(item.Items[1]))
	}
	shares, ok := b.shares(branches, n.Pos)
	if !ok {
		return draw.Dist{}, false
	}
	d, err := draw.Mix(shares, parts)
	if err != nil {
		b.fail(n, err)
		return d, false
	}
	return d, true
}
