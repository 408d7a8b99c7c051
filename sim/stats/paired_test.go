package stats

import (
	"errors"
	"math"
	"testing"
)

func TestRatioByHand(t *testing.T) {
	// Totals 10 over 4 customers: 2.5, not the average 8/3 of 2, 3 and nobody's.
	// With mean count 4/3 the linearised values are (2-2.5)·3/4 = -.375,
	// (8-7.5)·3/4 = .375 and 0: variance .140625.
	i, err := Ratio([]float64{2, 8, 0}, []float64{1, 3, 0}, .95)
	if err != nil {
		t.Fatal(err)
	}
	if want := Student(.95, 2) * math.Sqrt(.140625/3); i.Value != 2.5 || i.N != 3 || !near(i.Half, want, 1e-12) {
		t.Errorf("got %+v, want 2.5 ± %v", i, want)
	}
}

func TestRatioWithEqualCountsIsTheMean(t *testing.T) {
	xs := []float64{3, 1, 4, 1, 5, 9, 2, 6}
	sums, counts := make([]float64, len(xs)), make([]float64, len(xs))
	for r, x := range xs {
		sums[r], counts[r] = 7*x, 7
	}
	i, err := Ratio(sums, counts, .9)
	m := Mean(xs, .9)
	if err != nil || !near(i.Value, m.Value, 1e-14) || !near(i.Half, m.Half, 1e-14) {
		t.Errorf("%+v, want %+v (%v)", i, m, err)
	}
}

func TestRatioDifferenceByHand(t *testing.T) {
	// Base: 6/3 = 2, z0 = (2-2, 4-4)/1.5 = (0, 0).
	// Change: 9/3 = 3, z1 = (2-3, 7-6)/1.5 = (-2/3, 2/3): variance 8/9.
	d, err := RatioDifference([]float64{2, 4}, []float64{1, 2}, []float64{2, 7}, []float64{1, 2}, .95)
	if err != nil {
		t.Fatal(err)
	}
	if want := Student(.95, 1) * math.Sqrt(8./9/2); d.Value != 1 || d.Base != 2 || d.Change != 3 || d.Identical || !near(d.Half, want, 1e-12) {
		t.Errorf("got %+v, want 1 ± %v", d, want)
	}
}

func TestMeanDifferenceByHand(t *testing.T) {
	d, err := MeanDifference([]float64{1, 2, 3}, []float64{2, 4, 6}, .95)
	if err != nil {
		t.Fatal(err)
	}
	if want := Mean([]float64{1, 2, 3}, .95); d.Interval != want || d.Base != 2 || d.Change != 4 || d.Identical {
		t.Errorf("got %+v, want %+v", d, want)
	}
}

func TestPresentDifferenceDropsPairs(t *testing.T) {
	nan := math.NaN()
	d, err := PresentDifference([]float64{1, nan, 3, 4, nan}, []float64{2, 5, nan, 6, nan}, .95)
	if err != nil || d.N != 2 || d.Value != 1.5 || d.Base != 2.5 || d.Change != 4 || d.Identical {
		t.Errorf("got %+v, %v", d, err)
	}
	d, err = PresentDifference([]float64{1, nan}, []float64{1, nan}, .95)
	if err != nil || !d.Identical || d.N != 1 || d.Value != 0 {
		t.Errorf("same with the same missing: %+v, %v", d, err)
	}
	d, err = PresentDifference([]float64{1, nan}, []float64{1, 2}, .95)
	if err != nil || d.Identical {
		t.Errorf("one half missing is not identical: %+v, %v", d, err)
	}
	d, err = PresentDifference([]float64{nan}, []float64{2}, .95)
	if err != nil || d.N != 0 || !math.IsNaN(d.Value) || d.Identical {
		t.Errorf("no pair: %+v, %v", d, err)
	}
}

func TestInvalidPairs(t *testing.T) {
	one, two := []float64{1}, []float64{1, 2}
	check := func(what string, err error) {
		t.Helper()
		var input *InputError
		if !errors.As(err, &input) || err.Error() == "" {
			t.Errorf("%s: error %v", what, err)
		}
	}
	ratio := func(s, n []float64) error { _, err := Ratio(s, n, .95); return err }
	check("lengths", ratio(one, two))
	check("nothing", ratio(nil, nil))
	check("negative count", ratio(two, []float64{1, -1}))
	check("NaN count", ratio(two, []float64{1, math.NaN()}))
	check("sum of nobody", ratio(two, []float64{1, 0}))
	check("nobody at all", ratio([]float64{0, 0}, []float64{0, 0}))
	_, err := Ratio(one, one, 1)
	check("confidence", err)
	_, err = MeanDifference(one, two, .95)
	check("pairs", err)
	_, err = MeanDifference(nil, nil, .95)
	check("no pairs", err)
	_, err = PresentDifference(two, two, 0)
	check("confidence", err)
	_, err = PresentDifference(one, two, .95)
	check("pairs", err)
	_, err = RatioDifference(one, one, two, two, .95)
	check("pairs", err)
	_, err = RatioDifference([]float64{0}, []float64{0}, one, one, .95)
	check("nobody in the base", err)
	_, err = RatioDifference(one, one, []float64{0}, []float64{0}, .95)
	check("nobody in the change", err)
}

func TestVarianceReductionByHand(t *testing.T) {
	// Variances 1 and 4, of the difference 1: five times.
	if got := VarianceReduction([]float64{1, 2, 3}, []float64{2, 4, 6}); got != 5 {
		t.Errorf("got %v", got)
	}
	if got := VarianceReduction([]float64{1, 2, 3}, []float64{2, 3, 4}); !math.IsInf(got, 1) {
		t.Errorf("constant difference: %v", got)
	}
	for _, bad := range []float64{
		VarianceReduction([]float64{1}, []float64{1}),
		VarianceReduction([]float64{1, 2}, []float64{1}),
		VarianceReduction([]float64{1, 1}, []float64{2, 2}),
	} {
		if !math.IsNaN(bad) {
			t.Errorf("got %v, want NaN", bad)
		}
	}
}
