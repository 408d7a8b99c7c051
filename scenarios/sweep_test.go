package scenarios

import (
	"testing"
	"time"

	"ripple/sim"
)

// TestSweepsOfTheGallery: every point of the sweeps, and the corners of the
// optimisation, can be simulated.
func TestSweepsOfTheGallery(t *testing.T) {
	files := testFiles(t)
	for name, points := range map[string]int{"claims.sweep.toml": 6 * 3 * 3, "claims.tornado.toml": 1 + 6*2} {
		t0 := time.Now()
		w, problems := LoadSweep(files, name, Options{})
		if problems != nil {
			t.Fatal(problems)
		}
		t.Log(time.Since(t0))
		if w.Points != points {
			t.Errorf("%s: %d points, want %d", name, w.Points, points)
		}
		for i := range w.Points {
			p, problems := w.Point(i)
			if problems != nil {
				t.Fatal(problems)
			}
			for _, s := range []*Scenario{p.Base, p.Changed} {
				if _, err := sim.New(s.Model); err != nil {
					t.Errorf("%s, point %d: %v", name, i, err)
				}
			}
		}
		t.Log(time.Since(t0))
	}
	t0 := time.Now()
	o, problems := LoadOptimise(files, "bank.rota.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	t.Log(time.Since(t0))
	_ = o
}
