package check

import (
	"cmp"
	"slices"

	"ripple/benchmarks/floor/internal/event"
)

// sorted is the future event list that the heaps must agree with: a slice in
// the order of events.
type sorted []event.Event

func (l *sorted) push(e event.Event) {
	*l = append(*l, e)
	slices.SortFunc(*l, func(a, b event.Event) int {
		return cmp.Or(cmp.Compare(a.Time(), b.Time()), cmp.Compare(a.Key, b.Key))
	})
}

func (l *sorted) pop() { *l = (*l)[1:] }
