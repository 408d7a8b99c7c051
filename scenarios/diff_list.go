package scenarios

import (
	"slices"

	"ripple/scenarios/tree"
)

func (d *differ) list(t *Table, a, b *tree.Node) {
	at := func(n *tree.Node, name string) *tree.Node {
		if n == nil {
			return nil
		}
		if i := indexOf(n, name); i >= 0 {
			return n.Items[i]
		}
		return nil
	}
	var names []string
	for _, n := range []*tree.Node{a, b} {
		if n == nil {
			continue
		}
		for _, item := range n.Items {
			if !slices.Contains(names, nameOf(item)) {
				names = append(names, nameOf(item))
			}
		}
	}
	for _, name := range names {
		thing := t.Name + "." + name
		x, y := at(a, name), at(b, name)
		switch {
		case x == nil:
			d.Edits = append(d.Edits, Edit{New, thing, thing, "", ""})
		case y == nil:
			d.Edits = append(d.Edits, Edit{Removed, thing, thing, "", ""})
		default:
			for _, key := range union(x, y) {
				d.value(thing+"."+key, thing, Anything, x.Get(key), y.Get(key))
			}
		}
	}
}
