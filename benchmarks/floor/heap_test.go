package floor

import (
	"testing"

	"ripple/benchmarks/floor/internal/check"
)

func TestHeap(t *testing.T) {
	h := newHeap()
	check.Mixed(t, h)
	check.Sorts(t, h)
	if *h.First() != never {
		t.Errorf("an empty heap has %v", *h.First())
	}
}

func TestCancelling(t *testing.T) { check.Cancelling(t, newCancelling()) }
