package calendar

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

const aDay = DayLength

// officeHours are Monday to Friday from 08:00 to 18:00: 600 minutes a day.
func officeHours() Week {
	var spans []Span
	for d := range 5 {
		spans = append(spans, Span{float64(d)*aDay + 480, float64(d)*aDay + 1080, 2})
	}
	return FromSpans(spans...)
}

func TestBusinessDay(t *testing.T) {
	for name, c := range map[string]struct {
		week Week
		want float64
	}{
		"office":        {officeHours(), 600},
		"always":        {Constant(1), aDay},
		"never":         {nil, 0},
		"and Saturday":  {Combine(officeHours(), FromSpans(Span{5*aDay + 540, 5*aDay + 780, 1}), math.Max), (5*600 + 240) / 6.0},
		"over midnight": {FromSpans(Span{4*aDay + 1080, 5*aDay + 120, 1}), 480},
	} {
		if got := c.week.BusinessDay(); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestOpenTimeByHand(t *testing.T) {
	o := NewOpenTime(officeHours())
	// Wednesday closed.
	closed := NewOpenTime(officeHours(), Span{From: 2 * aDay, To: 3 * aDay})
	friday := 4*aDay + 1000.0
	for _, c := range []struct {
		what             string
		o                *OpenTime
		from, to, minute float64
	}{
		{"within a day", o, 500, 700, 200},
		{"over night", o, 1000, aDay + 500, 80 + 20},
		{"over the weekend", o, friday, WeekLength + 480 + 60, 80 + 60},
		{"from a Sunday", o, 6 * aDay, 6*aDay + 900, 0},
		{"before the Monday", o, -WeekLength + friday, 540, 80 + 60},
		{"ten weeks", o, 500, 500 + 10*WeekLength, 10 * 3000},
		{"over a closed day", closed, aDay + 1000, 3*aDay + 500, 80 + 20},
		{"within it", closed, 2*aDay + 500, 2*aDay + 600, 0},
		{"out of it", closed, 2*aDay + 500, 3*aDay + 600, 120},
		{"the next Wednesday is open", closed, 9*aDay + 480, 9*aDay + 540, 60},
	} {
		if got := c.o.Between(c.from, c.to); math.Abs(got-c.minute) > 1e-9 {
			t.Errorf("%s: %v minutes, want %v", c.what, got, c.minute)
		}
	}
	for _, c := range []struct {
		what              string
		o                 *OpenTime
		from, minutes, at float64
	}{
		{"two days", o, 500, 1200, 2*aDay + 500},
		{"to closing time", o, 500, 580, 1080},
		{"to closing time, but for rounding", o, 500.1, 579.9 + 1e-10, 1080},
		{"over the weekend", o, friday, 140, WeekLength + 540},
		{"from the night", o, 100, 600, 1080},
		{"nothing", o, 100, 0, 100},
		{"five days", o, 480, 3000, 4*aDay + 1080},
		{"a closed day between", closed, aDay + 500, 600, 3*aDay + 500},
		{"up to the closed day", closed, aDay + 500, 580, aDay + 1080},
		{"from within it", closed, 2*aDay + 700, 30, 3*aDay + 510},
	} {
		if got := c.o.After(c.from, c.minutes); math.Abs(got-c.at) > 1e-6 {
			t.Errorf("%s: at %v, want %v", c.what, got, c.at)
		}
	}
	if at := NewOpenTime(officeHours(), Span{From: aDay, To: math.Inf(1)}).After(500, 600); !math.IsInf(at, 1) {
		t.Errorf("closed for good: %v", at)
	}
}

// TestOpenTime: counted quarter by quarter it is the same, and After is the
// inverse of Between.
func TestOpenTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, s := anyWeek(t, "w")
		if w.Mean() == 0 {
			t.Skip("never open")
		}
		var closures []Span
		at := -2 * quarters
		for range rapid.IntRange(0, 4).Draw(t, "closures") {
			at += rapid.IntRange(1, quarters).Draw(t, "gap")
			to := at + rapid.IntRange(1, quarters).Draw(t, "closed")
			closures = append(closures, Span{From: 15 * float64(at), To: 15 * float64(to)})
			at = to
		}
		o := NewOpenTime(w, closures...)
		from := rapid.IntRange(-2*quarters, 2*quarters).Draw(t, "from")
		want := 0.0
		for q := from; q < from+3*quarters; q++ {
			open := s[((q%quarters)+quarters)%quarters] > 0
			for _, c := range closures {
				open = open && !(c.From <= 15*float64(q) && 15*float64(q) < c.To)
			}
			a := 15 * float64(q)
			if got := o.Between(15*float64(from), a); math.Abs(got-want) > 1e-6 {
				t.Fatalf("%v open minutes, want %v", got, want)
			}
			if open {
				if got := o.After(15*float64(from), want+7); math.Abs(got-(a+7)) > 1e-6 {
					t.Fatalf("%v open minutes after %v are at %v, want %v", want+7, 15*float64(from), got, a+7)
				}
				want += 15
			}
		}
	})
}
