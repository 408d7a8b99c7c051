package value

import (
	"strings"
	"unicode"
)

// times reads what follows an x. A word or name such as "x-ray" or "x2-lane"
// is no edit: the result then has no Unit.
func (c *cursor) times(from int) (Edit, error) {
	name := strings.TrimSpace(c.text[from:])
	if c.space(); c.sees("-", "−") {
		if c.take("-", "−"); !c.digit(0) {
			return Edit{}, nil
		}
		return Edit{}, c.wrong(from, "a factor cannot be negative", `write for example "x0.5" for half as much`)
	}
	if !c.digit(0) && !(c.sees(".") && c.digit(1)) || isName(name) {
		return Edit{}, nil
	}
	n, err := c.number()
	if err != nil {
		return Edit{}, err
	}
	if n > mostTimes {
		return Edit{}, c.wrong(from, "the factor "+quote(plain(n))+" is too large", "write a factor up to 1_000_000")
	}
	if c.sees("%") {
		c.take("%")
		return Edit{}, c.wrong(from, "a factor has no percent sign", "write "+quote("x"+plain(clean(n/100))))
	}
	return Edit{EditTimes, n, "x"}, c.end(`write a factor alone, such as "x0.6"`)
}

// isName says whether text that begins with an x goes on in letters or hyphens,
// not only in digits.
func isName(text string) bool {
	letters := false
	for i, r := range text {
		switch {
		case i == 0:
		case r == '-' || unicode.IsLetter(r):
			letters = true
		case r != '_' && !unicode.IsDigit(r):
			return false
		}
	}
	return letters
}

// signed reads what follows a sign.
func (c *cursor) signed(from int, sign float64) (Edit, error) {
	c.space()
	at := c.at
	if c.sees("~", "x", "×") || at >= len(c.text) {
		return Edit{}, c.wrong(from, quote(strings.TrimSpace(c.text[from:]))+" is no edit", editExample)
	}
	if c.sees("+", "-", "−") {
		c.at = len(c.text)
		return Edit{}, c.wrong(from, "an edit has one sign, got "+quote(c.text[from:]), editExample)
	}
	n, err := c.number()
	if err != nil {
		return Edit{}, err
	}
	e := Edit{EditAdd, sign*n + 0, ""} // + 0 turns -0 into 0
	switch unit := c.peek(); {
	case c.sees("/"):
		c.at = len(c.text)
		return Edit{}, c.wrong(from, "a rate changes by a factor or a percentage, got "+quote(c.text[from:]), `write for example "+10%" or "x1.1"`)
	case c.take("%"):
		e.Op, e.Unit = EditPercent, "%"
		if e.Amount < -100 {
			return Edit{}, c.wrong(from, quote(strings.TrimSpace(c.text[from:c.at]))+" takes away more than there is", `write "-100%" or less`)
		}
		if e.Amount > 100*mostTimes {
			return Edit{}, c.wrong(from, quote(strings.TrimSpace(c.text[from:c.at]))+" is too large", `write "x3" for three times as much`)
		}
	case unit == "pp":
		c.word()
		e.Op, e.Unit = EditPoints, "pp"
	case unit == "p" || unit == "pts" || unit == "points":
		c.word()
		return Edit{}, c.wrong(from, quote(strings.TrimSpace(c.text[from:c.at]))+" is no edit", "write percentage points as "+quote(c.text[from:from+1]+plain(n)+"pp"))
	case unit == "bd":
		c.word()
		return Edit{}, c.wrong(from, "business days are changed by a factor, got "+quote(strings.TrimSpace(c.text[from:c.at])), `write for example "x0.5" or "-20%", or the new value, such as "4bd"`)
	case unit != "":
		c.at = at
		if n, err = c.duration(); err != nil {
			return Edit{}, err
		}
		e = Edit{EditLonger, sign*n + 0, "m"}
	}
	return e, c.end(editExample)
}
