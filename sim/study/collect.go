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
}

func observe(m *sim.Model, metrics []Metric, run *measure.Run) *observation {
	v := newView(m, run)
	o := &observation{ladders: run.Ladders, twins: run.Twins}
	for i := range metrics {
		sum, count := metrics[i].of(v)
		o.sums, o.counts = append(o.sums, sum), append(o.counts, count)
	}
	for tp := range m.Touchpoints {
		all := &v.touchpoints[tp][0]
		o.losses = append(o.losses, Loss{float64(all.Score.N), all.PointsLost})
	}
	if n := left(&v.everybody) + float64(v.everybody.InsideAtEnd); n > 0 {
		o.inside = float64(v.everybody.InsideAtEnd) / n
	}
	return o
}

// collect turns observations, replication by replication, into series.
func collect(m *sim.Model, metrics []Metric, observations []*observation) World {
	w := World{Model: m, Ladders: make([][]measure.Ladder, len(m.Touchpoints)), Losses: make([][]Loss, len(m.Touchpoints))}
	for i := range metrics {
		s := Series{Metric: metrics[i]}
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
	return w
}
