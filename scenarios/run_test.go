package scenarios

import (
	"context"
	"testing"

	"ripple/sim"
)

// TestGalleryRuns: what is read can be simulated.
func TestGalleryRuns(t *testing.T) {
	for _, names := range [][]string{{"clinic.toml", "clinic.extra-nurse.toml"}, {"claims.toml", "claims.fast-track.toml"}} {
		base := load(t, names[0])
		changed, _, problems := base.With(names[1:]...)
		if problems != nil {
			t.Fatal(problems)
		}
		worlds, problems := Alike(base, changed)
		if problems != nil {
			t.Fatal(problems)
		}
		for _, s := range worlds {
			m := *s.Model
			m.Window.Length = min(m.Window.Length, 14*1440)
			simulator, err := sim.New(&m)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := simulator.Run(context.Background(), s.Run.Seed, 0); err != nil {
				t.Fatal(err)
			}
		}
	}
}
