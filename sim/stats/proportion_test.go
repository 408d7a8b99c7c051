package stats

import (
	"math"
	"testing"
)

// TestProportion: intervals of Clopper and Pearson as tables have them. For none of n
// the upper end is 1 - (α/2)^(1/n) in closed form.
func TestProportion(t *testing.T) {
	for _, c := range []struct {
		successes, n int
		low, high    float64
	}{
		{0, 30, 0, 1 - math.Pow(.025, 1./30)},
		{30, 30, math.Pow(.025, 1./30), 1},
		{5, 10, 0.1871, 0.8129},
		{1, 20, 0.0013, 0.2487},
	} {
		i, err := Proportion(c.successes, c.n, .95)
		if err != nil || i.Value != float64(c.successes)/float64(c.n) || math.Abs(i.Low-c.low) > 5e-5 || math.Abs(i.High-c.high) > 5e-5 {
			t.Errorf("%d of %d: %+v %v", c.successes, c.n, i, err)
		}
	}
	for _, wrong := range [][2]int{{1, 0}, {-1, 5}, {6, 5}} {
		if _, err := Proportion(wrong[0], wrong[1], .95); err == nil {
			t.Errorf("%v is accepted", wrong)
		}
	}
}
