package line

import "testing"

// First in, first out, through several wraps and doublings of the ring.
func TestFifo(t *testing.T) {
	q := NewFifo()
	in, out := 0.0, 0.0
	for round := range 400 {
		for range 3 + round%5 {
			q.Push(in)
			in++
		}
		for range 3 + round%3 {
			if got := q.Pop(); got != out {
				t.Fatalf("popped %g, want %g", got, out)
			}
			out++
		}
	}
	for ; !q.Empty(); out++ {
		if got := q.Pop(); got != out {
			t.Fatalf("popped %g, want %g", got, out)
		}
	}
	if in != out {
		t.Errorf("pushed %g, popped %g", in, out)
	}
}
