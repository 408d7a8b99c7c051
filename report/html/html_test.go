package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"

	"ripple/report/chart"
	"ripple/report/document"
)

// TestLook writes the sample for a person to look at, to the file that
// RIPPLE_LOOK names.
func TestLook(t *testing.T) {
	path := os.Getenv("RIPPLE_LOOK")
	if path == "" {
		t.Skip("set RIPPLE_LOOK to a file")
	}
	if err := os.WriteFile(path, []byte(write(t, sample())), 0o644); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, d document.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSameBytes(t *testing.T) {
	first, second := write(t, sample()), write(t, sample())
	if first != second {
		t.Error("the same document gives two files")
	}
}

func TestOneFileWithoutNetwork(t *testing.T) {
	got := write(t, sample())
	plain := strings.ReplaceAll(got, "http://www.w3.org/2000/svg", "")
	plain = regexp.MustCompile(`base64,[^)]*`).ReplaceAllString(plain, "") // may hold two slashes
	for _, bad := range []string{"http:", "https:", "//", "<script", "<link", "@import", " style="} {
		if strings.Contains(plain, bad) {
			t.Errorf("the file has %q", bad)
		}
	}
	if m := regexp.MustCompile(`<[^>]* on[a-z]+=`).FindString(got); m != "" {
		t.Errorf("an event handler: %s", m)
	}
	if n := strings.Count(got, "@font-face"); n != 2 {
		t.Errorf("%d faces, want 2: the fonts are embedded once", n)
	}
	if len(got) > 250e3 {
		t.Errorf("%d bytes for four pages", len(got))
	}
}

func TestPolicyAllowsTheStyle(t *testing.T) {
	got := write(t, sample())
	css := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(got)
	if css == nil {
		t.Fatal("no style")
	}
	sum := sha256.Sum256([]byte(css[1]))
	// In an attribute the template writes + as a character reference.
	want := strings.ReplaceAll(base64.StdEncoding.EncodeToString(sum[:]), "+", "&#43;")
	if !strings.Contains(got, "sha256-"+want) {
		t.Error("the policy has another hash than the style")
	}
}

func TestEveryPageSaysWhatItIs(t *testing.T) {
	d := sample()
	got := write(t, d)
	if n := strings.Count(got, "<footer><p>Simulated, not measured. 120 paired runs"); n != len(d.Pages) {
		t.Errorf("%d footers for %d pages", n, len(d.Pages))
	}
	d.FooterLeft = "Simulated, not measured: 3 runs"
	if strings.Contains(write(t, d), "measured. Simulated") {
		t.Error("said twice")
	}
	d.FooterLeft = ""
	if n := strings.Count(write(t, d), "<footer><p>Simulated, not measured.</p>"); n != len(d.Pages) {
		t.Error("an empty footer says nothing")
	}
}

func TestIDsAreUniqueAndReferred(t *testing.T) {
	got := write(t, sample())
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(got, -1) {
		if seen[m[1]] {
			t.Errorf("id %q twice", m[1])
		}
		seen[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`(?:aria-labelledby="|href="#)([^"]*)"`).FindAllStringSubmatch(got, -1) {
		for id := range strings.FieldsSeq(m[1]) {
			if !seen[id] {
				t.Errorf("%q is referred to, but not there", id)
			}
		}
	}
}

func TestHostileTextsAreInert(t *testing.T) {
	const evil = `</title></style></svg><script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3)" {{.}} javascript:alert(4)`
	cell := document.Cell{Text: evil, Status: document.Better}
	table := document.Table{Caption: evil, Columns: []document.Column{{Head: evil}}, Rows: [][]document.Cell{{cell, cell}}}
	d := document.Document{
		Title: evil, Kicker: evil, Language: evil, FooterLeft: evil, FooterRight: evil,
		Pages: []document.Page{{Name: evil, Question: evil, Headline: evil, Subtitle: evil, Blocks: []document.Block{
			document.Figure{Figure: chart.Impact{Name: evil, Heading: evil, Rows: []chart.ImpactRow{{Name: evil}}}, Table: table},
			document.Figure{Figure: chart.Dual{Heading: evil, Stages: []string{evil}, Touchpoints: []chart.DualTouchpoint{{Name: evil, Stage: evil}}}},
			table,
			document.Tiles{Tiles: []document.Tile{{Label: evil, Today: evil, Changed: evil, Unit: evil, Change: evil, Target: evil, Verdict: evil, Status: document.Missed}}},
			document.Bullets{Heading: evil, Items: []string{evil}},
			document.Note{Text: evil},
		}}, {Name: evil}},
	}
	got := write(t, d)
	for _, bad := range []string{"<script", "<img", `" onload`, `href="javascript`} {
		if strings.Contains(got, bad) {
			t.Errorf("%s came through", bad)
		}
	}
	if n := strings.Count(got, "</svg>"); n != 3 {
		t.Errorf("%d ends of drawings, want 3: two of a figure that stacks, one of the other", n)
	}
	if n := strings.Count(got, "</style>"); n != 1 {
		t.Errorf("%d ends of styles", n)
	}
}

func TestEmptyDocument(t *testing.T) {
	if got := write(t, document.Document{}); !strings.Contains(got, `<html lang="en">`) {
		t.Error("no language")
	}
	err := Write(&bytes.Buffer{}, document.Document{Pages: []document.Page{{Blocks: []document.Block{document.Figure{}}}}})
	if err == nil {
		t.Error("a figure without a drawing was accepted")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrorsComeBack(t *testing.T) {
	if err := Write(full{}, sample()); err == nil {
		t.Error("a failed write went unnoticed")
	}
}
