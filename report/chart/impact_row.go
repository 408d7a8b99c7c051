package chart

// nameType is the type of a row's name.
func (s *Style) nameType(roomy, moment bool) Type {
	size := sizeLabel
	if roomy {
		size = sizeText
	}
	if moment {
		return s.Bold(size, ink)
	}
	return s.Regular(size, ink)
}

// drawRows draws rows of one height. Rows with a shared scale get one grid.
func (p *Pen) drawRows(l impactLayout, rows []row, b Box, pitch float64, roomy, shared bool) {
	grid := Stroke{Width: 0.8, Color: gridGrey}
	striped := func(i int) bool { return !roomy && !shared && i%2 == 0 }
	for i := range rows {
		if striped(i) {
			y := b.Y0 + float64(i)*pitch
			p.Rect(Box{b.X0, y, b.X1, y + pitch}, zebraGrey)
		}
	}
	if m := firstScore(rows); m != nil {
		p.grid(axis{m.ticks, l.scoreAxis.x0, l.scoreAxis.x1}, b, grid)
	}
	for i, r := range rows {
		var line Box
		line, b = b.CutTop(pitch)
		ground := white
		if striped(i) {
			ground = zebraGrey
		}
		body := line
		if roomy {
			_, body = line.CutBottom(axisHeight)
			_, body = body.CutTop(4)
		}
		p.drawName(l, r, body, roomy)
		if r.wait != nil {
			a := axis{r.wait.ticks, l.waitAxis.x0, l.waitAxis.x1}
			switch {
			case roomy:
				p.grid(a, body, grid)
				p.axisTicks(a, r.wait.unit, line.Y1-6)
			case shared:
				p.grid(a, line, grid)
			default:
				p.track(l, r.wait, a, body)
			}
			p.offScale(l, r.wait, body.CY())
			p.drawDumbbell(p.place(r.wait, a, body.CY(), roomy), roomy, ground)
			p.drawChange(r.wait, l.change, body, roomy)
		} else {
			p.Text(l.waitAxis.x0, body.CY(), Left, p.Regular(sizeDense, soft), "no wait")
		}
		if r.score != nil {
			a := axis{r.score.ticks, l.scoreAxis.x0, l.scoreAxis.x1}
			p.drawDumbbell(p.place(r.score, a, body.CY(), roomy), roomy, ground)
			p.drawChange(r.score, l.scoreChange, body, roomy)
		}
	}
}

func (p *Pen) grid(a axis, b Box, s Stroke) {
	for _, v := range a.ticks {
		p.Line(s, a.x(v), b.Y0, a.x(v), b.Y1)
	}
}

// track is the scale of a dense row: a fine line, its end in words.
func (p *Pen) track(l impactLayout, m *measure, a axis, b Box) {
	s := Stroke{Width: 0.8, Color: greyTint}
	p.Line(s, a.x0, b.CY(), a.x1, b.CY())
	p.Line(s, a.x0, b.CY()-4, a.x0, b.CY()+4)
	p.Line(s, a.x1, b.CY()-4, a.x1, b.CY()+4)
	p.Text(l.wait.x1-l.promiseRoom, b.CY(), Right, p.tick(), m.end())
}

// offScale says where a promise lies that is far beyond the row's scale.
func (p *Pen) offScale(l impactLayout, m *measure, y float64) {
	if m.promiseText == "" {
		return
	}
	t := p.Regular(sizeCallout, ink)
	b := p.Text(l.wait.x1, y, Right, t, m.promiseText)
	p.Line(Stroke{Width: 1.4, Color: ink}, b.X0-15, y-4, b.X0-15, y+4)
	p.Arrow(b.X0-13, b.X0-3, y, Stroke{Width: 0.9, Color: ink})
}

// drawName sets the touchpoint's name against the track, whole if it can be.
func (p *Pen) drawName(l impactLayout, r row, b Box, roomy bool) {
	w := l.name.w()
	x := l.name.x1
	if r.moment {
		p.Star(x-5, b.CY(), 5, ink)
		w, x = w-starRoom, x-starRoom
	}
	n := layName(p.nameType(roomy, r.moment), r.name, w, b.H(), sizeFloor, 3)
	p.Lines(x, b.CY(), Right, n.t, n.lines)
}

// changeTexts are the lines of the change column: the difference and the
// verdict, on one line where rows are dense; there a difference that does not
// matter is left to the table.
func (m *measure) changeTexts(roomy bool) []string {
	quiet := m.verdict == NoDifferenceThatMatters
	switch {
	case m.change == "" || !roomy && quiet:
		return []string{m.words}
	case m.words == "":
		return []string{m.change}
	case roomy:
		return []string{m.change, m.words}
	default:
		return []string{m.change + "  " + m.words}
	}
}

func (s *Style) changeType(m *measure, roomy bool) Type {
	size := sizeDense
	if roomy {
		size = sizeLabel
	}
	return s.Regular(size, m.verdict.look().text)
}

func (s *Style) changeWidth(m *measure, roomy bool) float64 {
	if m == nil {
		return 0
	}
	var w float64
	for _, text := range m.changeTexts(roomy) {
		w = max(w, s.changeType(m, roomy).Width(text))
	}
	return w
}

// twoDenseLines is the height of a row that has room for two lines.
const twoDenseLines = 20

func (p *Pen) drawChange(m *measure, c span, b Box, roomy bool) {
	texts := m.changeTexts(roomy)
	t := p.changeType(m, roomy)
	if two := m.changeTexts(true); !roomy && len(texts) == 1 && t.Width(texts[0]) > c.w() && b.H() >= twoDenseLines {
		texts = two
	}
	for _, s := range texts {
		t = t.Shrink(s, c.w(), sizeFloor)
	}
	for i, s := range texts {
		texts[i] = t.Fit(s, c.w())
	}
	p.Lines(c.x0, b.CY(), Left, t, texts)
}
