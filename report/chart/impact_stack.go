package chart

// The stacked form, for figures as narrow as a phone: per touchpoint its name,
// the wait, the change, the satisfaction and its change, one under the other.
const (
	stackName   = 20.0
	stackTrack  = 22.0
	stackChange = 14.0
	stackGap    = 14.0
)

// Stacks reports that the figure has this form: worth drawing a second time
// for narrow screens.
func (f Impact) Stacks() bool { return true }

func (r row) stackedHeight() float64 {
	h := stackName + stackGap
	if r.wait != nil {
		h += stackTrack + axisHeight + stackChange
	}
	if r.score != nil {
		h += stackTrack + axisHeight + stackChange
	}
	return h
}

func (f Impact) stackedHeight(width float64) float64 {
	rows, segments := f.prepare()
	h := impactHead + 8
	for _, r := range rows {
		h += r.stackedHeight()
	}
	if len(segments) > 0 {
		h += segmentHead
	}
	for _, r := range segments {
		h += r.stackedHeight()
	}
	return h + f.legendHeight(width)
}

func (f Impact) drawStacked(p *Pen, b Box, rows, segments []row, keys []Key) {
	legend, b := b.CutBottom(p.LegendHeight(keys, b.W()))
	p.Legend(legend, keys)
	l := impactLayout{rows: append(rows[:len(rows):len(rows)], segments...), roomy: true}
	l.wait = span{b.X0 + 2, b.X1 - 2}
	l.score = l.wait
	l.reservePromises(p.Style)
	l.waitAxis = p.axisSpan(&l, l.wait, func(r row) *measure { return r.wait })
	l.scoreAxis = p.axisSpan(&l, l.score, func(r row) *measure { return r.score })
	head, b := b.CutTop(impactHead)
	f.stackedHead(p, f.waitHead(), head)
	b, left := p.stack(l, rows, b)
	if len(segments) > 0 && left == 0 {
		head, b = b.CutTop(segmentHead)
		f.stackedHead(p, clean(f.SegmentTitle), head)
		b, left = p.stack(l, segments, b)
	}
	if left > 0 && b.H() > legendLine {
		p.Text(b.X0, b.Y0+6, Left, p.Regular(sizeLabel, soft), more(left))
	}
}

func (f Impact) stackedHead(p *Pen, s string, b Box) {
	t := p.Bold(sizeHead, ink).Shrink(s, b.W(), sizeDense)
	p.Text(b.X0, b.CY(), Left, t, t.Fit(s, b.W()))
}

// stack draws as many rows as fit and returns the room left and how many rows
// did not fit.
func (p *Pen) stack(l impactLayout, rows []row, b Box) (Box, int) {
	for i, r := range rows {
		if b.H() < r.stackedHeight()-stackGap {
			return b, len(rows) - i
		}
		var cell, line Box
		cell, b = b.CutTop(r.stackedHeight())
		p.Line(Stroke{Width: 0.8, Color: gridGrey}, cell.X0, cell.Y0, cell.X1, cell.Y0)
		line, cell = cell.CutTop(stackName)
		p.stackedName(r, line)
		for _, part := range []struct {
			m    *measure
			a    span
			what string
		}{{r.wait, l.waitAxis, "Wait"}, {r.score, l.scoreAxis, "Satisfaction"}} {
			if part.m == nil {
				continue
			}
			a := axis{part.m.ticks, part.a.x0, part.a.x1}
			line, cell = cell.CutTop(stackTrack)
			p.grid(a, line, Stroke{Width: 0.8, Color: gridGrey})
			p.offScale(l, part.m, line.CY())
			p.drawDumbbell(p.place(part.m, a, line.CY(), true), true, white)
			line, cell = cell.CutTop(axisHeight)
			p.axisTicks(a, part.m.unit, line.CY())
			line, cell = cell.CutTop(stackChange)
			p.stackedChange(part.m, part.what, line)
		}
	}
	return b, 0
}

func (p *Pen) stackedName(r row, b Box) {
	w := b.W()
	if r.moment {
		w -= starRoom
	}
	n := layName(p.Bold(sizeText, ink), r.name, w, b.H()-2, sizeFloor, 2)
	box := p.Lines(b.X0, b.CY(), Left, n.t, n.lines)
	if r.moment {
		p.Star(box.X1+8, b.CY(), 5, ink)
	}
}

func (p *Pen) stackedChange(m *measure, what string, b Box) {
	s := what
	if m.change != "" {
		s += " " + m.change
	}
	if m.words != "" {
		s += ", " + m.words
	}
	t := p.changeType(m, true).Shrink(s, b.W(), sizeFloor)
	p.Text(b.X0, b.CY(), Left, t, t.Fit(s, b.W()))
}
