package chart

// Heights and widths of an impact figure, in points.
const (
	impactHead   = 22.0 // column heads
	roomyPitch   = 36.0 // from here on a row has its own tick labels
	roomyMost    = 78.0
	densePitch   = 16.6 // least height of a row: below it, the next page
	denseMost    = 24.0
	segmentHead  = 24.0
	axisHeight   = 12.0
	columnGap    = 16.0
	stackedBelow = 760.0 // narrower figures set the tracks under each other
)

// span is a column from X0 to X1.
type span struct{ x0, x1 float64 }

func (s span) w() float64 { return s.x1 - s.x0 }

// impactLayout is where the parts of one impact figure go.
type impactLayout struct {
	rows, segments []row
	left           int // rows that did not fit

	name, wait, change, score, scoreChange span
	waitAxis, scoreAxis                    span    // between the first and the last tick
	promiseRoom                            float64 // for promises beyond the scale

	roomy        bool
	pitch        float64
	segmentPitch float64
}

// layout cuts the columns by what stands in them and the heights by what is
// left. h is the height without the legend.
func (s *Style) layout(rows, segments []row, b Box, h float64) impactLayout {
	l := impactLayout{rows: rows, segments: segments}
	l.heights(h)
	l.columns(s, b)
	return l
}

// fixedHeight is what heads and axes take.
func (l *impactLayout) fixedHeight() float64 {
	h := impactHead + axisHeight
	if len(l.segments) > 0 {
		h += segmentHead + axisHeight
	}
	return h
}

func (l *impactLayout) heights(h float64) {
	free := h - l.fixedHeight()
	n, m := float64(len(l.rows)), float64(len(l.segments))
	l.segmentPitch = max(densePitch, min(denseMost, free*0.4/max(m, 1)))
	if roomy := (free - m*l.segmentPitch) / max(n, 1); roomy >= roomyPitch {
		l.roomy, l.pitch = true, min(roomyMost, roomy)
		return
	}
	l.pitch = min(denseMost, free/max(n+m, 1))
	if l.pitch >= densePitch {
		l.segmentPitch = l.pitch
		return
	}
	// Too many for one page: the first ones, and a note on the others.
	l.pitch, l.segmentPitch = densePitch, densePitch
	fit := max(0, int(free/densePitch)-1)
	total := len(l.rows) + len(l.segments)
	l.rows = l.rows[:min(fit, len(l.rows))]
	l.segments = l.segments[:min(fit-len(l.rows), len(l.segments))]
	l.left = total - len(l.rows) - len(l.segments)
}

func (l *impactLayout) columns(s *Style, b Box) {
	nameMost := 0.2 * b.W()
	l.reservePromises(s)
	nameW, changeW, scoreW, scoreChangeW := 40.0, 0.0, 0.0, 0.0
	for i, r := range l.all() {
		w := s.nameType(l.roomy && i < len(l.rows), r.moment).Width(r.name)
		if r.moment {
			w += starRoom
		}
		nameW = max(nameW, w+1)
		roomy := l.roomy && i < len(l.rows)
		changeW = max(changeW, s.changeWidth(r.wait, roomy))
		if r.score != nil {
			scoreW = 0.16 * b.W()
			scoreChangeW = max(scoreChangeW, s.changeWidth(r.score, roomy))
		}
	}
	x := b.X0
	take := func(w float64) span {
		c := span{x, x + w}
		if w > 0 {
			x += w + columnGap
		}
		return c
	}
	changeW, scoreChangeW = l.headed(s, changeW, b), l.headed(s, scoreChangeW, b)
	l.name = take(min(nameW, nameMost))
	rest := b.X1 - x
	for _, w := range []float64{changeW, scoreW, scoreChangeW} {
		if w > 0 {
			rest -= w + columnGap
		}
	}
	least := l.waitLeast(s)
	if lacking := least - rest; lacking > 0 && changeW > 0 {
		// Words can be set smaller, a track cannot.
		share := lacking * changeW / (changeW + scoreChangeW)
		changeW -= share
		scoreChangeW = max(0, scoreChangeW-(lacking-share))
		rest = least
	}
	l.wait = take(rest)
	l.change = take(changeW)
	l.score = take(scoreW)
	l.scoreChange = take(scoreChangeW)
	l.waitAxis = s.axisSpan(l, l.wait, func(r row) *measure { return r.wait })
	l.scoreAxis = s.axisSpan(l, l.score, func(r row) *measure { return r.score })
}

// headed widens a change column to its head, within bounds.
func (l *impactLayout) headed(s *Style, w float64, b Box) float64 {
	if w == 0 {
		return 0
	}
	return min(max(w, s.Bold(sizeHead, ink).Width("Change, 95 %")), 0.17*b.W())
}

func (l *impactLayout) all() []row {
	return append(append([]row(nil), l.rows...), l.segments...)
}
