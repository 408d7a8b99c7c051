package chart

import (
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
)

// Vertical measures of Inter in parts of the type size: what a line of names
// and numbers covers, accents on capitals included.
const (
	capMiddle   = 0.364 // middle of the capitals above the baseline
	ascent      = 0.78
	descent     = 0.22
	lineSpacing = 1.24
)

// Type is a face in one size (points) and colour.
type Type struct {
	face  *typeface
	size  float64
	color Color
}

// At is the same type in another size.
func (t Type) At(size float64) Type { t.size = size; return t }

// Width of s in points.
func (t Type) Width(s string) float64 { return t.face.width(s) * t.size }

// Leading is the distance between two lines in points.
func (t Type) Leading() float64 { return t.size * lineSpacing }

// Extent is the box s covers when set at x with the middle of its capitals at y.
func (t Type) Extent(x, y float64, a Align, s string) Box {
	w := t.Width(s)
	x0 := x - float64(a)*w/2
	base := y + capMiddle*t.size
	return Box{x0, base - ascent*t.size, x0 + w, base + descent*t.size}
}

func (t Type) vg() font.Face {
	weight := xfont.WeightNormal
	if t.face.bold {
		weight = xfont.WeightBold
	}
	return font.Face{
		Font: font.Font{Typeface: "Inter", Weight: weight, Size: font.Length(t.size)},
		Face: t.face.font,
	}
}

// clean makes a name fit for one line: no line breaks, tabs or control signs.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || (r >= 0x80 && r < 0xa0) || r == '\ufffd' {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
