package scenarios

import (
	"ripple/scenarios/tree"
)

// populations are the sizes of closed populations by journey, 0 where customers
// arrive; after a problem 1, so that nobody is missed.
func (b *binder) populations() []int {
	sizes := make([]int, len(b.journeys.list))
	n := b.root.Get("run", "customers")
	const none = "write 1 or more, or leave it out where customers arrive"
	switch {
	case n == nil:
	case n.Kind == tree.Table && b.journeys.list[0] == "":
		b.problems.Add(n.Pos, "write the number alone: customers = 8", "there are no journeys that customers could be of")
		sizes[0] = 1
	case n.Kind == tree.Table:
		for _, e := range n.Entries() {
			j, ok := b.journeys.index[e.Key]
			switch {
			case !ok:
				b.noSuch(e.At, e.Key, &b.journeys)
			case e.Value.Kind == tree.Table:
				b.problems.Add(e.Value.Pos, "write a number, such as 8", "a number is expected, got a table")
				sizes[j] = 1
			default:
				sizes[j] = b.count(e.Value, 1, mostCustomers, none)
			}
		}
	case len(sizes) > 1:
		b.problems.Add(n.Pos, "say of which journey: customers = { "+b.journeys.list[0]+" = "+n.Text+" }", "there are several journeys")
		for j := range sizes {
			sizes[j] = 1
		}
	default:
		sizes[0] = b.count(n, 1, mostCustomers, none)
	}
	return sizes
}

// noArrivals refuses arrivals where the population is closed.
func (b *binder) noArrivals(at tree.Pos) {
	b.problems.Add(at, "leave them out, or run.customers", "a closed population has no arrivals")
}

// closedPopulation says whether that of some journey is.
func (b *binder) closedPopulation() bool {
	for i := range b.setting.Journeys {
		if b.setting.Journeys[i].Population > 0 {
			return true
		}
	}
	return false
}
