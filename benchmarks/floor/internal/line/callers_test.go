package line

import (
	"slices"
	"testing"
)

// Callers leave at the head and in the middle, through long stretches in which
// more come than go. The whole line is followed after each step.
func TestCallers(t *testing.T) {
	q := NewCallers()
	var plain []uint32
	longest := 0
	for i := range 3000 {
		if len(plain) == 0 || i%8 < 2+i/200%5 {
			plain = append(plain, q.Join(float64(i)))
		} else {
			at := (i % 3) * (len(plain) - 1) / 2
			q.Leave(plain[at])
			plain = slices.Delete(plain, at, at+1)
		}
		at := q.Head()
		for _, want := range plain {
			if at != want {
				t.Fatalf("step %d: number %d in line, want %d", i, at, want)
			}
			at = q.all[at].after
		}
		if at != 0 {
			t.Fatalf("step %d: number %d behind the last of %d", i, at, len(plain))
		}
		longest = max(longest, len(plain))
	}
	if longest < 64 {
		t.Errorf("at most %d waited, too few to make anything grow", longest)
	}
}
