package stats

import "math"

// Quantile returns the p-quantile of values sorted in ascending order: linear
// interpolation between the values at rank 1+(n-1)p and the next, definition 7
// of Hyndman and Fan 1996, which NumPy, R and spreadsheets use. Quantile(s, 0)
// is the smallest and Quantile(s, 1) the largest value. It is NaN for an empty
// slice and for p outside [0, 1]; the order is the caller's duty.
func Quantile(sorted []float64, p float64) float64 {
	if len(sorted) == 0 || !(p >= 0 && p <= 1) {
		return math.NaN()
	}
	rank := float64(len(sorted)-1) * p
	i := int(rank)
	part := rank - float64(i)
	// With equal neighbours the value itself, even if both are infinite.
	if part == 0 || i+1 == len(sorted) || sorted[i] == sorted[i+1] {
		return sorted[i]
	}
	return sorted[i]*(1-part) + sorted[i+1]*part
}
