package check

import (
	"slices"
	"testing"

	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/event"
	"ripple/benchmarks/floor/internal/line"
)

// CancellingHeap also takes back an event by its payload, if that is not 0.
type CancellingHeap interface {
	Heap
	Cancel(number uint32)
}

// Cancelling lets callers come, give up or be served, as in W2, with times that
// are whole numbers and long stretches in which more come than go.
func Cancelling(t *testing.T, h CancellingHeap) {
	q, s := line.NewCallers(), draw.Start(3)
	var plain sorted
	var waiting []uint32
	var order event.Sequence
	longest := 0
	for i := range 20_000 {
		var u uint64
		u, s = draw.Next(s)
		at := float64(i/100 + int(u>>32%16))
		switch {
		case u%8 < 2+uint64(i/500%4):
			number := q.Join(float64(i))
			e := order.Event(at, number)
			h.Push(e)
			plain.push(e)
			waiting = append(waiting, number)
		case u%8 < 6 && q.Head() != 0: // cancel the head of the line
			number := waiting[0]
			h.Cancel(number)
			q.Leave(number)
			waiting = waiting[1:]
			plain = slices.DeleteFunc(plain, func(e event.Event) bool { return e.Number() == number })
		case len(plain) > 0: // the first event happens
			number := h.First().Number()
			if number != 0 {
				q.Leave(number)
				waiting = slices.DeleteFunc(waiting, func(n uint32) bool { return n == number })
			}
			plain.pop()
			if u>>60 == 0 {
				e := order.Event(at, 0)
				h.Replace(e)
				plain.push(e)
			} else {
				h.Pop()
			}
		}
		if (q.Head() != 0) != (len(waiting) > 0) || len(waiting) > 0 && q.Head() != waiting[0] {
			t.Fatalf("step %d: head is %d of %v", i, q.Head(), waiting)
		}
		first(t, i, h, plain)
		longest = max(longest, len(waiting))
	}
	if longest < 64 {
		t.Errorf("at most %d waited, too few to make anything grow", longest)
	}
}
