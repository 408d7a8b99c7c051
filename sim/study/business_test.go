package study

import (
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
)

// Five business days are a week by the clock, on average.
func TestTimesInBusinessDays(t *testing.T) {
	var spans []calendar.Span
	for d := range 5 {
		spans = append(spans, calendar.Span{From: float64(d)*1440 + 480, To: float64(d)*1440 + 1080, Value: 1})
	}
	m := sim.Model{Business: calendar.FromSpans(spans...)}
	tp := sim.Touchpoint{Promise: 3000, Business: true}
	if got := Stated(&m, &tp, tp.Promise); got != "5bd" {
		t.Error(got)
	}
	if got := Stated(&m, &tp, 900); got != "1.5bd" {
		t.Error(got)
	}
	about(t, "by the clock", ByClock(&m, &tp, tp.Promise), calendar.WeekLength)
	tp.Business = false
	if got := Stated(&m, &tp, tp.Promise); got != "2d2h" {
		t.Error(got)
	}
	about(t, "as it is", ByClock(&m, &tp, tp.Promise), 3000)
}
