package condition

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"ripple/scenarios/tree"
)

// name reads a word that does not stand in quotes: an operator, a value of the
// customer, or a path.
func (s *scanner) name() error {
	head := run(s.text[s.at:], "_")
	to := s.at + len(head)
	if rest := s.text[to:]; strings.HasPrefix(rest, ".") && !strings.HasPrefix(rest, "..") {
		return s.path(head)
	}
	switch head {
	case "and", "or", "not", "in":
		if err := s.apart(to); err != nil {
			return err
		}
		s.show(len(head))
		return nil
	case "true", "false":
		yes := head == "true"
		return s.hide(to, operand{kind: truth, yes: func(*view) bool { return yes }})
	}
	if head == "forecast" && s.foresees {
		return s.prognosis()
	}
	o, ok := s.customer(head)
	if !ok {
		return s.unknown(head)
	}
	if err := s.alone(to); err != nil {
		return err
	}
	if s.reads = true; s.read.Customer == "" {
		s.read.Customer = head
	}
	return s.hide(to, o)
}

// run is the beginning of a text as far as it has letters, digits and some
// other characters.
func run(text, others string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(others, r) {
			return text[:i]
		}
	}
	return text
}

// customer is what can be read of the customer at hand.
func (s *scanner) customer(name string) (operand, bool) {
	switch name {
	case "segment":
		return operand{kind: subject, names: s.world.Segments, word: name, text: func(v *view) string { return v.Segment }}, true
	case "journey":
		return operand{kind: subject, names: s.world.Journeys, word: name, text: func(v *view) string { return v.Journey }}, true
	case "visits":
		return reading(people, 1, math.Inf(1), func(v *view) float64 { return v.Visits }), true
	case "satisfaction":
		return reading(points, 0, 100, func(v *view) float64 { return v.Satisfaction }), true
	}
	return operand{}, false
}

// reading is a number that is read, between two bounds.
func reading(u unit, lowest, top float64, num func(*view) float64) operand {
	return operand{kind: number, unit: u, num: num, read: true, lowest: lowest, top: top}
}

// alone refuses what looks like a call or a part of something read.
func (s *scanner) alone(to int) error {
	rest := strings.TrimLeftFunc(s.text[to:], unicode.IsSpace)
	switch {
	case strings.HasPrefix(rest, "("):
		return wrong(s.at, to, "write it with comparisons and + - * /", "a condition has no functions")
	case strings.HasPrefix(rest, "["):
		return wrong(to, to+len(s.text[to:])-len(rest)+1, "take the [ ] out; segment == '…' asks for the customer at hand", "%q is not known by segment or hour", s.text[s.at:to])
	}
	return nil
}

// unknown is for a word that means nothing here.
func (s *scanner) unknown(head string) error {
	to := s.at + len(head)
	if long := s.at + len(run(s.text[s.at:], "_-")); s.kindOf(s.text[s.at:long]) != "" {
		to = long
	}
	name := s.text[s.at:to]
	problem, remedy := "there is nothing called %q", "a condition reads team.…, step.…, stock.…, clock.…, segment, journey, visits and satisfaction"
	switch kind, ours := s.kindOf(name), meant(name); {
	case name == "forecast":
		problem, remedy = "only a [[policy]] acts on a %q", aboutCustomers
	case kind == "segment" || kind == "journey" || slices.Contains(weekdays(), name):
		problem, remedy = "a name that is compared with stands in quotes", "write '"+name+"'"
		return wrong(s.at, to, remedy, "%s", problem)
	case kind != "":
		problem, remedy = "what of "+kind+" %q?", "write for example "+kind+"."+name+"."+gauges(kind)[0]
	case ours != "":
		remedy = "write " + ours
	case strings.HasPrefix(strings.TrimLeftFunc(s.text[to:], unicode.IsSpace), "("):
		problem, remedy = "a condition has no functions, and no %q", "write it with comparisons and + - * /"
	default:
		words := []string{"segment", "journey", "visits", "satisfaction", "and", "or", "not", "in", "true", "false"}
		if ours, ok := tree.Suggest(name, words); ok {
			remedy = "did you mean " + ours + "?"
		}
	}
	return wrong(s.at, to, remedy, problem, name)
}

// kindOf is the kind of thing that has a name, "" if nothing has.
func (s *scanner) kindOf(name string) string {
	for _, k := range []struct {
		kind  string
		names []string
	}{{"team", s.world.Teams}, {"step", s.world.Steps}, {"segment", s.world.Segments}, {"journey", s.world.Journeys}, {"stock", s.world.Stocks}} {
		if slices.Contains(k.names, name) {
			return k.kind
		}
	}
	return ""
}
