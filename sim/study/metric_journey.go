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
	list := onJourney(m, "", ofAll, scored, func(v *view) *measure.Journey { return &v.everybody })
	for _, s := range segmentsOf(m) {
		list = append(list, onJourney(m, "", m.Segments[s].Name, scored, func(v *view) *measure.Journey { return &v.segments[s] })...)
	}
	for i := range m.Journeys {
		if name := m.Journeys[i].Name; name != "" && len(m.Journeys) > 1 {
			list = append(list, onJourney(m, name, ofAll, scored, func(v *view) *measure.Journey { return &v.journeys[i] })...)
		}
	}
	return list
}

func onJourney(m *sim.Model, name, segment string, scored bool, found func(v *view) *measure.Journey) []Metric {
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
	if m.Loyalty != nil {
		onLoyalty(m.Loyalty, ratio)
	}
	return o.list
}

// onLoyalty are the metrics of what scores do to business. Whoever leaves without a
// score is not asked. Value at risk is that of those who do not stay, for 1 000
// customers; word of mouth the customers gained or lost, for 100 who leave.
func onLoyalty(l *sim.Loyalty, ratio func(name string, unit Unit, better stats.Direction, of func(j *measure.Journey) (sum, count float64))) {
	if l.Renews != nil {
		stay := func(j *measure.Journey) float64 {
			passives := j.Score.N - j.Promoters - j.Detractors
			return l.Renews.Promoter*float64(j.Promoters) + l.Renews.Passive*float64(passives) + l.Renews.Detractor*float64(j.Detractors)
		}
		ratio("retained", Portion, stats.HigherBetter, func(j *measure.Journey) (float64, float64) { return stay(j), float64(j.Score.N) })
		if l.Worth > 0 {
			ratio("value_at_risk", Money, stats.LowerBetter, func(j *measure.Journey) (float64, float64) {
				return 1000 * l.Worth * (float64(j.Score.N) - stay(j)), float64(j.Score.N)
			})
		}
	}
	if l.Spreads() {
		ratio("word_of_mouth", Number, stats.HigherBetter, func(j *measure.Journey) (float64, float64) {
			return 100 * float64(j.Referred-j.Deterred), left(j)
		})
	}
}
