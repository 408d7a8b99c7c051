package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Interval is an estimate with a two-sided confidence interval.
type Interval struct {
	Value float64 // the estimate
	Low   float64 // Value - Half
	High  float64 // Value + Half
	Half  float64 // half-width, 0 or more; NaN when there is none
	N     int     // replications that the estimate rests on
}

// Known reports whether there is an interval at all, not only an estimate.
func (i Interval) Known() bool { return !math.IsNaN(i.Value) && !math.IsNaN(i.Half) }

// Excludes reports whether x lies outside the interval. An unknown interval
// excludes nothing.
func (i Interval) Excludes(x float64) bool { return x < i.Low || x > i.High }

// Within reports whether the whole interval lies in [-limit, limit]. An unknown
// interval does not.
func (i Interval) Within(limit float64) bool { return i.Low >= -limit && i.High <= limit }

// Student returns the quantile of Student's t distribution with df degrees of
// freedom that a two-sided interval of that confidence needs: 2.262 for 95 %
// and 9. It is NaN for confidence outside (0, 1) or df < 1.
func Student(confidence float64, df int) float64 {
	if !(confidence > 0 && confidence < 1) || df < 1 {
		return math.NaN()
	}
	if df == 1 {
		return math.Tan(math.Pi * confidence / 2) // exact, Cauchy
	}
	return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(df)}.Quantile((1 + confidence) / 2)
}

// Mean returns the mean of independent values with Student's t interval. With
// fewer than two values, or a confidence outside (0, 1), Half, Low and High
// are NaN; without values Value is NaN too. A NaN among the values makes the
// result NaN: drop missing ones first, with [Present], where that is right.
//
// Source: W. S. Gosset 1908.
func Mean(xs []float64, confidence float64) Interval {
	mean, squares := centre(xs)
	return around(mean, squares, len(xs), confidence)
}

// around builds the t interval from a mean and the sum of squared deviations
// of n values.
func around(value, squares float64, n int, confidence float64) Interval {
	half := math.NaN()
	if n >= 2 {
		variance := squares / float64(n-1)
		half = Student(confidence, n-1) * math.Sqrt(variance/float64(n))
	}
	return Interval{Value: value, Low: value - half, High: value + half, Half: half, N: n}
}

// Present returns the values that are not NaN, in a new slice.
func Present(xs []float64) []float64 {
	var out []float64
	for _, x := range xs {
		if !math.IsNaN(x) {
			out = append(out, x)
		}
	}
	return out
}
