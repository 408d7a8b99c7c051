package chart

import (
	"embed"
	"fmt"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

//go:embed font/Inter-Regular.ttf font/Inter-Bold.ttf
var fontFiles embed.FS

// FontFile returns a copy of the TrueType file of Inter Regular or Bold.
func FontFile(bold bool) ([]byte, error) {
	if bold {
		return fontFiles.ReadFile("font/Inter-Bold.ttf")
	}
	return fontFiles.ReadFile("font/Inter-Regular.ttf")
}

// typeface measures one font. Inter has no kern table and we switch
// ligatures off, so a text is as wide as its runes together on every canvas.
type typeface struct {
	font    *opentype.Font
	bold    bool
	buf     sfnt.Buffer
	advance map[rune]float64 // at size 1
}

func newTypeface(bold bool) (*typeface, error) {
	file, err := FontFile(bold)
	if err != nil {
		return nil, fmt.Errorf("chart: font: %w", err)
	}
	f, err := opentype.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("chart: font: %w", err)
	}
	return &typeface{font: f, bold: bold, advance: map[rune]float64{}}, nil
}

// has reports whether the font can draw r.
func (f *typeface) has(r rune) bool {
	i, err := f.font.GlyphIndex(&f.buf, r)
	return err == nil && i != 0
}

// width of s at size 1.
func (f *typeface) width(s string) float64 {
	var sum float64
	for _, r := range s {
		w, ok := f.advance[r]
		if !ok {
			w = f.measure(r)
			f.advance[r] = w
		}
		sum += w
	}
	return sum
}

func (f *typeface) measure(r rune) float64 {
	em := f.font.UnitsPerEm()
	i, err := f.font.GlyphIndex(&f.buf, r)
	if err != nil {
		return 1
	}
	a, err := f.font.GlyphAdvance(&f.buf, i, fixed.Int26_6(em), xfont.HintingNone)
	if err != nil {
		return 1
	}
	return float64(a) / float64(em)
}

// Missing lists the runes of the texts that the figures' font cannot draw,
// each once, in order of appearance. They would come out as empty boxes:
// warn about names that have any.
func Missing(texts ...string) ([]rune, error) {
	f, err := newTypeface(false)
	if err != nil {
		return nil, err
	}
	var missing []rune
	seen := map[rune]bool{}
	for _, s := range texts {
		for _, r := range s {
			if !seen[r] && !f.has(r) {
				missing = append(missing, r)
			}
			seen[r] = true
		}
	}
	return missing, nil
}
