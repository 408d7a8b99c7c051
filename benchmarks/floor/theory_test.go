package floor_test

import (
	"testing"

	"ripple/benchmarks/floor"
	"ripple/benchmarks/floor/internal/check"
)

func TestTheory(t *testing.T) { check.Theory(t, floor.W1, floor.W2, floor.W3) }

func TestSameSeedSameResult(t *testing.T) { check.Repeats(t, floor.W1, floor.W2, floor.W3) }
