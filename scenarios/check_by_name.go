package scenarios

import "ripple/scenarios/tree"

// byName checks numbers by team or stock, or factors by step. Units may be one number.
func (c *checker) byName(k *Key, n *tree.Node) {
	if k.Form == Units && n.Kind != tree.Table {
		c.number(&Key{Name: k.Name, Form: Count}, n)
		return
	}
	what, remedy := k.Form.example()
	if !c.want(n, what, remedy, tree.Table) {
		return
	}
	if len(n.Entries()) == 0 {
		c.problems.Add(n.Pos, remedy, "%q names nothing", k.Name)
	}
	for _, e := range n.Entries() {
		if c.relative && isEdit(k.Form, e.Value) {
			continue
		}
		switch k.Form {
		case Units:
			c.number(&Key{Name: k.Name, Form: Count}, e.Value)
		case Uses: // how many is looked at later
			c.number(&Key{Name: k.Name, Form: Amount}, e.Value)
		}
	}
}
