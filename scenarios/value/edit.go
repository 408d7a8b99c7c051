package value

// EditOp is the kind of a relative edit.
type EditOp uint8

// The kinds of relative edits.
const (
	EditAdd     EditOp = iota // "+2", "-3": adds Amount
	EditPercent               // "-15%": takes 15 % off
	EditTimes                 // "x0.6": multiplies by Amount
	EditPoints                // "+5pp": adds Amount percentage points to a share
	EditLonger                // "+2m", "-1h": adds Amount minutes to a duration
)

// Edit is a change relative to a base value.
type Edit struct {
	Op     EditOp
	Amount float64 // as written (-15 of "-15%"); minutes for EditLonger
	Unit   string  // "", "%", "x", "pp"; "m" for EditLonger
}

// mostTimes bounds a factor, so that several of them cannot overflow.
const mostTimes = 1e6

const editExample = `write "+2", "-15%", "x0.6", "+5pp" or "+2m"`

// ParseEdit reads "+2", "-3", "-15%", "x0.6", "+5pp", "+2m", "-1h30m". ok is
// false if the string is no relative edit at all: it begins neither with a sign
// nor with an x before a number.
func ParseEdit(s string) (e Edit, ok bool, err error) {
	c := cursor{text: s}
	c.space()
	from := c.at
	switch {
	case c.take("+"):
		e, err = c.signed(from, 1)
	case c.take("-", "−", "–"):
		e, err = c.signed(from, -1)
	case c.take("x", "×", "X", "*"):
		if e, err = c.times(from); err == nil && e.Unit == "" {
			return Edit{}, false, nil
		}
	default:
		return Edit{}, false, nil
	}
	if err != nil {
		return Edit{}, true, err
	}
	return e, true, nil
}

// Factor is what the edit multiplies by, if it is of that kind.
func (e Edit) Factor() (f float64, ok bool) {
	switch e.Op {
	case EditPercent:
		return clean(1 + e.Amount/100), true
	case EditTimes:
		return e.Amount, true
	}
	return 0, false
}

// String is the edit as it is written.
func (e Edit) String() string {
	if e.Op == EditTimes {
		return "x" + plain(e.Amount)
	}
	sign, size := "+", e.Amount
	if size < 0 {
		sign, size = "-", -size
	}
	if e.Op == EditLonger {
		return sign + FormatDuration(size)
	}
	return sign + plain(size) + e.Unit
}
