package calendar

import (
	"math"
	"math/bits"
)

// item is a pending event in 16 bytes. Times are never negative, so the bits of
// a float64 sort as the number does; the key holds class, sequence number and
// id, most significant first. Comparing the two as one 128-bit number gives the
// order of events.
type item struct{ at, key uint64 }

const (
	idBits  = 24
	seqBits = 37

	// MaxID is the largest id that can be scheduled.
	MaxID = 1<<idBits - 1
)

var (
	never  = item{math.MaxUint64, math.MaxUint64}
	nobody = siblings{never, never, never, never}
)

func (a *item) id() uint64 { return a.key & MaxID }

// before is all ones if a is due before b, else 0: the borrow of a 128-bit
// subtraction, which no branch predictor can get wrong.
func (a *item) before(b *item) uint64 {
	_, borrow := bits.Sub64(a.key, b.key, 0)
	_, borrow = bits.Sub64(a.at, b.at, borrow)
	return -borrow
}

// after says whether a is due after b; for where the answer is mostly the same,
// so that a branch is cheaper.
func (a *item) after(b *item) bool {
	return a.at > b.at || a.at == b.at && a.key > b.key
}

// siblings are the four children of one parent.
type siblings [4]item

// winners are the earlier of the last and the first child, and of the two
// between: in both pairs adding all ones leads from one index to the other.
func (s *siblings) winners() (outer, inner uint64) {
	return s[3].before(&s[0]) % 4, (2 + s[1].before(&s[2])) % 4
}

// final is the index of the earlier of two children.
func (s *siblings) final(a, b uint64) uint64 {
	return a ^ (a^b)&s[b%4].before(&s[a%4])
}

// least is the earliest child.
func (s *siblings) least() *item { return &s[s.final(s.winners())%4] }
