package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestMSER5(t *testing.T) {
	constant := func(n int, x float64) []float64 { return slices.Repeat([]float64{x}, n) }
	cases := []struct {
		name    string
		series  []float64
		cut     int
		settled bool
	}{
		{"constant", constant(100, 3), 0, true},
		{"one start batch too high", append(constant(5, 50), constant(95, 3)...), 5, true},
		{"12 observations too high end in the third batch", append(constant(12, 50), constant(88, 3)...), 15, true},
		{"too short", constant(49, 3), 0, false},
		{"a missing value", append(constant(99, 3), math.NaN()), 0, false},
	}
	for _, c := range cases {
		if cut, settled := MSER5(c.series); cut != c.cut || settled != c.settled {
			t.Errorf("%s: %d, %v, want %d, %v", c.name, cut, settled, c.cut, c.settled)
		}
	}
	rising := make([]float64, 200)
	for k := range rising {
		rising[k] = float64(k)
	}
	if cut, settled := MSER5(rising); settled || cut != 100 {
		t.Errorf("a series that only rises: %d, %v", cut, settled)
	}
	// A start that dies away: exp(-k/20) above noise of .05 is gone after some
	// 60 observations; a cut between 30 and 150 is sensible.
	noise := rand.New(rand.NewPCG(1, 2))
	decaying := make([]float64, 1000)
	for k := range decaying {
		decaying[k] = 3*math.Exp(-float64(k)/20) + .05*noise.NormFloat64()
	}
	if cut, settled := MSER5(decaying); !settled || cut < 30 || cut > 150 {
		t.Errorf("a start that dies away: %d, %v", cut, settled)
	}
}

// The one-pass form must agree with the definition.
func TestMSER5AgainstDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series := rapid.SliceOfN(rapid.Float64Range(-10, 10), 50, 150).Draw(t, "series")
		var batches []float64
		for k := 0; k+5 <= len(series); k += 5 {
			batches = append(batches, Total(series[k:k+5])/5)
		}
		spread := func(d int) float64 {
			_, squares := centre(batches[d:])
			n := float64(len(batches) - d)
			return squares / (n * n)
		}
		cut, _ := MSER5(series)
		for d := 0; d <= len(batches)/2; d++ {
			if spread(d) < spread(cut/5)*(1-1e-9)-1e-12 {
				t.Fatalf("cut %d has %v, but %d has %v", cut, spread(cut/5), 5*d, spread(d))
			}
		}
	})
}

func TestQuantileByHand(t *testing.T) {
	s := []float64{10, 20, 30, 40}
	for _, c := range []struct{ p, want float64 }{{0, 10}, {1, 40}, {.5, 25}, {.25, 17.5}, {.9, 37}, {1. / 3, 20}} {
		if got := Quantile(s, c.p); !near(got, c.want, 1e-14) {
			t.Errorf("p = %v: %v, want %v", c.p, got, c.want)
		}
	}
	inf := math.Inf(1)
	if Quantile([]float64{7}, .9) != 7 || Quantile([]float64{1, inf, inf}, .75) != inf {
		t.Error("one value, or infinities")
	}
	for _, bad := range []float64{Quantile(nil, .5), Quantile(s, -.1), Quantile(s, 1.1), Quantile(s, math.NaN())} {
		if !math.IsNaN(bad) {
			t.Errorf("got %v, want NaN", bad)
		}
	}
}

func TestQuantileRises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		xs := rapid.SliceOfN(rapid.Float64Range(-1e6, 1e6), 1, 50).Draw(t, "values")
		slices.Sort(xs)
		p := rapid.Float64Range(0, 1).Draw(t, "p")
		q := rapid.Float64Range(0, 1).Draw(t, "q")
		low, high := Quantile(xs, min(p, q)), Quantile(xs, max(p, q))
		if low > high+1e-9 || low < xs[0]-1e-9 || high > xs[len(xs)-1]+1e-9 {
			t.Errorf("%v and %v from %v", low, high, xs)
		}
	})
}
