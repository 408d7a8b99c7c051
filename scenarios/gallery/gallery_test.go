package gallery_test

import (
	"io/fs"
	"strings"
	"testing"

	"ripple/scenarios"
	"ripple/scenarios/gallery"
	"ripple/sim"
	"ripple/sim/study"
)

// TestGallery: every file of the gallery can be read and simulated. A file
// whose name has a part between the dots is a change of the scenario before the
// first one.
func TestGallery(t *testing.T) {
	names, err := fs.Glob(gallery.Files, "*.toml")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d files, %v", len(names), err)
	}
	for _, name := range names {
		if text, err := gallery.Files.ReadFile(name); err != nil || strings.HasPrefix(string(text), "library") {
			continue // what others include
		}
		if kind := scenarios.KindOf(gallery.Files, name); kind == scenarios.SweepFile || kind == scenarios.OptimiseFile {
			continue // see TestPoints
		}
		t.Run(name, func(t *testing.T) {
			base, changes := name, []string(nil)
			if what, _, isChange := strings.Cut(strings.TrimSuffix(name, ".toml"), "."); isChange {
				base, changes = what+".toml", []string{name}
			}
			s, problems := scenarios.Load(gallery.Files, base, scenarios.Options{})
			if problems != nil {
				t.Fatal(problems)
			}
			models := []*sim.Model{s.Model}
			if changes != nil {
				changed, change, problems := s.With(changes...)
				if problems != nil {
					t.Fatal(problems)
				}
				if change.New+change.Changed+change.Removed == 0 {
					t.Error("the change changes nothing")
				}
				models = append(models, changed.Model)
			}
			ready, _, err := study.Prepare(models, s.Run.WarmUp != nil)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := study.Replicate(t.Context(), ready, study.Plan{Seed: s.Run.Seed, Replications: 1}); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestPoints: every point of the sweeps of the gallery, and every corner of its
// optimisations, can be simulated.
func TestPoints(t *testing.T) {
	for name, points := range map[string]int{"claims.sweep.toml": 6 * 3 * 3, "claims.tornado.toml": 1 + 6*2} {
		w, problems := scenarios.LoadSweep(gallery.Files, name, scenarios.Options{})
		if problems != nil {
			t.Fatal(problems)
		}
		if w.Points != points {
			t.Errorf("%s has %d points, want %d", name, w.Points, points)
		}
		for i := range w.Points {
			p, problems := w.Point(i)
			if problems != nil {
				t.Fatal(problems)
			}
			for _, s := range []*scenarios.Scenario{p.Base, p.Changed} {
				if _, err := sim.New(s.Model); err != nil {
					t.Errorf("%s, point %d: %v", name, i, err)
				}
			}
		}
	}
	o, problems := scenarios.LoadOptimise(gallery.Files, "bank.rota.toml", scenarios.Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	if want := 21. * 19 * 13; o.Combinations != want {
		t.Errorf("%v combinations, want %v", o.Combinations, want)
	}
	for corner := range 1 << len(o.Variables) {
		u := make([]float64, len(o.Variables))
		for k := range u {
			u[k] = float64(corner >> k & 1)
		}
		p, problems := o.At(u)
		if problems != nil {
			t.Fatal(problems)
		}
		if _, err := sim.New(p.Changed.Model); err != nil {
			t.Error(err)
		}
	}
}
