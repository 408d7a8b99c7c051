package study

import (
	"slices"

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
		ratio("wip", Number, stats.LowerBetter, func(s *measure.Step, v *view) (float64, float64) {
			return s.QueueArea + s.WorkArea + s.BlockArea, v.Minutes
		})
		ratio("queue", Number, stats.LowerBetter, func(s *measure.Step, v *view) (float64, float64) { return s.QueueArea, v.Minutes })
		if everAt(m, i, func(st *sim.Step) bool { return st.FirstPass != nil }) {
			ratio("first_pass", Portion, stats.HigherBetter, func(s *measure.Step, _ *view) (float64, float64) {
				return float64(s.Work.N - s.Wrong), float64(s.Work.N)
			})
		}
		if everAt(m, i, func(st *sim.Step) bool { return st.Patience != nil }) {
			ratio("gave_up", Portion, stats.LowerBetter, func(s *measure.Step, _ *view) (float64, float64) {
				return float64(s.GaveUp), float64(s.Arrived)
			})
		}
		if everAt(m, i, func(st *sim.Step) bool { return len(st.Balks) > 0 || st.Room != nil && !st.Room.Block }) {
			ratio("turned_away", Portion, stats.LowerBetter, func(s *measure.Step, _ *view) (float64, float64) {
				return float64(s.Turned), float64(s.Arrived)
			})
		}
		if everAt(m, i, func(st *sim.Step) bool { return mayExpire(m, st) }) {
			ratio("timed_out", Portion, stats.LowerBetter, func(s *measure.Step, _ *view) (float64, float64) {
				return float64(s.TimedOut), float64(s.Arrived)
			})
		}
		if mayBlock(m, st) { // over all visits served, also those that could go on
			ratio("blocked", Minutes, stats.LowerBetter, func(s *measure.Step, _ *view) (float64, float64) { return s.Blocked.Sum, float64(s.Work.N) })
		}
		list = append(list, o.list...)
	}
	return list
}

// everAt says whether something holds of a step, in the beginning or while an
// event or a policy holds.
func everAt(m *sim.Model, step int, holds func(st *sim.Step) bool) bool {
	return slices.ContainsFunc(m.Settings(), func(s *sim.Setting) bool { return holds(&s.Steps[step]) })
}

// mayExpire says whether somebody's time may be up at a step.
func mayExpire(m *sim.Model, st *sim.Step) bool {
	return st.Timeout != nil || slices.ContainsFunc(m.Journeys, func(j sim.Journey) bool { return j.Timeout != nil })
}

// mayBlock says whether customers may find no room at a step that comes after
// this one.
func mayBlock(m *sim.Model, st *sim.Step) bool {
	blocking := func(b sim.Branch) bool {
		return b.To >= 0 && m.Steps[b.To].Room != nil && m.Steps[b.To].Room.Block
	}
	if st.FirstPass != nil && blocking(sim.Branch{To: st.ReworkTo}) {
		return true
	}
	return slices.ContainsFunc(st.Next, func(r sim.Route) bool { return slices.ContainsFunc(r, blocking) })
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
		// Time at the stream's steps for each customer who begins it, what is done at
		// once by several each for itself; the customer's own time is not the company's.
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
		total += s.Queue.Sum + s.Work.Sum + s.Blocked.Sum + s.Short.Sum
		if v.model.Steps[i].Value == sim.ValueAdding {
			adding += s.Work.Sum
		}
	}
	return total, adding
}
