package scenarios

import (
	"strings"

	"ripple/scenarios/tree"
)

// Change is what change files say and do.
type Change struct {
	Title, About, Owner, Asks string
	Effort                    string // S, M, L or XL; of several changes the largest
	Cost                      Outlay
	Assumes                   []string
	Parts                     []Part
	Rollout                   *Rollout // nil: all at once
	Files                     []string

	Diff
	Each []Change // where there are several; without a Diff of their own
}

// Part is a piece of a change that can be looked at alone.
type Part struct {
	Name  string
	Paths []string
}

// Rollout is how a change is introduced. It is not simulated yet.
type Rollout struct {
	Phases   []Phase
	Only     []string // segments
	Pace     float64  // at the beginning, 1 is full speed
	Recovers float64  // minutes until it is back
	StopIf   string
}

// Phase is the share of customers from a moment on.
type Phase struct{ At, Share float64 }

// readChange reads what a change says about itself.
func readChange(file *tree.Node, name string, m *merger, notes *[]string, problems *tree.Problems) Change {
	b := newBinder(m.root, order{}, nil, problems)
	c := Change{Title: text(file.Get("change")), About: text(file.Get("about")), Owner: text(file.Get("owner")),
		Asks: text(file.Get("asks")), Effort: text(file.Get("effort")), Files: []string{name}}
	c.Cost = Outlay{b.number(file.Get("cost", "once"), 0), b.number(file.Get("cost", "yearly"), 0)}
	for _, item := range texts(file.Get("assumes")) {
		c.Assumes = append(c.Assumes, item.Text)
	}
	for _, e := range file.Get("parts").Entries() {
		p := Part{Name: e.Key}
		for _, item := range texts(e.Value) {
			if !m.touches(item.Text) {
				problems.Add(item.Pos, suggestion(item.Text, keysOf(m.written)), "this change does not touch %q", item.Text)
			}
			p.Paths = append(p.Paths, item.Text)
		}
		c.Parts = append(c.Parts, p)
	}
	c.Rollout = b.rollout(file.Get("rollout"))
	if c.Rollout != nil {
		*notes = append(*notes, "[rollout] is read and not simulated yet: the change is looked at as it is when it is complete")
	}
	return c
}

// touches says whether the file sets a path, something in it, or what it is in.
func (m *merger) touches(path string) bool {
	for where := range m.written {
		if where == path || strings.HasPrefix(where, path+".") || strings.HasPrefix(path, where+".") {
			return true
		}
	}
	return false
}

func keysOf(m map[string]tree.Pos) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	return keys
}

// join is several changes as one.
func join(all []Change) *Change {
	if len(all) == 1 {
		return &all[0]
	}
	c := &Change{Each: all}
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
		c.Parts = append(c.Parts, one.Parts...)
		c.Files = append(c.Files, one.Files...)
	}
	if largest >= 0 {
		c.Effort = sizes[largest]
	}
	return c
}

// Outlay is what a change costs.
type Outlay struct{ Once, Yearly float64 }
