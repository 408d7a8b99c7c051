package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
)

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

// byPath checks a value that stands under a path. Where somebody has left the
// quotes away TOML has read the parts of the path as tables.
func (c *checker) byPath(k *Key, e *tree.Entry) {
	switch {
	case k.Form == Limit && (e.Value.Get("green") != nil || e.Value.Get("amber") != nil):
		c.problems.Add(e.Value.Pos, `write "<= 10d"`, "green and amber are for targets; this is one limit")
	case e.Value.Kind == tree.Table:
		c.problems.Add(e.At, fmt.Sprintf("write %q = …", leafPath(e.Key, e.Value)), "a path stands in quotes")
	case k.Form == Limit:
		c.want(e.Value, "a limit", `write it in quotes, such as "<= 10d"`, tree.String)
	default:
		what, remedy := k.Form.example()
		c.want(e.Value, what, remedy, tree.Array, tree.String)
	}
}
