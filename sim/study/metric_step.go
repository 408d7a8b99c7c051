package study

import (
	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

func stepMetrics(m *sim.Model) []Metric {
	var list []Metric
	for i := range m.Steps {
		st := &m.Steps[i]
		o := metricsOf{object: "step", name: st.Name}
		ratio := func(name string, unit Unit, better stats.Direction, of func(s *measure.Step, v *view) (sum, count float64)) {
			o.add(name, unit, better, func(v *view) (float64, float64) { return of(&v.Steps[i], v) })
		}
		ratio("queue_time", Minutes, stats.LowerBetter, func(s *measure.Step, _ *view) (float64, float64) { return s.Queue.Sum, float64(s.Queue.N) })
		ratio("work_time", Minutes, stats.Neutral, func(s *measure.Step, _ *view) (float64, float64) { return s.Work.Sum, float64(s.Work.N) })
		ratio("visits", Number, stats.Neutral, func(s *measure.Step, v *view) (float64, float64) { return float64(s.Arrived), left(&v.everybody) })
		ratio("wip", Number, stats.LowerBetter, func(s *measure.Step, v *view) (float64, float64) { return s.QueueArea + s.WorkArea, v.Minutes })
		ratio("queue", Number, stats.LowerBetter, func(s *measure.Step, v *view) (float64, float64) { return s.QueueArea, v.Minutes })
		if st.FirstPass != nil {
			ratio("first_pass", Portion, stats.HigherBetter, func(s *measure.Step, _ *view) (float64, float64) {
				return float64(s.Work.N - s.Wrong), float64(s.Work.N)
			})
		}
		if st.Patience != nil {
			ratio("gave_up", Portion, stats.LowerBetter, func(s *measure.Step, _ *view) (float64, float64) {
				return float64(s.GaveUp), float64(s.Arrived)
			})
		}
		list = append(list, o.list...)
	}
	return list
}

func streamMetrics(m *sim.Model) []Metric {
	var list []Metric
	for i := range m.Streams {
		stream := &m.Streams[i]
		if len(stream.Steps) == 0 {
			continue
		}
		first, last := stream.Steps[0], stream.Steps[len(stream.Steps)-1]
		o := metricsOf{object: "stream", name: stream.Name}
		// Time at the stream's steps for each customer who begins it; the
		// customer's own time is not the company's.
		o.add("lead_time", Minutes, stats.LowerBetter, func(v *view) (float64, float64) {
			total, _ := streamTime(v, stream)
			return total, float64(v.Steps[first].First)
		})
		o.add("pce", Portion, stats.HigherBetter, func(v *view) (float64, float64) {
			total, adding := streamTime(v, stream)
			return adding, total
		})
		o.add("throughput", PerWeek, stats.HigherBetter, func(v *view) (float64, float64) {
			s := &v.Steps[last]
			return float64(s.Work.N - s.Wrong), v.Minutes / calendar.WeekLength
		})
		o.add("rolled_first_pass", Portion, stats.HigherBetter, func(v *view) (float64, float64) {
			share := 1.0
			for _, s := range stream.Steps {
				if n := v.Steps[s].Work.N; n > 0 {
					share *= float64(n-v.Steps[s].Wrong) / float64(n)
				}
			}
			return share, 1
		})
		list = append(list, o.list...)
	}
	return list
}

// streamTime is the customers' time at the steps of a stream, and how much of
// it added value.
func streamTime(v *view, stream *sim.Stream) (total, adding float64) {
	for _, i := range stream.Steps {
		if v.model.Steps[i].CustomerClock {
			continue
		}
		s := &v.Steps[i]
		total += s.Queue.Sum + s.Work.Sum
		if v.model.Steps[i].Value == sim.ValueAdding {
			adding += s.Work.Sum
		}
	}
	return total, adding
}
