package chart

import (
	"bytes"
	"fmt"
	"html"
	"image"
	"image/color"
	"math"
	"strconv"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// svgCanvas writes what a pen draws as the body of an SVG. gonum's own SVG
// canvas names whole fonts on every text, mirrors every text and puts styles
// into style attributes, which a strict content security policy forbids; here
// a text has a class for its face, and colours are attributes.
type svgCanvas struct {
	buf    bytes.Buffer
	height float64
	runes  [2]map[rune]bool // drawn in regular and bold

	color color.Color
	width vg.Length
	dash  []vg.Length
}

func newSVGCanvas(height float64) *svgCanvas {
	return &svgCanvas{height: height, runes: [2]map[rune]bool{{}, {}}}
}

func (c *svgCanvas) SetLineWidth(w vg.Length)               { c.width = w }
func (c *svgCanvas) SetLineDash(d []vg.Length, _ vg.Length) { c.dash = d }
func (c *svgCanvas) SetColor(k color.Color)                 { c.color = k }

// A pen neither turns nor scales nor draws images.
func (c *svgCanvas) Rotate(float64)                      {}
func (c *svgCanvas) Translate(vg.Point)                  {}
func (c *svgCanvas) Scale(float64, float64)              {}
func (c *svgCanvas) Push()                               {}
func (c *svgCanvas) Pop()                                {}
func (c *svgCanvas) DrawImage(vg.Rectangle, image.Image) {}

func (c *svgCanvas) Fill(p vg.Path) {
	c.buf.WriteString(`<path fill="` + hex(c.color) + `" d="`)
	c.path(p)
	c.buf.WriteString("\"/>\n")
}

func (c *svgCanvas) Stroke(p vg.Path) {
	c.buf.WriteString(`<path fill="none" stroke="` + hex(c.color) + `" stroke-width="` + number(float64(c.width)) + `"`)
	if len(c.dash) > 0 {
		c.buf.WriteString(` stroke-dasharray="`)
		for i, d := range c.dash {
			if i > 0 {
				c.buf.WriteByte(' ')
			}
			c.buf.WriteString(number(float64(d)))
		}
		c.buf.WriteByte('"')
	}
	c.buf.WriteString(` d="`)
	c.path(p)
	c.buf.WriteString("\"/>\n")
}

func (c *svgCanvas) path(p vg.Path) {
	for _, s := range p {
		switch s.Type {
		case vg.MoveComp:
			c.buf.WriteByte('M')
		case vg.LineComp:
			c.buf.WriteByte('L')
		case vg.CurveComp:
			c.buf.WriteByte('C')
			for _, q := range s.Control {
				c.at(q)
				c.buf.WriteByte(' ')
			}
		case vg.CloseComp:
			c.buf.WriteByte('Z')
			continue
		}
		c.at(s.Pos)
	}
}

func (c *svgCanvas) at(q vg.Point) {
	c.buf.WriteString(number(float64(q.X)) + " " + number(c.height-float64(q.Y)))
}

func (c *svgCanvas) FillString(f font.Face, q vg.Point, s string) {
	class, runes := "rr", c.runes[0]
	if f.Font.Weight == xfont.WeightBold {
		class, runes = "rb", c.runes[1]
	}
	for _, r := range s {
		runes[r] = true
	}
	fmt.Fprintf(&c.buf, "<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\">%s</text>\n", class,
		number(float64(q.X)), number(c.height-float64(q.Y)), number(float64(f.Font.Size)), hex(c.color), html.EscapeString(s))
}

// number prints hundredths of a point: finer than any screen.
func number(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100+0, 'f', -1, 64)
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
