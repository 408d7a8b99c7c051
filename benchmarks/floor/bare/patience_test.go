package bare

import (
	"math"
	"testing"

	"ripple/benchmarks/floor/internal/draw"
)

// The line against a plain list: serve takes the first, giveUp the least
// patient, and the others keep their order.
func TestPatience(t *testing.T) {
	type caller struct{ arrival, until float64 }
	line, s := newPatience(), draw.Start(5)
	var plain []caller
	least := func() (at int) {
		for i, c := range plain {
			if c.until < plain[at].until {
				at = i
			}
		}
		return at
	}
	for i := range 20_000 {
		var x float64
		var u uint64
		x, s = draw.Exponential(s)
		// Long stretches of mostly joining make the line outgrow its array.
		switch u, s = draw.Next(s); {
		case len(plain) == 0 || u%8 < 4+uint64(i/300%2):
			now := float64(i)
			line.join(now, now+x)
			plain = append(plain, caller{now, now + x})
		case u%2 == 0:
			if got := line.serve(); got != plain[0].arrival {
				t.Fatalf("step %d: served %g, want %g", i, got, plain[0].arrival)
			}
			plain = plain[1:]
		default:
			at := least()
			line.giveUp()
			plain = append(plain[:at:at], plain[at+1:]...)
		}
		if line.empty() != (len(plain) == 0) {
			t.Fatalf("step %d: empty %v with %d callers", i, line.empty(), len(plain))
		}
		if len(plain) > 0 && line.first != int64(math.Float64bits(plain[least()].until)) {
			t.Fatalf("step %d: wrong first give-up", i)
		}
	}
}
