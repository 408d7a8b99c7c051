package scenarios

import (
	"sort"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/calendar"
)

// gap is a renewal process.
func (b *binder) gap(a *sim.Arrivals, n *tree.Node) {
	every := n.Get("every")
	d := b.dist(every)
	if mean := d.Mean(); !(mean > 0) || mean > 1e12 {
		b.problems.Add(every.Pos, `write for example "~6m"`, "customers need some time between them")
		return
	}
	more := b.timesAsMany(n)
	if more <= 0 {
		a.Rate = calendar.Constant(0)
		return
	}
	if more != 1 {
		d = d.Scale(1 / more)
	}
	a.Gap = &d
}

// replay takes arrivals from data.
func (b *binder) replay(a *sim.Arrivals, n *tree.Node) {
	rate := n.Get("rate")
	col, err := value.CSVTimes(rate.Text)
	if err != nil {
		b.fail(rate, err)
		return
	}
	in, ok := b.data(rate).(folder)
	switch {
	case !ok:
	case col.Unit != "":
		var numbers []float64
		numbers, err = in.Column(col.File, col.Column)
		for _, x := range numbers {
			t, _ := col.Minutes(x)
			a.At = append(a.At, t)
		}
	default:
		a.At, err = in.Moments(col.File, col.Column)
	}
	if err != nil {
		b.fail(rate, err)
		return
	}
	sort.Float64s(a.At)
	if len(a.At) > 0 && a.At[0] < 0 {
		b.problems.Add(rate.Pos, "let run.start lie before the first of them", "arrivals begin before the start")
		a.At = nil
	}
	if len(a.At) == 0 {
		a.Rate = calendar.Constant(0)
		return
	}
	a.Copies = b.timesAsMany(n)
}
