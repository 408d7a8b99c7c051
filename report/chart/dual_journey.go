package chart

// drawJourney draws the emotion curve and the touchpoints' names under it.
func (f Dual) drawJourney(p *Pen, c dualColumns, names nameLevels, b Box) {
	under, b := b.CutBottom(names.height())
	plot := b
	_, plot = plot.CutTop(20) // for the numbers above the highest point
	_, plot = plot.CutBottom(10)

	floor := scoreFloor(f.lowest())
	y := func(v float64) float64 {
		return plot.Y1 - (max(floor, min(100, v))-floor)/(100-floor)*plot.H()
	}
	step := 25.0
	if y(floor)-y(floor+step) < 1.4*sizeTick {
		step = 100 - floor
	}
	for v := floor; v <= 100; v += step {
		p.Line(Stroke{Width: 0.8, Color: gridGrey}, c.all.x0, y(v), c.all.x1, y(v))
		p.Text(c.all.x0-7, y(v), Right, p.tick(), tickText(v))
	}
	names.draw(p, c, under, b.Y1-4)

	room := Room{Bounds: Box{c.all.x0, b.Y0, c.all.x1, b.Y1}}
	today := f.curve(c, y, func(t DualTouchpoint) Optional { return t.Today })
	if f.OneWorld {
		p.Curve(today, aloneLine())
		f.onCurve(&room, today)
	} else {
		changed := f.curve(c, y, func(t DualTouchpoint) Optional { return t.Changed })
		p.Curve(today, todayLine())
		p.Curve(changed, changedLine())
		f.onCurve(&room, today)
		f.onCurve(&room, changed)
	}
	f.drawPoints(p, c, y, &room)
}

// lowest score shown.
func (f Dual) lowest() float64 {
	low := 100.0
	for _, t := range f.Touchpoints {
		if t.Today.Known {
			low = min(low, t.Today.Value)
		}
		if t.Changed.Known && !f.OneWorld {
			low = min(low, t.Changed.Value)
		}
	}
	return low
}

// curve is the line through the known scores, level to both ends.
func (f Dual) curve(c dualColumns, y func(float64) float64, of func(DualTouchpoint) Optional) []XY {
	var points []XY
	for i, t := range f.Touchpoints {
		if v := of(t); v.Known {
			points = append(points, XY{c.points[i], y(v.Value)})
		}
	}
	if len(points) == 0 {
		return nil
	}
	first, last := points[0], points[len(points)-1]
	first.X, last.X = c.all.x0, c.all.x1
	return append(append([]XY{first}, points...), last)
}

// onCurve keeps labels off the line.
func (f Dual) onCurve(room *Room, points []XY) {
	for _, q := range along(points, 3) {
		room.Take(Box{q.X - 2, q.Y - 1.6, q.X + 2, q.Y + 1.6})
	}
}
