package floor

import (
	"slices"
	"testing"

	"ripple/benchmarks/floor/internal/draw"
)

// Callers come, give up or are served, as in W2, with times that are whole
// numbers and long stretches in which more come than go.
func TestCancelling(t *testing.T) {
	h, q, s := newCancelling(), newQueue(), draw.Start(3)
	var plain sorted
	var line []uint32
	var order sequence
	longest := 0
	for i := range 20_000 {
		var u uint64
		u, s = draw.Next(s)
		at := float64(i/100 + int(u>>32%16))
		switch {
		case u%8 < 2+uint64(i/500%4):
			number := q.join(float64(i))
			e := order.event(at, number)
			h.push(e)
			plain.push(e)
			line = append(line, number)
		case u%8 < 6 && q.head() != 0: // cancel the head of the line
			number := line[0]
			h.cancel(number)
			q.leave(number)
			line = line[1:]
			plain = slices.DeleteFunc(plain, func(e event) bool { return e.number() == number })
		case len(plain) > 0: // the first event happens
			number := h.first().number()
			if number != 0 {
				q.leave(number)
				line = slices.DeleteFunc(line, func(n uint32) bool { return n == number })
			}
			plain.pop()
			if u>>60 == 0 {
				e := order.event(at, 0)
				h.replace(e)
				plain.push(e)
			} else {
				h.pop()
			}
		}
		// The whole line is followed now and then, its head always.
		for at, want := uint32(0), line; i%100 == 0 && len(want) > 0; want = want[1:] {
			if at = q.all[at].after; at != want[0] {
				t.Fatalf("step %d: number %d in line, want %d", i, at, want[0])
			}
		}
		if (q.head() != 0) != (len(line) > 0) || len(line) > 0 && q.head() != line[0] {
			t.Fatalf("step %d: head is %d of %v", i, q.head(), line)
		}
		if *h.first() != plain.first() {
			t.Fatalf("step %d: first is %v, want %v", i, *h.first(), plain.first())
		}
		longest = max(longest, len(line))
	}
	if longest < 64 {
		t.Errorf("at most %d waited, too few to make anything grow", longest)
	}
}
