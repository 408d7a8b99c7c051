package theory

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// spectral returns the true relaxation time: the reciprocal of the smallest
// non-zero eigenvalue of the birth–death generator, cut off at size states.
func spectral(arrival, service float64, servers int, patience float64, size int) float64 {
	death := func(n int) float64 {
		return float64(min(n, servers))*service + float64(max(n-servers, 0))*patience
	}
	m := mat.NewSymDense(size, nil)
	for n := range size {
		out := death(n)
		if n < size-1 {
			out += arrival
			m.SetSym(n, n+1, -math.Sqrt(arrival*death(n+1)))
		}
		m.SetSym(n, n, out)
	}
	var e mat.EigenSym
	if !e.Factorize(m, false) {
		return math.NaN()
	}
	return 1 / e.Values(nil)[1]
}

// The floor of one service is what matters here: without it the classical
// formula is 4 times too short for 20 servers at load .3.
func TestRelaxationIsNotTooShort(t *testing.T) {
	for _, c := range []int{1, 2, 5, 20} {
		for _, rho := range []float64{.1, .3, .5, .8, .9, 1.2} {
			for _, patience := range []float64{0, .02, .2, 3} {
				if rho >= 1 && patience == 0 {
					continue
				}
				a := rho * float64(c)
				got, err := Relaxation(a, 1, c, patience)
				if err != nil {
					t.Fatal(err)
				}
				want := spectral(a, 1, c, patience, 160)
				if got < want*0.9 {
					t.Errorf("c=%d load=%g patience=%g: %.4f, true %.4f", c, rho, patience, got, want)
				}
			}
		}
	}
}

func TestRelaxationByHand(t *testing.T) {
	// 1/(1-√.81)² = 100
	if got, err := Relaxation(.81, 1, 1, 0); err != nil || !near(got, 100, 1e-9) {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := Relaxation(1, 1, 1, 0); err != nil || !math.IsInf(got, 1) {
		t.Errorf("at load 1: %v, %v", got, err)
	}
	if got, err := Relaxation(2, 1, 1, .1); err != nil || got != 10 {
		t.Errorf("overload with patience 10: %v, %v", got, err)
	}
	if got, err := Relaxation(2, .25, 40, 0); err != nil || got != 4 {
		t.Errorf("many idle servers: %v, want one service of 4 (%v)", got, err)
	}
	if _, err := Relaxation(-1, 1, 1, 0); err == nil {
		t.Error("negative rate accepted")
	}
}
