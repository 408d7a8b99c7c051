package plain

import (
	"testing"

	"ripple/benchmarks/floor/internal/check"
)

func TestHeap(t *testing.T) {
	h := new(heap)
	check.Mixed(t, h)
	check.Sorts(t, h)
	if len(h.events) != 0 {
		t.Errorf("an empty heap has %v", h.events)
	}
}

// The heap has seen number 0, as that of W2 has when it first replaces.
func TestCancelling(t *testing.T) { check.Cancelling(t, &cancelling{places: make([]int, 1)}) }
