package value

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/calendar"
)

// anyMinutes draws durations of all sizes: round ones and arbitrary floats.
func anyMinutes(t *rapid.T) float64 {
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		return float64(rapid.IntRange(0, 1e9).Draw(t, "minutes"))
	case 1:
		return float64(rapid.IntRange(0, 1e9).Draw(t, "seconds")) / 60
	case 2:
		return float64(rapid.IntRange(0, 1e12).Draw(t, "ms")) / 60_000
	}
	return rapid.Float64Range(shortest, longest).Draw(t, "any")
}

func TestFormatDurationReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMinutes(t)
		s := FormatDuration(m)
		back, err := Duration(s)
		if err != nil || back != m {
			t.Fatalf("%v is %q is %v, %v", m, s, back, err)
		}
	})
}

// anyHours draws a list of hours, made of whole quarters of hours.
func anyHours(t *rapid.T) string {
	day := rapid.SampledFrom([]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"})
	var items []string
	for range rapid.IntRange(1, 4).Draw(t, "items") {
		days := "daily"
		switch rapid.IntRange(0, 2).Draw(t, "days") {
		case 0:
			days = day.Draw(t, "day")
		case 1:
			from, to := day.Draw(t, "from"), day.Draw(t, "to")
			if days = from; from != to {
				days += "-" + to
			}
		}
		a := rapid.IntRange(0, 95).Draw(t, "opens")
		b := rapid.IntRange(0, 95).Filter(func(b int) bool { return b != a }).Draw(t, "closes")
		items = append(items, fmt.Sprintf("%s %02d:%02d-%02d:%02d", days, a/4, a%4*15, b/4, b%4*15))
	}
	return strings.Join(items, ", ")
}

// slowOpen says whether a list of hours is open at a minute of the week, by
// reading it in the plainest way.
func slowOpen(s string, minute int) bool {
	index := func(day string) int { return strings.Index("MonTueWedThuFriSatSun", day) / 3 }
	for item := range strings.SplitSeq(s, ", ") {
		days, span, _ := strings.Cut(item, " ")
		var h1, m1, h2, m2 int
		fmt.Sscanf(span, "%d:%d-%d:%d", &h1, &m1, &h2, &m2)
		from, to := 60*h1+m1, 60*h2+m2
		if to <= from {
			to += 1440
		}
		for d := range 7 {
			on := days == "daily"
			if first, last, is := strings.Cut(days, "-"); !on && is {
				on = (d-index(first)+7)%7 <= (index(last)-index(first)+7)%7
			} else if !on {
				on = d == index(days)
			}
			if at := (minute - 1440*d + 2*10080) % 10080; on && from <= at && at < to {
				return true
			}
			if at := (minute-1440*d+2*10080)%10080 + 10080; on && from <= at && at < to {
				return true
			}
		}
	}
	return false
}

func TestHoursMeanWhatTheySay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyHours(t)
		w, err := Hours(s, nil)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		open := 0
		for quarter := range 4 * 24 * 7 {
			want := slowOpen(s, 15*quarter)
			if want != (w.At(15*float64(quarter)) == 1) {
				t.Fatalf("%q at quarter %d: %v", s, quarter, w)
			}
			if want {
				open += 15
			}
		}
		if mean := w.Mean() * calendar.WeekLength; math.Abs(mean-float64(open)) > 1e-6 {
			t.Fatalf("%q is open %v minutes, want %d", s, mean, open)
		}
		closed := w.Map(func(v float64) float64 { return 1 - v })
		if math.Abs(w.Mean()+closed.Mean()-1) > 1e-12 {
			t.Fatalf("%q and its complement do not make a week", s)
		}
		if tight := strings.ReplaceAll(s, ":00", ""); !SameHours(s, tight) {
			t.Fatalf("%q and %q differ", s, tight)
		}
	})
}

// TestRateTotal: whatever the hours or weights, the week has as many arrivals
// as PerWeek says, none of them outside.
func TestRateTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyHours(t)
		open, err := Hours(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		r := Rate{float64(rapid.IntRange(0, 10_000).Draw(t, "count")), rapid.SampledFrom([]string{"min", "h", "d", "w"}).Draw(t, "per")}
		want := r.PerWeek(open)
		weights := open.Map(func(v float64) float64 { return 0.3 * v })
		if len(open) > 2 { // another weight in one stretch
			weights = calendar.Combine(weights, calendar.FromSpans(calendar.Span{From: open[1].From, To: open[2].From, Value: 2}),
				func(a, b float64) float64 { return a * (1 + b) })
		}
		even, err1 := r.Week(open)
		shaped, err2 := r.Shaped(weights)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		for name, w := range map[string]calendar.Week{"even": even, "shaped": shaped} {
			if got := w.Integral(0, calendar.WeekLength); math.Abs(got-want) > 1e-9*want {
				t.Fatalf("%s %v in %q: %v a week, want %v", name, r, s, got, want)
			}
			for _, p := range w {
				if p.Value > 0 && open.At(p.From) == 0 {
					t.Fatalf("%s %v in %q: arrivals while closed", name, r, s)
				}
			}
		}
	})
}
