package chart

import "math"

// axis maps values to x: ticks[0] at x0, the last tick at x1.
type axis struct {
	ticks  []float64
	x0, x1 float64
}

func (a axis) x(v float64) float64 {
	lo, hi := a.ticks[0], a.ticks[len(a.ticks)-1]
	if !(hi > lo) {
		return a.x0
	}
	t := (v - lo) / (hi - lo)
	return a.x0 + max(0, min(1, t))*(a.x1-a.x0)
}

// dumbbell is a measure placed on an axis: two marks, their intervals, their
// numbers to the left and right on the same line, and the promise.
type dumbbell struct {
	m           *measure
	a           axis
	y           float64
	r, off      float64 // radius of the marks; how far apart overlapping ones step
	label       Type
	left, right string
	leftIsToday bool
	leftBox     Box
	rightBox    Box
}

// place computes where everything of m goes. roomy rows have larger marks.
func (s *Style) place(m *measure, a axis, y float64, roomy bool) dumbbell {
	d := dumbbell{m: m, a: a, y: y, r: 4.6, label: s.Regular(sizeLabel, soft)}
	step, small := 4.1, 3.4
	if !roomy {
		d.r, step, small = 3.7, 3.4, 2.9
		d.label = s.Regular(sizeDense, soft)
	}
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, e := range []*Estimate{m.today, m.changed} {
		if e != nil {
			lo = min(lo, a.x(e.Value)-d.r, a.x(lowEnd(*e)))
			hi = max(hi, a.x(e.Value)+d.r, a.x(e.top()))
		}
	}
	switch {
	case m.single():
		d.right = m.todayText
		if m.today == nil {
			d.right = m.changedText
		}
	default:
		if d.crowded() {
			d.r, d.off = small, step
		}
		d.leftIsToday = m.today.Value <= m.changed.Value
		d.left, d.right = m.changedText, m.todayText
		if d.leftIsToday {
			d.left, d.right = d.right, d.left
		}
	}
	const gap = 4
	d.leftBox = s.numberType(d, true).Extent(lo-gap, y, Right, d.left)
	d.rightBox = s.numberType(d, false).Extent(hi+gap, y, Left, d.right)
	d.avoidPromise()
	return d
}

// single: one mark and one number are enough.
func (m *measure) single() bool {
	return m.today == nil || m.changed == nil ||
		m.verdict == Identical && m.todayText == m.changedText
}

// crowded: the marks or the intervals would cover each other.
func (d *dumbbell) crowded() bool {
	t, c := *d.m.today, *d.m.changed
	if math.Abs(d.a.x(t.Value)-d.a.x(c.Value)) < 2*d.r+3 {
		return true
	}
	if t.Value > c.Value {
		t, c = c, t
	}
	return d.a.x(t.top())+1 > d.a.x(lowEnd(c))
}

// numberType is that of the number on one side: the changed world's is bold and coloured.
func (s *Style) numberType(d dumbbell, left bool) Type {
	m := d.m
	if m.alone {
		return s.Bold(d.label.size, ink)
	}
	if m.changed == nil || !m.single() && left == d.leftIsToday || m.single() && m.today != nil {
		return d.label
	}
	return s.Bold(d.label.size, m.verdict.look().text)
}

// avoidPromise moves a number off the promise mark.
func (d *dumbbell) avoidPromise() {
	if d.m.promise == 0 {
		return
	}
	const gap = 4
	x := d.a.x(d.m.promise)
	if b := d.leftBox; d.left != "" && x > b.X0-gap && x < b.X1+gap {
		d.leftBox = b.Move(x-gap-b.X1, 0)
	}
	if b := d.rightBox; x > b.X0-gap && x < b.X1+gap {
		d.rightBox = b.Move(x+gap-b.X0, 0)
	}
}
