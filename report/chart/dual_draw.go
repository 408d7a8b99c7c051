package chart

// Heights of a dual figure, in points.
const (
	stageBand    = 18.0
	curveLeast   = 88.0 // with the room for numbers above and below
	visibility   = 18.0 // line of visibility with its words
	chainAbove   = 12.0 // for the word "bottleneck"
	stepLeast    = 34.0
	stepMost     = 48.0
	ladderHead   = 20.0
	ladderAbove  = 9.0 // names that do not fit into their part
	ladderBar    = 18.0
	ladderGap    = 5.0
	scoreGutter  = 30.0 // numbers of the satisfaction axis
	stepsPerLine = 16   // a longer stream goes on in a second line
)

// Draw fills the box; see Dual.
func (f Dual) Draw(p *Pen, b Box) {
	keys := f.legendKeys()
	legend, b := b.CutBottom(p.LegendHeight(keys, b.W()))
	_, b = b.CutBottom(6)
	legend.X0 = b.X0 + scoreGutter
	if p.LegendHeight(keys, legend.W()) > legend.H() {
		legend.X0 = b.X0
	}
	p.Legend(legend, keys)
	if f.hasLadder() {
		var ladder Box
		ladder, b = b.CutBottom(ladderHead + f.bars()*(ladderAbove+ladderBar+ladderGap))
		f.drawLadders(p, ladder)
		_, b = b.CutBottom(4)
	}
	c := f.columns(b)
	names := f.layNames(p, c)
	if lines := f.chainLines(); len(lines) > 0 {
		b = f.drawBackstage(p, c, b, lines, stageBand+curveLeast+names.height())
	}
	band, b := b.CutTop(stageBand)
	f.drawStages(p, c, band)
	f.drawJourney(p, c, names, b)
}

// drawBackstage draws the line of visibility and the value streams below it,
// leaving least points for what customers see, and returns what is left.
func (f Dual) drawBackstage(p *Pen, c dualColumns, b Box, lines []chainLine, least float64) Box {
	free := b.H() - least - visibility
	each := max(chainAbove+stepLeast, min(chainAbove+stepMost+6, free/float64(len(lines))))
	// What has no room is left to the table, never drawn over something else.
	fit := max(0, int(free/each))
	if fit < len(lines) {
		fit = max(0, int((free-legendLine)/each))
	}
	fit = min(fit, len(lines))
	hidden := 0
	for _, l := range lines[fit:] {
		hidden += len(l.steps)
	}
	need := each * float64(fit)
	if hidden > 0 {
		need += legendLine
	}
	chain, b := b.CutBottom(need)
	if hidden > 0 {
		var note Box
		note, chain = chain.CutBottom(legendLine)
		p.Text(c.all.x0, note.CY(), Left, p.Regular(sizeLabel, soft), moreSteps(hidden))
	}
	f.drawChain(p, c, chain, lines[:fit], each)
	line, b := b.CutBottom(visibility)
	f.drawVisibility(p, line)
	return b
}

func (f Dual) drawVisibility(p *Pen, b Box) {
	y := b.Y0 + 4
	p.Line(Stroke{Width: 1.2, Color: ringGrey, Dash: []float64{1.2, 3}}, b.X0+scoreGutter, y, b.X1, y)
	t := p.Regular(sizeLabel, soft)
	s := "line of visibility: customers see nothing below"
	t = t.Shrink(s, b.W()-scoreGutter, sizeFloor)
	p.Text(b.X1, y+8, Right, t, t.Fit(s, b.W()-scoreGutter))
}

func (f Dual) drawStages(p *Pen, c dualColumns, b Box) {
	t := p.Bold(sizeLabel, ink)
	for i, s := range f.Stages {
		cell := Box{c.stages[i].x0 + 1.5, b.Y0, c.stages[i].x1 - 1.5, b.Y1}
		p.Rect(cell, bandGrey)
		u := t.Shrink(clean(s), cell.W()-6, sizeFloor)
		p.Text(cell.CX(), cell.CY(), Middle, u, u.Fit(clean(s), cell.W()-6))
	}
}
