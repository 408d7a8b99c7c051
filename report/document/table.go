package document

// Table is rows of cells under columns.
type Table struct {
	Caption string
	Columns []Column
	Rows    [][]Cell
}

// Column is a heading and how its cells stand.
type Column struct {
	Head  string
	Align Align
}

// Align says to which side cells stand.
type Align uint8

// Words stand left, numbers right.
const (
	Left Align = iota
	Right
	Center
)

// Cell is a text and, where it is a verdict or a status, which.
type Cell struct {
	Text   string
	Status Status
}

// Text is a plain cell.
func Text(s string) Cell { return Cell{Text: s} }

// Status colours a cell and gives it a shape; its text says the same.
type Status uint8

// The statuses: verdicts of a comparison, then states of a target.
const (
	Plain Status = iota
	Better
	Worse
	Quiet    // identical, or no difference that matters
	Open     // not resolved, cannot tell
	OnTarget // ● on target
	Amber    // ◆ amber
	Missed   // ■ missed
)

// Sign is the shape of a target's state, so that no colour is needed to read
// it; "" for all others.
func (s Status) Sign() string {
	switch s {
	case OnTarget:
		return "●"
	case Amber:
		return "◆"
	case Missed:
		return "■"
	case Open:
		return "○"
	default:
		return ""
	}
}

// String is the status as a word, for classes and formats without colour.
func (s Status) String() string {
	switch s {
	case Better:
		return "better"
	case Worse:
		return "worse"
	case Quiet:
		return "quiet"
	case Open:
		return "open"
	case OnTarget:
		return "on-target"
	case Amber:
		return "amber"
	case Missed:
		return "missed"
	default:
		return "plain"
	}
}
