package chart

// Figure is anything a Pen can draw. SVG, PNG and every page take one.
type Figure interface {
	// Title names the figure in a few words.
	Title() string
	// Describe says in words what the figure shows, with every number in it.
	Describe() string
	// Height is the height in points that suits a width in points.
	Height(width float64) float64
	// Draw fills the box and nothing beyond it.
	Draw(p *Pen, b Box)
}

// DefaultWidth is that of a figure inside a page of 960 × 540 points.
const DefaultWidth = 888
