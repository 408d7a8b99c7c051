package stats

import "math"

// MSER5 returns how many observations to drop from the start of a series: the
// cut, a multiple of 5, after which the squared standard error of the mean of
// the rest, in batches of 5, is smallest. Only cuts in the first half are
// considered, and settled is false when the best one is the last of those,
// when the series has fewer than 10 batches, or when it holds NaN or
// infinities: then the series is too short to show where its start ends, and
// cut is only a lower bound. An incomplete last batch is left out.
//
// Applied to a single run it picks calm stretches; give it the average of many
// replications, and combine it with a bound from theory.
//
// Source: K. P. White 1997; MSER-5 as in White, Cobb and Spratt 2000.
func MSER5(series []float64) (cut int, settled bool) {
	const size = 5
	batches := make([]float64, len(series)/size)
	for j := range batches {
		batches[j] = Total(series[j*size:(j+1)*size]) / size
		if math.IsNaN(batches[j]) || math.IsInf(batches[j], 0) {
			return 0, false
		}
	}
	m := len(batches)
	if m < 10 {
		return 0, false
	}
	// From the end backwards, Welford's update gives mean and squares of every
	// tail in one pass.
	last := m / 2
	best, bestAt := math.Inf(1), 0
	var mean, squares float64
	for d := m - 1; d >= 0; d-- {
		n := float64(m - d)
		delta := batches[d] - mean
		mean += delta / n
		squares += delta * (batches[d] - mean)
		if d > last {
			continue
		}
		if spread := squares / (n * n); spread <= best { // ties go to the smaller cut
			best, bestAt = spread, d
		}
	}
	return bestAt * size, bestAt < last
}
