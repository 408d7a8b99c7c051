package draw

import (
	"errors"
	"fmt"
	"math"
)

var (
	errMean   = errors.New("the mean must be above 0")
	errSpread = errors.New("the spread must be above 0")
)

// Always is d minutes, every time.
func Always(d float64) Dist { return Dist{Kind: Fixed, A: d} }

// NewExponential has the mean given.
func NewExponential(mean float64) (Dist, error) {
	return Dist{Kind: Exponential, A: mean}, positive(mean, errMean)
}

// NewLognormal has the mean and the coefficient of variation (standard
// deviation over mean) given.
func NewLognormal(mean, cv float64) (Dist, error) {
	variance := math.Log1p(cv * cv)
	return Dist{Kind: Lognormal, A: math.Log(mean) - variance/2, B: math.Sqrt(variance)},
		errors.Join(positive(mean, errMean), positive(cv, errSpread))
}

// LognormalFromQuantiles is fitted to a median and a 90th percentile.
func LognormalFromQuantiles(p50, p90 float64) (Dist, error) {
	const z90 = 1.2815515655446004 // 90th percentile of the standard normal
	if !(p50 > 0) || !(p90 > p50) || math.IsInf(p90, 1) {
		return Dist{}, errors.New("needs 0 < p50 < p90")
	}
	return Dist{Kind: Lognormal, A: math.Log(p50), B: math.Log(p90/p50) / z90}, nil
}

// NewUniform lies anywhere from low to high.
func NewUniform(low, high float64) (Dist, error) {
	if !(low >= 0) || !(high > low) || math.IsInf(high, 1) {
		return Dist{}, errors.New("the second time must be longer than the first")
	}
	return Dist{Kind: Uniform, A: low, B: high}, nil
}

// NewTriangular has a least, a likeliest and a greatest time.
func NewTriangular(least, likely, most float64) (Dist, error) {
	return Dist{Kind: Triangular, A: least, B: likely, C: most}, ordered(least, likely, most)
}

// NewPert is the beta distribution of project planning: least, likeliest, most,
// with mean (least + 4·likely + most)/6 (Malcolm et al., Operations Research
// 7(5), 1959).
func NewPert(least, likely, most float64) (Dist, error) {
	a := 1 + 4*(likely-least)/(most-least)
	return Dist{Kind: Beta, A: least, B: a, C: most, D: 6 - a}, ordered(least, likely, most)
}

// NewErlang is the sum of k exponentials with the mean given in all.
func NewErlang(mean float64, k int) (Dist, error) {
	if k < 1 || k > 10_000 {
		return Dist{}, errors.New("the number of phases must lie between 1 and 10 000")
	}
	return Dist{Kind: Gamma, A: mean / float64(k), B: float64(k)}, positive(mean, errMean)
}

// NewGamma has the mean and coefficient of variation given.
func NewGamma(mean, cv float64) (Dist, error) {
	return Dist{Kind: Gamma, A: mean * cv * cv, B: 1 / (cv * cv)},
		errors.Join(positive(mean, errMean), positive(cv, errSpread))
}

// NewWeibull has the mean and coefficient of variation given; its shape is
// found by bisection. The coefficient must lie between 0.01 and 20.
func NewWeibull(mean, cv float64) (Dist, error) {
	if err := errors.Join(positive(mean, errMean), positive(cv, errSpread)); err != nil {
		return Dist{}, err
	}
	if cv < 0.01 || cv > 20 {
		return Dist{}, errors.New("the cv of a weibull must lie between 0.01 and 20")
	}
	low, high := 0.1, 200.0 // cv falls as the shape grows
	for range 200 {
		shape := math.Sqrt(low * high)
		m := math.Gamma(1 + 1/shape)
		if math.Sqrt(math.Gamma(1+2/shape)/(m*m)-1) > cv {
			low = shape
		} else {
			high = shape
		}
	}
	return Dist{Kind: Weibull, A: mean / math.Gamma(1+1/low), B: low}, nil
}

// NewNormal is cut at 0.
func NewNormal(mean, sd float64) (Dist, error) {
	if err := errors.Join(positive(mean, errMean), positive(sd, errSpread)); err != nil {
		return Dist{}, err
	}
	return Dist{Kind: Gaussian, A: mean, B: sd}.Between(0, math.Inf(1))
}

// NewHyper is a two-phase hyperexponential with balanced means (each phase has
// half of the mean) and a coefficient of variation of at least 1.
func NewHyper(mean, cv float64) (Dist, error) {
	if !(cv >= 1) || math.IsInf(cv, 1) {
		return Dist{}, errors.New("the cv of hyper must be at least 1")
	}
	c2 := cv * cv
	p := (1 + math.Sqrt((c2-1)/(c2+1))) / 2
	return Dist{Kind: Hyper, A: mean / (2 * p), B: mean / (2 * (1 - p)), C: p}, positive(mean, errMean)
}

// NewWhole is a whole number from low to high, each as likely.
func NewWhole(low, high int) (Dist, error) {
	if low < 0 || high <= low || high > mostWhole {
		return Dist{}, errors.New("needs 0 <= the first number < the second, and that not above 1 000 000 000")
	}
	return Dist{Kind: Whole, A: float64(low), B: float64(high), C: 1}, nil
}

// NewBinomial is how many of so many trials succeed, where each does with the
// chance given. Drawing it takes time in proportion to its mean.
func NewBinomial(trials int, chance float64) (Dist, error) {
	if trials < 1 || trials > mostWhole || !(0 <= chance && chance <= 1) {
		return Dist{}, errors.New("needs between 1 and 1 000 000 000 trials and a chance from 0 to 1")
	}
	return Dist{Kind: Binomial, A: float64(trials), B: chance, C: 1}, nil
}

// mostWhole bounds whole numbers, well below where a float64 skips some.
const mostWhole = 1_000_000_000

// FromData draws one of the values, each as likely.
func FromData(values []float64) (Dist, error) {
	for i, v := range values {
		if !(v >= 0) || math.IsInf(v, 1) {
			return Dist{}, fmt.Errorf("value %d is %v: times are 0 or longer", i+1, v)
		}
	}
	if len(values) == 0 {
		return Dist{}, errors.New("there are no values")
	}
	return Dist{Kind: Empirical, Data: values}, nil
}

// Mix draws from parts[i] with probability shares[i]; the shares add up to 1.
func Mix(shares []float64, parts []Dist) (Dist, error) {
	total, cumulated := 0.0, make([]float64, len(shares))
	for i, s := range shares {
		if !(s >= 0) {
			return Dist{}, errors.New("a share cannot be negative")
		}
		total += s
		cumulated[i] = total
	}
	if len(parts) == 0 || len(parts) != len(shares) || math.Abs(total-1) > 1e-9 {
		return Dist{}, errors.New("the shares of a mixture must add up to 100 %")
	}
	return Dist{Kind: Mixture, Data: cumulated, Parts: parts}, nil
}

// Add is the sum of parts, each drawn on its own.
func Add(parts ...Dist) Dist { return Dist{Kind: Sum, Parts: parts} }

// Forever is the patience of somebody who never gives up.
func Forever() Dist { return Dist{Kind: Never} }

func positive(x float64, err error) error {
	if !(x > 0) || math.IsInf(x, 1) {
		return err
	}
	return nil
}

func ordered(least, likely, most float64) error {
	if !(0 <= least && least <= likely && likely <= most && least < most) || math.IsInf(most, 1) {
		return errors.New("needs least <= likely <= most")
	}
	return nil
}
