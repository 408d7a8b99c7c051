package draw

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// kolmogorov is the limit that the largest distance between an empirical and a
// true distribution function, times √n, exceeds once in a thousand cases
// (Kolmogorov's limit distribution: 2·exp(−2·1.949²) = 0.001).
const kolmogorov = 1.949

func distance(x []float64, cdf func(float64) float64) float64 {
	slices.Sort(x)
	n, most := float64(len(x)), 0.0
	for i, x := range x {
		p := cdf(x)
		most = max(most, p-float64(i)/n, float64(i+1)/n-p)
	}
	return most * math.Sqrt(n)
}

// TestKolmogorovSmirnov holds variates against gonum's distribution functions,
// one draw a source and many draws of one source.
func TestKolmogorovSmirnov(t *testing.T) {
	type family struct {
		name string
		draw func(*Source) float64
		cdf  func(float64) float64
	}
	all := []family{
		{"uniform", (*Source).Float64, distuv.UnitUniform.CDF},
		{"exponential", (*Source).Exp, distuv.Exponential{Rate: 1}.CDF},
		{"normal", (*Source).Normal, distuv.UnitNormal.CDF},
	}
	for _, shape := range []float64{0.1, 0.5, 1, 2.5, 50} {
		all = append(all, family{"gamma", func(s *Source) float64 { return s.Gamma(shape) }, distuv.Gamma{Alpha: shape, Beta: 1}.CDF})
	}
	weibull, beta := must(NewWeibull(8, 0.6)), must(NewPert(0, 3, 10))
	lognormal, triangular := must(NewLognormal(8, 0.8)), must(NewTriangular(5, 8, 20))
	sample := func(d *Dist) func(*Source) float64 { return func(s *Source) float64 { return d.sample(s) } }
	all = append(all,
		family{"weibull", sample(&weibull), distuv.Weibull{K: weibull.B, Lambda: weibull.A}.CDF},
		family{"pert", sample(&beta), func(x float64) float64 { return distuv.Beta{Alpha: beta.B, Beta: beta.D}.CDF(x / 10) }},
		family{"lognormal", sample(&lognormal), distuv.LogNormal{Mu: lognormal.A, Sigma: lognormal.B}.CDF},
		family{"triangular", sample(&triangular), distuv.NewTriangle(5, 20, 8, nil).CDF},
	)
	const n = 20_000
	world := World(1, 1)
	for i, f := range all {
		keyed, running := make([]float64, n), make([]float64, n)
		one := world.Source(Purpose("one", f.name), uint32(i))
		for j := range n {
			src := world.Child(Purpose("customer", ""), uint64(j)).Source(Purpose("work", f.name), 0)
			keyed[j], running[j] = f.draw(&src), f.draw(&one)
		}
		if d := distance(keyed, f.cdf); d > kolmogorov {
			t.Errorf("%s %d, a draw a customer: distance %v", f.name, i, d)
		}
		if d := distance(running, f.cdf); d > kolmogorov {
			t.Errorf("%s %d, one source: distance %v", f.name, i, d)
		}
	}
}

// TestZigguratTails counts draws beyond the last layers, which the ziggurats
// make by a method of their own: within four standard errors.
func TestZigguratTails(t *testing.T) {
	const n = 1_000_000
	src := World(1, 2).Source(Purpose("tail", ""), 0)
	var exp, left, right float64
	for range n {
		if src.Exp() > expEdge {
			exp++
		}
		switch x := src.Normal(); {
		case x > normalEdge:
			right++
		case x < -normalEdge:
			left++
		}
	}
	tail := distuv.UnitNormal.Survival(normalEdge)
	for name, c := range map[string][2]float64{"exp": {exp, math.Exp(-expEdge)}, "left": {left, tail}, "right": {right, tail}} {
		want := n * c[1]
		if math.Abs(c[0]-want) > 4*math.Sqrt(want) {
			t.Errorf("%s: %v draws in the tail, want %v", name, c[0], want)
		}
	}
}
