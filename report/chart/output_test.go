package chart

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden figures are drawn on their own, bare, as an HTML page has them.
func golden() map[string]Figure {
	return map[string]Figure{
		"impact": claims(), "impact-alone": alone(claims()), "impact-stress": stress(20, 0),
		"dual": claimsDual(), "dual-alone": aloneDual(), "dual-stress": stressDual(20, 14, 1), "dual-split": splitDual(),
		"page": framed(claims(), "2 of 4"), "over-time": storm(), "over-time-hours": clinicDay(),
	}
}

func TestGolden(t *testing.T) {
	for name, f := range golden() {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", name+".svg")
			got := svgBytes(t, f, SVGOptions{ID: name, Bare: true})
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s differs from %s; look at it, then run go test ./report/chart -update", name, path)
			}
		})
	}
}

func svgBytes(t testing.TB, f Figure, o SVGOptions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := SVG(&b, f, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// digest is over a stand-alone SVG and a PNG of every kind of figure.
func digest(t testing.TB) string {
	t.Helper()
	h := sha256.New()
	for _, f := range []Figure{framed(claims(), "1"), claimsDual()} {
		h.Write(svgBytes(t, f, SVGOptions{}))
		if err := PNG(h, f, PNGOptions{DPI: 72}); err != nil {
			t.Fatal(err)
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

func TestSameBytes(t *testing.T) {
	const child = "RIPPLE_CHART_DIGEST"
	got := digest(t)
	if os.Getenv(child) != "" {
		fmt.Println("digest", got)
		return
	}
	if again := digest(t); again != got {
		t.Error("two drawings in one process differ")
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestSameBytes$", "-test.v")
	cmd.Env = append(os.Environ(), child+"=1")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), "digest "+got) {
		t.Errorf("another process draws something else: %s, here %s", out, got)
	}
}

func TestEveryRuneIsInTheFont(t *testing.T) {
	for name, f := range samples() {
		texts, _ := record(t, f, 0, 0)
		for _, p := range texts {
			missing, err := Missing(p.text)
			if err != nil {
				t.Fatal(err)
			}
			if len(missing) > 0 {
				t.Errorf("%s: %q has %q", name, p.text, missing)
			}
		}
	}
	missing, err := Missing("Claim → 保険", "Łódź, Ğ, Ş, ț, Ж, Ω: 険")
	if err != nil || string(missing) != "保険" {
		t.Errorf("Missing = %q, %v", string(missing), err)
	}
}

// TestDescriptionsHoldEveryNumber: whoever cannot see the figure gets all of
// it. Axis numbers (their own type size) are not findings.
func TestDescriptionsHoldEveryNumber(t *testing.T) {
	number := regexp.MustCompile(`[−+]?\d+(\.\d+)?`)
	for name, f := range samples() {
		f := f.(Page).Body
		said := map[string]bool{}
		for _, n := range number.FindAllString(f.Describe(), -1) {
			said[n] = true
		}
		texts, _ := record(t, f, 0, 0)
		for _, p := range texts {
			if p.size == sizeTick || strings.Contains(p.text, "more") {
				continue
			}
			for _, n := range number.FindAllString(p.text, -1) {
				if !said[n] {
					t.Errorf("%s shows %s in %q; the description has no such number", name, n, p.text)
				}
			}
		}
	}
}

func TestSVGIsInertAndWellFormed(t *testing.T) {
	evil := `</text></desc></svg><script>alert(1)</script>"'&` + "\x00\x1b\n" + string([]byte{0xff})
	f := Impact{Heading: evil, SegmentTitle: evil, WaitHead: evil, Level: evil, Rows: []ImpactRow{{Name: evil, Wait: shift(1, .1, 2, .1, .1, Worse), Score: score(50, 60, 1, Better)}}, Segments: []ImpactRow{{Name: evil, Wait: shift(1, .1, 2, .1, .1, Worse)}}}
	d := claimsDual()
	d.Heading, d.Stages[0], d.Touchpoints[0].Name, d.Streams[0].Steps[0].Name, d.LadderTitle, d.LadderToday.Parts[0].Label = evil, evil, evil, evil, evil, evil
	for _, f := range []Figure{f, d, Page{Kicker: evil, Headline: evil, Subtitle: evil, Number: evil, FooterLeft: evil, FooterRight: evil, Body: f}} {
		got := svgBytes(t, f, SVGOptions{ID: `"><script>`})
		if bytes.Contains(got, []byte("<script")) {
			t.Error("a script element came through")
		}
		dec := xml.NewDecoder(bytes.NewReader(got))
		for {
			_, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestSVGHead(t *testing.T) {
	got := string(svgBytes(t, claims(), SVGOptions{ID: "impact-p2", Bare: true}))
	for _, want := range []string{`viewBox="0 0 888 `, `width="100%"`, `role="img"`, `aria-labelledby="impact-p2-title impact-p2-desc"`, `<title id="impact-p2-title">Only the decision moves`, `<desc id="impact-p2-desc">`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %.300s", want, got)
		}
	}
	if strings.Contains(got, "@font-face") || strings.Contains(got, "style=") {
		t.Error("a bare SVG has styles of its own")
	}
	alone := string(svgBytes(t, claims(), SVGOptions{}))
	if n := strings.Count(alone, "@font-face"); n != 2 {
		t.Errorf("%d faces in a stand-alone SVG, want 2", n)
	}
}

func TestPNGSize(t *testing.T) {
	var b bytes.Buffer
	if err := PNG(&b, framed(claims(), "1"), PNGOptions{}); err != nil {
		t.Fatal(err)
	}
	c, err := png.DecodeConfig(&b)
	if err != nil || c.Width != 1920 || c.Height != 1080 {
		t.Errorf("a page is %d × %d dots (%v), want 1920 × 1080", c.Width, c.Height, err)
	}
	if err := PNG(&b, claims(), PNGOptions{DPI: 1e6}); err == nil {
		t.Error("an image of terabytes was accepted")
	}
}

func TestEmptyFiguresAreDrawn(t *testing.T) {
	for _, f := range []Figure{Impact{}, Dual{}, Page{}, Page{Body: Impact{}}, Impact{OneWorld: true, Rows: []ImpactRow{{}}}, Dual{Streams: []Stream{{}}, Touchpoints: []DualTouchpoint{{}}, Stages: []string{""}}} {
		svgBytes(t, f, SVGOptions{})
		svgBytes(t, f, SVGOptions{Width: 5, Height: 5, Bare: true})
	}
}

func BenchmarkSVG(b *testing.B) {
	for name, f := range golden() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := SVG(io.Discard, f, SVGOptions{Bare: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
