package compare

import (
	"fmt"
	"math"
	"strings"

	"ripple/sim/study"
)

// Reading says how a figure is read off the runs: a sum and a count for each of
// them, of which the figure is the total over the total.
type Reading struct {
	of func(w *study.World) (sums, counts []float64, err error)
}

// At is a metric as it is reported. A quantile is averaged over the runs.
func At(path string) Reading {
	return Reading{func(w *study.World) (sums, counts []float64, err error) {
		s, err := find(w, path)
		if err != nil {
			return nil, nil, err
		}
		if !strings.HasPrefix(s.Measure, "wait.p") {
			return s.Sums, s.Counts, nil
		}
		for _, x := range s.Sums {
			if !math.IsNaN(x) { // nobody waited in that run
				sums, counts = append(sums, x), append(counts, 1)
			}
		}
		return sums, counts, nil
	}}
}

// Sum is what a metric adds up to in a run: for journey.conversion, the customers
// who were done.
func Sum(path string) Reading {
	return Reading{func(w *study.World) (sums, counts []float64, err error) {
		s, err := find(w, path)
		if err != nil {
			return nil, nil, err
		}
		return s.Sums, ones(s.Sums), nil
	}}
}

// Count is what a metric is an average over, in a run: for step.x.queue_time
// visits, for step.x.queue minutes.
func Count(path string) Reading {
	return Reading{func(w *study.World) (sums, counts []float64, err error) {
		s, err := find(w, path)
		if err != nil {
			return nil, nil, err
		}
		return s.Counts, ones(s.Counts), nil
	}}
}

func find(w *study.World, path string) (*study.Series, error) {
	for i := range w.Metrics {
		if w.Metrics[i].Path == path {
			return &w.Metrics[i], nil
		}
	}
	return nil, fmt.Errorf("%s has no metric %s", w.Model.Title, path)
}

func ones(like []float64) []float64 {
	list := make([]float64, len(like))
	for i := range list {
		list[i] = 1
	}
	return list
}
