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
		head := o.panel(m).Head
		if m == o.wait {
			head = "Wait (" + o.unit().Name + ")"
		}
		for w := range o.worlds() {
			if m.Worlds[w] == nil {
				continue
			}
			column := document.Column{Head: head, Align: document.Right}
			if o.worlds() > 1 {
				column.Head += ", " + o.worldName(w)
			}
			t.Columns = append(t.Columns, column)
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
