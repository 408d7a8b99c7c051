package measure

// Tally is a number of observations and their sum.
type Tally struct {
	N   int64
	Sum float64
}

// Add counts one observation.
func (t *Tally) Add(x float64) { t.N++; t.Sum += x }

// Merge counts the observations of another tally too.
func (t *Tally) Merge(o Tally) { t.N += o.N; t.Sum += o.Sum }

// Less takes back the observations of an earlier state of the same tally.
func (t Tally) Less(before Tally) Tally { return Tally{t.N - before.N, t.Sum - before.Sum} }

// Mean is the average, or 0 without observations.
func (t Tally) Mean() float64 {
	if t.N == 0 {
		return 0
	}
	return t.Sum / float64(t.N)
}

// Total is a sum that keeps what rounding would lose (Kahan, Communications of
// the ACM 8(1), 1965), so that millions of small terms add up to full precision.
type Total struct{ sum, lost float64 }

// Add adds x.
func (t *Total) Add(x float64) {
	y := x - t.lost
	s := t.sum + y
	t.lost = (s - t.sum) - y
	t.sum = s
}

// Value is the sum.
func (t Total) Value() float64 { return t.sum }
