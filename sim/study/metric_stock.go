package study

import (
	"slices"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// stockMetrics are those of every stock: units on hand and units that customers
// wait for, averaged over time, the share of time with nothing on hand, the share
// of needs that were met at once, and what was ordered and used.
func stockMetrics(m *sim.Model) []Metric {
	var list []Metric
	for i := range m.Stocks {
		o := metricsOf{object: "stock", name: m.Stocks[i].Name}
		ratio := func(name string, unit Unit, better stats.Direction, of func(s *measure.Stock, v *view) (sum, count float64)) {
			o.add(name, unit, better, func(v *view) (float64, float64) { return of(&v.Stocks[i], v) })
		}
		ratio("on_hand", Number, stats.Neutral, func(s *measure.Stock, v *view) (float64, float64) { return s.OnHandArea, v.Minutes })
		ratio("backorders", Number, stats.LowerBetter, func(s *measure.Stock, v *view) (float64, float64) { return s.ShortArea, v.Minutes })
		ratio("out", Portion, stats.LowerBetter, func(s *measure.Stock, v *view) (float64, float64) { return s.Out, v.Minutes })
		ratio("fill_rate", Portion, stats.HigherBetter, func(s *measure.Stock, _ *view) (float64, float64) {
			return float64(s.Asked - s.Short), float64(s.Asked)
		})
		ratio("orders", PerWeek, stats.Neutral, func(s *measure.Stock, v *view) (float64, float64) {
			return float64(s.Orders), v.Minutes / calendar.WeekLength
		})
		if isPriced(m, i) {
			ratio("cost", Money, stats.Neutral, func(s *measure.Stock, _ *view) (float64, float64) { return s.Cost, 1 })
		}
		list = append(list, o.list...)
	}
	return list
}

// isPriced says whether a unit of a stock costs something in some setting.
func isPriced(m *sim.Model, stock int) bool {
	return slices.ContainsFunc(m.Settings(), func(s *sim.Setting) bool { return s.Stocks[stock].UnitCost > 0 })
}
