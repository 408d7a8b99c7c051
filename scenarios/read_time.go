package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// duration is a fixed time in minutes.
func (b *binder) duration(n *tree.Node, standard float64) float64 {
	if n == nil || b.unitless(n) {
		return standard
	}
	if n.Kind != tree.String {
		b.problems.Add(n.Pos, `write it in quotes, such as "12m"`, "a duration is expected, got %s", n.Kind)
		return standard
	}
	x, err := value.Duration(n.Text)
	if err != nil {
		b.fail(n, err)
		return standard
	}
	return edit(b, n, x, value.Edit.Duration)
}

// unitless refuses a bare number where a time stands.
func (b *binder) unitless(n *tree.Node) bool {
	if n.IsNumber() {
		remedy := fmt.Sprintf(`write the unit: "%[1]sm", "%[1]sh", "%[1]sd"`, n.Text)
		if _, err := value.Duration(n.Text + "m"); err != nil {
			remedy = `write for example "12m"`
		}
		b.problems.Add(n.Pos, remedy, "a duration needs a unit, got %s", n.Text)
	}
	return n.IsNumber()
}

// hours are 1 while open.
func (b *binder) hours(n *tree.Node) calendar.Week {
	if n.Kind != tree.String {
		b.problems.Add(n.Pos, `write it in quotes, such as "Mon-Fri 08-18"`, "hours are expected, got %s", n.Text)
		return calendar.Constant(1)
	}
	w, err := value.Hours(n.Text, b.calendar)
	if err != nil {
		b.fail(n, err)
		return calendar.Constant(1)
	}
	return w
}

// calendar is the hours of a name of [calendar].
func (b *binder) calendar(name string) (calendar.Week, bool) {
	n := b.root.Get("calendar", name)
	if n == nil {
		return nil, false
	}
	if n.Kind != tree.String { // reported where it stands
		return calendar.Constant(1), true
	}
	w, err := value.Hours(n.Text, nil)
	if err != nil {
		b.fail(n, err)
		return calendar.Constant(1), true
	}
	return w, true
}

// dist is one random time.
func (b *binder) dist(n *tree.Node) draw.Dist {
	nothing := draw.Always(0)
	if b.unitless(n) {
		return nothing
	}
	var d draw.Dist
	var err error
	switch {
	case n.Kind == tree.String:
		d, err = value.Time(n.Text, b.data(n))
	case n.Kind == tree.Table && isTimeForm(n):
		var ok bool
		if d, ok = b.timeForm(n); !ok {
			return nothing
		}
	default:
		b.problems.Add(n.Pos, `write for example "~8m" or "5m/8m/20m"`, "a time is expected, got %s", n.Kind)
		return nothing
	}
	if err != nil {
		b.fail(n, err)
		return nothing
	}
	return edit(b, n, d, value.Edit.Time)
}
