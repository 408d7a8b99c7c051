package report

import (
	"strings"
	"testing"
	"time"

	"ripple/sim"
	"ripple/sim/measure"
)

// TestEveryMomentHasWords: whatever can happen to a customer is told, and a
// moment that is not told of does not say that the customer leaves.
func TestEveryMomentHasWords(t *testing.T) {
	m := everything()
	said := map[string]sim.MomentKind{}
	for kind := range sim.MomentKinds {
		moment := sim.Moment{At: 90, Kind: kind, Step: 0, Team: 0, Touchpoint: 0}
		moment.Minutes[measure.InQueue] = 30
		life := Life{Model: m, Story: &sim.Story{Number: 1, Arrived: 60, Moments: []sim.Moment{moment}, Left: true}}
		c := calendarOf(m, time.Time{}, []Life{life})
		what, detail := life.words(&moment, c)
		text := what + " " + detail
		if other, twice := said[text]; twice && !(kind == sim.Expired && other == sim.TimedOut) {
			t.Errorf("%v and %v are told alike: %q", kind, other, text)
		}
		said[text] = kind
		if strings.HasPrefix(what, "Leaves") != (kind == sim.Gone) || strings.Contains(text, "%!") {
			t.Errorf("%v is told as %q", kind, text)
		}
	}
}

// TestClockOfStories: with a date it is that date, without one the day of the
// week, and the week where a story takes longer than one.
func TestClockOfStories(t *testing.T) {
	m := everything()
	m.Window.Start = 9 * 60
	life := func(to float64) []Life {
		return []Life{{Model: m, Story: &sim.Story{Moments: []sim.Moment{{}, {At: to, Kind: sim.Gone}}}}}
	}
	for _, c := range []struct {
		start time.Time
		to    float64
		at    float64
		want  string
	}{
		{time.Time{}, 60, 30.5, "Mon 09:30:30"},
		{time.Time{}, 24 * 60, 24 * 60, "Tue 09:00"},
		{time.Time{}, 8 * 24 * 60, 8 * 24 * 60, "week 2, Tue 09:00"},
		{time.Date(2026, time.January, 5, 9, 0, 0, 0, time.UTC), 24 * 60, 24 * 60, "Tue 6 Jan 09:00"},
	} {
		clock := calendarOf(m, c.start, life(c.to))
		if got := clock.at(c.at); got != c.want {
			t.Errorf("%v after %v: %q, want %q", c.at, c.start, got, c.want)
		}
	}
}

// TestTwinsSideBySide: what both lives have in common stands in one row.
func TestTwinsSideBySide(t *testing.T) {
	moments := func(what ...string) []ToldMoment {
		var all []ToldMoment
		for _, w := range what {
			all = append(all, ToldMoment{what: w, When: "now"})
		}
		return all
	}
	var got []string
	for _, row := range sideBySide(moments("comes", "asks", "served", "leaves"), moments("comes", "calls", "served", "leaves")).Rows {
		got = append(got, row[0].Text+" "+row[1].Text+" "+row[2].Text)
	}
	want := "comes now now|asks now –|calls – now|served now now|leaves now now"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}
