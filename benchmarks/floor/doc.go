// Package floor holds one hand-written simulator for each of the three speed
// workloads: what a good engineer would write who needs only that one.
//
// A floor has no generality at all. The rates, team sizes and routes are
// constants and every event kind is a branch in one loop. It does keep what
// makes a discrete-event simulation: a heap of pending events in strict order
// of time and of scheduling, lines that are first in first out, and the times
// of every customer, measured from the customer's own arrival. Arrivals,
// service starts, completions and give-ups happen one by one. No floor uses a
// recursion or a formula that holds only for its model.
//
// The next arrival is not in the heap: there is always exactly one, so it is
// compared with the root instead. W1 has one more event at most and needs no
// heap. The heap picks the earliest of four children without jumps.
//
// Two packages beside this one stand above and below it: package plain has the
// heap that is usually written, and every event in it; package bare shows how
// low one can go without any heap.
//
// The general engine is measured against these loops in the same process, so a
// ratio of the two says what generality costs and does not depend on the
// machine.
//
// A run starts empty and stops at the instant the last customer arrives; those
// still inside at that instant are in no figure.
package floor

import "ripple/benchmarks/floor/internal/workload"

// Result is what one run of a floor measured.
type Result = workload.Result
