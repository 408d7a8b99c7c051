package draw

import (
	"math"
	"testing"
)

// TestBinomialLaw: every number of successes is as frequent as it should be.
func TestBinomialLaw(t *testing.T) {
	const draws, trials = 100_000, 5
	for _, chance := range []float64{0, 0.1, 0.5, 0.9, 1} {
		d := must(NewBinomial(trials, chance))
		var counts [trials + 1]float64
		for i := range uint32(draws) {
			counts[int(d.Sample(Key(9).Source(1, i)))]++
		}
		ways := 1.0
		for k := range counts {
			p := ways * math.Pow(chance, float64(k)) * math.Pow(1-chance, float64(trials-k))
			if se := math.Sqrt(p * (1 - p) / draws); math.Abs(counts[k]/draws-p) > 4*se {
				t.Errorf("chance %v, %d successes: %v, want %v ± %v", chance, k, counts[k]/draws, p, se)
			}
			ways *= float64(trials-k) / float64(k+1)
		}
	}
}

func TestWholeLaw(t *testing.T) {
	const draws = 100_000
	d := must(NewWhole(1, 4))
	counts := map[float64]float64{}
	for i := range uint32(draws) {
		counts[d.Sample(Key(9).Source(1, i))]++
	}
	for _, k := range []float64{1, 2, 3, 4} {
		if math.Abs(counts[k]/draws-0.25) > 4*math.Sqrt(0.25*0.75/draws) {
			t.Errorf("%v: %v", k, counts[k]/draws)
		}
	}
	if len(counts) != 4 {
		t.Errorf("numbers %v", counts)
	}
}

// TestSuccessesStay: a better chance or more trials take no success away.
func TestSuccessesStay(t *testing.T) {
	for i := range uint32(2000) {
		before := 0.0
		for _, better := range []Dist{must(NewBinomial(40, .1)), must(NewBinomial(40, .4)), must(NewBinomial(60, .4)), must(NewBinomial(60, .95))} {
			n := better.Sample(Key(4).Source(1, i))
			if n < before {
				t.Fatalf("%v successes, before %v", n, before)
			}
			before = n
		}
	}
}
