package chart

import (
	"strconv"
	"strings"
)

// starRoom is the width a moment of truth's star takes beside its name.
const starRoom = 14.0

// Draw fills the box; see Impact.
func (f Impact) Draw(p *Pen, b Box) {
	rows, segments := f.prepare()
	keys := legendKeys(rows, segments, f.level())
	if b.W() < stackedBelow {
		f.drawStacked(p, b, rows, segments, keys)
		return
	}
	legend, b := b.CutBottom(p.LegendHeight(keys, b.W()))
	_, b = b.CutBottom(8)
	l := p.layout(rows, segments, b, b.H())
	legend.X0 = l.waitAxis.x0
	if p.LegendHeight(keys, legend.W()) > legend.H() {
		legend.X0 = b.X0
	}
	p.Legend(legend, keys)

	head, b := b.CutTop(impactHead)
	f.heads(p, l, head)
	block, b := b.CutTop(float64(len(l.rows)) * l.pitch)
	p.drawRows(l, l.rows, block, l.pitch, l.roomy, false)
	ticks, b := b.CutTop(axisHeight)
	p.scoreTicks(l, l.rows, ticks)
	if len(l.segments) > 0 {
		head, b = b.CutTop(segmentHead)
		t := p.Bold(sizeHead, ink).Shrink(clean(f.SegmentTitle), head.X1-l.waitAxis.x0, sizeLabel)
		p.Text(l.waitAxis.x0, head.CY()+2, Left, t, t.Fit(clean(f.SegmentTitle), head.X1-l.waitAxis.x0))
		block, b = b.CutTop(float64(len(l.segments)) * l.segmentPitch)
		p.drawRows(l, l.segments, block, l.segmentPitch, false, true)
		ticks, b = b.CutTop(axisHeight)
		p.scoreTicks(l, l.segments, ticks)
		p.sharedTicks(l, ticks)
	}
	if l.left > 0 {
		p.Text(l.waitAxis.x0, b.Y0+densePitch/2, Left, p.Regular(sizeLabel, soft), more(l.left))
	}
}

// more says what a full page leaves to its table.
func more(n int) string { return "… and " + strconv.Itoa(n) + " more: see the table" }

// heads over the columns.
func (f Impact) heads(p *Pen, l impactLayout, b Box) {
	t := p.Bold(sizeHead, ink)
	head := func(c span, s string) {
		if c.w() <= 0 {
			return
		}
		w := min(c.w()+columnGap-6, b.X1-c.x0)
		u := t.Shrink(s, w, sizeDense)
		p.Text(c.x0, b.Y0+7, Left, u, u.Fit(s, w))
	}
	wait := l.wait
	wait.x0 = max(wait.x0, l.waitAxis.x0)
	head(wait, f.waitHead())
	if l.change.w() > 0 {
		head(l.change, l.changeHead(f.level()))
	}
	if l.score.w() > 0 {
		score := l.score
		score.x0 = max(score.x0, l.scoreAxis.x0)
		if score.w() < t.Width("Satisfaction, 0–100")*0.8 {
			score.x0 = l.score.x0
		}
		head(score, "Satisfaction, 0–100")
		head(l.scoreChange, l.changeHead(f.level()))
	}
}

// changeHead names the level where there is an interval, not in a preview.
func (l *impactLayout) changeHead(level string) string {
	for _, r := range l.all() {
		for _, m := range []*measure{r.wait, r.score} {
			if m != nil && strings.Contains(m.change, "±") {
				return "Change, " + level
			}
		}
	}
	return "Change"
}

// scoreTicks stand once under all rows: they share one satisfaction axis.
func (p *Pen) scoreTicks(l impactLayout, rows []row, b Box) {
	if m := firstScore(rows); m != nil {
		a := axis{m.ticks, l.scoreAxis.x0, l.scoreAxis.x1}
		p.axisTicks(a, "", b.Y0+6)
	}
}

// sharedTicks stand once under the segments.
func (p *Pen) sharedTicks(l impactLayout, b Box) {
	for _, r := range l.segments {
		if r.wait != nil {
			p.axisTicks(axis{r.wait.ticks, l.waitAxis.x0, l.waitAxis.x1}, r.wait.unit, b.Y0+6)
			return
		}
	}
}

// axisTicks writes the ticks' values, only the ends where they have no room.
func (p *Pen) axisTicks(a axis, unit string, y float64) {
	ticks := a.ticks
	last := ticks[len(ticks)-1]
	if w := p.tick().Width(withUnit(tickText(last), unit)) + 4; (a.x1-a.x0)/float64(len(ticks)-1) < w {
		ticks = []float64{ticks[0], last}
		if a.x1-a.x0 < w {
			ticks = ticks[1:]
		}
	}
	for _, v := range ticks {
		p.Text(a.x(v), y, Middle, p.tick(), withUnit(tickText(v), unit))
	}
}

func firstScore(rows []row) *measure {
	for _, r := range rows {
		if r.score != nil {
			return r.score
		}
	}
	return nil
}
