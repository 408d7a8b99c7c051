package condition

import (
	"strings"
	"unicode/utf8"
)

// sign reads a bracket or an operator.
func (s *scanner) sign() error {
	rest := s.text[s.at:]
	for _, f := range foreign() {
		if strings.HasPrefix(rest, f.sign) {
			return wrong(s.at, s.at+len(f.sign), f.remedy, "%q does not belong here", f.sign)
		}
	}
	switch rest[0] {
	case '(', '[':
		s.open = append(s.open, s.at)
		s.show(1)
		return nil
	case ')', ']':
		opening := byte('(')
		if rest[0] == ']' {
			opening = '['
		}
		n := len(s.open)
		if n == 0 || s.text[s.open[n-1]] != opening {
			return wrong(s.at, s.at+1, "take it out, or write the opening one", "this %q closes nothing", rest[:1])
		}
		s.open = s.open[:n-1]
		s.show(1)
		return nil
	}
	for _, sign := range []string{"&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", ","} {
		if strings.HasPrefix(rest, sign) {
			s.show(len(sign))
			return nil
		}
	}
	_, n := utf8.DecodeRuneInString(rest)
	switch rest[0] {
	case '=', '&', '|':
		return wrong(s.at, s.at+1, "write "+strings.Repeat(rest[:1], 2), "%q does not belong here", rest[:1])
	}
	return wrong(s.at, s.at+n, example, "%q does not belong here", rest[:n])
}

// example is a remedy where nothing better is known.
const example = "write for example: team.agents.queue > 30 && segment == 'plus'"

// foreign are signs of other languages, and of the library's, with ours.
func foreign() []struct{ sign, remedy string } {
	const apart = "write a name or a number on both sides"
	return []struct{ sign, remedy string }{
		{"===", "write =="}, {"!==", "write !="}, {"<>", "write !="}, {"=<", "write <="}, {"=>", "write >="},
		{"≥", "write >="}, {"≤", "write <="}, {"≠", "write !="}, {"−", "write -"}, {"×", "write *"}, {"·", "write *"}, {"÷", "write /"},
		{"**", "there are no powers: write a product"}, {"^", "there are no powers: write a product"},
		{"//", "a condition has no remarks; in the file they begin with # outside the quotes"},
		{"/*", "a condition has no remarks; in the file they begin with # outside the quotes"},
		{"#", "a condition has no remarks; in the file they begin with # outside the quotes"},
		{"??", "everything has a value: take it out"}, {"?:", "write this ? that : otherwise"}, {"::", "write it once"},
		{"..", "write a range as visits >= 1 && visits <= 3"}, {".", apart},
		{"&&&", "write &&"}, {"|||", "write ||"},
		{";", "a condition is one question: join several with && or ||"}, {"{", "write a list as [ … ]"},
		{"`", "write '…'"}, {"‘", "write '…'"}, {"’", "write '…'"}, {"“", "write '…'"}, {"”", "write '…'"}, {"„", "write '…'"},
	}
}
