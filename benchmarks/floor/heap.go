package floor

import "ripple/benchmarks/floor/internal/event"

// heap is the future event list of W3, with four children to a parent. At most
// 31 services can be pending, so the array has a fixed size; a position wraps
// by a mask instead of being checked.
type heap struct {
	groups [16]siblings
	end    uint64 // positions from root up to here are pending
}

// newHeap is kept out of line so that the heap gets memory of its own, where
// siblings do not straddle cache lines.
//
//go:noinline
func newHeap() *heap {
	h := &heap{end: root}
	for i := range h.groups {
		h.groups[i] = siblings{never, never, never, never}
	}
	return h
}

// place is where the event with this position is.
func (h *heap) place(i uint64) *event.Event { return &h.groups[i>>2%16][i%4] }

// First is the earliest event, or never.
func (h *heap) First() *event.Event { return h.place(root) }

// Push adds an event.
func (h *heap) Push(e event.Event) {
	i := h.end
	h.end++
	hole := h.place(i)
	for i > root {
		i = parent(i)
		above := h.place(i)
		if e.After(*above) {
			break
		}
		*hole = *above
		hole = above
	}
	*hole = e
}

// Pop takes out the earliest event.
func (h *heap) Pop() {
	h.end--
	last := h.place(h.end)
	e := *last
	*last = never
	if h.end > root {
		h.Replace(e)
	}
}

// Replace puts an event in the place of the earliest one. It costs one way
// down, where taking one out and adding another would be two.
func (h *heap) Replace(e event.Event) {
	hole := h.First()
	sets := (h.end + 3) / 4
	for i := children(root); i < sets; {
		four := &h.groups[i%16]
		best := four.final(four.winners())
		child := &four[best]
		if child.After(e) {
			break
		}
		*hole = *child
		hole = child
		i = children(4*i + best)
	}
	*hole = e
}
