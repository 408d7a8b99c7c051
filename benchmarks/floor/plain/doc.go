// Package plain holds the floors as they are usually written: the simulations
// of package floor over an ordinary heap.
//
// The heap has four children to a parent and looks for the earliest of them in
// a loop, with a jump for each comparison. Which child that is cannot be
// foretold, so some of these jumps are mispredicted; package floor does without
// them. Every event is in the heap here, the next arrival too, as in a program
// that does not know how its events come about.
//
// What a run simulates, measures and leaves out is as in package floor. Both
// draw the same numbers in the same order, so the same seed gives the same
// result to the last bit.
package plain

import "ripple/benchmarks/floor/internal/workload"

// Result is what one run measured.
type Result = workload.Result
