package draw

import "math/bits"

// Key stands for somebody or something that has luck of its own in one
// replication: a customer, a team, a day.
type Key uint64

// Stream names what a draw is for, such as the work at one step. Streams of
// different names are independent.
type Stream uint64

// Odd constants with no pattern of their own (digits of e, pi, the golden ratio
// and square roots), so that small inputs do not meet.
const (
	golden = 0x9e3779b97f4a7c15
	saltA  = 0xb7e151628aed2a6b
	saltB  = 0x243f6a8885a308d3
	saltC  = 0x6a09e667f3bcc909
)

// World is the key of one replication under one seed.
func World(seed, replication uint64) Key {
	return Key(fold(fold(seed^saltA, golden)^replication*golden, saltB))
}

// Child is the key of the index-th thing that goes by a name within k.
func (k Key) Child(name Stream, index uint64) Key { return k.Family(name).Member(index) }

// Family is what the children of one name within a key have in common.
type Family uint64

// Family is the family of a name; where many children are needed it saves half
// of the mixing.
func (k Key) Family(name Stream) Family {
	return Family(fold(uint64(k)^saltB, uint64(name)^saltC))
}

// Member is the key of the index-th child.
func (f Family) Member(index uint64) Key { return Key(fold(uint64(f)^index*golden, saltA)) }

// Purpose is the stream of a purpose at a place, such as ("work", "decide").
func Purpose(purpose, place string) Stream {
	// FNV-1a over both names with a separator that no name contains.
	h := uint64(14695981039346656037)
	for _, s := range [...]string{purpose, "\x00", place} {
		for i := range len(s) {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	return Stream(fold(h^saltA, golden))
}

// Source is the sequence of random bits for one purpose at one visit.
func (k Key) Source(s Stream, visit uint32) Source {
	return Source(fold(uint64(k)^uint64(s), uint64(visit)*golden^saltA))
}

// Uniform is the first number of Source(s, visit).Float64, in [0, 1).
func (k Key) Uniform(s Stream, visit uint32) float64 {
	src := k.Source(s, visit)
	return src.Float64()
}

// Source is a short sequence of random bits. The zero Source is a sequence too.
type Source uint64

// Uint64 is the next 64 bits.
func (s *Source) Uint64() uint64 {
	*s += golden
	return fold(uint64(*s), uint64(*s)^saltC)
}

// Float64 is the next number in [0, 1), a multiple of 2^-53.
func (s *Source) Float64() float64 { return float64(s.Uint64()>>11) * 0x1p-53 }

// open is the next number in (0, 1), for logarithms.
func (s *Source) open() float64 { return (float64(s.Uint64()>>12) + 0.5) * 0x1p-52 }

// fold multiplies to 128 bits and folds the halves: one round of mixing.
func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}
