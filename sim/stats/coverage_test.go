package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// A quick slice of the coverage study: how often do 95 % intervals over n
// replications hold the truth? Four standard errors of a share over so many
// trials are allowed, so that a fixed seed passes unless something is wrong,
// while 1.96 instead of t, or a wrong divisor at n = 10, does not pass.
const trials = 2000

func covered(t *testing.T, what string, truth float64, experiment func(*rand.Rand) (Interval, error)) {
	t.Helper()
	draw := rand.New(rand.NewPCG(20, 26))
	hits := 0
	for range trials {
		i, err := experiment(draw)
		if err != nil {
			t.Fatal(err)
		}
		if !i.Excludes(truth) {
			hits++
		}
	}
	share := float64(hits) / trials
	if tolerance := 4 * math.Sqrt(.95*.05/trials); math.Abs(share-.95) > tolerance {
		t.Errorf("%s: coverage %.3f, want .95 ± %.3f", what, share, tolerance)
	}
	t.Logf("%s: coverage %.3f", what, share)
}

func TestCoverageOfMeans(t *testing.T) {
	for _, n := range []int{10, 30} {
		covered(t, "normal mean", 3, func(draw *rand.Rand) (Interval, error) {
			xs := make([]float64, n)
			for r := range xs {
				xs[r] = 3 + draw.NormFloat64()
			}
			return Mean(xs, .95), nil
		})
	}
}

// day is a run: a busy day brings more customers, each of whom waits longer, so
// that the average over customers is not the average over days. The number is
// 10 to 30, evenly; waits are exponential with a tenth of it, times factor, as
// mean, and noise that the worlds do not share comes on top. The true mean wait
// for factor 1 is E[n²]/E[n]/10 = (400 + 110/3)/20/10 = 2.18333.
func day(draw *rand.Rand, factor, noise float64, key uint64) (sum, count float64) {
	same := rand.New(rand.NewPCG(key, 7)) // the same customers in both worlds
	n := 10 + same.IntN(21)
	for range n {
		sum += factor*float64(n)/10*same.ExpFloat64() + noise*draw.NormFloat64()
	}
	return sum, float64(n)
}

const (
	meanWait = (400 + 110./3) / 20 / 10
	runs     = 30
)

func TestCoverageOfRatios(t *testing.T) {
	covered(t, "ratio", meanWait, func(draw *rand.Rand) (Interval, error) {
		s, n := make([]float64, runs), make([]float64, runs)
		for r := range s {
			s[r], n[r] = day(draw, 1, 0, draw.Uint64())
		}
		return Ratio(s, n, .95)
	})
}

func TestCoverageOfPairedRatios(t *testing.T) {
	var reduction, widths float64
	covered(t, "paired ratios", -.1*meanWait, func(draw *rand.Rand) (Interval, error) {
		var s, n [2][]float64
		for range runs {
			key := draw.Uint64()
			for world, factor := range []float64{1, .9} {
				sum, count := day(draw, factor, .1, key)
				// A quarter of the customers stay away under the change.
				if world == 1 {
					sum, count = sum*.75, count*.75
				}
				s[world], n[world] = append(s[world], sum), append(n[world], count)
			}
		}
		d, err := RatioDifference(s[0], n[0], s[1], n[1], .95)
		base, _ := Linearise(s[0], n[0])
		change, _ := Linearise(s[1], n[1])
		reduction += VarianceReduction(change.Values, base.Values) / trials
		widths += d.Half / trials
		return d.Interval, err
	})
	if reduction < 20 {
		t.Errorf("the same customers saved only %.1f times the runs", reduction)
	}
	if widths > .1*meanWait {
		t.Errorf("mean half-width %v", widths)
	}
}
