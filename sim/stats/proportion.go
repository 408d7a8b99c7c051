package stats

import "gonum.org/v1/gonum/stat/distuv"

// Proportion is the share of successes in n independent trials with its interval:
// exact, whatever the share, so that none of 30 does not mean never (Clopper and
// Pearson, Biometrika 26, 1934).
func Proportion(successes, n int, confidence float64) (Interval, error) {
	if err := needConfidence(confidence); err != nil {
		return Interval{}, err
	}
	if n < 1 || successes < 0 || successes > n {
		return Interval{}, inputErrorf("%d of %d is no share", successes, n)
	}
	k, tail := float64(successes), (1-confidence)/2
	i := Interval{Value: k / float64(n), Low: 0, High: 1}
	if successes > 0 {
		i.Low = distuv.Beta{Alpha: k, Beta: float64(n) - k + 1}.Quantile(tail)
	}
	if successes < n {
		i.High = distuv.Beta{Alpha: k + 1, Beta: float64(n) - k}.Quantile(1 - tail)
	}
	i.Half = max(i.High-i.Value, i.Value-i.Low)
	return i, nil
}
