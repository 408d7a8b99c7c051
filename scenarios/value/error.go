package value

import (
	"errors"
	"strings"
)

// Error says what is wrong inside one value and what to write instead.
type Error struct {
	At, Len int    // bytes within the string that are wrong; Len 0: the whole value
	Problem string // such as `a duration needs a unit, got "12"`
	Remedy  string // such as `write the unit: "12m", "12h", "12d"`; may be ""
}

// Error is the problem, without the remedy.
func (e *Error) Error() string { return e.Problem }

// whole is an Error about the whole value.
func whole(problem, remedy string) *Error { return &Error{Problem: problem, Remedy: remedy} }

// wrapped is a refusal from another package as an Error about text[from:to].
func wrapped(err error, from, to int) *Error {
	var own *Error
	if errors.As(err, &own) {
		return own
	}
	return &Error{At: from, Len: to - from, Problem: oneLine(err.Error())}
}

// oneLine is a text without line breaks and broken characters, which names of
// files and columns may bring along.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "?")), " ")
}
