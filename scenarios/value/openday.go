package value

import (
	"math"

	"ripple/sim/calendar"
)

// openDay is the open time that belongs to one day of the week.
type openDay struct {
	spans []calendar.Span
	total float64 // minutes
}

// openDays sorts the openings of a week (where it is above 0) by the day to
// which they belong, and says how many minutes they are in all.
func openDays(open calendar.Week) (days [7]openDay, minutes float64) {
	for _, s := range openings(open) {
		minutes += s.To - s.From
		for s.To-s.From > calendar.DayLength {
			midnight := (math.Floor(s.From/calendar.DayLength) + 1) * calendar.DayLength
			days[day(s.From)].add(calendar.Span{From: s.From, To: midnight})
			s.From = midnight
		}
		days[day(s.From)].add(s)
	}
	return days, minutes
}

func (d *openDay) add(s calendar.Span) {
	d.spans = append(d.spans, s)
	d.total += s.To - s.From
}

func day(t float64) int { return int(t/calendar.DayLength) % 7 }

// openings are the stretches during which a week is above 0. One that runs over
// the end of the week is a single stretch whose To lies beyond it.
func openings(w calendar.Week) []calendar.Span {
	var spans []calendar.Span
	for i, p := range w {
		to := calendar.WeekLength
		if i+1 < len(w) {
			to = w[i+1].From
		}
		switch last := len(spans) - 1; {
		case !(p.Value > 0):
		case last >= 0 && spans[last].To == p.From:
			spans[last].To = to
		default:
			spans = append(spans, calendar.Span{From: p.From, To: to})
		}
	}
	if last := len(spans) - 1; last > 0 && spans[0].From == 0 && spans[last].To == calendar.WeekLength {
		spans[last].To += spans[0].To
		spans = spans[1:]
	}
	return spans
}
