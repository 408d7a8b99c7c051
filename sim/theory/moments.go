package theory

import "math"

// Moments are the first three moments about zero of a time. Second and Third
// may be NaN when unknown; figures that need them are then NaN too.
type Moments struct {
	Mean, Second, Third float64
}

// SCV returns the squared coefficient of variation: variance over mean squared.
func (m Moments) SCV() float64 { return m.Second/(m.Mean*m.Mean) - 1 }

// check reports impossible moments; NaN counts as unknown for all but the mean.
func (m Moments) check(name string) error {
	if err := needPositive("mean "+name, m.Mean); err != nil {
		return err
	}
	const slack = 1 - 1e-12 // a constant has E[X²] = E[X]² up to rounding
	if m.Second < m.Mean*m.Mean*slack {
		return &ArgumentError{"second moment of " + name, m.Second, "at least the mean squared"}
	}
	if m.Third < m.Mean*m.Second*slack {
		return &ArgumentError{"third moment of " + name, m.Third, "at least mean times second moment"}
	}
	return nil
}

// Constant returns the moments of a time that is always d.
func Constant(d float64) Moments { return Moments{d, d * d, d * d * d} }

// Exponential returns the moments of an exponential time.
func Exponential(mean float64) Moments {
	return Moments{mean, 2 * mean * mean, 6 * mean * mean * mean}
}

// Erlang returns the moments of the sum of k exponential times that together
// have the given mean.
func Erlang(k int, mean float64) Moments {
	n, step := float64(k), mean/float64(k)
	return Moments{mean, n * (n + 1) * step * step, n * (n + 1) * (n + 2) * step * step * step}
}

// Uniform returns the moments of a time spread evenly over [low, high].
func Uniform(low, high float64) Moments {
	return Moments{
		(low + high) / 2,
		(low*low + low*high + high*high) / 3,
		(low + high) * (low*low + high*high) / 4,
	}
}

// Lognormal returns the moments of a lognormal time with that mean and
// standard deviation (of the time itself, not of its logarithm).
func Lognormal(mean, sd float64) Moments {
	r := 1 + sd*sd/(mean*mean)
	return Moments{mean, mean * mean * r, mean * mean * mean * r * r * r}
}

// Triangular returns the moments of a triangular time.
//
// Source: the complete homogeneous symmetric polynomials of (low, mode, high),
// divided by 3, 6 and 10.
func Triangular(low, mode, high float64) Moments {
	a, b, c := low, mode, high
	return Moments{
		(a + b + c) / 3,
		(a*a + b*b + c*c + a*b + a*c + b*c) / 6,
		(math.Pow(a, 3) + math.Pow(b, 3) + math.Pow(c, 3) +
			a*a*(b+c) + b*b*(a+c) + c*c*(a+b) + a*b*c) / 10,
	}
}
