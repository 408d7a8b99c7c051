package stats

import (
	"math"
	"math/big"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestReconcileByHand(t *testing.T) {
	nan := math.NaN()
	cases := []struct {
		before, diff, after, half float64
		b, d, a                   float64
		decimals                  int
	}{
		{12.3456, -1.2345, 11.1111, .1234, 12.34, -1.23, 11.11, 2}, // 1234.56 is nearer to 1234 than 1111.11 to 1112
		{1.04, .04, 1.08, 2.5, 1.1, 0, 1.1, 1},                     // 10.4 is nearer to 11 than 10.8 to 10
		{1.06, .04, 1.10, 2.5, 1.1, 0, 1.1, 1},                     // nothing to do
		{4532, -123, 4409, 340, 4530, -120, 4410, 0},               // tens
		{10, .5, 10.5, .0996, 10, .5, 10.5, 2},                     // .0996 to two digits is .10
		{10, .5, 10.5, .0994, 10, .5, 10.5, 3},                     // .0994 is .099
		{12.3456, 0, 12.3456, 0, 12.35, 0, 12.35, 2},               // no interval: four digits
		{12.3456, 1, 13.3456, nan, 12.35, 1, 13.35, 2},             // no interval: four digits
		{0, 0, 0, 0, 0, 0, 0, 0},                                   //
		{-.001, .002, .001, .5, 0, 0, 0, 2},                        // never -0
		{1e9, 1, 1e9 + 1, 1e-12, 1e9, 1, 1e9 + 1, 5},               // 15 digits are enough
		{1, 2, 99, .1, 1, 2, 3, 2},                                 // a contradicting after is overruled
		{nan, 1, 2, .1, nan, 1, 2, 2},                              // nothing to round
	}
	for _, c := range cases {
		b, d, a, decimals := Reconcile(c.before, c.diff, c.after, c.half)
		same := func(x, y float64) bool { return x == y && !math.Signbit(x) == !math.Signbit(y) || x != x && y != y }
		if !same(b, c.b) || !same(d, c.d) || !same(a, c.a) || decimals != c.decimals {
			t.Errorf("Reconcile(%v, %v, %v, %v) = %v, %v, %v, %d", c.before, c.diff, c.after, c.half, b, d, a, decimals)
		}
	}
}

func TestReconcileAlwaysAddsUp(t *testing.T) {
	printed := func(x float64, decimals int) *big.Rat {
		r, _ := new(big.Rat).SetString(strconv.FormatFloat(x, 'f', decimals, 64))
		return r
	}
	rapid.Check(t, func(t *rapid.T) {
		size := math.Pow10(rapid.IntRange(-8, 8).Draw(t, "size"))
		before := size * rapid.Float64Range(0, 10).Draw(t, "before")
		diff := size * rapid.Float64Range(-1, 1).Draw(t, "diff")
		half := size * math.Pow10(rapid.IntRange(-6, 1).Draw(t, "precision")) * rapid.Float64Range(1, 10).Draw(t, "half")
		after := before + diff
		b, d, a, decimals := Reconcile(before, diff, after, half)
		sum := new(big.Rat).Add(printed(b, decimals), printed(d, decimals))
		if sum.Cmp(printed(a, decimals)) != 0 {
			t.Errorf("%v + %v is not %v at %d decimals", b, d, a, decimals)
		}
		// Each is off by less than one unit of the last place, the difference by
		// half of one; the unit is at most a tenth of the half-width.
		unit := half / 9
		if math.Abs(b-before) > unit || math.Abs(a-after) > unit || math.Abs(d-diff) > unit*.51 {
			t.Errorf("%v, %v, %v became %v, %v, %v with half-width %v", before, diff, after, b, d, a, half)
		}
		if after >= 0 && (b < 0 || a < 0) {
			t.Errorf("a wait below 0: %v, %v", b, a)
		}
	})
}
