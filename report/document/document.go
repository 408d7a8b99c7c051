package document

import "ripple/report/chart"

// Simulated stands on every page of every format.
const Simulated = "Simulated, not measured"

// Document is a whole report.
type Document struct {
	Title    string // of the file: "Fast-track simple claims"
	Kicker   string // over every headline: committee · subject · change
	Language string // of the texts, as in HTML's lang; "" means "en"

	// FooterLeft says what the numbers are (runs, interval level), FooterRight
	// where they come from (file hashes, seed). Writers see to it that
	// Simulated stands before them.
	FooterLeft, FooterRight string

	Pages []Page
}

// Page answers one question.
type Page struct {
	Name     string // short and without spaces, for links and ids: "impact"
	Question string // "Who feels it, where?"
	Headline string // the answer in one sentence
	Subtitle string // measure, population, period
	Blocks   []Block
}

// Block is a Figure, a Table, Tiles, Bullets or a Note.
type Block interface{ block() }

// Figure is a drawing with the same numbers as a table, for those who cannot
// see it or want them exactly.
type Figure struct {
	chart.Figure
	Table Table // shown under a fold; none if it has no rows
}

// Note is a paragraph of its own. An important note is set off.
type Note struct {
	Text      string
	Important bool
}

// Bullets is a list under a heading of its own ("" for none).
type Bullets struct {
	Heading string
	Items   []string
}

func (Figure) block()  {}
func (Table) block()   {}
func (Tiles) block()   {}
func (Bullets) block() {}
func (Note) block()    {}
