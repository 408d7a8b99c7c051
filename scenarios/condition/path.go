package condition

import (
	"math"
	"slices"
	"strings"

	"ripple/sim"
)

// path reads team.agents.queue and the like. A name has no points in it, and
// what is read no hyphens, so that the path ends where the longest known one
// does.
func (s *scanner) path(head string) error {
	from := s.at + len(head) + 1
	switch head {
	case "team", "step", "stock":
		return s.gauge(head, from)
	case "clock":
		return s.time(from)
	}
	return s.badPath(head)
}

// gauge reads a number of a team, step or stock, whose name begins at a byte.
func (s *scanner) gauge(kind string, from int) error {
	name := run(s.text[from:], "_-")
	names := s.world.namesOf(kind)
	to := from + len(name)
	i := slices.Index(names, name)
	switch {
	case name == "":
		return wrong(s.at, from, "write for example "+kind+"."+first(names)+"."+gauges(kind)[0], "which %s?", kind)
	case i < 0:
		return s.noThing(kind, names, from, to)
	case !strings.HasPrefix(s.text[to:], "."):
		return wrong(s.at, to, "add what is read: "+kind+"."+name+"."+gauges(kind)[0], "what of %s %q?", kind, name)
	}
	what := run(s.text[to+1:], "_")
	o, of, ok := gaugeOf(kind, what)
	end := to + 1 + len(what)
	if !ok || strings.HasPrefix(s.text[end:], ".") {
		return s.noGauge(kind, to+1)
	}
	if err := s.alone(end); err != nil {
		return err
	}
	g := sim.Gauge{Of: of, Index: i}
	at := slices.Index(s.gauges, g)
	if at < 0 {
		at = len(s.gauges)
		s.gauges = append(s.gauges, g)
	}
	o.num = func(v *view) float64 { return v.Gauges[at] }
	s.reads = true
	return s.hide(end, o)
}

// gaugeOf is what can be read of a team, step or stock, but for how.
func gaugeOf(kind, what string) (operand, sim.GaugeKind, bool) {
	count := reading(people, 0, math.Inf(1), nil)
	switch kind + "." + what {
	case "team.queue":
		return count, sim.TeamQueue, true
	case "team.busy":
		return count, sim.TeamBusy, true
	case "team.capacity":
		return count, sim.TeamHeads, true
	case "team.occupancy":
		return reading(share, 0, 1, nil), sim.TeamOccupancy, true
	case "step.queue":
		return count, sim.StepQueue, true
	case "step.wip":
		return count, sim.StepWip, true
	case "stock.on_hand":
		return count, sim.StockOnHand, true
	case "stock.backorders":
		return count, sim.StockShort, true
	}
	return operand{}, 0, false
}

// gauges are the words that gaugeOf knows of a kind.
func gauges(kind string) []string {
	switch kind {
	case "step":
		return []string{"queue", "wip"}
	case "stock":
		return []string{"on_hand", "backorders"}
	}
	return []string{"queue", "busy", "occupancy", "capacity"}
}

// time reads clock.hour and the like.
func (s *scanner) time(from int) error {
	what := run(s.text[from:], "_")
	to := from + len(what)
	var o operand
	switch what {
	case "hour":
		s.read.Hour = true
		o = reading(hours, 0, math.Nextafter(24, 0), func(v *view) float64 { return v.Hour })
	case "elapsed":
		s.read.Elapsed = true
		o = reading(time, math.Inf(-1), math.Inf(1), func(v *view) float64 { return v.Elapsed })
	case "weekday":
		s.read.Weekday = true
		o = operand{kind: subject, names: weekdays(), word: "weekday", text: func(v *view) string { return v.Weekday }}
	default:
		return s.noTime(what, from, to)
	}
	if err := s.alone(to); err != nil {
		return err
	}
	s.reads = true
	return s.hide(to, o)
}

func weekdays() []string { return []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"} }
