package plain

import (
	"testing"

	"ripple/benchmarks/floor"
)

// The same seed gives the same result, to the last bit, with this heap and with
// the one without jumps: the order of events is the same.
func TestAgreesWithFloor(t *testing.T) {
	for _, w := range []struct {
		name        string
		here, floor func(uint64, int) Result
	}{
		{"W1", W1, floor.W1},
		{"W2", W2, floor.W2},
		{"W3", W3, floor.W3},
	} {
		for seed := range uint64(8) {
			if got, want := w.here(seed, 20_000), w.floor(seed, 20_000); got != want {
				t.Errorf("%s, seed %d: plain %+v, floor %+v", w.name, seed, got, want)
			}
		}
	}
}
