package chart

import (
	"math"
	"slices"
)

// endWidth is the width of the names at the ends of the lines.
func (s *Style) endWidth(panel *Panel, width float64) float64 {
	w := 0.0
	for _, l := range panel.Lines {
		w = max(w, s.Bold(sizeLabel, ink).Width(clean(l.Label)))
	}
	if panel.Limit.Known {
		w = max(w, s.Regular(sizeDense, ink).Width(clean(panel.LimitText)))
	}
	return min(w+10, max(0.24*width, 100))
}

// ends names the lines, and the limit, at their right ends, moved apart where
// they would hit each other.
func (p *Pen) ends(g *plot, b Box) {
	type end struct {
		y    float64
		t    Type
		text string
	}
	var all []end
	for i := range g.Lines {
		l := &g.Lines[i]
		text, _ := l.World.colors()
		if pieces := l.pieces(); len(pieces) > 0 {
			last := pieces[len(pieces)-1]
			slot := last[len(last)-1]
			all = append(all, end{g.at(slot, l.Points[slot].Value).Y, p.Bold(sizeLabel, text), clean(l.Label)})
		}
	}
	if g.Limit.Known {
		all = append(all, end{g.y(g.Limit.Value), p.Regular(sizeDense, slate), clean(g.LimitText)})
	}
	slices.SortStableFunc(all, func(a, b end) int {
		switch {
		case a.y < b.y:
			return -1
		case a.y > b.y:
			return 1
		}
		return 0
	})
	const apart = sizeLabel * lineSpacing
	y := b.Y0 + apart/2
	for i := range all {
		all[i].y = max(all[i].y, y)
		y = all[i].y + apart
	}
	limit := b.Y1 - apart/2
	for i := len(all) - 1; i >= 0; i-- {
		all[i].y = min(all[i].y, limit)
		limit = all[i].y - apart
	}
	for _, e := range all {
		if e.y < b.Y0 {
			continue
		}
		t := e.t.Shrink(e.text, b.W()-6, sizeFloor)
		p.Text(b.X0+6, e.y, Left, t, t.Fit(e.text, b.W()-6))
	}
}

// limitName writes the limit of a small panel into the plot, where no line runs.
func (p *Pen) limitName(g *plot) {
	if !g.Limit.Known {
		return
	}
	room := g.busy()
	t, text := p.Regular(sizeCallout, slate), clean(g.LimitText)
	y := g.y(g.Limit.Value)
	var places []Box
	for _, x := range []float64{g.box.X0 + 3, g.box.X1 - 3 - t.Width(text)} {
		places = append(places, t.Extent(x, y-6, Left, text), t.Extent(x, y+6, Left, text))
	}
	if at := room.Claim(places...); at >= 0 {
		p.Text(places[at].X0, places[at].CY(), Left, t, text)
	}
}

// peaks writes the highest value of each line at its place, if there is room.
func (p *Pen) peaks(g *plot) {
	room := g.busy()
	for i := range g.Lines {
		l := &g.Lines[i]
		slot := l.extreme(1)
		if slot < 0 || l.extreme(-1) == slot {
			continue
		}
		color, _ := l.World.colors()
		t, text := p.Bold(sizeCallout, color), g.valueText(l.Points[slot])
		at := g.at(slot, l.Points[slot].Value)
		places := []Box{t.Extent(at.X, at.Y-7, Middle, text), t.Extent(at.X-6, at.Y-6, Right, text), t.Extent(at.X+6, at.Y-6, Left, text), t.Extent(at.X, at.Y+8, Middle, text)}
		if k := room.Claim(places...); k >= 0 {
			p.Text(places[k].X0, at.Y+[]float64{-7, -6, -6, 8}[k], Left, t, text)
		}
	}
}

