package chart

import "gonum.org/v1/plot/vg"

// XY is a point of a curve, in points.
type XY struct{ X, Y float64 }

// Curve draws a smooth line through the points, from left to right. It is a
// monotone cubic: between two points it never leaves their range, so it shows
// no satisfaction that nobody has.
func (p *Pen) Curve(points []XY, s Stroke) {
	if len(points) < 2 {
		return
	}
	m := slopes(points)
	var path vg.Path
	path.Move(p.point(points[0].X, points[0].Y))
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		third := (b.X - a.X) / 3
		path.CubeTo(
			p.point(a.X+third, a.Y+third*m[i-1]),
			p.point(b.X-third, b.Y-third*m[i]),
			p.point(b.X, b.Y))
	}
	p.stroke(path, s)
}

// slopes of the curve at its points, after Fritsch and Carlson, with the
// harmonic mean of the neighbouring secants.
func slopes(points []XY) []float64 {
	n := len(points)
	secant := make([]float64, n-1)
	for i := range secant {
		secant[i] = (points[i+1].Y - points[i].Y) / (points[i+1].X - points[i].X)
	}
	m := make([]float64, n)
	for i := 1; i < n-1; i++ {
		if a, b := secant[i-1], secant[i]; a*b > 0 {
			h0, h1 := points[i].X-points[i-1].X, points[i+1].X-points[i].X
			w0, w1 := 2*h1+h0, h1+2*h0
			m[i] = (w0 + w1) / (w0/a + w1/b)
		}
	}
	return m
}

// along samples the curve about every step points, to keep labels off it.
func along(points []XY, step float64) []XY {
	if len(points) < 2 {
		return points
	}
	m := slopes(points)
	var out []XY
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		h := b.X - a.X
		n := max(1, int(h/step))
		for k := range n {
			t := float64(k) / float64(n)
			u := 1 - t
			y := a.Y*(1+2*t)*u*u + m[i-1]*h*t*u*u + b.Y*t*t*(3-2*t) - m[i]*h*t*t*u
			out = append(out, XY{a.X + t*h, y})
		}
	}
	return append(out, points[len(points)-1])
}
