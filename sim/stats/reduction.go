package stats

import "math"

// VarianceReduction estimates how many times as many independent runs a
// difference would need than the paired runs at hand: (var x + var y)/var(x-y).
// X and y are the per-replication values of both worlds; for averages over
// customers take those of [Linearise]. It is 1 for unrelated pairs, below 1
// for opposed ones and +Inf when all pairs differ by the same. It is NaN for
// fewer than two pairs, lengths that differ, or two constants, where no run is
// needed at all.
func VarianceReduction(x, y []float64) float64 {
	if len(x) != len(y) || len(x) < 2 {
		return math.NaN()
	}
	d := make([]float64, len(x))
	for r := range x {
		d[r] = x[r] - y[r]
	}
	return (Variance(x) + Variance(y)) / Variance(d)
}
