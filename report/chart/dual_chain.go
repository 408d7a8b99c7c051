package chart

import "strings"

// drawChain draws the value streams line by line.
func (f Dual) drawChain(p *Pen, c dualColumns, b Box, lines []chainLine, each float64) {
	for _, l := range lines {
		var line Box
		line, b = b.CutTop(each)
		boxes := f.boxes(c, l)
		above, row := line.CutTop(chainAbove)
		_, row = row.CutBottom(2)
		if row.H() > stepMost {
			_, row = row.CutBottom(row.H() - stepMost)
		}
		f.drawLine(p, l, boxes, above, row, c)
	}
}

// chainName stands above the first box, as far as the next bottleneck.
func (p *Pen) chainName(l chainLine, boxes []span, b Box, c dualColumns) {
	end := c.all.x1
	for i, s := range l.steps {
		if s.Bottleneck {
			end = (boxes[i].x0+boxes[i].x1)/2 - 28
			break
		}
	}
	t := p.Bold(sizeCallout, soft)
	p.Text(c.all.x0, b.Y0+4.5, Left, t, t.Fit(l.name, end-c.all.x0))
}

func (f Dual) drawLine(p *Pen, l chainLine, boxes []span, above, row Box, c dualColumns) {
	arrow := Stroke{Width: 1, Color: ringGrey}
	p.groups(l, boxes, row)
	for i, s := range l.steps {
		from := boxes[i].x0 - 11
		if i > 0 {
			from = boxes[i-1].x1
		}
		switch {
		case i == 0 && !l.came:
		case s.Joint == Then:
			p.Arrow(from, boxes[i].x0, row.CY(), arrow)
		default:
			p.joint(s.Joint, Box{from, row.Y0, boxes[i].x0, row.Y1})
		}
	}
	if n := len(boxes); l.goes {
		p.Arrow(boxes[n-1].x1, min(boxes[n-1].x1+11, c.all.x1), row.CY(), arrow)
	}
	// One size for all steps of a line: a larger name is not a larger step.
	look := stepLook{bold: sizeLabel, small: sizeCallout + 0.2}
	for i, s := range l.steps {
		w := boxes[i].w() - 2*stepPad
		look.bold = min(look.bold, p.stepSize(clean(s.Name), w))
		t := p.Regular(look.small, soft).Shrink(f.busyText(s), w, sizeFloor)
		look.small = t.size
		look.short = look.short || t.Width(f.busyText(s)) > w
	}
	if look.short && !l.came {
		l.name = strings.TrimPrefix(l.name+" · percent: how busy the team is", " · ")
	}
	p.chainName(l, boxes, above, c)
	for i, s := range l.steps {
		box := Box{boxes[i].x0, row.Y0, boxes[i].x1, row.Y1}
		if s.Bottleneck {
			t := p.Bold(sizeLabel-0.7, redText).Shrink("bottleneck", box.W()+10, sizeFloor)
			p.Text(box.CX(), above.Y0+4.5, Middle, t, "bottleneck")
		}
		f.drawStep(p, s, box, look)
	}
}

// stepSize is the largest size at which the name fits on two lines.
func (p *Pen) stepSize(name string, w float64) float64 {
	return layName(p.Bold(sizeLabel, ink), name, w, 100, sizeFloor, 2).t.size
}

// stepLook is common to the steps of a line.
type stepLook struct {
	bold, small float64 // type sizes
	short       bool    // "60 → 62 %" without the word busy
}

// stepPad is the least room between a step's words and its border.
const stepPad = 2.5

func (f Dual) drawStep(p *Pen, s Step, b Box, look stepLook) {
	fill, border, text := white, Stroke{Width: 1, Color: ink}, ink
	switch {
	case s.Bottleneck:
		border = Stroke{Width: 2.2, Color: red}
	case f.OneWorld:
	case s.New:
		fill, border = bluePale, Stroke{Width: 1.2, Color: blue, Dash: []float64{3.5, 2}}
	case s.Removed:
		fill, border, text = bandGrey, Stroke{Width: 1, Color: ringGrey, Dash: []float64{3.5, 2}}, soft
	}
	if s.New && s.Bottleneck && !f.OneWorld {
		fill = bluePale
	}
	p.Round(b, 3.5, fill, border)
	w := b.W() - 2*stepPad
	nameType := p.Bold(look.bold, text)
	names := layName(nameType, clean(s.Name), w, 100, look.bold, 2).lines
	t := p.Regular(look.small, soft)
	var below []string
	if s.Team != "" {
		below = append(below, t.Fit(clean(s.Team), w))
	}
	if busy := f.busyText(s); busy != "" {
		if look.short {
			busy = strings.TrimPrefix(busy, "busy ")
		}
		below = append(below, t.Fit(busy, w))
	}
	switch {
	case f.OneWorld:
	case s.New:
		below = append(below, "new")
	case s.Removed:
		below = append(below, "removed")
	}
	// What does not fit goes from the least to the most important: the
	// name's second line stays, the last line below is joined or dropped.
	for len(below) > 0 && float64(len(names))*nameType.Leading()+float64(len(below))*t.Leading() > b.H()-3 {
		n := len(below)
		if n > 1 && t.Width(below[n-2]+" · "+below[n-1]) > w-3 {
			below[n-2] = strings.TrimPrefix(below[n-2], "busy ")
		}
		if n > 1 && t.Width(below[n-2]+" · "+below[n-1]) <= w-3 {
			below[n-2] += " · " + below[n-1]
		} else if n > 1 {
			copy(below, below[1:]) // the team goes before busy and new
		}
		below = below[:len(below)-1]
	}
	h := float64(len(names))*nameType.Leading() + float64(len(below))*t.Leading()
	if h+4 < b.H() {
		h += 2
	}
	y := b.CY() - h/2
	p.Lines(b.CX(), y+float64(len(names))*nameType.Leading()/2, Middle, nameType, names)
	p.Lines(b.CX(), y+h-float64(len(below))*t.Leading()/2, Middle, t, below)
}
