package bare

import "math"

// patience is the line of W2: callers in order of arrival, each with the time
// at which they give up. About two callers wait at a time, so the first
// give-up is found by looking at all of them, and only when it changes.
type patience struct {
	until   []int64   // bits of the time of giving up
	arrival []float64 // same places
	head    int
	first   int64 // smallest of until, or never
}

func newPatience() patience {
	return patience{
		until:   make([]int64, 0, 64),
		arrival: make([]float64, 0, 64),
		first:   never,
	}
}

func (p *patience) empty() bool { return p.head == len(p.until) }

// join puts a caller at the end of the line. When the array is used up, those
// waiting move to its front first, so memory does not grow with the run. The
// array is many times longer than the line, so this is rare.
func (p *patience) join(now, until float64) {
	if len(p.until) == cap(p.until) {
		p.until = append(p.until[:0], p.until[p.head:]...)
		p.arrival = append(p.arrival[:0], p.arrival[p.head:]...)
		p.head = 0
	}
	bits := int64(math.Float64bits(until))
	p.until = append(p.until, bits)
	p.arrival = append(p.arrival, now)
	p.first = min(p.first, bits)
}

// serve takes the caller at the head and returns the time of arrival.
func (p *patience) serve() (arrival float64) {
	arrival = p.arrival[p.head]
	until := p.until[p.head]
	p.head++
	if until == p.first {
		p.look()
	}
	return arrival
}

// giveUp removes the caller whose patience ended: those ahead move up by one
// place, which keeps the order.
func (p *patience) giveUp() {
	i := p.head
	for p.until[i] != p.first {
		i++
	}
	for ; i > p.head; i-- {
		p.until[i], p.arrival[i] = p.until[i-1], p.arrival[i-1]
	}
	p.head++
	p.look()
}

// look finds the first give-up again.
func (p *patience) look() {
	p.first = never
	for _, until := range p.until[p.head:] {
		p.first = min(p.first, until)
	}
}
