package condition

import (
	"fmt"
	"strings"

	"ripple/scenarios/value"
	"ripple/sim"
)

// World is what a condition can name.
type World struct {
	Teams, Steps       []string // in the order of the model
	Stocks             []string // as well
	Segments, Journeys []string // nil: none with a name
	Touchpoints        []string // of which a policy may read a forecast

	// Measured are the measures that a result has of a kind of thing, and Gone is
	// the place where a thing was taken out, "" if it never was there. Both serve
	// messages only and may be nil.
	Measured func(kind string) []string
	Gone     func(kind, name string) string
}

// namesOf are the names of a kind of thing that has gauges.
func (w *World) namesOf(kind string) []string {
	return map[string][]string{"team": w.Teams, "step": w.Steps, "stock": w.Stocks}[kind]
}

// Reads is what a condition reads beside numbers of teams, steps and stocks.
type Reads struct {
	Hour, Weekday, Elapsed bool   // of the clock
	Customer               string // first word that is about the customer at hand; "" if none is
}

// Clock says whether a condition reads the time.
func (r Reads) Clock() bool { return r.Hour || r.Weekday || r.Elapsed }

// Limits that keep reading and evaluation short.
const (
	longest = 1000 // bytes of a text
	most    = 200  // operations of a condition
)

// Compile reads a condition. The error is a *value.Error that points into the
// text.
func Compile(text string, w World) (*sim.Condition, Reads, error) {
	if len(text) > longest {
		return nil, Reads{}, &value.Error{Problem: "this condition is too long", Remedy: fmt.Sprintf("write %d characters at most, or several rules", longest)}
	}
	s := newScanner(text, w)
	if err := s.scan(); err != nil {
		return nil, Reads{}, err
	}
	root, err := s.parse()
	if err != nil {
		return nil, Reads{}, err
	}
	c := compiler{scanner: s, left: most}
	top, err := c.node(root)
	if err != nil {
		return nil, Reads{}, err
	}
	switch {
	case top.kind == number:
		return nil, Reads{}, s.wrong(top, "compare it, such as team.agents.queue > 30", "a condition says yes or no, and this is a number")
	case top.kind != truth:
		return nil, Reads{}, s.wrong(top, "compare it, such as segment == 'plus'", "a condition says yes or no, and this is a text")
	case !s.reads:
		return nil, Reads{}, s.wrong(top, "read something that does, such as team.agents.queue > 30", "this never changes")
	}
	return &sim.Condition{Text: strings.Join(strings.Fields(text), " "), Reads: s.gauges, Clock: s.read.Clock(), Holds: top.yes}, s.read, nil
}

// wrong is an error about an operand.
func (s *scanner) wrong(o operand, remedy, format string, args ...any) error {
	return wrong(o.from, o.to, remedy, format, args...)
}

// wrong is an error about a stretch of the text.
func wrong(from, to int, remedy, format string, args ...any) error {
	return &value.Error{At: from, Len: to - from, Problem: fmt.Sprintf(format, args...), Remedy: remedy}
}

// said is the part of the text that an operand stands for.
func (s *scanner) said(o operand) string { return s.text[o.from:o.to] }
