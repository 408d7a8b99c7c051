package chart

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestReconcile(t *testing.T) {
	// Worked by hand from the rule in Reconcile's comment.
	for _, c := range []struct {
		today, changed, half                   float64
		wantToday, wantChanged, wantChangeText string
	}{
		{4.45, 4.29, 0.028, "4.45", "4.29", "−0.16 ± 0.028"},
		{3.42, 1.85, 0.022, "3.42", "1.85", "−1.57 ± 0.022"},
		{0.2621, 0.2652, 0.0012, "0.262", "0.265", "+0.003 ± 0.0012"},
		{76.14, 77.02, 0.31, "76.1", "77.0", "+0.9 ± 0.31"},
		{4925, 2664, 29, "4925", "2664", "−2261 ± 29"},
		{100.31, 100.11, 0.052, "100.31", "100.11", "−0.20 ± 0.052"},
		{5, 5, 0, "5.00", "5.00", "0.00"},
		{0, 0, 0, "0", "0", "0"},
		{12, 9, 0.0996, "12.0", "9.0", "−3.0 ± 0.10"},
		{1e6, 2e6, 123456, "1000000", "2000000", "+1000000 ± 120000"},
	} {
		r := Reconcile(c.today, c.changed, c.changed-c.today, c.half)
		if r.Today != c.wantToday || r.Changed != c.wantChanged || r.Change() != c.wantChangeText {
			t.Errorf("Reconcile(%v, %v, ±%v) = %q, %q, %q; want %q, %q, %q", c.today, c.changed, c.half,
				r.Today, r.Changed, r.Change(), c.wantToday, c.wantChanged, c.wantChangeText)
		}
	}
}

func TestReconciledNumbersAddUp(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		today := rapid.Float64Range(0, 1e4).Draw(r, "today")
		changed := rapid.Float64Range(0, 1e4).Draw(r, "changed")
		half := math.Pow(10, rapid.Float64Range(-5, 4).Draw(r, "half"))
		got := Reconcile(today, changed, changed-today, half)
		b, d, a := parse(r, got.Today), parse(r, got.Difference), parse(r, got.Changed)
		if math.Abs(b+d-a) > 1e-9*(1+math.Abs(a)) {
			r.Fatalf("%s %s %s do not add up", got.Today, got.Difference, got.Changed)
		}
		// Nothing is moved further than one unit of the last place.
		unit := 1.0001 * math.Pow10(-got.Decimals)
		if math.Abs(b-today) > unit || math.Abs(a-changed) > unit || math.Abs(d-(changed-today)) > unit {
			r.Fatalf("%v → %v became %+v", today, changed, got)
		}
	})
}

func parse(r *rapid.T, s string) float64 {
	v, err := strconv.ParseFloat(strings.NewReplacer("−", "-", "+", "").Replace(s), 64)
	if err != nil {
		r.Fatal(err)
	}
	return v
}

func TestNoNumberIsPrintedAsSuch(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got := Plain(v, 1); got != "–" {
			t.Errorf("Plain(%v) = %q", v, got)
		}
	}
	if got := Signed(-0.0001, 2); got != "0.00" {
		t.Errorf("a negative zero is printed as %q", got)
	}
}

func TestUnitFor(t *testing.T) {
	for minutes, want := range map[float64]string{0: "0 min", 0.5: "30 s", 4.4: "4.4 min", 89: "89 min", 372: "6.2 h", 1440: "24 h", 5 * 1440: "5 d", 60 * 1440: "8.57 wk"} {
		if got := Duration(minutes); got != want {
			t.Errorf("Duration(%v) = %q, want %q", minutes, got, want)
		}
	}
}

func TestTicks(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		top := math.Pow(10, rapid.Float64Range(-2.9, 7).Draw(r, "top"))
		ticks := niceTicks(top, 3)
		last := ticks[len(ticks)-1]
		if ticks[0] != 0 || last < top*(1-1e-6) || last > 2.6*top || len(ticks) > 5 {
			r.Fatalf("ticks to %v: %v", top, ticks)
		}
	})
}

// A promise in business days is written as it was given, at the place where it
// lies by the clock on average.
func TestPromiseInBusinessDays(t *testing.T) {
	f := Impact{OneWorld: true, Rows: []ImpactRow{{Name: "Decision", Wait: Shift{Today: Estimate{Value: 9000, Low: 8000, High: 9900}}, Promise: 10080, PromiseText: "5bd"}}}
	if got := f.Describe(); !strings.Contains(got, "promise 5bd") || strings.Contains(got, "7 d") {
		t.Error(got)
	}
}
