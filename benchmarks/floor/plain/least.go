package plain

import "ripple/benchmarks/floor/internal/event"

// less is the order of events: by time, and at the same instant as scheduled.
func less(a, b event.Event) bool {
	return a.At < b.At || a.At == b.At && a.Key < b.Key
}

// A heap has four children to a parent: fewer levels than with two, and those
// of one parent are neighbours in memory.
func parent(i int) int     { return (i - 1) / 4 }
func firstChild(i int) int { return 4*i + 1 }

// least is the position of the earliest of the children from first on, and that
// child.
func least(events []event.Event, first int) (best int, child event.Event) {
	best, child = first, events[first]
	for i, end := first+1, min(first+4, len(events)); i < end; i++ {
		if less(child, events[i]) {
			continue
		}
		best, child = i, events[i]
	}
	return best, child
}
