package stats

import "math"

// Measure is the kind of quantity that a metric is.
type Measure int

// Measures.
const (
	Amount Measure = iota // times, counts, rates, money
	Score                 // satisfaction out of 100, NPS
	Share                 // a probability or fraction, 0 to 1
)

// Matters returns the size from which a difference matters when nothing else
// is asked for, in the unit of the metric: 2 % of the base value for amounts,
// 0.5 points for scores, 0.005 (half a percentage point) for shares. An amount
// whose base is 0 or not a number gives 0: any difference matters then.
func Matters(m Measure, base float64) float64 {
	switch m {
	case Score:
		return 0.5
	case Share:
		return 0.005
	}
	if math.IsNaN(base) || math.IsInf(base, 0) {
		return 0
	}
	return 0.02 * math.Abs(base)
}
