package value

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cursor walks through a value from left to right. Offsets in its errors are
// those of the whole text.
type cursor struct {
	text string
	at   int
}

// space goes to the next character that is not white space.
func (c *cursor) space() {
	for c.at < len(c.text) {
		r, n := utf8.DecodeRuneInString(c.text[c.at:])
		if !unicode.IsSpace(r) {
			return
		}
		c.at += n
	}
}

// done says whether nothing but white space is left.
func (c *cursor) done() bool {
	c.space()
	return c.at >= len(c.text)
}

// take skips white space and the first of the tokens that comes next.
func (c *cursor) take(tokens ...string) bool {
	c.space()
	for _, t := range tokens {
		if strings.HasPrefix(c.text[c.at:], t) {
			c.at += len(t)
			return true
		}
	}
	return false
}

// sees says whether one of the tokens comes next, after white space.
func (c *cursor) sees(tokens ...string) bool {
	at := c.at
	found := c.take(tokens...)
	c.at = at
	return found
}

// dash skips a hyphen or an en dash, as in "Mon-Fri".
func (c *cursor) dash() bool { return c.take("-", "–") }

// word skips white space and reads letters; "" if there are none.
func (c *cursor) word() string {
	c.space()
	from := c.at
	for c.at < len(c.text) {
		r, n := utf8.DecodeRuneInString(c.text[c.at:])
		if !unicode.IsLetter(r) {
			break
		}
		c.at += n
	}
	return c.text[from:c.at]
}

// peek is the word that comes next, in lower case.
func (c *cursor) peek() string {
	at := c.at
	w := c.word()
	c.at = at
	return strings.ToLower(w)
}

// digit says whether the byte n after the cursor is a digit.
func (c *cursor) digit(n int) bool {
	return c.at+n < len(c.text) && isDigit(c.text[c.at+n])
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// wrong is an error about the text between from and the cursor, at least one
// character of it where there is one.
func (c *cursor) wrong(from int, problem, remedy string) *Error {
	to := c.at
	if to <= from && from < len(c.text) {
		_, n := utf8.DecodeRuneInString(c.text[from:])
		to = from + n
	}
	return &Error{At: from, Len: max(0, to-from), Problem: problem, Remedy: remedy}
}

// end is nil if nothing is left, else an error about what is left.
func (c *cursor) end(remedy string) error {
	if c.done() {
		return nil
	}
	from := c.at
	c.at = from + len(strings.TrimRightFunc(c.text[from:], unicode.IsSpace))
	return c.wrong(from, quote(c.text[from:c.at])+" is not understood here", remedy)
}

// quote puts a piece of the value between quotation marks, shortened so that
// a message stays a line.
func quote(s string) string {
	const limit = 40
	if utf8.RuneCountInString(s) > limit {
		s = string([]rune(s)[:limit]) + "…"
	}
	if strings.ContainsAny(s, "\"\\") || !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) {
		return strconv.Quote(s)
	}
	return `"` + s + `"`
}
