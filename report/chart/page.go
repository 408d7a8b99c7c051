package chart

// Page size in points: 16:9, as a screen or a slide.
const (
	PageWidth  = 960
	PageHeight = 540
	pageMargin = 36
)

// Page is a figure with the words round it, drawn by the same pen; itself a
// Figure.
type Page struct {
	Kicker      string // small line on top: committee, subject, change
	Headline    string // the message, one sentence
	Subtitle    string // measure, population, period
	Number      string // "1 of 4"
	FooterLeft  string // what the numbers are: simulated, runs, intervals
	FooterRight string // where they come from: files, seed
	Body        Figure
}

// Title is the headline.
func (g Page) Title() string { return clean(g.Headline) }

// Describe is the subtitle and the description of the figure.
func (g Page) Describe() string {
	s := clean(g.Subtitle)
	if g.Body != nil {
		if s != "" {
			s += " "
		}
		s += g.Body.Describe()
	}
	return s
}

// Height keeps 16:9.
func (g Page) Height(width float64) float64 { return width * PageHeight / PageWidth }

// Draw fills the box with the page.
func (g Page) Draw(p *Pen, b Box) {
	b = b.Inset(pageMargin, 0)
	_, b = b.CutTop(23)
	_, b = b.CutBottom(12)
	b = g.foot(p, b)
	b = g.top(p, b)
	if g.Body != nil {
		// A figure fills the page, but one of few rows is not pulled apart.
		if own := g.Body.Height(b.W()); own < fewRows*b.H() {
			b, _ = b.CutTop(own)
		}
		g.Body.Draw(p, b)
	}
}

// fewRows is the share of a page below which a figure keeps its own height.
const fewRows = 0.6

// top sets kicker, page number, headline and subtitle, and returns the rest.
func (g Page) top(p *Pen, b Box) Box {
	line, b := b.CutTop(14)
	t := p.Regular(sizeLabel, soft)
	number := p.Text(line.X1, line.CY(), Right, t, clean(g.Number))
	p.Text(line.X0, line.CY(), Left, t, t.Fit(clean(g.Kicker), number.X0-line.X0-16))

	// A long headline takes a second line before it gets small.
	n := layName(p.Bold(sizeHeadline, ink), clean(g.Headline), b.W(), 2*sizeHeadline*lineSpacing, 13, 2)
	line, b = b.CutTop(n.height() + 4)
	p.Lines(line.X0, line.CY(), Left, n.t, n.lines)

	if s := clean(g.Subtitle); s != "" {
		line, b = b.CutTop(15)
		t = p.Regular(sizeSubtitle, soft).Shrink(s, b.W(), sizeLabel)
		p.Text(line.X0, line.CY(), Left, t, t.Fit(s, b.W()))
	}
	_, b = b.CutTop(11)
	return b
}

// foot sets the line and the two footers, and returns the rest.
func (g Page) foot(p *Pen, b Box) Box {
	line, b := b.CutBottom(22)
	p.Line(Stroke{Width: 0.8, Color: gridGrey}, line.X0, line.Y0, line.X1, line.Y0)
	t := p.Regular(sizeTick, soft)
	right := t.Shrink(clean(g.FooterRight), 0.45*line.W(), sizeFloor)
	box := p.Text(line.X1, line.CY()+1, Right, right, right.Fit(clean(g.FooterRight), 0.45*line.W()))
	room := box.X0 - line.X0 - 16
	left := t.Shrink(clean(g.FooterLeft), room, sizeFloor)
	p.Text(line.X0, line.CY()+1, Left, left, left.Fit(clean(g.FooterLeft), room))
	_, b = b.CutBottom(8)
	return b
}
