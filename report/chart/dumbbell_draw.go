package chart

// drawDumbbell draws what place has laid out, on a ground of the given colour
// that keeps grid lines out of the numbers.
func (p *Pen) drawDumbbell(d dumbbell, roomy bool, ground Color) {
	m := d.m
	if d.left != "" {
		p.Rect(d.leftBox.Inset(-1.5, 1.5), ground)
	}
	p.Rect(d.rightBox.Inset(-1.5, 1.5), ground)
	if m.promise > 0 {
		h := 9.0
		if !roomy {
			h = 7.4
		}
		x := d.a.x(m.promise)
		p.Line(Stroke{Width: 1.4, Color: ink}, x, d.y-h, x, d.y+h)
	}
	if d.off == 0 && !m.single() {
		p.Line(Stroke{Width: 2.4, Color: m.verdict.look().bar}, d.a.x(m.today.Value), d.y, d.a.x(m.changed.Value), d.y)
	}
	if m.today != nil {
		p.whisker(d, *m.today, d.y-d.off, p.todayStroke(m).Color)
	}
	if m.changed != nil && !(m.single() && m.today != nil) {
		p.whisker(d, *m.changed, d.y+d.off, m.verdict.look().mark)
	}
	p.marks(d)
	if d.left != "" {
		p.Text(d.leftBox.X0, d.y, Left, p.numberType(d, true), d.left)
	}
	p.Text(d.rightBox.X0, d.y, Left, p.numberType(d, false), d.right)
}

func (p *Pen) todayStroke(m *measure) Stroke {
	if m.alone {
		return Stroke{Width: 1, Color: slate}
	}
	return Stroke{Width: 1.6, Color: ringGrey}
}

func (p *Pen) whisker(d dumbbell, e Estimate, y float64, c Color) {
	if e.half() > 0 {
		p.Whisker(d.a.x(e.Low), d.a.x(e.High), y, d.r*1.35, Stroke{Width: 1, Color: c})
	}
}

// marks: today a hollow ring, changed a disc; identical worlds one in the other.
func (p *Pen) marks(d dumbbell) {
	m := d.m
	if m.today != nil {
		x := d.a.x(m.today.Value)
		if m.alone {
			p.Disc(x, d.y, d.r, slate, Stroke{Width: 1, Color: white})
			return
		}
		p.Disc(x, d.y-d.off, d.r-0.3, white, p.todayStroke(m))
		if m.changed != nil && m.single() {
			p.Disc(x, d.y, d.r*0.45, ringGrey, Stroke{})
			return
		}
	}
	if m.changed != nil {
		p.Disc(d.a.x(m.changed.Value), d.y+d.off, d.r, m.verdict.look().mark, Stroke{Width: 0.9, Color: white})
	}
}
