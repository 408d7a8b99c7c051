package chart

import (
	"fmt"
	"testing"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// recorder is a canvas that remembers the texts and where they stand.
type recorder struct {
	*svgCanvas
	style *Style
	texts []placed
}

type placed struct {
	text string
	size float64
	box  Box
}

func (c *recorder) FillString(f font.Face, q vg.Point, s string) {
	size := float64(f.Font.Size)
	t := c.style.Regular(size, ink)
	if f.Font.Weight == xfont.WeightBold {
		t = c.style.Bold(size, ink)
	}
	base := c.height - float64(q.Y)
	c.texts = append(c.texts, placed{s, size, t.Extent(float64(q.X), base-capMiddle*size, Left, s)})
}

// record draws a figure and returns its texts and its box.
func record(t testing.TB, f Figure, width, height float64) ([]placed, Box) {
	t.Helper()
	width, height = size(f, width, height)
	style, err := NewStyle()
	if err != nil {
		t.Fatal(err)
	}
	c := &recorder{svgCanvas: newSVGCanvas(height), style: style}
	if err := draw(f, c, width, height); err != nil {
		t.Fatal(err)
	}
	return c.texts, Box{0, 0, width, height}
}

// misplaced lists texts outside the box and texts over each other.
func misplaced(texts []placed, b Box) []string {
	const slack = 0.6 // antialiasing hides less than this
	var wrong []string
	bounds := b.Inset(-slack, -slack)
	for i, a := range texts {
		if !bounds.Holds(a.box) {
			wrong = append(wrong, fmt.Sprintf("%q at %.1f leaves %.1f", a.text, a.box, b))
		}
		for _, c := range texts[:i] {
			if a.box.Inset(slack/2, slack/2).Overlaps(c.box.Inset(slack/2, slack/2)) {
				wrong = append(wrong, fmt.Sprintf("%q at %.1f hits %q at %.1f", a.text, a.box, c.text, c.box))
			}
		}
	}
	return wrong
}
