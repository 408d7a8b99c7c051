package check

import (
	"testing"

	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/event"
)

// Heap is a future event list.
type Heap interface {
	First() *event.Event
	Push(event.Event)
	Pop()
	Replace(event.Event)
}

// first compares the earliest events, if there are any.
func first(t *testing.T, step int, h Heap, plain sorted) {
	t.Helper()
	if len(plain) > 0 && *h.First() != plain[0] {
		t.Fatalf("step %d: first is %v, want %v", step, *h.First(), plain[0])
	}
}

// Mixed pushes, replaces and pops at random and leaves the heap empty. Times
// are whole numbers, so that many events are due at the same instant.
func Mixed(t *testing.T, h Heap) {
	s := draw.Start(1)
	var plain sorted
	var order event.Sequence
	for i := range 20_000 {
		var u uint64
		u, s = draw.Next(s)
		e := order.Event(float64(i/100+int(u>>32%16)), uint32(u>>40%100))
		switch {
		case u%3 == 0 && len(plain) < 31:
			h.Push(e)
			plain.push(e)
		case u%3 == 1 && len(plain) > 0:
			h.Replace(e)
			plain.pop()
			plain.push(e)
		case u%3 == 2 && len(plain) > 0:
			h.Pop()
			plain.pop()
		}
		first(t, i, h, plain)
	}
	for ; len(plain) > 0; plain.pop() {
		first(t, 20_000, h, plain)
		h.Pop()
	}
}

// Sorts fills the heap and empties it: everything comes out in order.
func Sorts(t *testing.T, h Heap) {
	s := draw.Start(2)
	var plain sorted
	var order event.Sequence
	for range 31 {
		var u uint64
		u, s = draw.Next(s)
		e := order.Event(float64(u%8), uint32(u>>40))
		h.Push(e)
		plain.push(e)
	}
	for i := 0; len(plain) > 0; i++ {
		first(t, i, h, plain)
		h.Pop()
		plain.pop()
	}
}
