// Package check holds the tests that several packages of the floors share.
package check

import (
	"math"
	"testing"
)

// Within fails unless the mean of batches is within four of its own standard
// errors of what theory says.
func Within(t *testing.T, what string, batches []float64, want float64) {
	t.Helper()
	n := float64(len(batches))
	var mean, squares float64
	for _, b := range batches {
		mean += b / n
	}
	for _, b := range batches {
		squares += (b - mean) * (b - mean)
	}
	se := math.Sqrt(squares / (n - 1) / n)
	if !(math.Abs(mean-want) <= 4*se) {
		t.Errorf("%s: mean %.6f, standard error %.6f, theory %.6f", what, mean, se, want)
	}
}
