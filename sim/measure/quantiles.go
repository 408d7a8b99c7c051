package measure

import "math"

// Quantiles of the waits at a touchpoint, in minutes; NaN if nobody got through.
type Quantiles struct {
	N             int64
	P50, P90, P95 float64
}

// At is the quantile for a share of customers, of those that are known; else NaN.
func (q Quantiles) At(p float64) float64 {
	switch p {
	case .5:
		return q.P50
	case .9:
		return q.P90
	case .95:
		return q.P95
	}
	return math.NaN()
}

// Recent tells quantiles of the times that were added to sketches since it last
// looked at them.
type Recent struct {
	before *Sketch // all times at the last look
	now    *Sketch
}

// NewRecent has not looked yet.
func NewRecent() *Recent { return &Recent{NewSketch(), NewSketch()} }

// Reset forgets all looks.
func (q *Recent) Reset() { q.before.Reset() }

// Look tells the quantiles over the classes of a touchpoint of the waits since the
// last look.
func (q *Recent) Look(classes []Touchpoint) Quantiles {
	q.now.Reset()
	for i := range classes {
		q.now.mergeUsed(classes[i].Waits)
	}
	from, to := q.now.used()
	all, before := q.now.counts[from:to], q.before.counts[from:to]
	n := int64(0)
	for i, c := range all {
		all[i] = c - before[i]
		before[i] = c
		n += int64(all[i])
	}
	out := Quantiles{N: n, P50: math.NaN(), P90: math.NaN(), P95: math.NaN()}
	if n > 0 {
		out.P50, out.P90, out.P95 = q.now.Quantile(.5), q.now.Quantile(.9), q.now.Quantile(.95)
	}
	return out
}
