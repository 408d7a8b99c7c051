package scenarios

import "ripple/scenarios/tree"

// balkKeys are the keys of an item of balks.
func balkKeys() []Key {
	return []Key{
		{Name: "when", Form: Condition, Doc: "while this holds; always if not stated"},
		{Name: "share", Form: ClassShare, Default: "100%", Doc: "share of customers who leave for good"},
	}
}

// balks checks a condition, or a list of tables.
func (c *checker) balks(k *Key, n *tree.Node) {
	const example = `write a condition in quotes, or [ { when = "team.agents.queue > 30", share = "30%" } ]`
	switch {
	case !c.want(n, "a condition", example, tree.String, tree.Array):
	case n.Kind == tree.String:
		c.text(k, n)
	case len(n.Items) == 0:
		c.problems.Add(n.Pos, example, "%q says nothing", k.Name)
	}
	whole := *c // a list replaces the old one, so that nothing in it is relative
	whole.relative = false
	for _, item := range n.Items {
		if c.want(item, "a table", example, tree.Table) {
			whole.keys(item, k.Keys, k.Name, false)
		}
	}
}
