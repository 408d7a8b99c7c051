package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ripple/sim/rollout"
	"ripple/sim/study"
)

// galleryPair is a scenario of the gallery with a change, whose rollout is
// replaced.
func galleryPair(t *testing.T, base, change, plan string) *worlds {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../scenarios/gallery")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, change)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	text, _, _ := strings.Cut(string(data), "[rollout]")
	if err := os.WriteFile(name, []byte(text+plan), 0o666); err != nil {
		t.Fatal(err)
	}
	at, err := locate([]string{filepath.Join(dir, base), name}, false)
	if err != nil {
		t.Fatal(err)
	}
	w, problems := readWorlds(at, &options{length: "6w"})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return w
}

// pairs are changes of the gallery.
func galleryPairs() [][2]string {
	return [][2]string{{"claims.toml", "claims.fast-track.toml"}, {"bank.toml", "bank.one-comms.toml"}, {"clinic.toml", "clinic.extra-nurse.toml"}}
}

// threeWorlds runs today's world, the changed one and the rollout.
func threeWorlds(t *testing.T, w *worlds, lead bool) *study.Runs {
	t.Helper()
	models, _, err := study.Prepare(w.models(), !lead)
	if err != nil {
		t.Fatal(err)
	}
	plan := study.Plan{Seed: 3, Replications: 2}
	if models, err = w.rollOut(models, &plan); err != nil {
		t.Fatal(err)
	}
	runs, err := study.Replicate(context.Background(), models, plan)
	if err != nil {
		t.Fatal(err)
	}
	return runs
}

// identical holds all metrics of the rollout to those of another world, to the
// last bit.
func identical(t *testing.T, runs *study.Runs, with int) {
	t.Helper()
	third, other := runs.Worlds[2], runs.Worlds[with]
	if len(third.Metrics) != len(other.Metrics) {
		t.Fatalf("%d metrics, %d in the other world", len(third.Metrics), len(other.Metrics))
	}
	for i, m := range third.Metrics {
		o := other.Metrics[i]
		for r := range m.Sums {
			if m.Path != o.Path || m.Sums[r] != o.Sums[r] && (m.Sums[r] == m.Sums[r] || o.Sums[r] == o.Sums[r]) || m.Counts[r] != o.Counts[r] {
				t.Errorf("%s: %v of %v, in the other world %s: %v of %v", m.Path, m.Sums[r], m.Counts[r], o.Path, o.Sums[r], o.Counts[r])
			}
		}
	}
}

func TestNobodyAdoptsIsToday(t *testing.T) {
	for _, pair := range galleryPairs() {
		for _, lead := range []bool{false, true} {
			t.Run(pair[1], func(t *testing.T) {
				identical(t, threeWorlds(t, galleryPair(t, pair[0], pair[1], "[rollout]\nphases = { \"0w\" = \"0%\" }\ndip = { pace = \"x0.5\", recovers = \"4w\" }\n"), lead), 0)
			})
		}
	}
}

func TestEverybodyAdoptsIsTheChange(t *testing.T) {
	for _, pair := range galleryPairs() {
		for _, lead := range []bool{false, true} {
			t.Run(pair[1], func(t *testing.T) {
				identical(t, threeWorlds(t, galleryPair(t, pair[0], pair[1], "[rollout]\nphases = { \"0w\" = \"100%\" }\n"), lead), 1)
			})
		}
	}
}

// TestBothVersionsSideBySide: the model in which both versions are there, with
// nobody in one of them, finds what the plain one does. Sums of time may differ in
// the last bits: a team of a crew adds them up in another order.
func TestBothVersionsSideBySide(t *testing.T) {
	for _, pair := range galleryPairs() {
		for side, share := range []float64{0, 1} {
			t.Run(pair[1], func(t *testing.T) {
				w := galleryPair(t, pair[0], pair[1], "")
				models, _, err := study.Prepare(w.models(), true)
				if err != nil {
					t.Fatal(err)
				}
				world, err := rollout.SideBySide(models[0], models[1], rollout.Plan{Phases: []rollout.Phase{{At: 0, Share: share}}})
				if err != nil {
					t.Fatal(err)
				}
				plan := study.Plan{Seed: 3, Replications: 2, Rollout: &study.Rollout{Shape: world.Shape, Fold: world.Fold, Adopters: world.Adopters}}
				runs, err := study.Replicate(context.Background(), append(models, world.Model), plan)
				if err != nil {
					t.Fatal(err)
				}
				found := map[string]study.Series{}
				for _, m := range runs.Worlds[2].Metrics {
					found[m.Path] = m
				}
				for _, m := range runs.Worlds[side].Metrics {
					for r := range m.Sums {
						f, ok := found[m.Path]
						if !ok || !near(f.Sums[r], m.Sums[r]) || f.Counts[r] != m.Counts[r] && !near(f.Counts[r], m.Counts[r]) {
							t.Errorf("%s: %v of %v, alone %v of %v", m.Path, f.Sums, f.Counts, m.Sums, m.Counts)
							break
						}
					}
				}
			})
		}
	}
}

func near(a, b float64) bool {
	return a == b || a != a && b != b || max(a-b, b-a) <= 1e-9*max(a, b, -a, -b)
}
