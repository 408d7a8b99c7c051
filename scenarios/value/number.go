package value

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// most is the largest number that is believed.
const most = 1e12

// Number reads a plain number, with or without a sign: "30", "1_840", "-0.09".
func Number(s string) (float64, error) {
	c := cursor{text: s}
	sign := 1.0
	if c.take("-", "−") {
		sign = -1
	} else {
		c.take("+")
	}
	x, err := c.number()
	if err == nil {
		err = c.end("write a plain number, such as 30 or 0.5")
	}
	if err != nil {
		return 0, err
	}
	return sign*x + 0, nil // + 0 turns -0 into 0
}

// number reads digits with _ between them and at most one decimal point.
func (c *cursor) number() (float64, error) {
	c.space()
	from := c.at
	if !c.digit(0) {
		return 0, c.noNumber(from)
	}
	if s := c.text[c.at:]; len(s) > 2 && s[0] == '0' && s[1]|0x20 == 'x' && isDigit(s[2]) {
		c.at += 3
		return 0, c.wrong(from, "a number is written in decimal digits", "")
	}
	c.digits()
	if c.at < len(c.text) && c.text[c.at] == '.' && c.digit(1) {
		c.at++
		c.digits()
	}
	text := c.text[from:c.at]
	if err := c.badEnd(from, text); err != nil {
		return 0, err
	}
	plain := strings.ReplaceAll(text, "_", "")
	x, err := strconv.ParseFloat(plain, 64)
	if err != nil || x > most {
		return 0, c.wrong(from, "the number "+quote(text)+" is too large", "write a number up to 1_000_000_000_000")
	}
	return x, nil
}

// digits skips digits and any _ that stands between two of them.
func (c *cursor) digits() {
	for c.digit(0) || c.at > 0 && c.at < len(c.text) && c.text[c.at] == '_' && isDigit(c.text[c.at-1]) && c.digit(1) {
		c.at++
	}
}

// badEnd recognises what people write inside numbers and this language does
// not: decimal commas, blanks and points between thousands, exponents.
func (c *cursor) badEnd(from int, text string) error {
	rest := c.text[c.at:]
	tail := func(s string) string { // the digits at the start of s
		return s[:len(s)-len(strings.TrimLeft(s, "0123456789_"))]
	}
	switch {
	case len(rest) > 1 && rest[0] == ',' && isDigit(rest[1]):
		more := tail(rest[1:])
		c.at += 1 + len(more)
		remedy := "write " + quote(text+"."+more)
		if len(more) == 3 {
			remedy = "write " + quote(text+more) + " for thousands, " + quote(text+"."+more) + " for a fraction"
		}
		return c.wrong(from, "a number has a decimal point, not a comma", remedy)
	case len(rest) > 1 && rest[0] == '.' && isDigit(rest[1]):
		c.at += 1 + len(tail(rest[1:]))
		return c.wrong(from, "a number has one decimal point", `write thousands as "1150" or "1_150"`)
	case len(rest) > 0 && rest[0] == '_':
		c.at++
		return c.wrong(from, "in a number _ stands between two digits", "write "+quote(text))
	case len(rest) > 1 && (rest[0] == 'e' || rest[0] == 'E') &&
		(isDigit(rest[1]) || len(rest) > 2 && (rest[1] == '+' || rest[1] == '-') && isDigit(rest[2])):
		c.at += 2
		return c.wrong(from, "a number is written in full, without an exponent", `write 1_000 instead of 1e3`)
	}
	next := *c
	if next.space(); next.at > c.at && next.digit(0) {
		more := tail(next.text[next.at:])
		c.at = next.at + len(more)
		return c.wrong(from, "there is a space inside a number", "write "+quote(text+more))
	}
	return nil
}

// noNumber is the error where a number should begin and does not.
func (c *cursor) noNumber(from int) error {
	if c.at < len(c.text) && c.text[c.at] == '.' && c.digit(1) {
		c.at++
		c.digits()
		return c.wrong(from, "a number begins with a digit", "write "+quote("0"+c.text[from:c.at]))
	}
	return c.expected("a number", "write digits, such as 12")
}

// expected is the error where something should begin and does not.
func (c *cursor) expected(what, remedy string) error {
	from := c.at
	if c.at >= len(c.text) {
		return c.wrong(from, what+" is missing", remedy)
	}
	if c.word() == "" {
		_, n := utf8.DecodeRuneInString(c.text[from:])
		c.at += n
	}
	return c.wrong(from, what+" is expected, got "+quote(c.text[from:c.at]), remedy)
}

// plain prints a number in the shortest way that reads back, never with an
// exponent.
func plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// about prints a number with two significant digits.
func about(x float64) string {
	x, _ = strconv.ParseFloat(strconv.FormatFloat(x, 'g', 2, 64), 64)
	return plain(x)
}
