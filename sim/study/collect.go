package study

import (
	"ripple/sim"
	"ripple/sim/measure"
)

// World is what the replications found in one world.
type World struct {
	Model   *sim.Model
	Metrics []Series
	Ladders [][]measure.Ladder // by touchpoint, by replication
	Losses  [][]Loss           // by touchpoint, by replication
	Twins   []uint64           // fingerprints of the customers, by replication
	Inside  []float64          // share of customers still inside at the end, by replication

	Weeks []Track // metrics by week of the counted window; nil: it is no longer than one
	Hours []Track // by hour of the week; nil: the window is too short
}

// Series is one metric, replication by replication.
type Series struct {
	Metric
	Sums, Counts []float64
}

// observation is what one run says about every metric of its world. Runs are
// big, metrics are small: the runs are not kept.
type observation struct {
	sums, counts []float64
	ladders      []measure.Ladder
	losses       []Loss // by touchpoint
	twins        uint64
	inside       float64
	weeks, hours slots
}

func observe(m *sim.Model, metrics *listing, run *measure.Run) *observation {
	v := newView(m, run)
	o := &observation{ladders: run.Ladders, twins: run.Twins}
	for i := range metrics.all {
		sum, count := metrics.all[i].of(v)
		o.sums, o.counts = append(o.sums, sum), append(o.counts, count)
	}
	for tp := range m.Touchpoints {
		all := &v.touchpoints[tp][0]
		o.losses = append(o.losses, Loss{float64(all.Score.N), all.PointsLost})
	}
	o.weeks, o.hours = observeWeeks(m, metrics.weekly, run), observeHours(m, metrics.hourly, run)
	if n := left(&v.everybody) + float64(v.everybody.InsideAtEnd); n > 0 {
		o.inside = float64(v.everybody.InsideAtEnd) / n
	}
	return o
}

// collect turns observations, replication by replication, into series.
func collect(m *sim.Model, metrics *listing, observations []*observation) World {
	w := World{Model: m, Ladders: make([][]measure.Ladder, len(m.Touchpoints)), Losses: make([][]Loss, len(m.Touchpoints))}
	for i := range metrics.all {
		s := Series{Metric: metrics.all[i]}
		for _, o := range observations {
			s.Sums, s.Counts = append(s.Sums, o.sums[i]), append(s.Counts, o.counts[i])
		}
		w.Metrics = append(w.Metrics, s)
	}
	for _, o := range observations {
		for tp := range w.Ladders {
			w.Ladders[tp] = append(w.Ladders[tp], o.ladders[tp])
			w.Losses[tp] = append(w.Losses[tp], o.losses[tp])
		}
		w.Twins = append(w.Twins, o.twins)
		w.Inside = append(w.Inside, o.inside)
	}
	w.Weeks = tracks(metrics.weekly, observations, func(o *observation) slots { return o.weeks })
	w.Hours = tracks(metrics.hourly, observations, func(o *observation) slots { return o.hours })
	return w
}
