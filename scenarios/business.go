package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/draw"
)

// business reads a time in business days as minutes for which business is open;
// ok is false where it counts none.
func (b *binder) business(n *tree.Node) (minutes float64, ok bool) {
	if n == nil || n.Kind != tree.String {
		return 0, false
	}
	days, ok, err := value.BusinessDays(n.Text)
	switch {
	case !ok:
		return 0, false
	case err != nil:
		b.fail(n, err)
		return 0, true
	case b.root.Get("hours") == nil:
		b.problems.Add(n.Pos, `add hours at the top, such as "Mon-Fri 08-18"`, "a business day is an open day of the hours, and there are none")
		return 0, true
	}
	return edit(b, n, days*b.day, func(e value.Edit, base float64) (float64, error) {
		f, ok := e.Factor()
		if !ok {
			return 0, &value.Error{Problem: fmt.Sprintf("business days are changed by a factor, got %q", e.String()),
				Remedy: `write for example "x0.5" or "-20%", or the new value, such as "4bd"`}
		}
		return base * f, nil
	}), true
}

// delay reads how long a step without a team takes, and whether in business time:
// then exactly, for all customers.
func (b *binder) delay(n *tree.Node) (times []draw.Dist, business bool) {
	var days, others []*tree.Node
	leaves(n, func(leaf *tree.Node) {
		if _, ok, _ := value.BusinessDays(text(leaf)); ok {
			days = append(days, leaf)
		} else {
			others = append(others, leaf)
		}
	})
	switch {
	case len(days) == 0:
		return b.times(n), false
	case len(others) > 0:
		b.problems.Add(others[0].Pos, "write all in business days, or none", "this is by the clock, and others are in business days")
		return make([]draw.Dist, b.classes()), false
	}
	return b.classTimes(n, func(leaf *tree.Node) draw.Dist {
		minutes, _ := b.business(leaf)
		return draw.Always(minutes)
	}), true
}

// leaves calls f for what stands in a table by segment or journey, or for the
// value itself.
func leaves(n *tree.Node, f func(*tree.Node)) {
	switch {
	case n == nil:
	case n.Kind != tree.Table || isTimeForm(n):
		f(n)
	default:
		for _, e := range n.Entries() {
			leaves(e.Value, f)
		}
	}
}

// inBusiness says whether something in a model is in business days.
func inBusiness(m *sim.Model) bool {
	for _, s := range m.Settings() {
		for i := range s.Touchpoints {
			if s.Touchpoints[i].Business {
				return true
			}
		}
		for i := range s.Steps {
			if s.Steps[i].BusinessDelay {
				return true
			}
		}
	}
	return false
}
