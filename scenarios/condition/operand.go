package condition

import "ripple/sim"

// view is what a condition sees.
type view = sim.View

// operand is a piece of a condition, from a single name to the whole.
type operand struct {
	kind kind
	num  func(*view) float64 // of a number
	yes  func(*view) bool    // of a truth
	text func(*view) string  // of a subject

	word  string   // what stands in quotes, or what the subject is called
	names []string // that a subject can have

	unit        unit
	value       float64 // of a constant number
	constant    bool
	lowest, top float64 // bounds of a number that is read
	read        bool    // a single number that is read
	forecast    bool    // a forecast that is compared

	from, to int // bytes of the text
}

// kind is what an operand is.
type kind uint8

// The kinds.
const (
	number    kind = iota
	truth          // yes or no
	subject        // segment, journey or weekday
	word           // a text in quotes: a name, or a duration or share
	prognosis      // a forecast
)

// String is the kind in messages.
func (k kind) String() string {
	return [...]string{"a number", "yes or no", "a name", "a text", "a forecast"}[k]
}

// unit is what a number counts. It keeps apart what cannot be compared; a plain
// number goes with everything but a time.
type unit uint8

// The units.
const (
	plain  unit = iota
	people      // customers, jobs, heads, visits
	share       // 0 to 1
	time        // minutes
	points      // 0 to 100
	hours       // of the day
)

// String is the unit in messages.
func (u unit) String() string {
	return [...]string{"a number", "a count", "a share", "a time", "points of 100", "an hour of the day"}[u]
}

// fits says whether numbers of two units can be compared and added, and is the
// unit of their sum.
func (u unit) fits(v unit) (unit, bool) {
	switch {
	case u == v:
		return u, true
	case u == plain && v != time:
		return v, true
	case v == plain && u != time:
		return u, true
	}
	return plain, false
}

// fixed is a number that is stated.
func fixed(x float64, u unit) operand {
	return operand{kind: number, unit: u, value: x, constant: true, num: func(*view) float64 { return x }}
}

// at gives an operand its place.
func (o operand) at(from, to int) operand {
	o.from, o.to = from, to
	return o
}
