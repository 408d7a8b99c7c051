package study

import (
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// Loss is how many meetings at a touchpoint had a score in a replication, and
// the points of 100 that were lost there, by reason, over all of them.
type Loss struct {
	Scored float64
	Points [measure.Reasons]float64
}

// PartOf is a piece of the mean wait of a touchpoint with its interval: minutes
// for an average customer.
type PartOf struct {
	Step  string
	Cause measure.Cause
	stats.Interval
}

// Parts split the mean wait of a touchpoint by step and cause, in the order of
// the steps; parts of nothing are left out. Each is a ratio of sums over the
// replications, and so they add up to the mean wait.
func (w *World) Parts(touchpoint int, confidence float64) ([]PartOf, error) {
	ladders := w.Ladders[touchpoint]
	counts := make([]float64, len(ladders))
	for r, l := range ladders {
		counts[r] = float64(l.N)
	}
	var out []PartOf
	for _, p := range w.Ladder(touchpoint).Parts {
		step := 0
		for w.Model.Steps[step].Name != p.Step {
			step++
		}
		sums := make([]float64, len(ladders))
		for r := range ladders {
			sums[r] = ladders[r].Minutes[step][p.Cause]
		}
		i, err := stats.Ratio(sums, counts, confidence)
		if err != nil {
			return nil, err
		}
		out = append(out, PartOf{p.Step, p.Cause, i})
	}
	return out, nil
}

// PointsLost are the points of 100 that an average meeting at a touchpoint
// loses, by reason: with the score they add up to 100. Known is false where
// nothing is scored.
func (w *World) PointsLost(touchpoint int, confidence float64) (lost [measure.Reasons]stats.Interval, known bool) {
	losses := w.Losses[touchpoint]
	counts := make([]float64, len(losses))
	for r := range losses {
		counts[r] = losses[r].Scored
	}
	for reason := range lost {
		sums := make([]float64, len(losses))
		for r := range losses {
			sums[r] = losses[r].Points[reason]
		}
		var err error
		if lost[reason], err = stats.Ratio(sums, counts, confidence); err != nil {
			return lost, false
		}
	}
	return lost, true
}
