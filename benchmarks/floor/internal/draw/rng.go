package draw

import "math/bits"

// Both constants are odd, with about as many ones as zeros. The first one is
// 2^64 divided by the golden ratio: its multiples spread evenly.
const (
	stride = 0x9e3779b97f4a7c15
	fold   = 0xd1342543de82ef95
)

// Start turns a seed into a generator state. Neighbouring seeds would
// otherwise run along the same sequence a few steps apart.
func Start(seed uint64) uint64 {
	s := seed
	for range 3 {
		hi, lo := bits.Mul64(s^fold, stride)
		s = (hi ^ lo) + stride
	}
	return s
}

// Next returns 64 random bits and the state after them: a counter, and one
// 64 by 64 bit multiplication folded in half. The state is a plain value that
// callers hold in a local variable, because the compiler keeps that in a
// register and would not do so for anything whose address is taken.
func Next(s uint64) (u, after uint64) {
	s += stride
	hi, lo := bits.Mul64(s, s^fold)
	return hi ^ lo, s
}
