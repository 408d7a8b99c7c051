package condition

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"ripple/scenarios/value"
)

// number reads a number, a duration or a share.
func (s *scanner) number() error {
	from, to := s.at, s.at
	letters := false
	for to < len(s.text) && !strings.HasPrefix(s.text[to:], "..") {
		r, n := utf8.DecodeRuneInString(s.text[to:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '.' {
			break
		}
		letters = letters || unicode.IsLetter(r)
		to += n
	}
	rest := s.text[to:]
	if strings.HasPrefix(rest, ":") && isDigit(s.text, to+1) {
		return wrong(from, to, "write the hour as a number: 17.5 is half past five", "a time of day is not written so here")
	}
	if strings.HasPrefix(rest, ",") && isDigit(s.text, to+1) && len(s.open) == 0 {
		return wrong(from, to+1+len(run(rest[1:], "")), "write "+s.text[from:to]+"."+run(rest[1:], ""), "a number has a point, not a comma")
	}
	var u unit
	var x float64
	var err error
	switch {
	case strings.HasPrefix(rest, "%"):
		to, u = to+1, share
		x, err = value.Share(s.text[from:to])
	case letters:
		u = time
		x, err = value.Duration(s.text[from:to])
	default:
		x, err = value.Number(s.text[from:to])
	}
	if err != nil {
		return shifted(err, from, to)
	}
	return s.hide(to, fixed(x, u))
}

// shifted is an error of a value as one of the condition that it stands in.
func shifted(err error, from, to int) error {
	ve, ok := errors.AsType[*value.Error](err)
	if !ok {
		return wrong(from, to, "", "%s", err)
	}
	e := *ve
	if e.Len == 0 {
		e.At, e.Len = 0, to-from
	}
	e.At += from
	return &e
}

// quoted reads a text up to the same mark.
func (s *scanner) quoted(mark string) error {
	from := s.at
	n := strings.Index(s.text[from+1:], mark)
	if n < 0 {
		return wrong(from, len(s.text), "write "+mark+" at its end", "this text has no closing %s", mark)
	}
	return s.hide(from+n+2, operand{kind: word, word: s.text[from+1 : from+1+n]})
}

// number is an operand as a number: a text in quotes may be a duration or a
// share.
func (c *compiler) number(o operand) (operand, error) {
	switch o.kind {
	case number:
		return o, nil
	case word:
		if x, err := value.Duration(o.word); err == nil {
			return fixed(x, time).at(o.from, o.to), nil
		}
		if x, err := value.Share(o.word); err == nil && strings.HasSuffix(strings.TrimSpace(o.word), "%") {
			return fixed(x, share).at(o.from, o.to), nil
		}
		return o, c.wrong(o, "write a number, or a duration such as 3d", "a number is expected here, and this is a text")
	}
	if o.kind == prognosis {
		return o, c.wrong(o, "write "+c.said(o)+" > 3d", "nothing is worked out with a forecast: it is compared with a duration")
	}
	return o, c.wrong(o, "put ( ) around what belongs together", "a number is expected here, and this is %s", o.kind)
}

// truth is an operand that says yes or no.
func (c *compiler) truth(o operand) (operand, error) {
	if o.kind == truth {
		return o, nil
	}
	remedy := "compare it, and put ( ) around the comparison"
	return o, c.wrong(o, remedy, "yes or no is expected here, and this is %s", o.kind)
}
