package chart

import "slices"

// drawLadders breaks the mean wait down, today above changed, on one scale.
func (f Dual) drawLadders(p *Pen, b Box) {
	head, b := b.CutTop(ladderHead)
	t := p.Bold(sizeHead, ink)
	x := b.X0 + scoreGutter
	p.Text(x, head.CY()-1, Left, t.Shrink(f.ladderTitle(), b.X1-x, sizeDense), t.Fit(f.ladderTitle(), b.X1-x))

	u := f.ladderUnit()
	bars := []struct {
		name string
		l    Ladder
	}{{"today", f.LadderToday}, {"changed", f.LadderChanged}}
	if f.OneWorld {
		bars = bars[:1]
	}
	longest, totalW := 0.0, 0.0
	bold := p.Bold(sizeText, ink)
	for _, l := range bars {
		longest = max(longest, l.l.length())
		totalW = max(totalW, bold.Width(ladderTotal(l.l, u)))
	}
	x0, x1 := x, b.X1-totalW-8
	if !f.OneWorld {
		x0 += 50
	}
	if longest <= 0 {
		longest = 1
	}
	for _, l := range bars {
		var row Box
		row, b = b.CutTop(ladderAbove + ladderBar + ladderGap)
		above, bar := row.CutTop(ladderAbove)
		bar, _ = bar.CutTop(ladderBar)
		if !f.OneWorld {
			p.Text(x0-8, bar.CY(), Right, p.Regular(sizeText, ink), l.name)
		}
		p.ladder(l.l, u, axis{[]float64{0, longest}, x0, x1}, above, bar)
	}
}

// ladder draws one bar. A part's name stands inside if it fits, else above,
// the largest first, else it is left to the table.
func (p *Pen) ladder(l Ladder, u Unit, a axis, above, bar Box) {
	type piece struct {
		box  Box
		part LadderPart
	}
	var pieces []piece
	at := 0.0
	for _, part := range l.Parts {
		if !(part.Hours > 0) {
			continue
		}
		box := Box{a.x(at), bar.Y0, a.x(at + part.Hours), bar.Y1}
		at += part.Hours
		p.part(part.Kind, box)
		if box.W() > 2 {
			p.Line(Stroke{Width: 0.9, Color: white}, box.X1, box.Y0, box.X1, box.Y1)
		}
		pieces = append(pieces, piece{box, part})
	}
	end := a.x(at)
	y := bar.CY()
	if e := l.Total; e.half() > 0 {
		p.Whisker(a.x(e.Low), a.x(e.High), y, 8, Stroke{Width: 1.2, Color: ink})
		end = max(end, a.x(e.High))
	}
	p.Text(end+6, y, Left, p.Bold(sizeText, ink), ladderTotal(l, u))

	room := Room{Bounds: Box{a.x0, above.Y0 - 2, end, bar.Y1}}
	if l.Total.half() > 0 {
		room.Take(Box{a.x(l.Total.Low) - 2, bar.Y0, a.x(l.Total.High) + 2, bar.Y1})
	}
	slices.SortStableFunc(pieces, func(x, y piece) int {
		switch {
		case x.part.Hours > y.part.Hours:
			return -1
		case x.part.Hours < y.part.Hours:
			return 1
		}
		return 0
	})
	in, over := p.Regular(sizeLabel, ink), p.Regular(sizeCallout, soft)
	for _, c := range pieces {
		s := clean(c.part.Label) + " " + l.partText(c.part, u)
		inside := in.Extent(c.box.X0+4, y, Left, s)
		fits := inside.X1 <= c.box.X1-3
		if fits && room.Free(inside) {
			room.Take(inside)
			if c.part.Kind.hatched() {
				p.Rect(inside.Inset(-2.5, 1), c.part.Kind.ground())
			}
			p.Text(inside.X0, y, Left, in, s)
			continue
		}
		w := over.Width(s)
		lo, hi := a.x0, max(end, a.x0+w)
		x := max(lo, min(c.box.CX()-w/2, hi-w))
		up := over.Extent(x, above.CY(), Left, s)
		if room.Claim(up.Inset(-3, 0)) >= 0 || x == lo && room.Claim(up.Inset(0, 0)) >= 0 {
			p.Text(x, above.CY(), Left, over, s)
		}
	}
}
