package scenarios

import (
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// add notes an edit of a whole thing and who answers for it.
func (d *differ) add(e Edit, n *tree.Node) {
	d.Edits = append(d.Edits, e)
	root := d.new
	if e.Sign == Removed {
		root = d.old
	}
	d.answers(root, e.Thing, n)
}

// owned runs f and, if it notes an edit, adds the owners of the thing before
// and after.
func (d *differ) owned(thing string, before, after *tree.Node, f func()) {
	count := len(d.Edits)
	f()
	if len(d.Edits) > count {
		d.answers(d.old, thing, before)
		d.answers(d.new, thing, after)
	}
}

// answers adds who answers for a thing: its owner, and where a step has none
// that of the team that does it.
func (d *differ) answers(root *tree.Node, thing string, n *tree.Node) {
	owner := text(n.Get("owner"))
	if kind, _, _ := strings.Cut(thing, "."); owner == "" && kind == "step" {
		for _, by := range texts(n.Get("by")) {
			owner = text(root.Get("team", by.Text, "owner"))
		}
	}
	if owner != "" && !slices.Contains(d.Owners, owner) {
		d.Owners = append(d.Owners, owner)
	}
}
