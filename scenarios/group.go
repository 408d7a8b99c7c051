package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/draw"
)

// How large groups, populations and crowds at the start can be, and how high a count.
const mostCustomers, mostArrivals = 1_000_000, 1_000_000_000

// group reads how many come together, and after how many arrivals nobody does.
func (b *binder) group(a *sim.Arrivals, n *tree.Node) {
	if size := n.Get("size"); size != nil {
		a.Size = b.size(size)
	}
	if count := n.Get("count"); count != nil {
		a.Count = b.count(count, 1, mostArrivals, "write how many come in all")
	}
}

// size is the law of a size; nil where everybody comes alone.
func (b *binder) size(n *tree.Node) *draw.Dist {
	if n.IsNumber() {
		if size := b.count(n, 1, mostCustomers, "a group has at least one customer"); size > 1 {
			d := draw.Always(float64(size))
			return &d
		}
		return nil
	}
	if len(n.Edits) > 0 {
		b.problems.Add(writtenAt(n), `write the new size, such as "1..4"`, "only a size that is a number can be changed by %q", n.Edits[0].Text)
		return nil
	}
	s, err := value.ParseSize(n.Text)
	if err != nil {
		b.fail(n, err)
		return nil
	}
	d, err := s.Dist()
	if err != nil {
		b.fail(n, err)
		return nil
	}
	if d.Kind == draw.Fixed && d.A == 1 {
		return nil
	}
	return &d
}

// counted says whether some journey ends with a count of arrivals, and whether
// all do that anybody comes on.
func (b *binder) counted() (some, all bool) {
	all = true
	for i := range b.setting.Journeys {
		j := &b.setting.Journeys[i]
		some = some || j.Arrivals.Count > 0
		all = all && (j.Arrivals.Count > 0 || j.Population == 0 && !comes(&j.Arrivals))
	}
	return some, some && all
}
