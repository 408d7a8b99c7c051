package value

import (
	"math"
	"strings"

	"ripple/sim/draw"
)

// Size is how many customers come at once: any whole number from Low to High,
// each as likely, or, if Trials is above 0, a binomial number.
type Size struct {
	Low, High int
	Trials    int
	Chance    float64
}

// mostAtOnce bounds the size of a group.
const mostAtOnce = 1_000_000

// ParseSize reads "3", "1..4" and "binomial(100, 80%)".
func ParseSize(s string) (Size, error) {
	const example = `write for example "3", "1..4" or "binomial(100, 80%)"`
	c := cursor{text: s}
	if c.done() {
		return Size{}, whole("a size is missing", example)
	}
	from := c.at
	if strings.EqualFold(c.peek(), "binomial") {
		return c.binomial()
	}
	low, err := c.count(0)
	if err != nil {
		return Size{}, err
	}
	high := low
	if at := c.at; c.dash() {
		return Size{}, c.wrong(at, "a range is written with two dots", example)
	}
	if c.take("..") {
		if high, err = c.count(0); err != nil {
			return Size{}, err
		}
		if high <= low {
			return Size{}, c.wrong(from, "a range goes from the smaller to the larger number", `write for example "1..4"`)
		}
	}
	if high < 1 {
		return Size{}, c.wrong(from, "a group has at least one customer", example)
	}
	return Size{Low: low, High: high}, c.end(example)
}

func (c *cursor) binomial() (Size, error) {
	const example = `write for example "binomial(100, 80%)"`
	from := c.at
	c.word()
	if !c.take("(") {
		return Size{}, c.wrong(from, `"binomial" needs parentheses`, example)
	}
	n, err := c.count(1)
	if err != nil {
		return Size{}, err
	}
	if !c.take(",") {
		return Size{}, c.wrong(from, "binomial needs a number and a share", example)
	}
	p, err := c.share()
	if err != nil {
		return Size{}, err
	}
	if !c.take(")") {
		return Size{}, c.wrong(from, `the closing ")" is missing`, example)
	}
	return Size{High: n, Trials: n, Chance: p}, c.end(example)
}

// count reads a whole number of at least least.
func (c *cursor) count(least float64) (int, error) {
	c.space()
	from := c.at
	n, err := c.number()
	if err != nil {
		return 0, err
	}
	if n != math.Trunc(n) || n < least || n > mostAtOnce {
		return 0, c.wrong(from, "a whole number is expected, got "+quote(c.text[from:c.at]), "write a number from "+plain(least)+" to 1_000_000")
	}
	return int(n), nil
}

// Mean is the average size.
func (s Size) Mean() float64 {
	if s.Trials > 0 {
		return float64(s.Trials) * s.Chance
	}
	return (float64(s.Low) + float64(s.High)) / 2
}

// Dist is the law of the size.
func (s Size) Dist() (draw.Dist, error) {
	switch {
	case s.Trials > 0:
		return draw.NewBinomial(s.Trials, s.Chance)
	case s.High > s.Low:
		return draw.NewWhole(s.Low, s.High)
	}
	return draw.Always(float64(s.Low)), nil
}
