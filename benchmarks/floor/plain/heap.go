package plain

import "ripple/benchmarks/floor/internal/event"

// heap is the future event list of W1 and W3.
type heap struct{ events []event.Event }

// First is the earliest event of a heap which is not empty.
func (h *heap) First() *event.Event { return &h.events[0] }

// Push adds an event.
func (h *heap) Push(e event.Event) {
	h.events = append(h.events, e)
	events, i := h.events, len(h.events)-1
	for i > 0 {
		p := parent(i)
		if less(events[p], e) {
			break
		}
		events[i] = events[p]
		i = p
	}
	events[i] = e
}

// Pop takes out the earliest event.
func (h *heap) Pop() {
	last := len(h.events) - 1
	e := h.events[last]
	h.events = h.events[:last]
	if last > 0 {
		h.Replace(e)
	}
}

// Replace puts an event in the place of the earliest one. It costs one way
// down, where taking one out and adding another would be two.
func (h *heap) Replace(e event.Event) {
	events, i := h.events, 0
	for c := firstChild(i); c < len(events); c = firstChild(i) {
		best, child := least(events, c)
		if less(e, child) {
			break
		}
		events[i] = child
		i = best
	}
	events[i] = e
}
