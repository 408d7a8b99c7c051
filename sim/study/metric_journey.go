package study

import (
	"ripple/sim"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

func journeyMetrics(m *sim.Model) []Metric {
	scored := false
	for i := range m.Touchpoints {
		scored = scored || m.Touchpoints[i].Scored()
	}
	list := onJourney("", ofAll, scored, func(v *view) *measure.Journey { return &v.everybody })
	for _, s := range segmentsOf(m) {
		list = append(list, onJourney("", m.Segments[s].Name, scored, func(v *view) *measure.Journey { return &v.segments[s] })...)
	}
	for i := range m.Journeys {
		if name := m.Journeys[i].Name; name != "" && len(m.Journeys) > 1 {
			list = append(list, onJourney(name, ofAll, scored, func(v *view) *measure.Journey { return &v.journeys[i] })...)
		}
	}
	return list
}

func onJourney(name, segment string, scored bool, found func(v *view) *measure.Journey) []Metric {
	o := metricsOf{object: "journey", name: name, segment: segment}
	ratio := func(measureName string, unit Unit, better stats.Direction, of func(j *measure.Journey) (sum, count float64)) {
		o.add(measureName, unit, better, func(v *view) (float64, float64) { return of(found(v)) })
	}
	ratio("conversion", Portion, stats.HigherBetter, func(j *measure.Journey) (float64, float64) { return float64(j.Done), left(j) })
	ratio("lead_time", Minutes, stats.LowerBetter, func(j *measure.Journey) (float64, float64) { return j.Lead.Sum, float64(j.Lead.N) })
	if !scored {
		return o.list
	}
	ratio("csat", Portion, stats.HigherBetter, func(j *measure.Journey) (float64, float64) {
		return float64(j.Satisfied), float64(j.Score.N)
	})
	ratio("nps", Points, stats.HigherBetter, func(j *measure.Journey) (float64, float64) {
		return 100 * float64(j.Promoters-j.Detractors), float64(j.Score.N)
	})
	ratio("effort", Number, stats.LowerBetter, func(j *measure.Journey) (float64, float64) { return j.Effort.Sum, float64(j.Effort.N) })
	return o.list
}
