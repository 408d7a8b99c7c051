package calendar

import "math"

// OpenDay is the open time that belongs to one day of the week.
type OpenDay struct {
	Spans []Span
	Total float64 // minutes
}

// OpenDays sorts the openings of a week (where it is above 0) by the day to
// which they belong, and says how many minutes they are in all.
//
// An opening of at most a day belongs to the day on which it begins, so
// "Mon-Fri 18-02" is five days; longer openings are split at midnight.
func (w Week) OpenDays() (days [7]OpenDay, minutes float64) {
	for _, s := range w.openings() {
		minutes += s.To - s.From
		for s.To-s.From > DayLength {
			midnight := (math.Floor(s.From/DayLength) + 1) * DayLength
			days[day(s.From)].add(Span{From: s.From, To: midnight})
			s.From = midnight
		}
		days[day(s.From)].add(s)
	}
	return days, minutes
}

// BusinessDay is the average open time of a day that is open at all, in minutes;
// 0 if there is none.
func (w Week) BusinessDay() float64 {
	days, minutes := w.OpenDays()
	n := 0.0
	for i := range days {
		if days[i].Total > 0 {
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return minutes / n
}

func (d *OpenDay) add(s Span) {
	d.Spans = append(d.Spans, s)
	d.Total += s.To - s.From
}

func day(t float64) int { return int(t/DayLength) % 7 }

// openings are the stretches during which a week is above 0. One that runs over
// the end of the week is a single stretch whose To lies beyond it.
func (w Week) openings() []Span {
	var spans []Span
	for i, p := range w {
		to := WeekLength
		if i+1 < len(w) {
			to = w[i+1].From
		}
		switch last := len(spans) - 1; {
		case !(p.Value > 0):
		case last >= 0 && spans[last].To == p.From:
			spans[last].To = to
		default:
			spans = append(spans, Span{From: p.From, To: to})
		}
	}
	if last := len(spans) - 1; last > 0 && spans[0].From == 0 && spans[last].To == WeekLength {
		spans[last].To += spans[0].To
		spans = spans[1:]
	}
	return spans
}
