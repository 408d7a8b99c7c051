package condition

import (
	"slices"
	"strings"
	"unicode"

	"ripple/scenarios/tree"
)

// Remedies for a forecast.
const (
	ofWait         = "write forecast(touchpoint.….wait) > 3d"
	aboutCustomers = "read what goes on now, such as team.….queue; a forecast stands in the when of a [[policy]] with route, notify or feel"
)

// prognosis reads forecast(touchpoint.T.wait), of which s.at is the beginning.
func (s *scanner) prognosis() error {
	from := s.at
	at := s.blanks(from + len("forecast"))
	if !strings.HasPrefix(s.text[at:], "(") {
		return wrong(from, from+len("forecast"), ofWait, "a forecast of what?")
	}
	at = s.blanks(at + 1)
	path := run(s.text[at:], "_-.")
	end := s.blanks(at + len(path))
	kind, rest, _ := strings.Cut(path, ".")
	name, what, _ := strings.Cut(rest, ".")
	switch {
	case path == "" || kind != "touchpoint" && !slices.Contains(s.world.Touchpoints, kind):
		return wrong(at, max(at+len(path), at+1), ofWait, "a forecast is of the wait at a touchpoint")
	case kind != "touchpoint":
		return wrong(at, at+len(kind), "write touchpoint."+kind, "a path begins with the kind of thing")
	}
	i, begins := slices.Index(s.world.Touchpoints, name), at+len("touchpoint.")
	switch {
	case i < 0:
		return s.noTouchpoint(name, min(begins, len(s.text)))
	case what != "wait":
		remedy := "write touchpoint." + name + ".wait"
		return wrong(at, at+len(path), remedy, "a forecast is of how long one customer will wait")
	case !strings.HasPrefix(s.text[end:], ")"):
		return wrong(from, end, "write the closing one", "the \"(\" of this forecast is not closed")
	case s.forecast != nil:
		return wrong(from, end+1, "write a policy for each of them", "a policy has one forecast, and this is the second")
	}
	s.forecast = &Forecast{Touchpoint: i, At: begins, Len: len(name)}
	return s.hide(end+1, operand{kind: prognosis})
}

// blanks is the first byte from one on that is no blank.
func (s *scanner) blanks(at int) int {
	return len(s.text) - len(strings.TrimLeftFunc(s.text[at:], unicode.IsSpace))
}

// noTouchpoint is for the name of a touchpoint that is not there.
func (s *scanner) noTouchpoint(name string, from int) error {
	to := from + len(name)
	if s.world.Gone != nil {
		if where := s.world.Gone("touchpoint", name); where != "" {
			return wrong(from, to, "name another one here", "touchpoint %q is removed in %s and still used here", name, where)
		}
	}
	remedy := among(name, s.world.Touchpoints)
	if len(s.world.Touchpoints) == 0 {
		remedy = "write a [touchpoint.…] for the moment that customers wait for"
	} else if ours, ok := tree.Suggest(name, s.world.Touchpoints); ok {
		remedy = "did you mean " + ours + "?"
	}
	if name == "" {
		return wrong(from-1, from, ofWait, "which touchpoint?")
	}
	return wrong(from, to, remedy, "there is no touchpoint %q", name)
}
