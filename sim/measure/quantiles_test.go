package measure

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestRecent: each look tells what sketches say that were filled since the last
// one, but for what an earlier wait says about the longest and the shortest.
func TestRecent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		classes := make([]Touchpoint, rapid.IntRange(1, 3).Draw(t, "classes"))
		for i := range classes {
			classes[i] = NewTouchpoint(0)
		}
		recent := NewRecent()
		for range rapid.IntRange(1, 4).Draw(t, "looks") {
			since := NewSketch()
			for range rapid.IntRange(0, 30).Draw(t, "waits") {
				x := rapid.SampledFrom([]float64{0, 0, .01, 1, 3, 1000, 1e7}).Draw(t, "wait")
				tp := &classes[rapid.IntRange(0, len(classes)-1).Draw(t, "class")]
				tp.Wait.Add(x)
				tp.Waits.Add(x)
				since.Add(x)
			}
			got := recent.Look(classes)
			if got.N != since.N() {
				t.Fatalf("%d waits, want %d", got.N, since.N())
			}
			for _, p := range []float64{.5, .9, .95} {
				if got, want := got.At(p), since.Quantile(p); !(math.Abs(got-want) <= .008*want) && !(math.IsNaN(got) && math.IsNaN(want)) {
					t.Fatalf("%v within %v, want %v", p, got, want)
				}
			}
		}
	})
}