// busy is the room between the axes, less where lines and the limit run.
func (g *plot) busy() *Room {
	room := &Room{Bounds: g.box}
	for i := range g.Lines {
		l := &g.Lines[i]
		for _, piece := range l.pieces() {
			for k := range piece {
				a := g.at(piece[k], l.Points[piece[k]].Value)
				b := a
				if k+1 < len(piece) {
					b = g.at(piece[k+1], l.Points[piece[k+1]].Value)
				}
				steps := 1 + int(math.Hypot(b.X-a.X, b.Y-a.Y)/2)
				for s := range steps {
					part := float64(s) / float64(steps)
					x, y := a.X+part*(b.X-a.X), a.Y+part*(b.Y-a.Y)
					room.Take(Box{x - 1.5, y - 1.5, x + 1.5, y + 1.5})
				}
			}
		}
	}
	if g.Limit.Known {
		y := g.y(g.Limit.Value)
		room.Take(Box{g.box.X0, y - 1, g.box.X1, y + 1})
	}
	return room
}

// bandNames stand over the events, left out where another one has the room.
func (p *Pen) bandNames(g *plot, strip Box, bands []Band) {
	const apart = 8
	room := Room{Bounds: Box{g.box.X0, strip.Y0 - 3, g.box.X1 + apart, strip.Y1 + 3}}
	t := p.Regular(sizeDense, soft)
	for _, band := range bands {
		name := t.Fit(clean(band.Name), 0.5*g.box.W())
		w := t.Width(name)
		x0, x1 := g.x(band.From), g.x(band.To)
		var places []Box
		for y := strip.Y1 - timeStrip/2; y > strip.Y0; y -= timeStrip {
			for _, x := range []float64{(x0+x1)/2 - w/2, x0, x1 - w} { // in the middle, from its beginning, to its end
				x = max(g.box.X0, min(x, g.box.X1-w))
				place := t.Extent(x, y, Left, name)
				place.X1 += apart
				places = append(places, place)
			}
		}
		if k := room.Claim(places...); k >= 0 && name != "" {
			p.Text(places[k].X0, strip.Y1-timeStrip/2-float64(k/3)*timeStrip, Left, t, name)
		}
	}
}

// phaseNames stand where phases begin, and where a rule stops the rollout.
func (p *Pen) phaseNames(g *plot, strip Box, phases, stops []Phase) {
	room := Room{Bounds: Box{g.box.X0, strip.Y0 - 3, g.box.X1, strip.Y1 + 3}}
	set := func(list []Phase, t Type) {
		for _, phase := range list {
			text := t.Fit(clean(phase.Label), 0.45*g.box.W())
			x := g.x(phase.At) + 2
			places := []Box{t.Extent(x, strip.CY(), Left, text), t.Extent(x-4, strip.CY(), Right, text)}
			if k := room.Claim(places...); k >= 0 && text != "" {
				p.Text(places[k].X0, strip.CY(), Left, t, text)
			}
		}
	}
	set(stops, p.Bold(sizeDense, redText))
	set(phases, p.Regular(sizeDense, greenText))
}

// timeLabels are the ticks under a plot, as many as there is room for.
func (f OverTime) timeLabels(p *Pen, g *plot, axis Box) {
	p.Line(Stroke{Width: 0.8, Color: ringGrey}, g.box.X0, g.box.Y1, g.box.X1, g.box.Y1)
	t := p.tick()
	wide := 0.0
	below := axis.H() > 1.5*timeAxis
	for _, tick := range f.Ticks {
		wide = max(wide, t.Width(clean(tick.Label)))
		if below {
			wide = max(wide, t.Width(clean(tick.Below)))
		}
	}
	step := 1
	for _, s := range []int{1, 2, 3, 4, 6, 8, 12, 13, 24, 26, 48, 52, 104, 168, 208} {
		if step = s; g.box.W()/g.slots*float64(s) >= wide+5 {
			break
		}
	}
	room := Room{Bounds: Box{axis.X0, axis.Y0 - 4, axis.X1, axis.Y1 + 4}}
	for i := 0; i < len(f.Ticks); i += step {
		tick := f.Ticks[i]
		x := g.x(tick.At)
		p.Line(Stroke{Width: 0.8, Color: ringGrey}, x, g.box.Y1, x, g.box.Y1+2.5)
		y := axis.Y0 + 7
		labels := []string{clean(tick.Label)}
		if below {
			labels = append(labels, clean(tick.Below))
		}
		for k, s := range labels {
			box := t.Extent(x, y+float64(k)*(timeAxis-2), Middle, s)
			if s != "" && room.Claim(box) >= 0 {
				p.Text(x, y+float64(k)*(timeAxis-2), Middle, t, s)
			}
		}
	}
}
