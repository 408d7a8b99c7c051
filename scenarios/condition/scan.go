package condition

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ripple/sim"
)

// scanner finds names and values in a text and hides each behind an x for each
// of its characters, so that the expression library sees one identifier at the
// same place.
type scanner struct {
	text  string
	world World

	at      int             // byte of the text
	hidden  strings.Builder // the text as far as it was read, with x for what was found
	runes   int             // characters of hidden
	offsets []int           // byte of each character of the text
	leaves  map[int]operand // what was found, by the character at which it begins
	ended   int             // byte after the last name, value or word; -1: none
	open    []int           // bytes of the brackets that are open

	foresees bool      // a policy, which may read a forecast
	forecast *Forecast // that it reads
	foreseen int       // comparisons with it so far

	gauges []sim.Gauge
	read   Reads
	reads  bool // something that changes
}

func newScanner(text string, w World) *scanner {
	s := &scanner{text: text, world: w, leaves: map[int]operand{}, ended: -1}
	for i := range text {
		s.offsets = append(s.offsets, i)
	}
	s.offsets = append(s.offsets, len(text))
	return s
}

func (s *scanner) scan() error {
	if strings.TrimSpace(s.text) == "" {
		return wrong(0, len(s.text), example, "a condition is missing")
	}
	for s.at < len(s.text) {
		if err := s.next(); err != nil {
			return err
		}
	}
	if n := len(s.open); n > 0 {
		at := s.open[n-1]
		return wrong(at, at+1, "write the closing one", "this %q is not closed", s.text[at:at+1])
	}
	return nil
}

// next reads one name, value or sign.
func (s *scanner) next() error {
	r, n := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case unicode.IsSpace(r):
		s.show(n)
		return nil
	case r == '\'' || r == '"':
		return s.quoted(s.text[s.at : s.at+1])
	case isDigit(s.text, s.at) || r == '.' && isDigit(s.text, s.at+1):
		return s.number()
	case unicode.IsLetter(r) || r == '_':
		return s.name()
	}
	return s.sign()
}

// show lets the library see the next n bytes.
func (s *scanner) show(n int) {
	s.hidden.WriteString(s.text[s.at : s.at+n])
	s.runes += utf8.RuneCountInString(s.text[s.at : s.at+n])
	s.at += n
}

// hide puts an operand in the place of the text up to a byte.
func (s *scanner) hide(to int, o operand) error {
	from := s.at
	if err := s.apart(to); err != nil {
		return err
	}
	s.leaves[s.runes] = o.at(from, to)
	n := utf8.RuneCountInString(s.text[from:to])
	s.hidden.WriteString(strings.Repeat("x", n))
	s.runes += n
	s.at = to
	return nil
}

// apart refuses words that touch the one before, and notes that one ends at a
// byte.
func (s *scanner) apart(to int) error {
	if s.at == s.ended {
		return wrong(s.at, to, "write a blank, or what is missing, before it", "%q does not belong here", s.text[s.at:to])
	}
	s.ended = to
	return nil
}

func isDigit(text string, at int) bool {
	return at < len(text) && '0' <= text[at] && text[at] <= '9'
}
