package chart

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"math"
	"strings"

	"gonum.org/v1/plot/vg"
)

// SVGOptions say how an SVG stands alone or in a page.
type SVGOptions struct {
	// ID makes the ids inside unique in the page it goes into: figure name
	// and page number. "" means "figure".
	ID string
	// Width and Height in points; 0 means DefaultWidth (PageWidth for a
	// Page) and the figure's own height.
	Width, Height float64
	// Bare leaves the fonts out, for pages that embed them once (FontCSS).
	Bare bool
}

// SVG writes the figure as scalable vector graphics: as wide as what it is put
// into, with title and description, and with the needed part of the fonts
// unless it is bare.
func SVG(w io.Writer, f Figure, o SVGOptions) error {
	width, height := size(f, o.Width, o.Height)
	c := newSVGCanvas(height)
	if err := draw(f, c, width, height); err != nil {
		return err
	}
	id := identifier(o.ID)
	var style string
	if !o.Bare {
		css, err := FontCSS(runeString(c.runes[0]), runeString(c.runes[1]))
		if err != nil {
			return err
		}
		style = "<style>" + css + "</style>\n"
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"100%%\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">\n",
		number(width), number(height), id, id)
	fmt.Fprintf(&b, "<title id=\"%s-title\">%s</title>\n", id, html.EscapeString(f.Title()))
	fmt.Fprintf(&b, "<desc id=\"%s-desc\">%s</desc>\n", id, html.EscapeString(f.Describe()))
	b.WriteString(style)
	b.WriteString("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
	b.Write(c.buf.Bytes())
	b.WriteString("</svg>\n")
	_, err := w.Write(b.Bytes())
	if err != nil {
		return fmt.Errorf("chart: writing SVG: %w", err)
	}
	return nil
}

// draw lets the figure fill a canvas.
func draw(f Figure, c vg.Canvas, width, height float64) error {
	p, err := NewPen(c, height)
	if err != nil {
		return err
	}
	f.Draw(p, Box{0, 0, width, height})
	return nil
}

// size fills in the sizes that are not given.
func size(f Figure, width, height float64) (w, h float64) {
	if !(width > 0) {
		width = DefaultWidth
		if _, ok := f.(Page); ok {
			width = PageWidth
		}
	}
	if !(height > 0) {
		height = math.Ceil(f.Height(width))
	}
	return width, height
}

// identifier keeps letters, digits and hyphens, so that a name can be an id.
func identifier(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return '-'
	}, s)
	if s == "" {
		return "figure"
	}
	if s[0] >= '0' && s[0] <= '9' || s[0] == '-' {
		return "f" + s
	}
	return s
}
