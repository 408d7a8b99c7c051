package study

import (
	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// policyMetrics are those of every policy: how often it acts, and how well what it
// forecasts comes true. Late is whoever waits longer than the forecast asks about;
// a policy that has found somebody before has told, sent or soothed that one.
func policyMetrics(m *sim.Model) []Metric {
	var list []Metric
	for i := range m.Policies {
		p := &m.Policies[i]
		o := metricsOf{object: "policy", name: p.Slug()}
		ratio := func(name string, unit Unit, better stats.Direction, of func(p *measure.Policy) (sum, count float64)) {
			o.add(name, unit, better, func(v *view) (float64, float64) { return of(&v.Policies[i]) })
		}
		weekly := func(name string, of func(p *measure.Policy) int64) {
			o.add(name, PerWeek, stats.Neutral, func(v *view) (float64, float64) {
				return float64(of(&v.Policies[i])), v.Minutes / calendar.WeekLength
			})
		}
		weekly("fired", func(p *measure.Policy) int64 { return p.Fired })
		if p.Sets {
			o.add("active", Portion, stats.Neutral, func(v *view) (float64, float64) { return v.Policies[i].Active, v.Minutes })
		}
		if p.Notify != sim.NoStep {
			weekly("told", func(p *measure.Policy) int64 { return p.Told })
		}
		if p.Route != nil {
			weekly("routed", func(p *measure.Policy) int64 { return p.Routed })
		}
		if p.Forecast != nil {
			ratio("caught", Portion, stats.HigherBetter, func(p *measure.Policy) (float64, float64) {
				return float64(p.Caught), float64(p.Caught + p.Missed)
			})
			ratio("missed", Portion, stats.LowerBetter, func(p *measure.Policy) (float64, float64) {
				return float64(p.Missed), float64(p.Caught + p.Missed)
			})
			ratio("false_alarms", Portion, stats.LowerBetter, func(p *measure.Policy) (float64, float64) {
				return float64(p.FalseAlarms), float64(p.Caught + p.FalseAlarms)
			})
		}
		list = append(list, o.list...)
	}
	return list
}
