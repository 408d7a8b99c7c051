package plain

import "ripple/benchmarks/floor/internal/event"

// cancelling is the future event list of W2: a heap which also knows where the
// event of each payload is, so that it can be taken back. Completions cannot
// be: they share one entry that means nothing.
type cancelling struct {
	events []event.Event
	places []int // by payload, the position
}

// First is the earliest event of a heap which is not empty.
func (h *cancelling) First() *event.Event { return &h.events[0] }

// Push adds an event.
func (h *cancelling) Push(e event.Event) {
	for int(e.Number()) >= len(h.places) {
		h.places = append(h.places, 0)
	}
	h.events = append(h.events, e)
	h.up(len(h.events)-1, e)
}

// Pop takes out the earliest event.
func (h *cancelling) Pop() { h.remove(0) }

// Replace puts an event of a payload seen before in the place of the earliest.
func (h *cancelling) Replace(e event.Event) { h.down(0, e) }

// Cancel takes out the event with this payload.
func (h *cancelling) Cancel(number uint32) { h.remove(h.places[number]) }

// remove puts the last event in the place of the one at i.
func (h *cancelling) remove(i int) {
	last := len(h.events) - 1
	e := h.events[last]
	h.events = h.events[:last]
	switch {
	case i == last:
	case i > 0 && less(e, h.events[parent(i)]):
		h.up(i, e)
	default:
		h.down(i, e)
	}
}

// up puts an event at i or at an ancestor.
func (h *cancelling) up(i int, e event.Event) {
	events, places := h.events, h.places
	for i > 0 {
		p := parent(i)
		above := events[p]
		if less(above, e) {
			break
		}
		events[i] = above
		places[above.Number()] = i
		i = p
	}
	events[i] = e
	places[e.Number()] = i
}

// down puts an event at i or at a descendant.
func (h *cancelling) down(i int, e event.Event) {
	events, places := h.events, h.places
	for c := firstChild(i); c < len(events); c = firstChild(i) {
		best, child := least(events, c)
		if less(e, child) {
			break
		}
		events[i] = child
		places[child.Number()] = i
		i = best
	}
	events[i] = e
	places[e.Number()] = i
}
