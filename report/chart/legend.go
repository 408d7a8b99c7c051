package chart

// Key is one entry of a legend: a mark and its words.
type Key struct {
	Label string
	Width float64             // of the mark, points
	Mark  func(p *Pen, b Box) // draws the mark into b
}

const (
	legendLine = 14.0 // height of one line of keys
	legendGap  = 18.0 // between two keys
	markGap    = 5.0  // between mark and words
)

// legendLines breaks the keys into lines of w points.
func (s *Style) legendLines(keys []Key, w float64) [][]Key {
	t := s.Regular(sizeLabel, soft)
	var lines [][]Key
	x := 0.0
	for _, k := range keys {
		need := k.Width + markGap + t.Width(k.Label)
		if len(lines) == 0 || x+need > w {
			lines, x = append(lines, nil), 0
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], k)
		x += need + legendGap
	}
	return lines
}

// LegendHeight is the height of the strip that the keys need.
func (s *Style) LegendHeight(keys []Key, w float64) float64 {
	return float64(len(s.legendLines(keys, w))) * legendLine
}

// Legend draws the keys into a strip of their own. Lines that do not fit are
// left out.
func (p *Pen) Legend(b Box, keys []Key) {
	t := p.Regular(sizeLabel, soft)
	for _, line := range p.legendLines(keys, b.W()) {
		var strip Box
		if b.H() < legendLine-0.01 {
			return
		}
		strip, b = b.CutTop(legendLine)
		for _, k := range line {
			var mark Box
			mark, strip = strip.CutLeft(k.Width)
			k.Mark(p, mark)
			_, strip = strip.CutLeft(markGap)
			label := t.Shrink(k.Label, strip.W(), sizeFloor)
			p.Text(strip.X0, strip.CY(), Left, label, label.Fit(k.Label, strip.W()))
			_, strip = strip.CutLeft(t.Width(k.Label) + legendGap)
		}
	}
}
