package chart

// reservePromises keeps the right end of the waits for promises beyond scale.
func (l *impactLayout) reservePromises(s *Style) {
	for _, r := range l.all() {
		if r.wait != nil {
			l.promiseRoom = max(l.promiseRoom, s.promiseRoom(r.wait))
		}
	}
}

// waitLeast is the least width of the wait column: a short track with the
// widest numbers on both sides and what stands at its end.
func (l *impactLayout) waitLeast(s *Style) float64 {
	const track, pads = 60, 24
	var left, right, end float64
	for i, r := range l.all() {
		if m := r.wait; m != nil {
			d := s.place(m, axis{m.ticks, 0, track}, 0, l.roomy && i < len(l.rows))
			left, right = max(left, d.leftBox.W()), max(right, d.rightBox.W())
			end = max(end, s.tick().Width(m.end()))
		}
	}
	return left + track + right + end + l.promiseRoom + pads
}

// axisSpan finds the longest axis that leaves room for every number beside
// its marks. All rows share it.
func (s *Style) axisSpan(l *impactLayout, c span, of func(row) *measure) span {
	a := span{c.x0 + 4, c.x1 - 4}
	for range 40 { // it only ever gets shorter; a number that steps over a promise asks again
		var left, right float64
		for i, r := range l.all() {
			m := of(r)
			if m == nil {
				continue
			}
			roomy := l.roomy && i < len(l.rows)
			d := s.place(m, axis{m.ticks, a.x0, a.x1}, 0, roomy)
			end := c.x1
			if m.unit != "" {
				end -= l.promiseRoom
			}
			switch half := s.tick().Width(m.end()) / 2; {
			case m.unit == "" || roomy || i >= len(l.rows): // tick labels under the row
				right, left = max(right, a.x1+half-c.x1), max(left, c.x0+half-a.x0)
			default: // the scale's end at the end of the row
				end -= 2*half + 8
				right = max(right, a.x1-end)
			}
			right = max(right, d.rightBox.X1-end)
			if d.left != "" {
				left = max(left, c.x0-d.leftBox.X0)
			}
		}
		if left < 0.2 && right < 0.2 {
			break
		}
		a.x0, a.x1 = min(a.x0+max(left, 0), c.x1-20), max(a.x1-max(right, 0), c.x0+20)
	}
	if a.x1 < a.x0+10 {
		a.x0, a.x1 = c.x0+c.w()*0.4, c.x0+c.w()*0.6
	}
	return a
}

// promiseRoom is what a promise beyond the scale takes at the end of its row.
func (s *Style) promiseRoom(m *measure) float64 {
	if m.promiseText == "" {
		return 0
	}
	return s.Regular(sizeCallout, ink).Width(m.promiseText) + 26
}

func (s *Style) tick() Type { return s.Regular(sizeTick, soft) }
