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
