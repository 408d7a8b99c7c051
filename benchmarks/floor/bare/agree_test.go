package bare

import (
	"math"
	"testing"

	"ripple/benchmarks/floor"
)

// The same seed gives the same history with a heap and without: two ways to
// keep events and lines check each other. Times differ in the last bits, where
// this package keeps the place of an event.
func TestAgreesWithHeap(t *testing.T) {
	for name, both := range map[string][2]func(uint64, int) Result{
		"W2": {W2, floor.W2},
		"W3": {W3, floor.W3},
	} {
		for seed := range uint64(8) {
			got, want := both[0](seed, 20_000), both[1](seed, 20_000)
			if got.Customers != want.Customers || got.Events != want.Events ||
				got.GaveUp != want.GaveUp || got.Visits != want.Visits ||
				math.Abs(got.QueueTime-want.QueueTime) > 1e-6 ||
				math.Abs(got.SystemTime-want.SystemTime) > 1e-6 {
				t.Errorf("%s, seed %d: bare %+v, heap %+v", name, seed, got, want)
			}
		}
	}
}
