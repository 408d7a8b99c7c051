package scenarios

import (
	"maps"
	"strings"

	"ripple/scenarios/tree"
)

// partsOf are the pieces of changes that can be looked at alone. An edit is what
// a file says about one thing; edits are joined where one refers to a name that
// another adds, or takes leave of one that another removes, or works on top of
// another. Parts that a change states override that: an edit that none of them
// names goes where it is needed, or is a part of its own. Before is the tree that
// the changes work on.
func partsOf(before *tree.Node, layers ...*layer) []Part {
	var edits []thingEdit
	var names []string // by group; "": nobody has named it
	for _, l := range layers {
		own := l.edits()
		first := len(names)
		for _, p := range l.stated {
			names = append(names, p.Name)
		}
		for _, e := range own {
			e.group = first + e.part
			if e.part < 0 {
				e.group = len(names)
				names = append(names, "")
			}
			edits = append(edits, e)
		}
	}
	for i := range edits {
		for j := range edits {
			a, b := &edits[i], &edits[j]
			if a.group != b.group && !a.apart(b) && b.layer.m.joined(before, a, b) {
				merge(edits, names, a.group, b.group)
			}
		}
	}
	var parts []Part
	for g, name := range names {
		p := Part{Name: name}
		added := map[string]tree.Pos{}
		for _, e := range edits {
			if e.group == g {
				p.Paths = append(p.Paths, e.paths...)
				maps.Copy(added, e.layer.m.added)
			}
		}
		if p.Name == "" {
			p.Name = partName(p.Paths, added)
		}
		if len(p.Paths) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// merge makes two groups of edits one, under the names that they have.
func merge(edits []thingEdit, names []string, a, b int) {
	a, b = min(a, b), max(a, b)
	for i := range edits {
		if edits[i].group == b {
			edits[i].group = a
		}
	}
	switch {
	case names[a] == "":
		names[a] = names[b]
	case names[b] != "" && names[a] != names[b]:
		names[a] += " + " + names[b]
	}
}

// partName is what a part is called by itself: after what it adds, steps first,
// else after all it touches.
func partName(paths []string, added map[string]tree.Pos) string {
	for _, kind := range []string{"step.", "team.", "touchpoint.", ""} {
		for _, p := range paths {
			if _, ok := added[p]; ok && strings.HasPrefix(p, kind) {
				return p
			}
		}
	}
	return strings.Join(paths, ", ")
}
