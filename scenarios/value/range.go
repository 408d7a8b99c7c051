package value

import "math"

// Range is the values from From to To that a sweep or a search tries; By is 0
// if none is stated. Unit is "" for numbers, "%" for shares (in percent), "x"
// for factors, "m" for durations (in minutes). A Relative range has signs, and
// its values are edits: "-2..+2" is two less to two more; there "%" is a part of
// the value and "pp" are percentage points.
type Range struct {
	From, To, By float64
	Unit         string
	Relative     bool
}

// mostSteps bounds what a range can be unrolled to.
const mostSteps = 10_000

const rangeExample = `write for example "34..44 by 2" or "20%..40% by 5%"`

// ParseRange reads "34..44", "34..44 by 2", "20%..40% by 5pp", "x0.8..x1.2",
// "2d..10d by 1d", "-10%..+10% by 5%".
func ParseRange(s string) (Range, error) {
	c := cursor{text: s}
	if c.done() {
		return Range{}, whole("a range is missing", rangeExample)
	}
	from := c.at
	var r Range
	low, err := c.amount()
	if err != nil {
		return Range{}, err
	}
	if c.sees("/") {
		c.at = len(c.text)
		return Range{}, c.wrong(from, "a range has no rates", `write factors, such as "x0.8..x1.2 by 0.1", or a list of rates`)
	}
	if !c.take("..") {
		at := c.at
		if c.dash() || c.take("to", "—", "…") {
			return Range{}, c.wrong(at, "a range is written with two dots", rangeExample)
		}
		return Range{}, c.wrong(from, "a range needs two ends", rangeExample)
	}
	if c.done() || c.peek() == "by" {
		return Range{}, c.wrong(from, "a range needs two ends", rangeExample)
	}
	at := c.at
	high, err := c.amount()
	if err != nil {
		return Range{}, err
	}
	if high.unit == "" && low.unit == "x" {
		high.unit = "x" // "x0.8..1.2"
	}
	if r.Relative = low.sign != 0 || high.sign != 0; r.Relative && !(low.signed() && high.signed()) {
		return Range{}, c.wrong(from, "a sign makes a range relative, and here one end has none", `write it at both ends, such as "-2..+2"`)
	}
	if !r.Relative {
		low.share()
		high.share()
	}
	r.From, r.To, r.Unit = low.x, high.x, low.unit
	if high.unit != r.Unit {
		return Range{}, c.wrong(at, "both ends of a range are of the same kind", rangeExample)
	}
	switch {
	case r.To == r.From:
		return Range{}, c.wrong(from, "this range is a single value", rangeExample)
	case r.To < r.From:
		return Range{}, c.wrong(from, "a range goes from the smaller to the larger value", "write "+quote(r.Text(r.To)+".."+r.Text(r.From)))
	}
	if err := c.by(&r); err != nil {
		return Range{}, err
	}
	return r, c.end(rangeExample)
}

// by reads how far apart the values are.
func (c *cursor) by(r *Range) error {
	if c.peek() != "by" {
		return nil
	}
	at := c.at
	c.word()
	by, err := c.amount()
	if err != nil {
		return err
	}
	switch {
	case by.unit == "" && r.Unit == "x":
		by.unit = "x" // "x0.8..x1.2 by 0.1"
	case !r.Relative:
		by.share()
	}
	if by.unit != r.Unit {
		return c.wrong(at, "the step of a range is of the same kind as its ends", rangeExample)
	}
	switch steps := (r.To - r.From) / by.x; {
	case by.x <= 0:
		return c.wrong(at, "the step of a range must be above 0", rangeExample)
	case steps > mostSteps:
		return c.wrong(at, "this range has more than 10_000 values", "write a larger step")
	}
	r.By = by.x
	return nil
}

// amount is an end or the step of a range.
type amount struct {
	x    float64
	unit string
	sign int // 0: none is written
}

// signed says whether an end goes with one that has a sign.
func (a amount) signed() bool { return a.sign != 0 || a.x == 0 }

// share takes percentage points for percent, which they are between shares.
func (a *amount) share() {
	if a.unit == "pp" {
		a.unit = "%"
	}
}

// amount reads a number, a percentage, a factor or a duration, with its sign.
func (c *cursor) amount() (a amount, err error) {
	c.space()
	if c.take("x", "×") {
		a.unit = "x"
		a.x, err = c.number()
		return a, err
	}
	switch {
	case c.take("-", "−", "–"):
		a.sign = -1
	case c.take("+"):
		a.sign = 1
	}
	c.space()
	at := c.at
	if a.x, err = c.number(); err != nil {
		return a, err
	}
	switch word := c.peek(); {
	case c.take("%"):
		a.unit = "%"
	case word == "pp":
		c.word()
		a.unit = "pp"
	case word == "" || word == "by" || word == "to":
	default:
		c.at, a.unit = at, "m"
		if a.x, err = c.duration(); err != nil {
			return a, err
		}
	}
	if a.sign < 0 {
		a.x = -a.x
	}
	return a, nil
}

// Count is how many values the range has; 0 without By.
func (r Range) Count() int {
	if !(r.By > 0) {
		return 0
	}
	return int(math.Floor((r.To-r.From)/r.By+1e-9)) + 1
}

// Values are the values of the range as they would be written; nil without By.
func (r Range) Values() []string {
	var values []string
	for i := range r.Count() {
		values = append(values, r.Text(r.From+float64(i)*r.By))
	}
	return values
}

// Text is a value of the range as it would be written.
func (r Range) Text(x float64) string {
	sign := ""
	if x = clean(x); r.Relative {
		if sign = "+"; x < 0 {
			sign, x = "-", -x
		}
	}
	switch r.Unit {
	case "x":
		return "x" + plain(x)
	case "m":
		return sign + FormatDuration(x)
	}
	return sign + plain(x+0) + r.Unit
}
