package main

import (
	"fmt"
	"math"

	"ripple/benchmarks/compare"
	"ripple/sim/stats"
)

// value is a figure from elsewhere, and how sure that is.
type value struct {
	mean float64
	se   float64 // standard error
	runs int     // no error is given: our runs stand in for so many of theirs
	unit float64 // of the last digit that is given
}

// within is a value with the half width of its 95 % interval.
func within(mean, half float64, runs int) *value {
	return &value{mean: mean, se: half / stats.Student(.95, runs-1)}
}

// spread is a mean of runs with their standard deviation.
func spread(mean, sd float64, runs int) *value {
	return &value{mean: mean, se: sd / math.Sqrt(float64(runs))}
}

// alone is a mean of so many runs of which the error is not given.
func alone(mean float64, runs int) *value { return &value{mean: mean, runs: runs} }

// exactly is a value without error.
func exactly(mean float64) *value { return &value{mean: mean} }

// to says that a value was rounded to a unit.
func (v *value) to(unit float64) *value {
	v.unit = unit
	return v
}

// estimate is the value with its standard error; ours is what we found in so many
// runs.
func (v *value) estimate(ours compare.Estimate, runs int) compare.Estimate {
	se := v.se
	if v.runs > 0 {
		se = ours.SE * math.Sqrt(float64(runs)/float64(v.runs))
	}
	return compare.Estimate{Value: v.mean, SE: math.Hypot(se, v.unit/math.Sqrt(12))}
}

// shown is a value with its standard error, to two digits of that.
func shown(e compare.Estimate) string {
	if e.SE == 0 {
		return fmt.Sprintf("%.5g exactly", e.Value)
	}
	digits := max(0, 1-int(math.Floor(math.Log10(e.SE))))
	return fmt.Sprintf("%.*f ± %.*f", digits, e.Value, digits, e.SE)
}
