package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim/calendar"
)

func (b *binder) unstaffed(name string, n *tree.Node, heads calendar.Week, present float64) {
	at := n.Get("capacity").Pos
	if edits := n.Get("capacity").Edits; len(edits) > 0 {
		at = edits[len(edits)-1].Pos
	}
	used := false
	for _, s := range b.steps.nodes {
		for _, by := range texts(s.Get("by")) {
			used = used || by.Text == name
		}
	}
	switch {
	case !used:
	case heads.Mean() == 0:
		b.problems.Add(at, "give it at least one head", "nobody works in team %q", name)
	case present == 0:
		b.problems.Add(n.Get("shrinkage").Pos, "write less than 100%", "nobody of team %q is ever there", name)
	default:
		b.problems.Add(at, "let shifts and hours overlap", "nobody works in team %q: its shifts lie outside its hours", name)
	}
}

// capacity is the number of heads over the week.
func (b *binder) capacity(n *tree.Node) (calendar.Week, bool) {
	if n.Kind == tree.Table && n.Entry("mix") != nil {
		b.problems.Add(n.Entry("mix").At, `write a number, or heads by hours: { "Mon-Fri 08-20" = 9 }`, "a mix of capacities is not yet supported")
		return nil, false
	}
	if n.Kind == tree.Table {
		return b.byHours(n, "heads", func(v *tree.Node) float64 { return b.heads(v) })
	}
	before := len(*b.problems)
	return calendar.Constant(b.heads(n)), len(*b.problems) == before
}

// mostHeads is the largest team that is believed.
const mostHeads = 1_000_000

func (b *binder) heads(n *tree.Node) float64 {
	x := b.number(n, 0)
	if x > mostHeads {
		b.problems.Add(n.Pos, fmt.Sprintf("a team has %d heads at most", mostHeads), "this team is too large")
		return 0
	}
	return x
}

// byHours reads a table of values by hours; times not listed have 0, and where
// hours overlap the last entry counts.
func (b *binder) byHours(n *tree.Node, what string, read func(*tree.Node) float64) (calendar.Week, bool) {
	before := len(*b.problems)
	if n.Kind != tree.Table || len(n.Entries()) == 0 {
		b.problems.Add(n.Pos, `write { "Mon-Fri 08-20" = … }`, "%s by hours are expected", what)
		return nil, false
	}
	week := calendar.Constant(0)
	for _, e := range n.Entries() {
		open, err := value.Hours(e.Key, b.calendar)
		if err != nil {
			b.failKey(e, err)
			continue
		}
		v := read(e.Value)
		week = calendar.Combine(week, open, func(old, open float64) float64 {
			if open > 0 {
				return v
			}
			return old
		})
	}
	return week, len(*b.problems) == before
}
