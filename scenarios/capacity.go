package scenarios

import (
	"fmt"
	"slices"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/calendar"
)

func (b *binder) unstaffed(name string, n *tree.Node, heads calendar.Week, present float64) {
	at := writtenAt(n.Get("capacity"))
	used := slices.ContainsFunc(b.steps.nodes, func(s *tree.Node) bool { return named(s.Get("by"), name) || named(s.Get("with"), name) })
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

// capacity is the number of heads over the week, and how they vary from day to
// day.
func (b *binder) capacity(n *tree.Node) (calendar.Week, []sim.Level, bool) {
	switch {
	case n.Kind == tree.Table && n.Entry("mix") != nil:
		return b.headsMix(n)
	case n.Kind == tree.Table:
		w, ok := b.byHours(n, "heads", b.heads)
		return w, nil, ok
	}
	before := len(*b.problems)
	return calendar.Constant(b.heads(n)), nil, len(*b.problems) == before
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
