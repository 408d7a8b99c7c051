package chart

import "gonum.org/v1/plot/vg"

// Align says which part of a text stands at its x: 0 left, 1 middle, 2 right.
type Align int

// The three alignments.
const (
	Left Align = iota
	Middle
	Right
)

// Pen draws on a vector canvas in points with y downwards. It is the only
// place that knows gonum's vg.
type Pen struct {
	canvas vg.Canvas
	height float64
	*Style
}

// NewPen draws on a canvas of the given height in points.
func NewPen(c vg.Canvas, height float64) (*Pen, error) {
	style, err := NewStyle()
	if err != nil {
		return nil, err
	}
	return &Pen{c, height, style}, nil
}

// point turns y round.
func (p *Pen) point(x, y float64) vg.Point {
	return vg.Point{X: vg.Length(x), Y: vg.Length(p.height - y)}
}

func (p *Pen) stroke(path vg.Path, s Stroke) {
	if len(path) == 0 || s.Width <= 0 {
		return
	}
	dash := make([]vg.Length, len(s.Dash))
	for i, d := range s.Dash {
		dash[i] = vg.Length(d)
	}
	p.canvas.SetColor(s.Color)
	p.canvas.SetLineWidth(vg.Length(s.Width))
	p.canvas.SetLineDash(dash, 0)
	p.canvas.Stroke(path)
}

func (p *Pen) fill(path vg.Path, c Color) {
	p.canvas.SetColor(c)
	p.canvas.Fill(path)
}

// path joins corners given as x, y, x, y …
func (p *Pen) path(closed bool, xy ...float64) vg.Path {
	var path vg.Path
	for i := 0; i+1 < len(xy); i += 2 {
		if i == 0 {
			path.Move(p.point(xy[0], xy[1]))
			continue
		}
		path.Line(p.point(xy[i], xy[i+1]))
	}
	if closed {
		path.Close()
	}
	return path
}

// Line joins points given as x, y, x, y …
func (p *Pen) Line(s Stroke, xy ...float64) { p.stroke(p.path(false, xy...), s) }

// Polygon fills the shape with corners x, y, x, y …
func (p *Pen) Polygon(c Color, xy ...float64) { p.fill(p.path(true, xy...), c) }

// Rect fills a box.
func (p *Pen) Rect(b Box, c Color) {
	p.Polygon(c, b.X0, b.Y0, b.X1, b.Y0, b.X1, b.Y1, b.X0, b.Y1)
}

// Text sets s at x with the middle of its capitals at y and returns what it
// covers.
func (p *Pen) Text(x, y float64, a Align, t Type, s string) Box {
	b := t.Extent(x, y, a, s)
	if s == "" {
		return b
	}
	p.canvas.SetColor(t.color)
	p.canvas.FillString(t.vg(), p.point(b.X0, y+capMiddle*t.size), s)
	return b
}

// Lines sets several lines with their common middle at y.
func (p *Pen) Lines(x, y float64, a Align, t Type, lines []string) Box {
	y -= float64(len(lines)-1) * t.Leading() / 2
	var all Box
	for i, s := range lines {
		b := p.Text(x, y+float64(i)*t.Leading(), a, t, s)
		if i == 0 {
			all = b
		}
		all = Box{min(all.X0, b.X0), all.Y0, max(all.X1, b.X1), b.Y1}
	}
	return all
}
