package condition

import (
	"fmt"
	"strings"

	"github.com/expr-lang/expr/ast"

	"ripple/scenarios/value"
	"ripple/sim"
)

// Rule is when a policy acts: on whom a condition is about, on whose wait is
// forecast to be too long, or both.
type Rule struct {
	When     *sim.Condition // nil: the forecast alone decides
	Forecast *Forecast      // nil: none
}

// Forecast is forecast(touchpoint.T.wait) > 3d.
type Forecast struct {
	Touchpoint int     // in World.Touchpoints
	Beyond     float64 // minutes
	OrEqual    bool
	At, Len    int // the place of the touchpoint's name in the text
}

// CompileRule reads what decides when a policy acts: a condition, of which one part
// may be a forecast.
func CompileRule(text string, w World) (Rule, Reads, error) {
	if len(text) > longest {
		return Rule{}, Reads{}, &value.Error{Problem: "this condition is too long", Remedy: fmt.Sprintf("write %d characters at most, or several policies", longest)}
	}
	s := newScanner(text, w)
	s.foresees = true
	if err := s.scan(); err != nil {
		return Rule{}, Reads{}, err
	}
	if s.forecast == nil {
		c, read, err := Compile(text, w)
		return Rule{When: c}, read, err
	}
	root, err := s.parse()
	if err != nil {
		return Rule{}, Reads{}, err
	}
	c := compiler{scanner: s, left: most}
	rest, err := c.parts(root)
	if err != nil {
		return Rule{}, Reads{}, err
	}
	rule := Rule{Forecast: s.forecast}
	if len(rest) > 0 && !s.reads {
		return Rule{}, Reads{}, wrong(0, len(text), "leave all but the forecast out, or read something that does, such as segment == 'plus'", "but for the forecast this never changes")
	}
	if len(rest) > 0 {
		rule.When = &sim.Condition{Text: strings.Join(strings.Fields(text), " "), Reads: s.gauges, Clock: s.read.Clock(), Holds: allOf(rest)}
	}
	return rule, s.read, nil
}

// parts compiles what && joins at the top, and gives back all but the forecast.
func (c *compiler) parts(n ast.Node) ([]func(*view) bool, error) {
	if b, ok := n.(*ast.BinaryNode); ok && (b.Operator == "&&" || b.Operator == "and") {
		left, err := c.parts(b.Left)
		if err != nil {
			return nil, err
		}
		right, err := c.parts(b.Right)
		return append(left, right...), err
	}
	foreseen := c.foreseen
	o, err := c.node(n)
	switch {
	case err != nil:
		return nil, err
	case o.forecast:
		return nil, nil
	case o.kind == prognosis:
		return nil, c.wrong(o, "write "+c.said(o)+" > 3d", "a forecast is compared with a duration")
	case c.foreseen > foreseen:
		return nil, c.wrong(o, "write forecast(…) > 3d && the rest", "a forecast stands alone, or is joined to the rest by &&")
	case o.kind != truth:
		_, err := c.truth(o)
		return nil, err
	}
	return []func(*view) bool{o.yes}, nil
}

func allOf(list []func(*view) bool) func(*view) bool {
	if len(list) == 1 {
		return list[0]
	}
	return func(v *view) bool {
		for _, yes := range list {
			if !yes(v) {
				return false
			}
		}
		return true
	}
}

// foresee compares a forecast with a duration.
func (c *compiler) foresee(operator string, a, b operand) (operand, error) {
	c.foreseen++
	if a.kind != prognosis {
		a, b, operator = b, a, mirrored(operator)
	}
	if b.kind == prognosis {
		return a, c.wrong(b, "compare it with a duration, such as 3d", "this compares a forecast with itself")
	}
	b, err := c.number(b)
	if err != nil {
		return b, err
	}
	wait := a
	wait.kind, wait.unit = number, time
	if _, err = c.alike(wait, b); err != nil {
		return b, err
	}
	switch {
	case !b.constant:
		return b, c.wrong(b, "write a duration, such as 3d", "a forecast is compared with a time that is stated")
	case operator != ">" && operator != ">=":
		return b, wrong(min(a.from, b.from), max(a.to, b.to), "write "+c.said(a)+" > "+c.said(b), "a policy acts on those who will wait too long")
	case b.value < 0:
		return b, c.wrong(b, "write how long is too long, such as 3d", "every wait is longer than that")
	}
	c.forecast.Beyond, c.forecast.OrEqual = b.value, operator == ">="
	return operand{kind: truth, forecast: true, yes: func(*view) bool { return true }}, nil
}
