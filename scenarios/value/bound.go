package value

import "strings"

// BoundKind is what a Bound limits.
type BoundKind uint8

// The kinds of bounds.
const (
	BoundNumber   BoundKind = iota // Value as it stands
	BoundShare                     // Value from 0 to 1
	BoundDuration                  // Value in minutes
)

// Bound is a limit that a metric must keep.
type Bound struct {
	Op    string // <= >= < >
	Value float64
	Kind  BoundKind
}

// Limit is the value on the edge: minutes, a share of 1, or a plain number.
func (b Bound) Limit() float64 { return b.Value }

const boundExample = `write for example "<= 10d", ">= 80%" or ">= 30"`

// ParseBound reads "<= 10d", ">= 80%", ">= 30", "< 60%".
func ParseBound(s string) (Bound, error) {
	c := cursor{text: s}
	if c.done() {
		return Bound{}, whole("a target is missing", boundExample)
	}
	from := c.at
	b := Bound{}
	switch {
	case c.take("<=", "≤"):
		b.Op = "<="
	case c.take(">=", "≥"):
		b.Op = ">="
	case c.take("=<", "=>", "==", "=", "!=", "<>"):
		return Bound{}, c.wrong(from, quote(c.text[from:c.at])+" is not a limit", "write one of <=, >=, <, >")
	case c.take("<"):
		b.Op = "<"
	case c.take(">"):
		b.Op = ">"
	default:
		text := strings.TrimSpace(s)
		return Bound{}, whole("a target says in which direction, got "+quote(text), "write "+quote("<= "+text)+" or "+quote(">= "+text))
	}
	if err := c.limit(&b); err != nil {
		return Bound{}, err
	}
	return b, c.end(boundExample)
}

// limit reads what follows the comparison.
func (c *cursor) limit(b *Bound) error {
	c.space()
	from := c.at
	if c.at >= len(c.text) {
		return c.wrong(from, "a number is missing after "+quote(b.Op), boundExample)
	}
	sign := 1.0
	if c.take("-", "−") {
		sign = -1
		c.space()
	}
	at := c.at
	n, err := c.number()
	if err != nil {
		return err
	}
	b.Value = sign*n + 0
	switch {
	case c.sees("%"):
		c.at = from
		b.Kind = BoundShare
		b.Value, err = c.share()
	case c.peek() != "":
		if sign < 0 {
			return c.wrong(from, "a duration cannot be negative", "")
		}
		c.at = at
		b.Kind = BoundDuration
		b.Value, err = c.duration()
	}
	return err
}

// Holds says whether x keeps within the bound; nothing that is no number does.
func (b Bound) Holds(x float64) bool {
	switch b.Op {
	case "<=":
		return x <= b.Value
	case ">=":
		return x >= b.Value
	case "<":
		return x < b.Value
	}
	return x > b.Value
}

// String is the bound in print: "≤ 3 d", "≥ 80 %", "≥ 30".
func (b Bound) String() string {
	op := strings.NewReplacer("<=", "≤", ">=", "≥").Replace(b.Op)
	switch b.Kind {
	case BoundShare:
		return op + " " + plain(clean(b.Value*100)) + " %"
	case BoundDuration:
		return op + " " + printed(b.Value)
	}
	return op + " " + strings.Replace(plain(b.Value), "-", "−", 1)
}

// printed is a duration for reading: "1 h 30 min".
func printed(minutes float64) string {
	fields := strings.Fields(joinUnits(minutes, " ", " "))
	for i, f := range fields {
		if f == "m" {
			fields[i] = "min"
		}
	}
	return strings.Join(fields, " ")
}
