package calendar

import (
	"math"
	"sort"
)

// Minutes in a day and in a week.
const (
	DayLength  = 24 * 60.0
	WeekLength = 7 * DayLength
)

// Piece is the value that a Week has from one minute of the week on.
type Piece struct {
	From  float64 // minutes since Monday 00:00, in [0, WeekLength)
	Value float64
}

// Week is a function of the time of the week, constant between changes: opening
// hours (0 or 1), heads on shift, arrivals a minute. It is sorted, its first
// piece starts at 0 and neighbours differ. A nil Week is 0 everywhere.
type Week []Piece

// Constant is the Week that is v all the time.
func Constant(v float64) Week { return Week{{0, v}} }

// Span is a stretch of the week, From inclusive, To exclusive, in minutes since
// Monday 00:00. A span that lies beyond the week's end runs into Monday.
type Span struct{ From, To, Value float64 }

// FromSpans is 0 outside the spans; where spans overlap the last one counts.
func FromSpans(spans ...Span) Week {
	cuts := []float64{0}
	var inside []Span
	for _, s := range spans {
		if !(s.To > s.From) {
			continue
		}
		if s.To-s.From >= WeekLength {
			s.From, s.To = 0, WeekLength
		}
		weeks := s.From - inWeek(s.From)
		s.From, s.To = s.From-weeks, s.To-weeks
		if s.To > WeekLength {
			inside = append(inside, Span{0, s.To - WeekLength, s.Value})
			s.To = WeekLength
		}
		inside = append(inside, s)
	}
	for _, s := range inside {
		cuts = append(cuts, s.From, s.To)
	}
	return fromCuts(cuts, func(t float64) float64 {
		for i := len(inside) - 1; i >= 0; i-- {
			if s := inside[i]; s.From <= t && t < s.To {
				return s.Value
			}
		}
		return 0
	})
}

// Combine is f of two weeks at every moment.
func Combine(a, b Week, f func(a, b float64) float64) Week {
	cuts := []float64{0}
	for _, w := range []Week{a, b} {
		for _, p := range w {
			cuts = append(cuts, p.From)
		}
	}
	return fromCuts(cuts, func(t float64) float64 { return f(a.At(t), b.At(t)) })
}

// Map is f of the week at every moment.
func (w Week) Map(f func(v float64) float64) Week {
	return Combine(w, nil, func(v, _ float64) float64 { return f(v) })
}

func fromCuts(cuts []float64, value func(t float64) float64) Week {
	sort.Float64s(cuts)
	var w Week
	for _, t := range cuts {
		if t >= WeekLength {
			break
		}
		if v := value(t); len(w) == 0 || w[len(w)-1].Value != v {
			w = append(w, Piece{t, v})
		}
	}
	return w
}

// At is the value at a time in minutes since any Monday 00:00; times before
// that Monday are negative.
func (w Week) At(t float64) float64 {
	if len(w) == 0 {
		return 0
	}
	return w[w.index(inWeek(t))].Value
}

// Next is the first moment after t at which the value changes, in the same
// minutes as t; +Inf if it never does.
func (w Week) Next(t float64) float64 {
	if len(w) < 2 {
		return math.Inf(1)
	}
	in := inWeek(t)
	monday := t - in
	for _, p := range w[w.index(in)+1:] {
		if at := monday + p.From; at > t {
			return at
		}
	}
	next := monday + WeekLength
	if w[0].Value == w[len(w)-1].Value {
		next += w[1].From
	}
	return next
}

// Mean is the average over the week.
func (w Week) Mean() float64 { return w.Integral(0, WeekLength) / WeekLength }

// Integral is the area under the week between two moments, a <= b.
func (w Week) Integral(a, b float64) float64 {
	total := 0.0
	for a < b {
		until := min(w.Next(a), b)
		total += w.At(a) * (until - a)
		a = until
	}
	return total
}

// IsConstant says whether the value never changes.
func (w Week) IsConstant() bool { return len(w) < 2 }

func (w Week) index(in float64) int {
	return sort.Search(len(w), func(i int) bool { return w[i].From > in }) - 1
}

// inWeek folds a time into [0, WeekLength).
func inWeek(t float64) float64 {
	in := math.Mod(t, WeekLength)
	if in < 0 {
		in += WeekLength
	}
	if in >= WeekLength { // a tiny negative t rounds up to the end of the week
		in = 0
	}
	return in
}

// Since is the last moment at or before t at which the value changed, in the
// same minutes as t; -Inf if it never does.
func (w Week) Since(t float64) float64 {
	if len(w) < 2 {
		return math.Inf(-1)
	}
	in := inWeek(t)
	monday := t - in
	i := w.index(in)
	if i == 0 && w[0].Value == w[len(w)-1].Value {
		return monday - WeekLength + w[len(w)-1].From
	}
	return monday + w[i].From
}
