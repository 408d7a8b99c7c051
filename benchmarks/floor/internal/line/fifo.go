// Package line holds the waiting lines of the floors, first in and first out.
package line

// Fifo is a line in which nobody gives up: customers are known by the time of
// arrival alone. It is a ring whose size is a power of two, so that a position
// wraps by a mask; it starts small and doubles when full, which keeps a short
// line in few cache lines.
type Fifo struct {
	ring       []float64
	head, tail uint
}

// NewFifo returns an empty line. The zero Fifo is not one.
func NewFifo() Fifo { return Fifo{ring: make([]float64, 64)} }

// Empty says whether nobody waits.
func (q *Fifo) Empty() bool { return q.head == q.tail }

// Push puts a customer at the end.
func (q *Fifo) Push(arrival float64) {
	if q.tail-q.head == uint(len(q.ring)) {
		q.grow()
	}
	q.ring[q.tail&uint(len(q.ring)-1)] = arrival
	q.tail++
}

// Pop takes the customer at the head of a line which is not empty.
func (q *Fifo) Pop() (arrival float64) {
	arrival = q.ring[q.head&uint(len(q.ring)-1)]
	q.head++
	return arrival
}

// grow is kept out of line: it happens a few times a run.
//
//go:noinline
func (q *Fifo) grow() {
	old := q.ring
	q.ring = make([]float64, 2*len(old))
	for i := range uint(len(old)) {
		q.ring[i] = old[(q.head+i)&uint(len(old)-1)]
	}
	q.head, q.tail = 0, uint(len(old))
}
