package chart

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// kappa makes a cubic a quarter of a circle. Arcs are avoided: not every
// canvas draws part arcs right.
const kappa = 0.5523

// Round draws a box with round corners: filled, then its border.
func (p *Pen) Round(b Box, r float64, fill Color, s Stroke) {
	path := p.round(b, min(r, b.W()/2, b.H()/2))
	p.fill(path, fill)
	p.stroke(path, s)
}

func (p *Pen) round(b Box, r float64) vg.Path {
	k := r * (1 - kappa)
	var path vg.Path
	to := func(x, y float64) { path.Line(p.point(x, y)) }
	turn := func(x1, y1, x2, y2, x, y float64) {
		path.CubeTo(p.point(x1, y1), p.point(x2, y2), p.point(x, y))
	}
	path.Move(p.point(b.X0+r, b.Y0))
	to(b.X1-r, b.Y0)
	turn(b.X1-k, b.Y0, b.X1, b.Y0+k, b.X1, b.Y0+r)
	to(b.X1, b.Y1-r)
	turn(b.X1, b.Y1-k, b.X1-k, b.Y1, b.X1-r, b.Y1)
	to(b.X0+r, b.Y1)
	turn(b.X0+k, b.Y1, b.X0, b.Y1-k, b.X0, b.Y1-r)
	to(b.X0, b.Y0+r)
	turn(b.X0, b.Y0+k, b.X0+k, b.Y0, b.X0+r, b.Y0)
	path.Close()
	return path
}

// Disc draws a filled circle with a border.
func (p *Pen) Disc(x, y, r float64, fill Color, s Stroke) {
	path := p.disc(x, y, r)
	p.fill(path, fill)
	p.stroke(path, s)
}

func (p *Pen) disc(x, y, r float64) vg.Path {
	k := r * kappa
	var path vg.Path
	turn := func(x1, y1, x2, y2, x3, y3 float64) {
		path.CubeTo(p.point(x+x1, y+y1), p.point(x+x2, y+y2), p.point(x+x3, y+y3))
	}
	path.Move(p.point(x+r, y))
	turn(r, k, k, r, 0, r)
	turn(-k, r, -r, k, -r, 0)
	turn(-r, -k, -k, -r, 0, -r)
	turn(k, -r, r, -k, r, 0)
	path.Close()
	return path
}

// Hatch fills a box with rising lines, gap points apart, as one path.
func (p *Pen) Hatch(b Box, gap float64, s Stroke) { p.hatch(b, gap, false, s) }

// HatchDown fills a box with falling lines.
func (p *Pen) HatchDown(b Box, gap float64, s Stroke) { p.hatch(b, gap, true, s) }

func (p *Pen) hatch(b Box, gap float64, down bool, s Stroke) {
	var path vg.Path
	h := b.H()
	y := func(risen float64) float64 {
		if down {
			return b.Y0 + risen
		}
		return b.Y1 - risen
	}
	// Lines run from (c, bottom) to (c+h, top), or from top to bottom. A common
	// origin keeps neighbouring boxes in step.
	first := math.Ceil((b.X0-h)/gap) * gap
	for c := first; c < b.X1; c += gap {
		x0, x1 := max(c, b.X0), min(c+h, b.X1)
		if x1-x0 < 0.2 {
			continue
		}
		path.Move(p.point(x0, y(x0-c)))
		path.Line(p.point(x1, y(x1-c)))
	}
	p.stroke(path, s)
}

// Bars fills a box with upright lines, gap points apart, as one path.
func (p *Pen) Bars(b Box, gap float64, s Stroke) {
	var path vg.Path
	for x := math.Ceil(b.X0/gap) * gap; x < b.X1; x += gap {
		path.Move(p.point(x, b.Y0))
		path.Line(p.point(x, b.Y1))
	}
	p.stroke(path, s)
}

// Whisker draws an interval from x0 to x1 with end marks of the given height.
func (p *Pen) Whisker(x0, x1, y, ends float64, s Stroke) {
	var path vg.Path
	for _, l := range [][4]float64{{x0, y, x1, y}, {x0, y - ends/2, x0, y + ends/2}, {x1, y - ends/2, x1, y + ends/2}} {
		path.Move(p.point(l[0], l[1]))
		path.Line(p.point(l[2], l[3]))
	}
	p.stroke(path, s)
}

// Arrow draws a line to the right that ends in a filled head at x1.
func (p *Pen) Arrow(x0, x1, y float64, s Stroke) {
	const head = 5.0
	if x1-x0 < 1 {
		return
	}
	h := min(head, x1-x0)
	p.Line(s, x0, y, x1-h/2, y)
	p.Polygon(s.Color, x1, y, x1-h, y-h*0.5, x1-h, y+h*0.5)
}

// Star draws a filled five-pointed star: not every font has one.
func (p *Pen) Star(x, y, r float64, c Color) {
	var xy []float64
	for i := range 10 {
		l := r
		if i%2 == 1 {
			l = r * 0.42
		}
		sin, cos := math.Sincos(float64(i) * math.Pi / 5)
		xy = append(xy, x+l*sin, y-l*cos)
	}
	p.Polygon(c, xy...)
}
