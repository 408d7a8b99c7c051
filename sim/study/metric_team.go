package study

import (
	"ripple/sim"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// teamMetrics are those of every team. Who waits at a step that several teams can
// do counts for its first choice, in queue and asa; where that is not the same
// team all the time, nobody could say for whom, and there are neither.
func teamMetrics(m *sim.Model) []Metric {
	var list []Metric
	for i := range m.Teams {
		o := metricsOf{object: "team", name: m.Teams[i].Name}
		ratio := func(name string, unit Unit, better stats.Direction, of func(t *measure.Team, v *view) (sum, count float64)) {
			o.add(name, unit, better, func(v *view) (float64, float64) { return of(&v.Teams[i], v) })
		}
		ratio("occupancy", Portion, stats.Neutral, func(t *measure.Team, _ *view) (float64, float64) { return t.Busy, t.OnShift - t.Down })
		ratio("busy", Number, stats.Neutral, func(t *measure.Team, v *view) (float64, float64) { return t.Busy, v.Minutes })
		if !m.ChangesHands(i) {
			ratio("queue", Number, stats.LowerBetter, func(_ *measure.Team, v *view) (float64, float64) {
				area := 0.0
				for s := range m.Steps {
					if m.Steps[s].Team == i {
						area += v.Steps[s].QueueArea
					}
				}
				return area, v.Minutes
			})
			ratio("asa", Minutes, stats.LowerBetter, func(_ *measure.Team, v *view) (float64, float64) {
				var waits measure.Tally
				for s := range m.Steps {
					if m.Steps[s].Team == i {
						waits.Merge(served(&v.Steps[s]))
					}
				}
				return waits.Sum, float64(waits.N)
			})
		}
		if m.Teams[i].HourlyCost > 0 || m.Teams[i].CaseCost > 0 {
			ratio("cost", Money, stats.LowerBetter, func(t *measure.Team, _ *view) (float64, float64) { return t.Cost, 1 })
		}
		list = append(list, o.list...)
	}
	return list
}

func costMetrics(m *sim.Model) []Metric {
	any := false
	for i := range m.Teams {
		any = any || m.Teams[i].HourlyCost > 0 || m.Teams[i].CaseCost > 0
	}
	for i := range m.Stocks {
		any = any || isPriced(m, i)
	}
	if !any {
		return nil
	}
	total := func(v *view) float64 {
		sum := 0.0
		for i := range m.Teams {
			sum += v.Teams[i].Cost
		}
		for i := range m.Stocks {
			sum += v.Stocks[i].Cost
		}
		return sum
	}
	o := metricsOf{object: "cost"}
	o.add("per_case", Money, stats.LowerBetter, func(v *view) (float64, float64) { return total(v), float64(v.everybody.Done) })
	o.add("total", Money, stats.LowerBetter, func(v *view) (float64, float64) { return total(v), 1 })
	return o.list
}
