package floor

import (
	"math"
	"math/bits"
)

// An event is 16 bytes: the bits of its time, which for positive numbers sort
// like the number, and a sequence number above the payload. Compared as one
// 128-bit number, two events at the same instant happen in the order in which
// they were scheduled.
type event struct{ at, key uint64 }

// A sequence counts events in steps that leave room for the payload, which is
// the number of a customer: 2^40 events and 2^24 customers at a time.
type sequence uint64

const payloads = 1 << 24

// event is the next one to be scheduled.
func (s *sequence) event(at float64, number uint32) event {
	*s += payloads
	return event{math.Float64bits(at), uint64(*s) | uint64(number)}
}

func (e *event) time() float64  { return math.Float64frombits(e.at) }
func (e *event) number() uint32 { return uint32(e.key % payloads) }

// never is later than every event. It fills the rest of a heap's array, so
// that four children can be compared without asking how many there are.
var never = event{0x7ff0_0000_0000_0000, 1<<64 - 1} // at +Inf

// after says whether e happens after f. Where the answer is mostly the same,
// a jump is cheaper than a subtraction.
func (e event) after(f event) bool {
	return e.at >= f.at && (e.at > f.at || e.key > f.key)
}

// before is all ones if e happens before f, else 0: the borrow of a 128-bit
// subtraction, which is no jump that could be mispredicted.
func (e *event) before(f *event) uint64 {
	_, borrow := bits.Sub64(e.key, f.key, 0)
	_, borrow = bits.Sub64(e.at, f.at, borrow)
	return -borrow
}

// siblings are the children of one parent in a heap with four to a parent. The
// first of them is the winner of 0 and 3 against the winner of 2 and 1: in
// these pairs adding all ones leads from one index to the other. Two functions
// and not one, because the compiler puts only small ones into a loop.
type siblings [4]event

func (s *siblings) winners() (a, b uint64) {
	return s[3].before(&s[0]) % 4, (2 + s[1].before(&s[2])) % 4
}

func (s *siblings) final(a, b uint64) (winner uint64) {
	return (a ^ (a^b)&s[b%4].before(&s[a%4])) % 4
}

// Position i of a heap is event i%4 of the siblings i/4. The root is at 3 and
// not at 0, so that the children of any parent are one whole set of siblings,
// which fills a cache line.
const root = 3

func children(i uint64) uint64 { return i - 2 }    // which siblings they are
func parent(i uint64) uint64   { return i>>2 + 2 } // its position
