package value

import (
	"math"
	"testing"

	"ripple/sim/calendar"
)

// TestRateWeek has numbers that can be counted by hand: arrivals a minute at a
// moment, and in the whole week.
func TestRateWeek(t *testing.T) {
	const wed, sat = 2 * 1440, 5 * 1440
	for _, c := range []struct {
		rate, hours string
		at          float64
		minute      float64 // arrivals a minute at that moment
		week        float64
	}{
		{"12/h", "Mon-Fri 08:00-18:00", wed + 600, 0.2, 12 * 50},
		{"12/h", "Mon-Fri 08:00-18:00", wed + 60, 0, 600},
		{"90/min", "always", 0, 90, 90 * 10080},
		{"1150/w", "Mon-Fri 08-18, Sat 09-13", sat + 600, 1150.0 / (54 * 60), 1150},
		{"2600/d", "daily 06-22", 420, 2600.0 / 960, 2600 * 7},
		{"60/d", "Mon-Fri 08-12, 13-17", wed + 800, 60.0 / 480, 300}, // the break does not make two days
		{"60/d", "Mon-Fri 08-18, Sat 09-13", sat + 600, 60.0 / 240, 360},
		{"60/d", "Mon-Fri 18-02", sat + 60, 60.0 / 480, 300},      // Friday's night runs into Saturday
		{"60/d", "Sun 22-06", 60, 60.0 / 480, 60},                 // round the end of the week
		{"60/d", "always", 60, 60.0 / 1440, 420},                  // longer than a day: split at midnight
		{"60/d", "Fri-Sun 00-24", sat + 60, 60.0 / 1440, 180},     // three whole days
		{"60/h", "Sat 22-02, Sun 01-03", sat + 1440 + 90, 1, 300}, // spans that overlap count once
	} {
		open, err := Hours(c.hours, nil)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ParseRate(c.rate)
		if err != nil {
			t.Fatal(err)
		}
		w, err := r.Week(open)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.At(c.at); math.Abs(got-c.minute) > 1e-12 {
			t.Errorf("%s in %q: %v a minute, want %v", c.rate, c.hours, got, c.minute)
		}
		if got := w.Integral(0, calendar.WeekLength); math.Abs(got-c.week) > 1e-6 || math.Abs(r.PerWeek(open)-c.week) > 1e-6 {
			t.Errorf("%s in %q: %v a week, want %v", c.rate, c.hours, got, c.week)
		}
	}
	for _, closed := range []calendar.Week{nil, calendar.Constant(0)} {
		if _, err := (Rate{12, "h"}).Week(closed); err == nil {
			t.Error("customers come while nothing is ever open")
		}
		if _, err := (Rate{12, "h"}).Shaped(closed); err == nil {
			t.Error("customers come by a profile without weights")
		}
	}
	if _, err := (Rate{12, "h"}).Shaped(calendar.Constant(-1)); err == nil {
		t.Error("a weight below 0 is accepted")
	}
}

// TestRateShaped: twice the weight, twice the arrivals; the total stays.
func TestRateShaped(t *testing.T) {
	weights := calendar.FromSpans(calendar.Span{From: 480, To: 720, Value: 2}, calendar.Span{From: 720, To: 1200, Value: 1})
	for rate, total := range map[string]float64{"1200/w": 1200, "120/d": 120, "10/h": 120, "1/min": 720} {
		r, err := ParseRate(rate)
		if err != nil {
			t.Fatal(err)
		}
		w, err := r.Shaped(weights)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.Integral(0, calendar.WeekLength); math.Abs(got-total) > 1e-9 || math.Abs(w.At(500)-2*w.At(800)) > 1e-12 || w.At(0) != 0 {
			t.Errorf("%s: %v a week, want %v; %v", rate, got, total, w)
		}
	}
}

func TestHoursRead(t *testing.T) {
	for s, open := range map[string]float64{ // hours a week
		"Mon-Fri 08-18, Sat 09-13": 54, "Mon 08:30-24:00": 15.5, "daily 06-22": 112, "always": 168, "Sat-Sun 09-17": 16,
		"phones": 68, "phones, Sun 10-12": 70, "Sun 10-12, phones": 70, "closed": 0, "Fri-Mon 22-06": 32, "mon–fri 8–18": 50,
		"Mon, Wed, Fri 09-17": 24, "Mon-Fri 08-12, 13-17": 40, "Mon 08-12, Mon 10-14": 6, "daily 00-24": 168, "Mon 18-00": 6, "Mon 00:00-08": 8,
	} {
		w, err := Hours(s, testNames)
		if err != nil || math.Abs(w.Mean()*168-open) > 1e-9 {
			t.Errorf("%q: %v hours a week, %v, want %v", s, w.Mean()*168, err, open)
		}
	}
	for a, b := range map[string]string{
		"Mon 08-12": "Mon 08:00-12:00", "Mon-Sun 08-12": "daily 8-12", "Mon,Tue 08-12": "Mon-Tue 08-12", "always": "daily 00-24", "rest": " rest",
	} {
		if !SameHours(a, b) {
			t.Errorf("%q and %q differ", a, b)
		}
	}
	if SameHours("Mon 08-12", "Mon 08-13") || SameHours("rest", "Mon 08-12") || SameHours("a", "b") {
		t.Error("what differs is the same")
	}
}
