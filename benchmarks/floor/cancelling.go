package floor

import "ripple/benchmarks/floor/internal/event"

// cancelling is the future event list of W2: a heap like that of W3, which
// also knows where the event of each caller is, so that it can be taken back.
// The events of number 0 cannot be: they share one entry that means nothing.
// It grows, because any number of callers can wait.
type cancelling struct {
	sets   []siblings
	end    uint64   // positions from root up to here are pending
	places []uint32 // by number, the position
}

func newCancelling() *cancelling {
	h := &cancelling{end: root}
	h.grow()
	return h
}

// grow doubles the memory. There can be no more numbers than events.
//
//go:noinline
func (h *cancelling) grow() {
	sets := make([]siblings, max(8, 2*len(h.sets)))
	for i := copy(sets, h.sets); i < len(sets); i++ {
		sets[i] = siblings{never, never, never, never}
	}
	h.sets = sets
	places := make([]uint32, 4*len(sets))
	copy(places, h.places)
	h.places = places
}

func (h *cancelling) place(i uint64) *event.Event { return &h.sets[i/4][i%4] }

func (h *cancelling) First() *event.Event { return h.place(root) }

// Push adds an event.
func (h *cancelling) Push(e event.Event) {
	if h.end/4 == uint64(len(h.sets)) {
		h.grow()
	}
	h.end++
	h.up(h.end-1, e)
}

// Pop takes out the earliest event.
func (h *cancelling) Pop() { h.remove(root) }

// Replace puts an event in the place of the earliest one.
func (h *cancelling) Replace(e event.Event) { h.down(root, e) }

// Cancel takes out the event of a caller.
func (h *cancelling) Cancel(number uint32) { h.remove(uint64(h.places[number])) }

// remove puts the last event in the place of the one at i.
func (h *cancelling) remove(i uint64) {
	h.end--
	last := h.place(h.end)
	e := *last
	*last = never
	switch {
	case i == h.end:
	case i > root && h.place(parent(i)).After(e):
		h.up(i, e)
	default:
		h.down(i, e)
	}
}

// up puts an event at i or at an ancestor.
func (h *cancelling) up(i uint64, e event.Event) {
	hole, places := h.place(i), h.places
	for i > root {
		p := parent(i)
		above := h.place(p)
		if e.After(*above) {
			break
		}
		*hole = *above
		places[above.Number()] = uint32(i)
		hole, i = above, p
	}
	*hole = e
	places[e.Number()] = uint32(i)
}

// down puts an event at i or at a descendant.
func (h *cancelling) down(i uint64, e event.Event) {
	hole, places := h.place(i), h.places
	sets := h.sets[:(h.end+3)/4]
	for c := children(i); c < uint64(len(sets)); c = children(i) {
		four := &sets[c]
		best := four.final(four.winners())
		child := &four[best]
		if child.After(e) {
			break
		}
		*hole = *child
		places[child.Number()] = uint32(i)
		hole, i = child, 4*c+best
	}
	*hole = e
	places[e.Number()] = uint32(i)
}
