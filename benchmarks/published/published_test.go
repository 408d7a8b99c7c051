package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPublished is a slice of the long study: a twentieth of the runs, and wider
// limits by that much.
func TestPublished(t *testing.T) {
	const part, least = 20, 30
	for _, m := range models() {
		t.Run(m.title, func(t *testing.T) {
			found, err := m.simulate(t.Context(), max(least, m.runs/part))
			if err != nil {
				t.Fatal(err)
			}
			for i := range found {
				r := &found[i]
				if err := r.wrong(shortLimit); err != nil {
					t.Error(err)
				}
				t.Logf("%-44s %s, published %s, again %s", r.what, shown(r.ours), r.value(r.published), r.value(r.again))
			}
		})
	}
}

// TestEveryFigure: there is something to compare with, a published value that is
// not compared with has another beside it, and titles tell models apart.
func TestEveryFigure(t *testing.T) {
	titles := map[string]bool{}
	for _, m := range models() {
		if titles[m.title] {
			t.Errorf("there are two models %s", m.title)
		}
		titles[m.title] = true
		for _, f := range m.figures {
			if f.again == nil && (f.published == nil || f.fluke != "") {
				t.Errorf("%s, %s: nothing to compare with", m.title, f.what)
			}
		}
	}
}

// TestEveryFile: no scenario lies here unused.
func TestEveryFile(t *testing.T) {
	used := map[string]bool{}
	for _, m := range models() {
		used[m.scenario.Name] = true
	}
	found, err := filepath.Glob("*.toml")
	if err != nil || len(found) == 0 {
		t.Fatal(found, err)
	}
	for _, name := range found {
		if !used[name] {
			t.Errorf("%s is not simulated", name)
		}
	}
}

// TestResults: the committed page has every figure.
func TestResults(t *testing.T) {
	page, err := os.ReadFile("RESULTS.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range models() {
		for _, f := range m.figures {
			if !strings.Contains(string(page), "| "+m.title+" | "+f.what+" |") {
				t.Errorf("RESULTS.md has no %s, %s: run make published", m.title, f.what)
			}
		}
	}
}
