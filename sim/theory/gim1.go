package theory

import "math"

// Gaps describes the time between arrivals of a renewal stream by its mean and
// its Laplace–Stieltjes transform E[exp(-s·gap)], s >= 0.
type Gaps struct {
	Mean      float64
	Transform func(s float64) float64
}

// ConstantGaps returns arrivals every d units of time.
func ConstantGaps(d float64) Gaps {
	return Gaps{d, func(s float64) float64 { return math.Exp(-s * d) }}
}

// ExponentialGaps returns Poisson arrivals.
func ExponentialGaps(mean float64) Gaps {
	return Gaps{mean, func(s float64) float64 { return 1 / (1 + s*mean) }}
}

// ErlangGaps returns gaps that are the sum of k exponential times.
func ErlangGaps(k int, mean float64) Gaps {
	n := float64(k)
	return Gaps{mean, func(s float64) float64 { return math.Pow(1+s*mean/n, -n) }}
}

// UniformGaps returns gaps spread evenly over [low, high], low < high.
func UniformGaps(low, high float64) Gaps {
	width := high - low
	return Gaps{(low + high) / 2, func(s float64) float64 {
		if s*width == 0 {
			return math.Exp(-s * low)
		}
		// expm1 keeps the digits that 1 - exp loses for small s.
		return -math.Exp(-s*low) * math.Expm1(-s*width) / (s * width)
	}}
}

// GIM1 returns the GI/M/1 queue: independent gaps between arrivals and one
// exponential server of rate service, first come, first served. Delayed is the
// chance that an arrival waits, which without Poisson arrivals is not the
// utilisation. The root is found to about 1e-14; within a thousandth of load 1
// the wait loses digits like 1e-16/(1-load).
//
// Source: Gross section 5.3; Kleinrock I section 6.4.
func GIM1(gaps Gaps, service float64) (Delay, error) {
	if err := first(needPositive("mean gap between arrivals", gaps.Mean), needPositive("service rate", service)); err != nil {
		return Delay{}, err
	}
	if gaps.Transform == nil {
		return Delay{}, &ArgumentError{"transform of the gaps", math.NaN(), "a function"}
	}
	if err := needStable(1 / (gaps.Mean * service)); err != nil {
		return Delay{}, err
	}
	// σ = A(μ(1-σ)) always has the root 1; the other one is wanted. In x = 1-σ
	// the difference 1-x-A(μx) is concave, 0 at 0, positive up to the wanted
	// root and negative beyond, so bisection cannot slip to the wrong one.
	lo, hi := 0.0, 1.0
	for range 200 {
		x := (lo + hi) / 2
		if 1-x-gaps.Transform(service*x) > 0 {
			lo = x
		} else {
			hi = x
		}
	}
	x := (lo + hi) / 2
	drain := service * x
	return Delay{
		Figures: fromWait(1/gaps.Mean, 1/service, 1, 1-x, (1-x)/drain),
		Drain:   drain,
	}, nil
}
