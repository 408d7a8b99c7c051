package floor

import "ripple/benchmarks/floor/internal/event"

// never is later than every event. It fills the rest of a heap's array, so
// that four children can be compared without asking how many there are.
var never = event.Event{At: 0x7ff0_0000_0000_0000, Key: 1<<64 - 1} // at +Inf

// siblings are the children of one parent in a heap with four to a parent. The
// first of them is the winner of 0 and 3 against the winner of 2 and 1: in
// these pairs adding all ones leads from one index to the other. Two functions
// and not one, because the compiler puts only small ones into a loop.
type siblings [4]event.Event

func (s *siblings) winners() (a, b uint64) {
	return s[3].Before(&s[0]) % 4, (2 + s[1].Before(&s[2])) % 4
}

func (s *siblings) final(a, b uint64) (winner uint64) {
	return (a ^ (a^b)&s[b%4].Before(&s[a%4])) % 4
}

// Position i of a heap is event i%4 of the siblings i/4. The root is at 3 and
// not at 0, so that the children of any parent are one whole set of siblings,
// which fills a cache line.
const root = 3

func children(i uint64) uint64 { return i - 2 }    // which siblings they are
func parent(i uint64) uint64   { return i>>2 + 2 } // its position
