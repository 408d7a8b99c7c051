package chart

// drawPoints draws marks and numbers, moments of truth first: they get the
// best places.
func (f Dual) drawPoints(p *Pen, c dualColumns, y func(float64) float64, room *Room) {
	r := 4.6
	if len(f.Touchpoints) > 12 {
		r = 3.8
	}
	for i, t := range f.Touchpoints {
		x := c.points[i]
		if t.Today.Known {
			if f.OneWorld {
				p.Disc(x, y(t.Today.Value), r, slate, Stroke{Width: 1, Color: white})
			} else {
				p.Disc(x, y(t.Today.Value), r, white, Stroke{Width: 1.6, Color: ringGrey})
			}
			room.Take(Box{x - r - 1, y(t.Today.Value) - r - 1, x + r + 1, y(t.Today.Value) + r + 1})
		}
		if t.Changed.Known && !f.OneWorld {
			p.Disc(x, y(t.Changed.Value), r, blue, Stroke{Width: 1, Color: white})
			room.Take(Box{x - r - 1, y(t.Changed.Value) - r - 1, x + r + 1, y(t.Changed.Value) + r + 1})
		}
	}
	for _, moments := range []bool{true, false} {
		for i, t := range f.Touchpoints {
			if t.MomentOfTruth == moments {
				f.number(p, t, c.points[i], y, r, room)
			}
		}
	}
}

// number sets the score or scores of one touchpoint where there is room: two
// numbers apart if the marks are, else "76 → 77".
func (f Dual) number(p *Pen, t DualTouchpoint, x float64, y func(float64) float64, r float64, room *Room) {
	size := sizeLabel + 0.5
	if r < 4 {
		size = sizeDense
	}
	grey, bold := p.Regular(size, soft), p.Bold(size, blueText)
	today, changed := scoreNumber(t.Today), scoreNumber(t.Changed)
	yt, yc := y(t.Today.Value), y(t.Changed.Value)
	switch {
	case f.OneWorld:
		p.claim(room, p.Bold(size, ink), today, x, yt, yt, r)
	case today == "" && changed == "":
	case changed == "":
		p.claim(room, grey, today, x, yt, yt, r)
	case today == "":
		p.claim(room, bold, changed, x, yc, yc, r)
	case today == changed:
		p.claim(room, grey, today, x, min(yt, yc), max(yt, yc), r)
	case yt-yc > 2*r+4: // better, marks apart
		p.claim(room, bold, changed, x, yc, yc, r)
		p.claimBelow(room, grey, today, x, yt, r)
	case yc-yt > 2*r+4:
		p.claim(room, grey, today, x, yt, yt, r)
		p.claimBelow(room, bold, changed, x, yc, r)
	default:
		p.claim(room, bold, today+" → "+changed, x, min(yt, yc), max(yt, yc), r)
	}
}

// claim sets s above the marks between top and bottom, else below, else aside.
func (p *Pen) claim(room *Room, t Type, s string, x, top, bottom, r float64) {
	p.place3(room, t, s, x, []float64{top - r - 7, bottom + r + 7, top - r - 15, bottom + r + 15}, (top+bottom)/2, r)
}

// claimBelow prefers the place below.
func (p *Pen) claimBelow(room *Room, t Type, s string, x, y, r float64) {
	p.place3(room, t, s, x, []float64{y + r + 7, y + r + 15, y - r - 7}, y, r)
}

func (p *Pen) place3(room *Room, t Type, s string, x float64, ys []float64, cy, r float64) {
	if s == "" {
		return
	}
	w := t.Width(s)
	var places []Box
	for _, y := range ys {
		for _, dx := range []float64{0, -w/2 - 2, w/2 + 2} {
			places = append(places, t.Extent(x+dx, y, Middle, s))
		}
	}
	places = append(places, t.Extent(x+r+4, cy, Left, s), t.Extent(x-r-4, cy, Right, s))
	if i := room.Claim(places...); i >= 0 {
		b := places[i]
		p.Rect(b.Inset(-1, 1.5), white)
		p.Text(b.X0, b.Y1-(descent+capMiddle)*t.size, Left, t, s)
	}
}
