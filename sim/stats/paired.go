package stats

import "math"

// Difference is a paired comparison: change less base.
type Difference struct {
	Interval            // of the difference
	Base      float64   // the estimate in the base
	Change    float64   // the estimate under the change
	Values    []float64 // one value a replication whose spread makes the interval
	Identical bool      // both worlds gave exactly the same in every replication
}

// MeanDifference compares per-replication values pair by pair: the mean of
// change[r] - base[r] with Student's t interval. The error is an [*InputError]:
// lengths that differ, no replication, or a confidence outside (0, 1).
// Identical inputs give exactly 0 with half-width 0.
func MeanDifference(base, change []float64, confidence float64) (Difference, error) {
	if err := needPairs(len(base), len(change), confidence); err != nil {
		return Difference{}, err
	}
	d := Difference{Values: make([]float64, len(base)), Identical: true}
	for r := range base {
		if base[r] == change[r] {
			continue // 0 also where both are the same infinity
		}
		d.Values[r] = change[r] - base[r]
		d.Identical = false
	}
	d.Base, _ = centre(base)
	d.Change, _ = centre(change)
	d.Interval = Mean(d.Values, confidence)
	return d, nil
}

// PresentDifference is [MeanDifference] over the pairs in which neither value
// is missing (NaN); N is their number. It suits quantiles of each replication,
// which do not exist where too few customers came. Identical then says that no
// pair differs and none is half missing. Without any complete pair everything
// is NaN and N is 0, which is no error.
func PresentDifference(base, change []float64, confidence float64) (Difference, error) {
	if err := needPairs(len(base), len(change), confidence); err != nil {
		return Difference{}, err
	}
	var b, c []float64
	whole := true
	for r := range base {
		noBase, noChange := math.IsNaN(base[r]), math.IsNaN(change[r])
		if !noBase && !noChange {
			b, c = append(b, base[r]), append(c, change[r])
		}
		whole = whole && noBase == noChange
	}
	if len(b) == 0 {
		nan := math.NaN()
		return Difference{Interval: Mean(nil, confidence), Base: nan, Change: nan}, nil
	}
	d, err := MeanDifference(b, c, confidence)
	d.Identical = d.Identical && whole
	return d, err
}

// RatioDifference compares two averages over customers, each a ratio of totals
// as in [Linearise], pair by pair. The value of a replication is
//
//	z = (s1 - θ1·n1)/n̄1 - (s0 - θ0·n0)/n̄0
//
// with 1 the change and 0 the base; the interval is θ1 - θ0 ± t·sd(z)/√N. Errors
// are those of Linearise for either world, lengths that differ, or a confidence
// outside (0, 1). Identical inputs give exactly 0 with half-width 0.
//
// Source: as Linearise, for the difference of two ratios from one sample,
// Cochran section 6.12.
func RatioDifference(baseSums, baseCounts, changeSums, changeCounts []float64, confidence float64) (Difference, error) {
	if err := needPairs(len(baseSums), len(changeSums), confidence); err != nil {
		return Difference{}, err
	}
	base, err := Linearise(baseSums, baseCounts)
	if err != nil {
		return Difference{}, inputErrorf("base: %v", err)
	}
	change, err := Linearise(changeSums, changeCounts)
	if err != nil {
		return Difference{}, inputErrorf("change: %v", err)
	}
	d := Difference{Base: base.Ratio, Change: change.Ratio, Values: change.Values, Identical: true}
	for r := range d.Values {
		d.Values[r] -= base.Values[r]
		if baseSums[r] != changeSums[r] || baseCounts[r] != changeCounts[r] {
			d.Identical = false
		}
	}
	_, squares := centre(d.Values)
	d.Interval = around(change.Ratio-base.Ratio, squares, len(d.Values), confidence)
	return d, nil
}

func needPairs(base, change int, confidence float64) error {
	if base != change {
		return inputErrorf("%d replications of the base but %d of the change", base, change)
	}
	if base == 0 {
		return inputErrorf("no replications")
	}
	return needConfidence(confidence)
}
