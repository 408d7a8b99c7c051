package scenarios

import "ripple/scenarios/tree"

// several checks values that are made of parts: sizes, numbers by name, dates and
// the anchors of a curve.
func (c *checker) several(k *Key, n *tree.Node) {
	what, remedy := k.Form.example()
	switch k.Form {
	case Size:
		c.want(n, what, remedy, tree.String, tree.Integer, tree.Float)
	case Counts:
		c.counts(k, n)
	case Dates:
		if !c.want(n, what, remedy, tree.Array, tree.Date) {
			return
		}
		for _, item := range n.Items {
			c.want(item, "a date", "write it without quotes, such as 2026-12-25", tree.Date)
		}
	case Anchors:
		if !c.want(n, what, remedy, tree.Array) {
			return
		}
		for _, item := range n.Items {
			if item.Kind != tree.Array || len(item.Items) != 2 {
				c.problems.Add(item.Pos, remedy, "a wait and its score are expected, got %s", shown(item))
			}
		}
	}
}

// counts checks a whole number, or a table of them.
func (c *checker) counts(k *Key, n *tree.Node) {
	if n.Kind != tree.Table {
		whole := *k
		whole.Form = Count
		c.number(&whole, n)
		return
	}
	what, remedy := k.Form.example()
	if len(n.Entries()) == 0 {
		c.problems.Add(n.Pos, remedy, "expected %s, got nothing", what)
	}
	for _, e := range n.Entries() {
		sub := *k
		sub.Name = e.Key
		c.counts(&sub, e.Value)
	}
}
