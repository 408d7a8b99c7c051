// Package bare holds the lowest bound known for each of the three speed
// workloads: simulators without an event heap.
//
// Their structures work only because the number of servers is a small
// constant. Every server has a fixed place in a table, and the next event is
// the smallest entry of that table, found by a handful of comparisons without
// a jump; the first caller to give up is found by looking at all who wait. An
// engineer who does not know in advance that there are 10 or 31 servers and
// short lines would not write this, so packages plain and floor and not this
// one are what a general engine is measured against. This package says how
// much of a floor is the heap.
//
// What a run simulates, measures and leaves out is as in package floor. Both
// draw the same numbers in the same order, so the same seed gives the same
// history.
package bare

import "ripple/benchmarks/floor"

// Result is what one run measured.
type Result = floor.Result

// W1 has two pending events at most, which is no table and no heap: there is
// only one floor for it.
func W1(seed uint64, customers int) Result { return floor.W1(seed, customers) }
