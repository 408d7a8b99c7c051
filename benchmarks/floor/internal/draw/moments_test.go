package draw_test

import (
	"math"
	"testing"

	"ripple/benchmarks/floor/internal/check"
	"ripple/benchmarks/floor/internal/draw"
)

// A standard exponential has moments 1, 2, 6 and P(X > x) = exp(-x). The
// ziggurat's tail begins just below 7.7.
func TestExponential(t *testing.T) {
	const batches, size = 16, 100_000
	moments := make([][]float64, 3)
	beyond := make([][]float64, 3)
	limits := []float64{1, 4, 7.7}
	s := draw.Start(3)
	for range batches {
		var sums, counts [3]float64
		for range size {
			var x float64
			x, s = draw.Exponential(s)
			sums[0], sums[1], sums[2] = sums[0]+x, sums[1]+x*x, sums[2]+x*x*x
			for i, limit := range limits {
				if x > limit {
					counts[i]++
				}
			}
		}
		for i := range moments {
			moments[i] = append(moments[i], sums[i]/size)
			beyond[i] = append(beyond[i], counts[i]/size)
		}
	}
	for i, want := range []float64{1, 2, 6} {
		check.Within(t, "moment", moments[i], want)
		check.Within(t, "share beyond", beyond[i], math.Exp(-limits[i]))
	}
}
