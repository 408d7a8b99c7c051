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
	n      int64   // of them
	now    *Sketch
}

// NewRecent has not looked yet.
func NewRecent() *Recent { return &Recent{before: NewSketch(), now: NewSketch()} }

// Reset forgets all looks.
func (q *Recent) Reset() {
	q.before.Reset()
	q.n = 0
}

// Look tells the quantiles over the classes of a touchpoint of the waits since the
// last look.
func (q *Recent) Look(classes []Touchpoint) Quantiles {
	now, n := classes[0].Waits, classes[0].Wait.N
	if len(classes) > 1 {
		now = q.now
		now.Reset()
		n = 0
		for i := range classes {
			now.mergeUsed(classes[i].Waits)
			n += classes[i].Wait.N
		}
	}
	recent := n - q.n
	out := Quantiles{N: recent, P50: math.NaN(), P90: math.NaN(), P95: math.NaN()}
	if recent > 0 {
		q.quantiles(now, &out)
	}
	from, to := now.used()
	copy(q.before.counts[from:to], now.counts[from:to])
	q.n = n
	return out
}

// quantiles finds them from the longest wait down, as Sketch.Quantile does from
// the shortest up.
func (q *Recent) quantiles(now *Sketch, out *Quantiles) {
	rank := func(p float64) int64 { return max(1, int64(math.Ceil(p*float64(out.N)))) }
	wanted := [...]struct {
		rank int64
		x    *float64
	}{{rank(.95), &out.P95}, {rank(.9), &out.P90}, {rank(.5), &out.P50}}
	_, i := now.used()
	upto := out.N // times in this bucket and those before
	for _, w := range wanted {
		for {
			c := int64(now.counts[i-1] - q.before.counts[i-1])
			if below := upto - c; w.rank > below {
				*w.x = now.within(i-1, w.rank-below, c)
				break
			}
			upto -= c
			i--
		}
	}
}
