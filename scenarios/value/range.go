package value

import (
	"math"
	"strings"
)

// Range is the values from From to To that a sweep or a search tries; By is 0
// if none is stated. Unit is "" for numbers, "%" for shares (in percent), "x"
// for factors, "m" for durations (in minutes).
type Range struct {
	From, To, By float64
	Unit         string
}

// mostSteps bounds what a range can be unrolled to.
const mostSteps = 10_000

const rangeExample = `write for example "34..44 by 2" or "20%..40% by 5%"`

// ParseRange reads "34..44", "34..44 by 2", "20%..40% by 5pp", "x0.8..x1.2",
// "2d..10d by 1d".
func ParseRange(s string) (Range, error) {
	c := cursor{text: s}
	if c.done() {
		return Range{}, whole("a range is missing", rangeExample)
	}
	from := c.at
	var r Range
	var err error
	if r.From, r.Unit, err = c.amount(); err != nil {
		return Range{}, err
	}
	if !c.take("..") {
		at := c.at
		if c.dash() || c.take("to", "—", "…") {
			return Range{}, c.wrong(at, "a range is written with two dots", rangeExample)
		}
		return Range{}, c.wrong(from, "a range needs two ends", rangeExample)
	}
	at := c.at
	to, unit, err := c.amount()
	if err != nil {
		return Range{}, err
	}
	if unit == "" && r.Unit == "x" {
		unit = "x" // "x0.8..1.2"
	}
	if r.To = to; unit != r.Unit {
		return Range{}, c.wrong(at, "both ends of a range are of the same kind", rangeExample)
	}
	if r.To <= r.From {
		return Range{}, c.wrong(from, "a range goes from the smaller to the larger value", rangeExample)
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
	by, unit, err := c.amount()
	if err != nil {
		return err
	}
	if unit == "" && r.Unit == "x" {
		unit = "x" // "x0.8..x1.2 by 0.1"
	}
	if unit != r.Unit {
		return c.wrong(at, "the step of a range is of the same kind as its ends", rangeExample)
	}
	if by <= 0 || (r.To-r.From)/by > mostSteps {
		return c.wrong(at, "the step of a range must be above 0 and give at most 10_000 values", rangeExample)
	}
	r.By = by
	return nil
}

// amount reads a number, a percentage, a factor or a duration.
func (c *cursor) amount() (x float64, unit string, err error) {
	c.space()
	if c.take("x", "×") {
		x, err = c.number()
		return x, "x", err
	}
	sign := 1.0
	if c.take("-", "−") {
		sign = -1
		c.space()
	}
	at := c.at
	if x, err = c.number(); err != nil {
		return 0, "", err
	}
	if c.take("%") {
		return sign * x, "%", nil
	}
	switch word := c.peek(); {
	case word == "pp":
		c.word()
		return sign * x, "%", nil
	case word == "" || word == "by" || word == "to":
		return sign*x + 0, "", nil
	case sign < 0:
		return 0, "", c.wrong(at, "a duration cannot be negative", "")
	}
	c.at = at
	x, err = c.duration()
	return x, "m", err
}

// Values are the values of the range as they would be written; nil without By.
func (r Range) Values() []string {
	if !(r.By > 0) {
		return nil
	}
	n := int(math.Floor((r.To-r.From)/r.By + 1e-9))
	values := make([]string, 0, n+1)
	for i := range n + 1 {
		values = append(values, r.Text(r.From+float64(i)*r.By))
	}
	return values
}

// Text is a value of the range as it would be written.
func (r Range) Text(x float64) string {
	switch r.Unit {
	case "x":
		return "x" + plain(clean(x))
	case "m":
		return FormatDuration(x)
	}
	return strings.TrimSpace(plain(clean(x)) + r.Unit)
}
