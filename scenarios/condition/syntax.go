package condition

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
)

// parse has the library read the grammar of what is not hidden.
func (s *scanner) parse() (ast.Node, error) {
	t, err := parser.Parse(s.hidden.String())
	if err == nil {
		return t.Node, nil
	}
	fe, ok := errors.AsType[*file.Error](err)
	if !ok || fe.From < 0 || strings.Contains(fe.Message, "EOF") {
		text := strings.TrimRightFunc(s.text, unicode.IsSpace)
		_, n := utf8.DecodeLastRuneInString(text)
		from, to := s.token(len(text) - n)
		return nil, wrong(from, to, "write the rest, or take it out", "after %q something is missing", s.text[from:to])
	}
	from, to := s.token(s.offsets[min(fe.From, len(s.offsets)-1)])
	if o, leaf := s.leafAt(from); leaf && s.follows(from) {
		return nil, s.wrong(o, "write an operator such as && or > between them", "before %q something is missing", s.said(o))
	}
	return nil, wrong(from, to, example, "%q does not belong here", s.text[from:to])
}

// token is the name, value, word or sign that a byte of the text is part of.
func (s *scanner) token(at int) (from, to int) {
	for _, o := range s.leaves {
		if o.from <= at && at < o.to {
			return o.from, o.to
		}
	}
	for _, sign := range []string{"and", "not", "in", "or", "&&", "||", "==", "!=", "<=", ">="} {
		for back := range sign {
			if strings.HasPrefix(s.text[at-min(at, back):], sign) {
				return at - min(at, back), at - min(at, back) + len(sign)
			}
		}
	}
	_, n := utf8.DecodeRuneInString(s.text[at:])
	return at, at + n
}

// leafAt is the name or value that begins at a byte.
func (s *scanner) leafAt(at int) (operand, bool) {
	for _, o := range s.leaves {
		if o.from == at {
			return o, true
		}
	}
	return operand{}, false
}

// follows says whether what stands before a byte is a name, a value or a closing
// bracket.
func (s *scanner) follows(at int) bool {
	before := len(strings.TrimRightFunc(s.text[:at], unicode.IsSpace))
	if before > 0 && strings.Contains(")]", s.text[before-1:before]) {
		return true
	}
	for _, o := range s.leaves {
		if o.to == before {
			return true
		}
	}
	return false
}
