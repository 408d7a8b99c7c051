package stats

import (
	"math"
	"testing"
)

func near(got, want, tolerance float64) bool {
	return got == want || math.Abs(got-want) <= tolerance*math.Max(1, math.Abs(want))
}

func TestSumKeepsSmallTerms(t *testing.T) {
	// 1 + 1e100 + 1 - 1e100 is 2; plain addition gives 0, Kahan's too.
	if got := Total([]float64{1, 1e100, 1, -1e100}); got != 2 {
		t.Errorf("got %v", got)
	}
	var s Sum
	for range 1_000_000 {
		s.Add(.1)
	}
	if got := s.Value(); math.Abs(got-100_000) > 1e-10 {
		t.Errorf("a million tenths: %.12f", got)
	}
	var parts [2]Sum
	parts[0].Add(1e100)
	parts[0].Add(1)
	parts[1].Add(-1e100)
	parts[0].Merge(parts[1])
	if got := parts[0].Value(); got != 1 {
		t.Errorf("merged: %v", got)
	}
	if got := Total([]float64{1, math.Inf(1), 2}); !math.IsInf(got, 1) {
		t.Errorf("with an infinity: %v", got)
	}
	if got := Total([]float64{math.Inf(1), math.Inf(-1)}); !math.IsNaN(got) {
		t.Errorf("Inf - Inf: %v", got)
	}
	if Total(nil) != 0 {
		t.Error("empty sum")
	}
}

func TestStudentQuantiles(t *testing.T) {
	// df 1 is tan(πp/2) and df 2 is p·√(2/(1-p²)) for confidence p; the others
	// are from the table in Pearson and Hartley, "Biometrika Tables" I, to the
	// digits printed there.
	cases := []struct {
		confidence float64
		df         int
		want, tol  float64
	}{
		{.95, 1, 12.706204736174707, 1e-12},
		{.95, 2, .95 * math.Sqrt(2/(1-.95*.95)), 1e-9},
		{.99, 2, .99 * math.Sqrt(2/(1-.99*.99)), 1e-9},
		{.95, 4, 2.776, 5e-4}, {.95, 9, 2.262, 5e-4}, {.95, 29, 2.045, 5e-4},
		{.95, 120, 1.980, 5e-4}, {.99, 9, 3.250, 5e-4}, {.90, 29, 1.699, 5e-4},
		{.95, 1_000_000, 1.959966, 1e-5}, // the normal quantile 1.959964 nearly
	}
	for _, c := range cases {
		if got := Student(c.confidence, c.df); !near(got, c.want, c.tol) {
			t.Errorf("t(%v, %d) = %v, want %v", c.confidence, c.df, got, c.want)
		}
	}
	for _, bad := range []float64{Student(0, 5), Student(1, 5), Student(math.NaN(), 5), Student(.95, 0)} {
		if !math.IsNaN(bad) {
			t.Errorf("invalid argument gave %v", bad)
		}
	}
}

func TestMeanByHand(t *testing.T) {
	// 1, 2, 3: mean 2, variance 1, half-width t(2)/√3.
	i := Mean([]float64{1, 2, 3}, .95)
	half := 4.302652729911275 / math.Sqrt(3)
	if i.Value != 2 || i.N != 3 || !near(i.Half, half, 1e-9) || !near(i.Low, 2-half, 1e-9) || !near(i.High, 2+half, 1e-9) {
		t.Errorf("got %+v", i)
	}
	if !i.Known() || i.Excludes(2) || !i.Excludes(5) || i.Within(4) || !i.Within(5) {
		t.Errorf("%+v does not judge itself", i)
	}
}

func TestMeanWithoutInterval(t *testing.T) {
	one := Mean([]float64{7}, .95)
	if one.Value != 7 || one.Known() || !math.IsNaN(one.Low) || one.Excludes(0) || one.Within(1e9) {
		t.Errorf("one value: %+v", one)
	}
	if none := Mean(nil, .95); none.N != 0 || !math.IsNaN(none.Value) {
		t.Errorf("no value: %+v", none)
	}
	if i := Mean([]float64{1, 2}, 95); i.Value != 1.5 || i.Known() {
		t.Errorf("confidence 95: %+v", i)
	}
	if i := Mean([]float64{1, math.NaN(), 2}, .95); i.Known() || !math.IsNaN(i.Value) {
		t.Errorf("a missing value: %+v", i)
	}
	if i := Mean(Present([]float64{1, math.NaN(), 3}), .95); i.Value != 2 || i.N != 2 {
		t.Errorf("missing values dropped: %+v", i)
	}
	// A constant that binary fractions cannot hold still has no spread.
	tenths := make([]float64, 30)
	for r := range tenths {
		tenths[r] = .1
	}
	if i := Mean(tenths, .95); i.Value != .1 || i.Half != 0 {
		t.Errorf("constant: %+v", i)
	}
}

func TestVarianceFarFromZero(t *testing.T) {
	// 1e9+{4, 7, 13, 16}: variance 30, where the textbook formula fails.
	if got := Variance([]float64{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}); got != 30 {
		t.Errorf("got %v", got)
	}
	if !math.IsNaN(Variance([]float64{1})) {
		t.Error("variance of one value")
	}
}
