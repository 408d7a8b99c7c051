package condition

import (
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// badPath is for a path that does not begin with team, step, stock or clock.
func (s *scanner) badPath(head string) error {
	long := run(s.text[s.at:], "_-")
	to := s.at + len(head)
	if kind := s.kindOf(long); kind != "" {
		return wrong(s.at, s.at+len(long), "write "+kind+"."+long, "a path begins with the kind of thing")
	}
	switch head {
	case "touchpoint":
		if long := run(s.text[s.at:], "_-."); s.foresees {
			return wrong(s.at, s.at+len(long), "write forecast("+strings.TrimRight(long, ".")+")", "what a touchpoint is like is known only after a run, but the wait of one customer can be forecast")
		}
		fallthrough
	case "journey", "stream", "cost":
		return wrong(s.at, s.at+len(run(s.text[s.at:], "_-.")), "a condition reads what goes on now: team.…, step.…, stock.…, clock.…, segment, visits, satisfaction",
			"%s.… is known only after a run", head)
	case "forecast":
		return wrong(s.at, to, ofWait, "a forecast of what?")
	case "segment":
		return wrong(s.at, s.at+len(run(s.text[s.at:], "_-.")), "write segment == '…'", "a segment is compared with")
	case "customer":
		return wrong(s.at, to, "write segment, visits or satisfaction", "the customer at hand has no name here")
	}
	remedy := "a path begins with team, step, stock or clock"
	if ours, ok := tree.Suggest(head, []string{"team", "step", "stock", "clock"}); ok {
		remedy = "did you mean " + ours + "?"
	}
	return wrong(s.at, to, remedy, "no path of a condition begins with %q", head)
}

// noThing is for the name of a team, step or stock that is not there.
func (s *scanner) noThing(kind string, names []string, from, to int) error {
	name := s.text[from:to]
	if s.world.Gone != nil {
		if where := s.world.Gone(kind, name); where != "" {
			return wrong(from, to, "name another one here", "%s %q is removed in %s and still used here", kind, name, where)
		}
	}
	if other := s.kindOf(name); other == "team" || other == "step" || other == "stock" {
		return wrong(s.at, to, "write "+other+"."+name, "%q is a %s", name, other)
	}
	return wrong(from, to, among(name, names), "there is no %s %q", kind, name)
}

// noGauge is for what cannot be read of a team or step.
func (s *scanner) noGauge(kind string, from int) error {
	to := from + len(strings.TrimRight(run(s.text[from:], "_."), "."))
	what := s.text[from:to]
	switch known := s.world.Measured; {
	case what == "":
		return wrong(s.at, from, "there is "+listed(gauges(kind)), "what of it?")
	case known != nil && slices.Contains(known(kind), what):
		return wrong(from, to, "now there is "+listed(gauges(kind)), "%q of a %s is known only after a run", what, kind)
	}
	remedy := "there is " + listed(gauges(kind))
	if ours := meantGauge(kind, what); ours != "" {
		remedy = "here it is called " + ours
	} else if ours, ok := tree.Suggest(what, gauges(kind)); ok {
		remedy = "did you mean " + ours + "?"
	}
	return wrong(from, to, remedy, "a condition cannot read %q of a %s", what, kind)
}

// noTime is for what the clock does not have.
func (s *scanner) noTime(what string, from, to int) error {
	list := []string{"hour", "weekday", "elapsed"}
	remedy := "there is clock.hour (0 to 24), clock.weekday ('Mon') and clock.elapsed (3d)"
	if ours, ok := tree.Suggest(what, list); ok {
		remedy = "did you mean clock." + ours + "?"
	} else if strings.HasPrefix(meant(what), "clock.") {
		remedy = "write " + meant(what)
	}
	if what == "" {
		return wrong(s.at, from, remedy, "what of the clock?")
	}
	return wrong(from, to, remedy, "the clock has no %q", what)
}

// among is the remedy for a name that nothing in a list has.
func among(name string, list []string) string {
	if s, ok := tree.Suggest(name, list); ok {
		return "did you mean " + s + "?"
	}
	if len(list) == 0 || len(list) > 12 {
		return ""
	}
	return "there is " + listed(list)
}

// listed is a list as people write it.
func listed(list []string) string {
	if len(list) < 2 {
		return first(list)
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

func first(list []string) string {
	if len(list) == 0 {
		return "…"
	}
	return list[0]
}
