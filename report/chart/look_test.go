package chart

import (
	"os"
	"path/filepath"
	"testing"
)

// TestLook writes the samples as images for a person to look at, into the
// directory that RIPPLE_LOOK names.
func TestLook(t *testing.T) {
	dir := os.Getenv("RIPPLE_LOOK")
	if dir == "" {
		t.Skip("set RIPPLE_LOOK to a directory")
	}
	for name, f := range samples() {
		file, err := os.Create(filepath.Join(dir, name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		dpi := DefaultDPI
		if err := PNG(file, f, PNGOptions{DPI: dpi}); err != nil {
			t.Fatal(err)
		}
	}
}
