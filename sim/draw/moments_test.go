package draw

import (
	"errors"
	"math"
	"testing"
)

// must is for tests whose arguments are known to be good.
func must(d Dist, err error) Dist {
	if err != nil {
		panic(err)
	}
	return d
}

// every has at least one distribution of each family, and cuts of some.
func every() map[string]Dist {
	exp := must(NewExponential(8))
	return map[string]Dist{
		"fixed":         Always(8),
		"exponential":   exp,
		"lognormal":     must(NewLognormal(8, 0.8)),
		"quantiles":     must(LognormalFromQuantiles(8, 20)),
		"uniform":       must(NewUniform(5, 15)),
		"triangular":    must(NewTriangular(5, 8, 20)),
		"least likely":  must(NewTriangular(5, 5, 20)),
		"most likely":   must(NewTriangular(5, 20, 20)),
		"pert":          must(NewPert(5, 8, 20)),
		"erlang":        must(NewErlang(8, 3)),
		"gamma":         must(NewGamma(8, 0.7)),
		"gamma cv 3":    must(NewGamma(8, 3)), // shape below 1
		"weibull":       must(NewWeibull(8, 0.6)),
		"weibull cv 2":  must(NewWeibull(8, 2)),
		"normal":        must(NewNormal(8, 2)),
		"hyper":         must(NewHyper(8, 2)),
		"data":          must(FromData([]float64{1, 2, 4, 4, 9})),
		"mixture":       must(Mix([]float64{0.2, 0, 0.8}, []Dist{Always(0), Forever(), exp})),
		"sum":           Add(Always(3), exp, must(NewUniform(5, 15))),
		"cut normal":    must(NewNormal(8, 8)),
		"cut gamma":     must(must(NewGamma(8, 0.7)).Between(2, 12)),
		"cut sum":       must(Add(exp, exp).Between(0, 20)),
		"cut twice":     must(must(exp.Between(1, 100)).Between(0, 10)),
		"scaled":        must(NewGamma(8, 0.7)).Scale(1.5),
		"scaled cut":    must(must(NewWeibull(8, 0.7)).Between(2, 12)).Scale(0.5),
		"scaled sum":    Add(Always(3), exp).Scale(2),
		"shifted":       must(exp.Shift(5)),
		"sum of cut":    Add(must(exp.Between(0, 5)), exp),
		"scaled hyper":  must(NewHyper(8, 2)).Scale(3),
		"scaled mix":    must(Mix([]float64{0.5, 0.5}, []Dist{Always(1), exp})).Scale(3),
		"scaled pert":   must(NewPert(5, 8, 20)).Scale(0.1),
		"scaled normal": must(NewNormal(8, 2)).Scale(0.1),
		"whole":         must(NewWhole(1, 4)),
		"binomial":      must(NewBinomial(100, 0.8)),
		"binomial rare": must(NewBinomial(1_000_000, 1e-6)),
		"binomial all":  must(NewBinomial(7, 1)),
		"scaled whole":  must(NewWhole(0, 1)).Scale(3),
		"scaled trials": must(NewBinomial(10, 0.3)).Scale(0.5),
	}
}

// TestMoments: the mean and the variance of a sample lie within four standard
// errors of what Mean and SCV say. The keys are fixed, so this does not fail by
// chance; were they not, it would in 6 of 100 000 cases.
func TestMoments(t *testing.T) {
	const n = 200_000
	for name, d := range every() {
		x := make([]float64, n)
		mean := 0.0
		for i := range x {
			x[i] = d.Sample(Key(7).Source(1, uint32(i)))
			mean += x[i] / n
		}
		var m2, m4 float64 // central moments
		for _, x := range x {
			e := (x - mean) * (x - mean)
			m2 += e / n
			m4 += e * e / n
		}
		wantMean := d.Mean()
		wantVar := d.SCV() * wantMean * wantMean
		allMean := 4*math.Sqrt(m2/n) + 1e-9*wantMean
		allVar := 4*math.Sqrt(max(0, m4-m2*m2)/n) + 1e-9*wantVar + 1e-12*mean*mean // and rounding
		if d.Cut || d.Kind == Sum {                                                // then Mean itself may come from a sample of 2^13 or more
			allMean *= 1 + math.Sqrt(n/8192.0)
			allVar *= 1 + math.Sqrt(n/8192.0)
		}
		if math.Abs(mean-wantMean) > allMean {
			t.Errorf("%s: mean %v, want %v ± %v", name, mean, wantMean, allMean)
		}
		if math.Abs(m2-wantVar) > allVar {
			t.Errorf("%s: variance %v, want %v ± %v", name, m2, wantVar, allVar)
		}
	}
}

