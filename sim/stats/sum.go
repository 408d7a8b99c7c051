package stats

import "math"

// Sum adds numbers with a running correction for rounding, so that the result
// does not drift over millions of small terms. The zero value is an empty sum.
//
// Source: A. Neumaier 1974, an improvement of Kahan's summation that also holds
// when a term is larger than the sum so far.
type Sum struct {
	sum, lost float64
}

// Add adds x.
func (s *Sum) Add(x float64) {
	t := s.sum + x
	if math.Abs(s.sum) >= math.Abs(x) {
		s.lost += (s.sum - t) + x
	} else {
		s.lost += (x - t) + s.sum
	}
	s.sum = t
}

// Merge adds what another sum holds.
func (s *Sum) Merge(other Sum) {
	s.Add(other.sum)
	s.lost += other.lost
}

// Value returns the sum. Infinite terms give what plain addition gives.
func (s Sum) Value() float64 {
	if math.IsInf(s.sum, 0) {
		return s.sum // the correction is Inf - Inf here
	}
	return s.sum + s.lost
}

// Total returns the compensated sum of xs.
func Total(xs []float64) float64 {
	var s Sum
	for _, x := range xs {
		s.Add(x)
	}
	return s.Value()
}

// centre returns the mean of xs and the sum of squared deviations from it; NaN
// for an empty slice. Everything is taken relative to the first value, so that
// a constant slice has exactly zero deviations, which the word "identical"
// rests on.
func centre(xs []float64) (mean, squares float64) {
	if len(xs) == 0 {
		return math.NaN(), math.NaN()
	}
	var s, q, rest Sum
	for _, x := range xs {
		s.Add(x - xs[0])
	}
	shift := s.Value() / float64(len(xs))
	for _, x := range xs {
		d := x - xs[0] - shift
		q.Add(d * d)
		rest.Add(d)
	}
	// The deviations would add up to 0 without rounding (two-pass correction,
	// Chan, Golub and LeVeque 1983).
	squares = q.Value() - rest.Value()*rest.Value()/float64(len(xs))
	if squares < 0 {
		squares = 0 // by rounding only; NaN passes through
	}
	return xs[0] + shift, squares
}

// Variance returns the sample variance with divisor n-1, NaN below two values.
func Variance(xs []float64) float64 {
	if len(xs) < 2 {
		return math.NaN()
	}
	_, squares := centre(xs)
	return squares / float64(len(xs)-1)
}
