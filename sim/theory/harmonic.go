package theory

import "math"

// harmonics gives the sums of 1/(a+k) for k = 1 to m, for a fixed a > 0 and any
// m, in constant time: a queue of a billion costs no more than one of ten.
type harmonics struct {
	a      float64
	prefix [101]float64 // the first sums, added one by one
}

func newHarmonics(a float64) *harmonics {
	h := &harmonics{a: a}
	for k := 1; k < len(h.prefix); k++ {
		h.prefix[k] = h.prefix[k-1] + 1/(a+float64(k))
	}
	return h
}

// to returns the sum up to m. Beyond the first terms it is Euler–Maclaurin at
// midpoints, whose remainder is below 1e-14 there.
func (h *harmonics) to(m int) float64 {
	last := len(h.prefix) - 1
	if m <= last {
		return h.prefix[m]
	}
	lo := h.a + float64(last) + 0.5
	hi := h.a + float64(m) + 0.5
	slope := 1/(hi*hi) - 1/(lo*lo)
	third := 1/(hi*hi*hi*hi) - 1/(lo*lo*lo*lo)
	return h.prefix[last] + math.Log1p((hi-lo)/lo) + slope/24 - 7*third/960
}