// TestFits: constructors give the mean and spread that they are asked for.
func TestFits(t *testing.T) {
	for _, cv := range []float64{0.01, 0.1, 0.5, 1, 2, 10, 20} {
		made := map[string]Dist{"lognormal": must(NewLognormal(8, cv)), "gamma": must(NewGamma(8, cv)), "weibull": must(NewWeibull(8, cv))}
		if cv >= 1 {
			made["hyper"] = must(NewHyper(8, cv))
		}
		for name, d := range made {
			if math.Abs(d.Mean()-8) > 1e-9 || math.Abs(d.SCV()/(cv*cv)-1) > 1e-6 {
				t.Errorf("%s with cv %v: mean %v, cv² %v", name, cv, d.Mean(), d.SCV())
			}
		}
	}
	if d := must(NewPert(5, 8, 20)); math.Abs(d.Mean()-9.5) > 1e-12 { // (5 + 4·8 + 20)/6
		t.Errorf("pert: mean %v", d.Mean())
	}
	d := must(LognormalFromQuantiles(8, 20))
	if p90 := math.Exp(d.A + 1.2815515655446004*d.B); math.Abs(p90-20) > 1e-9 {
		t.Errorf("p90 %v", p90)
	}
	if f := Forever(); !math.IsInf(f.Mean(), 1) || f.SCV() != 0 || !math.IsInf(f.Sample(1), 1) {
		t.Error("forever ends")
	}
}

// TestScaleKeepsLuck: with the same source a scaled time is the same time,
// longer or shorter; and cuts move along.
func TestScaleKeepsLuck(t *testing.T) {
	for name, d := range every() {
		long := d.Scale(2) // a power of two scales without rounding
		for i := range uint32(1000) {
			a, b := d.Sample(Key(3).Source(4, i)), long.Sample(Key(3).Source(4, i))
			if math.Abs(b-2*a) > 1e-12*b {
				t.Fatalf("%s: %v became %v", name, a, b)
			}
		}
	}
}

func TestCutsHold(t *testing.T) {
	for name, d := range every() {
		for i := range uint32(2000) {
			x := d.Sample(Key(5).Source(6, i))
			if !(x >= 0) || d.Cut && (x < d.Low || x > d.High) {
				t.Fatalf("%s gave %v", name, x)
			}
		}
	}
}

// TestSumParts: each part of a sum has luck of its own, whatever the others
// are made of.
func TestSumParts(t *testing.T) {
	exp, gamma := must(NewExponential(3)), must(NewGamma(8, 0.7))
	a, b := Add(gamma, exp), Add(Always(0), exp)
	for i := range uint32(100) {
		src := Key(1).Source(2, i)
		first := Source(src.Uint64())
		if got, want := a.Sample(Key(1).Source(2, i)), gamma.Sample(first)+b.Sample(Key(1).Source(2, i)); math.Abs(got-want) > 1e-12*want {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}

func TestRefused(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	exp := must(NewExponential(8))
	second := func(_ Dist, err error) error { return err }
	for name, err := range map[string]error{
		"exp 0":          second(NewExponential(0)),
		"exp NaN":        second(NewExponential(nan)),
		"exp Inf":        second(NewExponential(inf)),
		"lognormal":      second(NewLognormal(8, 0)),
		"lognormal -":    second(NewLognormal(-8, 1)),
		"quantiles":      second(LognormalFromQuantiles(8, 8)),
		"quantiles NaN":  second(LognormalFromQuantiles(8, nan)),
		"uniform":        second(NewUniform(8, 8)),
		"uniform -":      second(NewUniform(-1, 8)),
		"triangular":     second(NewTriangular(8, 5, 20)),
		"triangular =":   second(NewTriangular(8, 8, 8)),
		"pert":           second(NewPert(8, 8, 8)),
		"pert NaN":       second(NewPert(5, nan, 8)),
		"erlang":         second(NewErlang(8, 0)),
		"gamma":          second(NewGamma(8, -1)),
		"weibull":        second(NewWeibull(8, 30)),
		"weibull NaN":    second(NewWeibull(8, nan)),
		"normal":         second(NewNormal(0, 1)),
		"hyper":          second(NewHyper(8, 0.5)),
		"whole":          second(NewWhole(4, 4)),
		"whole -":        second(NewWhole(-1, 4)),
		"whole large":    second(NewWhole(1, 2_000_000_000)),
		"binomial":       second(NewBinomial(0, 0.5)),
		"binomial > 1":   second(NewBinomial(10, 1.1)),
		"binomial NaN":   second(NewBinomial(10, nan)),
		"data":           second(FromData(nil)),
		"data -":         second(FromData([]float64{1, -1})),
		"data NaN":       second(FromData([]float64{nan})),
		"mix":            second(Mix([]float64{0.5}, []Dist{exp})),
		"mix -":          second(Mix([]float64{1.5, -0.5}, []Dist{exp, exp})),
		"mix lengths":    second(Mix([]float64{1}, []Dist{exp, exp})),
		"cut":            second(exp.Between(5, 5)),
		"cut NaN":        second(exp.Between(nan, 5)),
		"hardly any":     second(exp.Between(0, 0.01)),
		"shift":          second(exp.Shift(-1)),
		"shift too much": second(Always(5).Shift(-6)),
	} {
		if err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	if d, err := Always(5).Shift(-5); err != nil || d.A != 0 {
		t.Error(errors.Join(err, errors.New("5 - 5 is not 0")))
	}
}
