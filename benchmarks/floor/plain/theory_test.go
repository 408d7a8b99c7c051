package plain

import (
	"testing"

	"ripple/benchmarks/floor/internal/check"
)

func TestTheory(t *testing.T) { check.Theory(t, W1, W2, W3) }

func TestSameSeedSameResult(t *testing.T) { check.Repeats(t, W1, W2, W3) }
