package chart

// Verdict is what may be said about a difference. The figure draws it; it is
// decided elsewhere.
type Verdict uint8

// The verdicts, in the order in which they are tried.
const (
	Identical               Verdict = iota // exactly the same in every run
	NoDifferenceThatMatters                // the whole interval is too small to matter
	Better
	Worse
	Higher      // for measures with no good direction
	Lower       // for measures with no good direction
	NotResolved // the interval includes zero
	Preview     // too few runs for an interval
)

// String is the verdict in words.
func (v Verdict) String() string {
	switch v {
	case Identical:
		return "identical"
	case NoDifferenceThatMatters:
		return "no difference that matters"
	case Better:
		return "better"
	case Worse:
		return "worse"
	case Higher:
		return "higher"
	case Lower:
		return "lower"
	case Preview:
		return "preview"
	default:
		return "not resolved"
	}
}

// Estimate is a value with the ends of its interval, all in one unit. An
// interval without width is not drawn.
type Estimate struct{ Value, Low, High float64 }

// half is the half-width of the interval.
func (e Estimate) half() float64 {
	if !(e.High > e.Low) {
		return 0
	}
	return (e.High - e.Low) / 2
}

// in is the estimate in a unit of u.
func (e Estimate) in(u float64) Estimate { return Estimate{e.Value / u, e.Low / u, e.High / u} }

// top is the largest value that the figure has to have room for.
func (e Estimate) top() float64 { return max(e.Value, e.High) }

// Shift is one measure in both worlds: the values, the paired difference
// changed − today with its half-width, and the verdict.
type Shift struct {
	Today, Changed   Estimate
	Difference, Half float64
	Verdict          Verdict
}

// in is the shift in a unit of u.
func (s Shift) in(u float64) Shift {
	return Shift{s.Today.in(u), s.Changed.in(u), s.Difference / u, s.Half / u, s.Verdict}
}

// Presence says in which world a touchpoint exists.
type Presence uint8

// Where a touchpoint exists.
const (
	InBoth      Presence = iota
	OnlyToday            // the change removes it
	OnlyChanged          // the change brings it
)

// String is "", "removed" or "new".
func (p Presence) String() string {
	switch p {
	case OnlyToday:
		return "removed"
	case OnlyChanged:
		return "new"
	default:
		return ""
	}
}

// Optional is a number that may not be there; the zero value is "none".
type Optional struct {
	Value float64
	Known bool
}

// Some is a known number.
func Some(v float64) Optional { return Optional{v, true} }
