package floor

import (
	"cmp"
	"slices"
	"testing"

	"ripple/benchmarks/floor/internal/draw"
)

// sorted is the plain future event list that the heaps must agree with.
type sorted []event

func (l *sorted) push(e event) {
	*l = append(*l, e)
	slices.SortFunc(*l, func(a, b event) int {
		return cmp.Or(cmp.Compare(a.time(), b.time()), cmp.Compare(a.key, b.key))
	})
}

func (l *sorted) pop() { *l = (*l)[1:] }

func (l sorted) first() event {
	if len(l) == 0 {
		return never
	}
	return l[0]
}

// Times are whole numbers, so that many events are due at the same instant.
func TestHeap(t *testing.T) {
	h, s := newHeap(), draw.Start(1)
	var plain sorted
	var order sequence
	for i := range 20_000 {
		var u uint64
		u, s = draw.Next(s)
		e := order.event(float64(i/100+int(u>>32%16)), uint32(u>>40%100))
		switch u % 3 {
		case 0:
			if len(plain) < 31 {
				h.push(e)
				plain.push(e)
			}
		case 1:
			if len(plain) > 0 {
				h.replace(e)
				plain.pop()
				plain.push(e)
			}
		default:
			if len(plain) > 0 {
				h.pop()
				plain.pop()
			}
		}
		if *h.first() != plain.first() {
			t.Fatalf("step %d: first is %v, want %v", i, *h.first(), plain.first())
		}
	}
}

// A heap that is filled and emptied hands everything out in order.
func TestHeapSorts(t *testing.T) {
	h, s := newHeap(), draw.Start(2)
	var plain sorted
	var order sequence
	for range 31 {
		var u uint64
		u, s = draw.Next(s)
		e := order.event(float64(u%8), uint32(u>>40))
		h.push(e)
		plain.push(e)
	}
	for ; len(plain) > 0; plain.pop() {
		if *h.first() != plain.first() {
			t.Fatalf("first is %v, want %v", *h.first(), plain.first())
		}
		h.pop()
	}
	if *h.first() != never {
		t.Errorf("an empty heap has %v", *h.first())
	}
}
