package stats

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

var values = rapid.SliceOfN(rapid.Float64Range(-1000, 1000), 2, 40)

// closeTo compares with a tolerance relative to the size of the data.
func closeTo(got, want, size float64) bool { return math.Abs(got-want) <= 1e-9*(1+size) }

// replications draws sums and counts of the same length, some replications
// being empty.
func replications(t *rapid.T, label string, n int) (sums, counts []float64) {
	for range n {
		c := float64(rapid.IntRange(0, 20).Draw(t, label+" count"))
		s := 0.0
		if c > 0 {
			s = c * rapid.Float64Range(-100, 100).Draw(t, label+" mean")
		}
		sums, counts = append(sums, s), append(counts, c)
	}
	counts[0]++ // somebody came
	return sums, counts
}

func TestMeanMovesWithTheData(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		xs := values.Draw(t, "values")
		shift := rapid.Float64Range(-1000, 1000).Draw(t, "shift")
		factor := rapid.Float64Range(-10, 10).Draw(t, "factor")
		moved := make([]float64, len(xs))
		for r, x := range xs {
			moved[r] = shift + factor*x
		}
		i, j := Mean(xs, .95), Mean(moved, .95)
		if !closeTo(j.Value, shift+factor*i.Value, 2e4) || !closeTo(j.Half, math.Abs(factor)*i.Half, 2e4) {
			t.Errorf("%+v moved to %+v", i, j)
		}
	})
}

func TestOrderOfReplicationsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 30).Draw(t, "n")
		s0, n0 := replications(t, "base", n)
		s1, n1 := replications(t, "change", n)
		order := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)).Perm(n)
		shuffled := func(xs []float64) []float64 {
			out := make([]float64, n)
			for r, from := range order {
				out[r] = xs[from]
			}
			return out
		}
		d, err := RatioDifference(s0, n0, s1, n1, .95)
		e, err2 := RatioDifference(shuffled(s0), shuffled(n0), shuffled(s1), shuffled(n1), .95)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if !closeTo(e.Value, d.Value, 1e3) || !closeTo(e.Half, d.Half, 1e3) || e.Identical != d.Identical {
			t.Errorf("%+v became %+v", d.Interval, e.Interval)
		}
	})
}

func TestIdenticalIsExactlyZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 30).Draw(t, "n")
		s, c := replications(t, "both", n)
		zero := Interval{N: n}
		d, err := RatioDifference(s, c, s, c, .95)
		if err != nil || d.Interval != zero || !d.Identical {
			t.Errorf("ratio: %+v, %v", d, err)
		}
		d, err = MeanDifference(s, s, .95)
		if err != nil || d.Interval != zero || !d.Identical {
			t.Errorf("mean: %+v, %v", d, err)
		}
	})
}

func TestDifferenceChangesSignWithTheWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 30).Draw(t, "n")
		s0, n0 := replications(t, "base", n)
		s1, n1 := replications(t, "change", n)
		d, err := RatioDifference(s0, n0, s1, n1, .95)
		e, err2 := RatioDifference(s1, n1, s0, n0, .95)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if d.Value != -e.Value || !closeTo(d.Half, e.Half, 1e3) {
			t.Errorf("%+v and %+v", d.Interval, e.Interval)
		}
	})
}

// What the linearisation is for: a shift of every customer by the same amount
// moves the ratio by it and leaves the interval alone, empty runs included.
func TestRatioMovesWithTheCustomers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, c := replications(t, "run", rapid.IntRange(2, 30).Draw(t, "n"))
		shift := rapid.Float64Range(-100, 100).Draw(t, "shift")
		moved := make([]float64, len(s))
		for r := range s {
			moved[r] = s[r] + shift*c[r]
		}
		i, err := Ratio(s, c, .95)
		j, err2 := Ratio(moved, c, .95)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if !closeTo(j.Value, i.Value+shift, 1e3) || !closeTo(j.Half, i.Half, 1e3) {
			t.Errorf("%+v moved to %+v", i, j)
		}
	})
}
