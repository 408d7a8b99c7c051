package chart

// A rollout has a hue of its own from the Okabe–Ito set, and is the thickest
// line: in grey it is told by that and by its ribbon.
const (
	green     Color = 0x009e73
	greenPale Color = 0xd3ebe2
	greenText Color = 0x00704f
)

// stroke of a world's line; crowd says that there is a rollout, too.
func (k Kind) stroke(crowd bool) Stroke {
	switch k {
	case ItsToday:
		return Stroke{Width: 1.9, Color: ringGrey, Dash: []float64{4.5, 2.6}}
	case ItsChanged:
		if crowd {
			return Stroke{Width: 1.2, Color: blue}
		}
		return Stroke{Width: 2.1, Color: blue}
	case ItsRollout:
		return Stroke{Width: 2.6, Color: green}
	}
	return Stroke{Width: 2, Color: slate}
}

// text and ribbon colours of a world.
func (k Kind) colors() (text, ribbon Color) {
	switch k {
	case ItsToday:
		return soft, bandGrey
	case ItsChanged:
		return blueText, bluePale
	case ItsRollout:
		return greenText, greenPale
	}
	return slate, greyTint
}

// Draw fills the box; see OverTime.
func (f OverTime) Draw(p *Pen, b Box) {
	small := min(f.below(b.W()), 0.62*b.H())
	if len(f.Small) > 0 {
		var under Box
		under, b = b.CutBottom(small)
		f.drawSmall(p, under)
	}
	names := p.endWidth(&f.Main, b.W())
	head, b := b.CutTop(timeHead)
	p.panelHead(head, f.Main.Head, sizeHead)
	events, phases := Box{}, Box{}
	if len(f.Bands) > 0 {
		events, b = b.CutTop(f.bandStrip())
	}
	if len(f.Phases)+len(f.Stops) > 0 {
		phases, b = b.CutTop(timeStrip)
	}
	bottom := timeAxis
	if f.hasBelow() {
		bottom += timeAxis
	}
	axis, b := b.CutBottom(bottom)
	_, b = b.CutLeft(timeScale)
	ends, b := b.CutRight(names)
	g := f.Main.place(b, f.Slots, 4)
	p.bandNames(&g, events, f.Bands)
	f.drawPlot(p, &g)
	p.phaseNames(&g, phases, f.Phases, f.Stops)
	p.ends(&g, ends)
	p.peaks(&g)
	f.timeLabels(p, &g, axis)
	room := timeScale - 6.0
	if len(f.Ticks) > 0 && f.Ticks[0].At == 0 {
		room -= 7
	}
	if slot := clean(f.Slot); p.tick().Width(slot) <= room {
		p.Text(g.box.X0-timeScale+room, axis.Y0+7, Right, p.tick(), slot)
	}
}

// drawSmall draws the small panels side by side, or under each other.
func (f OverTime) drawSmall(p *Pen, b Box) {
	n := float64(len(f.Small))
	width, height := b.W(), b.H()
	if rows := f.smallRows(b.W()); rows > 1 {
		height /= n
	} else {
		width = (width - (n-1)*20) / n
	}
	x, y := b.X0, b.Y0
	for i := range f.Small {
		cell := Box{x, y + timeGap, x + width, y + height}
		if height < b.H() {
			y += height
		} else {
			x += width + 20
		}
		head, cell := cell.CutTop(timeHead)
		p.panelHead(head, f.Small[i].Head, sizeLabel)
		axis, cell := cell.CutBottom(timeAxis)
		_, cell = cell.CutLeft(timeScale)
		_, cell = cell.CutRight(8)
		g := f.Small[i].place(cell, f.Slots, 2)
		f.drawPlot(p, &g)
		p.limitName(&g)
		f.timeLabels(p, &g, axis)
	}
}

func (p *Pen) panelHead(b Box, s string, size float64) {
	t := p.Bold(size, ink).Shrink(clean(s), b.W(), sizeDense)
	p.Text(b.X0, b.Y0+6, Left, t, t.Fit(clean(s), b.W()))
}

// drawPlot draws what lies between the axes, and the values at the left.
func (f OverTime) drawPlot(p *Pen, g *plot) {
	for _, band := range f.Bands {
		if x0, x1 := g.x(band.From), g.x(band.To); x1 > x0 {
			p.Rect(Box{x0, g.box.Y0, x1, g.box.Y1}, bandGrey)
		}
	}
	for i := range g.Lines {
		if l := &g.Lines[i]; l.Ribbon {
			p.ribbon(g, l)
		}
	}
	for _, band := range f.Bands { // their ends show through a ribbon
		for _, at := range []float64{band.From, band.To} {
			if at > 0 && at < g.slots {
				p.Line(Stroke{Width: 0.6, Color: greyTint}, g.x(at), g.box.Y0, g.x(at), g.box.Y1)
			}
		}
	}
	for _, v := range g.ticks {
		p.Line(Stroke{Width: 0.7, Color: gridGrey}, g.box.X0, g.y(v), g.box.X1, g.y(v))
		p.Text(g.box.X0-5, g.y(v), Right, p.tick(), tickText(v))
	}
	for _, at := range f.Phases {
		p.Line(Stroke{Width: 0.9, Color: green, Dash: []float64{1.2, 2.4}}, g.x(at.At), g.box.Y0, g.x(at.At), g.box.Y1)
	}
	for _, at := range f.Stops {
		p.Line(Stroke{Width: 1.1, Color: red}, g.x(at.At), g.box.Y0, g.x(at.At), g.box.Y1)
	}
	if g.Limit.Known {
		p.Line(Stroke{Width: 0.9, Color: slate, Dash: []float64{1.6, 2}}, g.box.X0, g.y(g.Limit.Value), g.box.X1, g.y(g.Limit.Value))
	}
	crowd := false
	for _, l := range g.Lines {
		crowd = crowd || l.World == ItsRollout
	}
	for i := range g.Lines {
		p.course(g, &g.Lines[i], crowd)
	}
}

// ribbon fills the intervals of a line.
func (p *Pen) ribbon(g *plot, l *Course) {
	_, tint := l.World.colors()
	for _, piece := range l.pieces() {
		var xy []float64
		for _, i := range piece {
			at := g.at(i, lowEnd(l.Points[i]))
			xy = append(xy, at.X, at.Y)
		}
		for k := len(piece) - 1; k >= 0; k-- {
			at := g.at(piece[k], l.Points[piece[k]].top())
			xy = append(xy, at.X, at.Y)
		}
		p.Polygon(tint, xy...)
	}
}

// course draws a line; a slot between two gaps is a dot.
func (p *Pen) course(g *plot, l *Course, crowd bool) {
	stroke := l.World.stroke(crowd)
	for _, piece := range l.pieces() {
		var xy []float64
		for _, i := range piece {
			at := g.at(i, l.Points[i].Value)
			xy = append(xy, at.X, at.Y)
		}
		if len(piece) == 1 {
			p.Disc(xy[0], xy[1], stroke.Width, stroke.Color, Stroke{})
			continue
		}
		p.Line(stroke, xy...)
	}
}
