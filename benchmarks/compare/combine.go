package compare

import (
	"cmp"
	"fmt"
	"slices"

	"ripple/sim/study"
)

// Per is one total over another.
func (r Reading) Per(other Reading) Reading {
	return Reading{func(w *study.World) (sums, counts []float64, err error) {
		if sums, _, err = r.of(w); err == nil {
			counts, _, err = other.of(w)
		}
		return sums, counts, err
	}}
}

// Plus is this figure and another that is an average over the same: minutes, for
// example.
func (r Reading) Plus(other Reading) Reading {
	return Reading{func(w *study.World) (sums, counts []float64, err error) {
		sums, counts, err = r.of(w)
		more, same, wrong := other.of(w)
		if err = cmp.Or(err, wrong); err == nil && !slices.Equal(counts, same) {
			err = fmt.Errorf("%s: averages over other things cannot be added", w.Model.Title)
		}
		if err != nil {
			return nil, nil, err
		}
		return added(sums, more), counts, nil
	}}
}

// And is the average over what both figures are averages of, taken together.
func (r Reading) And(other Reading) Reading {
	return Reading{func(w *study.World) (sums, counts []float64, err error) {
		sums, counts, err = r.of(w)
		more, many, wrong := other.of(w)
		if err = cmp.Or(err, wrong); err != nil {
			return nil, nil, err
		}
		return added(sums, more), added(counts, many), nil
	}}
}

func added(a, b []float64) []float64 {
	list := make([]float64, len(a))
	for i := range list {
		list[i] = a[i] + b[i]
	}
	return list
}

// Times is so many times the figure.
func (r Reading) Times(factor float64) Reading {
	return r.each(func(sum, count float64) (float64, float64) { return factor * sum, count })
}

// Rest is what is missing to 1.
func (r Reading) Rest() Reading {
	return r.each(func(sum, count float64) (float64, float64) { return count - sum, count })
}

// ByRun is the mean over the runs of a function of each run's own figure; runs
// that have none do not count. Nil is the figure itself.
func (r Reading) ByRun(f func(x float64) float64) Reading {
	return r.each(func(sum, count float64) (float64, float64) {
		switch {
		case count == 0:
			return 0, 0
		case f == nil:
			return sum / count, 1
		}
		return f(sum / count), 1
	})
}

func (r Reading) each(f func(sum, count float64) (float64, float64)) Reading {
	return Reading{func(w *study.World) ([]float64, []float64, error) {
		sums, counts, err := r.of(w)
		a, b := make([]float64, len(sums)), make([]float64, len(sums))
		for i := range sums {
			a[i], b[i] = f(sums[i], counts[i])
		}
		return a, b, err
	}}
}
