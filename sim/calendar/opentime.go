package calendar

import (
	"math"
	"sort"
)

// OpenTime counts open minutes: those in which a week is above 0, but for
// closures. Times are minutes since a Monday 00:00 and may be negative.
type OpenTime struct {
	week     Week      // 1 while open
	before   []float64 // by piece of the week: open minutes of the week before it
	perWeek  float64
	closures []closure
}

// closure is a stretch in which nothing is open whatever the week says.
type closure struct {
	from, to float64
	lost     float64 // open minutes that closures before this one took away
}

// NewOpenTime counts the time in which a week is above 0, without the closures:
// in order, each after the one before; their values do not matter. The week is
// open at some time.
func NewOpenTime(open Week, closures ...Span) *OpenTime {
	o := &OpenTime{week: open.Map(func(v float64) float64 {
		if v > 0 {
			return 1
		}
		return 0
	})}
	for i, p := range o.week {
		o.before = append(o.before, o.perWeek)
		o.perWeek += p.Value * (o.end(i) - p.From)
	}
	lost := 0.0
	for _, s := range closures {
		o.closures = append(o.closures, closure{s.From, s.To, lost})
		lost += o.byWeek(s.To) - o.byWeek(s.From)
	}
	return o
}

// end is where a piece of the week ends.
func (o *OpenTime) end(piece int) float64 {
	if piece+1 < len(o.week) {
		return o.week[piece+1].From
	}
	return WeekLength
}

// Between is how many of the minutes from a to b are open.
func (o *OpenTime) Between(a, b float64) float64 { return o.until(b) - o.until(a) }

// After is when so many open minutes have passed since t; +Inf if they never do.
func (o *OpenTime) After(t, minutes float64) float64 {
	if minutes <= 0 {
		return t
	}
	area := o.byWeek(t) + minutes
	for _, c := range o.closures[o.from(t):] {
		from := max(c.from, t)
		if from >= c.to {
			continue
		}
		begins := o.byWeek(from)
		if area <= begins+rounding {
			break
		}
		if area += o.byWeek(c.to) - begins; math.IsInf(area, 1) {
			return area
		}
	}
	return max(t, o.when(area))
}

// rounding is what sums of minutes may be off: what ends at closing time must
// not wait for the next opening.
const rounding = 1e-7

// until is the open minutes since the Monday from which times count.
func (o *OpenTime) until(t float64) float64 {
	open := o.byWeek(t)
	if i := o.from(t); i < len(o.closures) && o.closures[i].from <= t {
		c := &o.closures[i]
		return open - c.lost - (o.byWeek(min(t, c.to)) - o.byWeek(c.from))
	}
	return open
}

// from is the last closure that begins at or before t; the first one if none does.
func (o *OpenTime) from(t float64) int {
	return max(0, sort.Search(len(o.closures), func(i int) bool { return o.closures[i].from > t })-1)
}

// byWeek is the open minutes since then without closures.
func (o *OpenTime) byWeek(t float64) float64 {
	if math.IsInf(t, 1) {
		return t
	}
	in := inWeek(t)
	weeks := math.Round((t - in) / WeekLength)
	i := o.week.index(in)
	return float64(weeks*o.perWeek) + o.before[i] + float64(o.week[i].Value*(in-o.week[i].From))
}

// when is the first time at which byWeek has reached an area.
func (o *OpenTime) when(area float64) float64 {
	weeks := math.Ceil((area-rounding)/o.perWeek) - 1
	rest := area - float64(weeks*o.perWeek)
	for i, p := range o.week {
		if open := o.end(i) - p.From; p.Value > 0 && o.before[i]+open >= rest-rounding {
			return float64(weeks*WeekLength) + p.From + min(max(0, rest-o.before[i]), open)
		}
	}
	return math.Inf(1) // not reached: the last opening ends the week's area
}
