package report

import (
	"math"
	"slices"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// table has every number of the figure, a row for each week or hour.
func (o *overTime) table() document.Table {
	t := document.Table{Caption: upperFirst(o.waitWords()) + ", by " + o.slotWord(), Columns: []document.Column{{Head: upperFirst(o.slotWord())}}}
	measures := []*study.Timeline{o.wait}
	for _, path := range o.beside() {
		if m := o.timeline(path); m != nil {
			measures = append(measures, m)
		}
	}
	for _, m := range measures {
		for w := range o.worlds() {
			if m.Worlds[w] != nil {
				t.Columns = append(t.Columns, document.Column{Head: o.columnHead(m, w), Align: document.Right})
			}
		}
	}
	for place, slot := range o.slots {
		row := []document.Cell{document.Text(upperFirst(o.slotName(place)))}
		for _, m := range measures {
			for w := range o.worlds() {
				if m.Worlds[w] != nil {
					row = append(row, document.Text(o.cell(m, m.In(w, slot), m == o.wait)))
				}
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// columnHead says what is measured, of what, in which world and unit.
func (o *overTime) columnHead(m *study.Timeline, world int) string {
	what := map[string]string{"wait": "Mean wait", "wait.p90": "Wait, 9 in 10 within", "satisfaction": "Satisfaction", "occupancy": "Busy", "on_hand": "On hand", "arrivals": "Come per hour"}[m.Measure]
	f := study.Finding{Metric: m.Metric}
	if name := o.nameOf(&f); m != o.wait && name != "" {
		what += ", " + name
	}
	if o.worlds() > 1 {
		what += ", " + o.worldName(world)
	}
	if _, unit := o.scale(m); unit != "" {
		what += ", " + unit
	}
	return what
}

// cell is a value, with its half-width if that is wanted and known.
func (o *overTime) cell(m *study.Timeline, i stats.Interval, half bool) string {
	if math.IsNaN(i.Value) {
		return "–"
	}
	per, _ := o.scale(m)
	if !half || o.Findings.Preview || !i.Known() || i.Half == 0 {
		return o.numberOf(m, i)
	}
	r := chart.Reconcile(i.Value/per, i.Value/per, 0, i.Half/per)
	return r.Today + " ± " + r.Half
}

// numberOf is a value as its interval allows, without a unit.
func (o *overTime) numberOf(m *study.Timeline, i stats.Interval) string {
	per, _ := o.scale(m)
	half := i.Half / per
	if math.IsNaN(half) {
		half = 0
	}
	return chart.Plain(i.Value/per, half)
}

// median of some values; NaN of none.
func median(values []float64) float64 {
	slices.Sort(values)
	return stats.Quantile(values, .5)
}
