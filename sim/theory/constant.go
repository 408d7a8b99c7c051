package theory

import (
	"math"
	"math/cmplx"
)

// MDc returns the M/D/c queue: Poisson arrivals and a service that always takes
// the same time. The work is a few steps a server; the mean wait carries an
// absolute error near 1e-15·c²·duration/(1-load), which matters only where
// hardly anybody waits.
//
// Source: C. D. Crommelin 1932. Looked at every duration units of time, the
// number inside moves as max(N-c, 0) plus a Poisson number. The figures follow
// from the roots of z^c = exp(a(z-1)) inside the unit disk, a the offered load:
// P(wait) = 1 - (c-a)/Π(1-z), Lq = Σ 1/(1-z) - (c(c-1) - a²)/(2(c-a)).
func MDc(arrival, duration float64, servers int) (Figures, error) {
	if err := first(
		needNonNegative("arrival rate", arrival),
		needPositive("service time", duration),
		needCount("servers", servers, 1),
	); err != nil {
		return Figures{}, err
	}
	c, a := float64(servers), arrival*duration
	rho := a / c
	if err := needStable(rho); err != nil {
		return Figures{}, err
	}
	if a == 0 {
		return fromWait(0, duration, c, 0, 0), nil
	}
	queue := -(c*(c-1) - a*a) / (2 * (c - a))
	logIdle := math.Log(c - a) // of P(an arrival does not wait)
	for r := 1; 2*r <= servers; r++ {
		z := crommelinRoot(2*math.Pi*float64(r)/c, rho)
		// Roots come in conjugate pairs, save a real one at half a turn.
		times := 2.0
		if 2*r == servers {
			times = 1
		}
		queue += times * real(1/(1-z))
		logIdle -= times * math.Log(cmplx.Abs(1-z))
	}
	queue = math.Max(0, queue)
	return fromWait(arrival, duration, c, math.Max(0, -math.Expm1(logIdle)), queue/arrival), nil
}

// crommelinRoot solves z = exp(i·angle + rho(z-1)) within the unit disk by
// Newton's method after a few steps of the contraction itself.
func crommelinRoot(angle, rho float64) complex128 {
	r := complex(rho, 0)
	image := func(z complex128) complex128 { return cmplx.Exp(complex(0, angle) + r*(z-1)) }
	var z complex128
	for range 20 {
		z = image(z)
	}
	for range 50 {
		w := image(z)
		step := (z - w) / (1 - r*w)
		z -= step
		if cmplx.Abs(step) < 1e-16 {
			break
		}
	}
	return z
}
