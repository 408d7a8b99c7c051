package main

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestBrowser opens a report in a browser: both figures are there, and the page
// is not blank.
func TestBrowser(t *testing.T) {
	chromium := need(t, "chromium")
	dir := t.TempDir()
	page := filepath.Join(dir, "clinic.html")
	var said bytes.Buffer
	if code := run(t.Context(), []string{"compare", "../../scenarios/gallery/clinic.toml", "../../scenarios/gallery/clinic.extra-nurse.toml", "-o", page},
		os.Getenv, strings.NewReader(""), &said, &said); code != exitDone {
		t.Fatalf("exit code %d: %s", code, said.String())
	}
	browse := func(args ...string) []byte {
		ctx, stop := context.WithTimeout(t.Context(), time.Minute)
		defer stop()
		args = append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
			"--user-data-dir=" + filepath.Join(dir, "profile"), "--window-size=1280,900"}, args...)
		out, err := exec.CommandContext(ctx, chromium, append(args, "file://"+page)...).Output()
		if err != nil {
			t.Fatalf("%v: %v", args, err)
		}
		return out
	}
	dom := string(browse("--dump-dom"))
	if n := strings.Count(dom, "<svg"); n < 2 {
		t.Errorf("%d figures, want two or more", n)
	}
	if !strings.Contains(dom, "One more nurse") {
		t.Error("the page does not name the change")
	}
	shot := filepath.Join(dir, "page.png")
	browse("--screenshot=" + shot)
	f, err := os.Open(shot)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	picture, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	colours := map[[4]uint32]bool{}
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y += 3 {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x += 3 {
			r, g, b, a := picture.At(x, y).RGBA()
			colours[[4]uint32{r, g, b, a}] = true
		}
	}
	if len(colours) < 10 { // paper, ink, today, changed, a shape's edges …
		t.Errorf("the page has %d colours: is it blank?", len(colours))
	}
}
