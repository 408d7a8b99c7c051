package scenarios

import (
	"maps"
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// Change is what change files say and do.
type Change struct {
	Title, About, Owner, Asks string
	Effort                    string // S, M, L or XL; of several changes the largest
	Cost                      Outlay
	Assumes                   []string
	Parts                     []Part // its edits, those that need each other together
	Files                     []string
	Needs                     []string // files of the changes that it builds on

	Diff
	Each []Change // where there are several; without a Diff of their own

	layer *layer // as it was put on; nil of several
}

// Stack are the changes one by one, the first one lowest.
func (c *Change) Stack() []Change {
	if c.Each == nil {
		return []Change{*c}
	}
	return c.Each
}

// layers are the changes as they were put on.
func (c *Change) layers() []*layer {
	var all []*layer
	for _, one := range c.Stack() {
		all = append(all, one.layer)
	}
	return all
}

// Part is a piece of a change that can be looked at alone.
type Part struct {
	Name  string
	Paths []string
}

// readChange reads what a change says about itself.
func readChange(l *layer, problems *tree.Problems) Change {
	b, file := newBinder(l.m.root, order{}, nil, problems), l.file
	c := Change{Title: text(file.Get("change")), About: text(file.Get("about")), Owner: text(file.Get("owner")),
		Asks: text(file.Get("asks")), Effort: text(file.Get("effort")), Files: []string{l.name}, Needs: l.Needs, layer: l}
	c.Cost = Outlay{b.number(file.Get("cost", "once"), 0), b.number(file.Get("cost", "yearly"), 0)}
	for _, item := range texts(file.Get("assumes")) {
		c.Assumes = append(c.Assumes, item.Text)
	}
	l.stated = l.m.stated(file.Get("parts"))
	return c
}

// stated are the parts that a change names itself.
func (m *merger) stated(n *tree.Node) []Part {
	var parts []Part
	for _, e := range n.Entries() {
		p := Part{Name: e.Key}
		for _, item := range texts(e.Value) {
			touched := func(where string) bool { return overlap(where, item.Text) }
			if !slices.ContainsFunc(slices.Collect(maps.Keys(m.written)), touched) {
				m.problems.Add(item.Pos, suggestion(item.Text, slices.Sorted(maps.Keys(m.written))), "this change does not touch %q", item.Text)
			}
			for _, other := range parts {
				if slices.ContainsFunc(other.Paths, touched) {
					m.problems.Add(item.Pos, "keep it in one of the two", "%q is in part %q already", item.Text, other.Name)
				}
			}
			p.Paths = append(p.Paths, item.Text)
		}
		parts = append(parts, p)
	}
	return parts
}

// join is several changes as one. Before is the tree that they work on.
func join(before *tree.Node, layers []*layer) *Change {
	all := make([]Change, len(layers))
	for i, l := range layers {
		all[i] = l.Change
		all[i].Parts = partsOf(before, l)
	}
	if len(all) == 1 {
		return &all[0]
	}
	c := &Change{Each: all, Parts: partsOf(before, layers...)}
	texts := func(get func(*Change) string, separator string) string {
		var list []string
		for i := range all {
			if t := get(&all[i]); t != "" && position(t, list...) < 0 {
				list = append(list, t)
			}
		}
		return strings.Join(list, separator)
	}
	c.Title = texts(func(c *Change) string { return c.Title }, " + ")
	c.About = texts(func(c *Change) string { return c.About }, " ")
	c.Owner = texts(func(c *Change) string { return c.Owner }, ", ")
	c.Asks = texts(func(c *Change) string { return c.Asks }, "; ")
	sizes := []string{"S", "M", "L", "XL"}
	largest := -1
	for _, one := range all {
		largest = max(largest, position(one.Effort, sizes...))
		c.Cost.Once += one.Cost.Once
		c.Cost.Yearly += one.Cost.Yearly
		c.Assumes = append(c.Assumes, one.Assumes...)
		c.Files = append(c.Files, one.Files...)
		c.Needs = append(c.Needs, one.Needs...)
	}
	if largest >= 0 {
		c.Effort = sizes[largest]
	}
	return c
}

// Outlay is what a change costs.
type Outlay struct{ Once, Yearly float64 }
