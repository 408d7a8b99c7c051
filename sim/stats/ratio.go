package stats

import "math"

// Linear is a ratio of totals over replications together with the linearised
// value of each replication.
type Linear struct {
	Ratio  float64   // Σsums / Σcounts
	Values []float64 // (sum - Ratio·count) / mean count; their mean is 0
}

// Linearise prepares Σsums/Σcounts, the average over customers, for inference.
// Sums and counts hold one number a replication: the total of a measure and
// the number of customers it was taken over (or any weight, 0 or more). A
// replication without customers stays in with the value 0: that nobody came is
// part of what varies. The error is an [*InputError]: lengths that differ, no
// replication, a negative or undefined count, a sum without customers, or no
// customers at all.
//
// Source: the ratio estimator, W. G. Cochran, "Sampling Techniques", 1977,
// section 6.3; an average of per-run averages would favour quiet runs.
func Linearise(sums, counts []float64) (Linear, error) {
	if len(sums) != len(counts) {
		return Linear{}, inputErrorf("%d sums but %d counts", len(sums), len(counts))
	}
	if len(sums) == 0 {
		return Linear{}, inputErrorf("no replications")
	}
	for r, n := range counts {
		if !(n >= 0) || math.IsInf(n, 1) {
			return Linear{}, inputErrorf("count of replication %d is %g, want 0 or more", r+1, n)
		}
		if n == 0 && sums[r] != 0 {
			return Linear{}, inputErrorf("replication %d has the sum %g without customers", r+1, sums[r])
		}
	}
	customers := Total(counts)
	if customers == 0 {
		return Linear{}, inputErrorf("no customers in any replication")
	}
	l := Linear{Ratio: Total(sums) / customers, Values: make([]float64, len(sums))}
	mean := customers / float64(len(counts))
	for r := range sums {
		l.Values[r] = (sums[r] - l.Ratio*counts[r]) / mean
	}
	return l, nil
}

// Ratio returns Σsums/Σcounts with Student's t interval of the linearised
// values, with replications less one degrees of freedom. Errors are those of
// [Linearise], and a confidence outside (0, 1). With one replication Half is
// NaN. The interval is asymptotic: with few, very uneven replications it is
// somewhat short.
func Ratio(sums, counts []float64, confidence float64) (Interval, error) {
	if err := needConfidence(confidence); err != nil {
		return Interval{}, err
	}
	l, err := Linearise(sums, counts)
	if err != nil {
		return Interval{}, err
	}
	_, squares := centre(l.Values)
	return around(l.Ratio, squares, len(sums), confidence), nil
}
