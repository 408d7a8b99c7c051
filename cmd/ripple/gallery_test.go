package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ripple/scenarios"
	"ripple/scenarios/gallery"
)

// TestGallery checks every scenario that is shipped, and every change on top of
// the scenario it is for.
func TestGallery(t *testing.T) {
	const folder = "../../scenarios/gallery"
	base := regexp.MustCompile(`(?m)^base *= *"(.*)"`)
	names, err := fs.Glob(gallery.Files, "*.toml")
	if err != nil || len(names) == 0 {
		t.Fatal("no scenarios", err)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			text, err := gallery.Files.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(string(text), "library") {
				return // checked with the scenarios that include it
			}
			parts := []string{"\nKind ", "\nWindow ", "\nFlow\n", "Load"}
			args := []string{"check", filepath.Join(folder, name)}
			if kind := scenarios.KindOf(gallery.Files, name); kind == scenarios.SweepFile || kind == scenarios.OptimiseFile {
				parts = []string{"\nKind ", "\nBase ", "\nChanges ", "not simulated yet"}
			} else if m := base.FindSubmatch(text); m != nil {
				args = []string{"check", filepath.Join(folder, string(m[1])), filepath.Join(folder, name)}
			}
			var out, said strings.Builder
			if code := run(t.Context(), args, os.Getenv, strings.NewReader(""), &out, &said); code != exitDone {
				t.Fatalf("exit code %d: %s", code, said.String())
			}
			for _, part := range parts {
				if !strings.Contains(out.String(), part) {
					t.Errorf("no %q in\n%s", part, out.String())
				}
			}
		})
	}
}
