package sim

import (
	"context"
	"testing"

	"ripple/sim/calendar"
)

// On 80 % of days three heads, on 15 % two, on 5 % one.
var mixed = []Level{{.8, 1}, {.95, 2. / 3}, {1, 1. / 3}}

// shop has three heads from 480 on to 1020, on most days.
func shop(days float64) builder {
	b := newModel(days * calendar.DayLength)
	b.Journeys[0].Arrivals = poisson(.02, .02)
	team := b.team("shop", shift(480, 1020, 3))
	b.Teams[team].DayMix = mixed
	b.serve("serve", team, 5)
	return b
}

func TestHeadsOfTheDay(t *testing.T) {
	b := shop(7 * 300)
	b.Window.Drain = false
	found := b.run(t)
	// The mean is 3·0.8 + 2·0.15 + 1·0.05 = 2.75, its variance a day 0.2875.
	days, mean := 2100., found.Teams[0].OnShift/540/2100
	if d := mean - 2.75; d*d*days > 16*.2875 {
		t.Errorf("%v heads a day", mean)
	}
}

// The level of a day is the same in two worlds, whatever else is different.
func TestSameLevelInBothWorlds(t *testing.T) {
	heads := func(b builder) []int32 {
		s, err := New(b.complete())
		if err != nil {
			t.Fatal(err)
		}
		s.mask = 0
		defer func() { s.mask = checkEvery - 1 }()
		var out []int32
		if _, err := s.Run(&each15{Context: context.Background(), run: &s.run, heads: &out}, 1, 0); err != nil {
			t.Fatal(err)
		}
		return out
	}
	today := shop(30)
	more := shop(30)
	more.Teams[0].Queue = LastCome // a pool
	more.Steps[0].Work = fixed(9)
	half := shop(30)
	half.Teams[0].Heads = shift(480, 1020, 6)
	a, b, c := heads(today), heads(more), heads(half)
	levels := map[int32]bool{}
	for day := range 30 {
		levels[a[day]] = true
		if a[day] != b[day] || 2*a[day] != c[day] {
			t.Fatalf("day %d: %d, %d and %d heads", day, a[day], b[day], c[day])
		}
	}
	if len(levels) < 2 {
		t.Error("all days are alike")
	}
}

// each15 notes the most heads of each day.
type each15 struct {
	context.Context
	run   *run
	heads *[]int32
}

func (e *each15) Err() error {
	for len(*e.heads) < 30 {
		*e.heads = append(*e.heads, 0)
	}
	if day := int(e.run.now / calendar.DayLength); day < 30 {
		(*e.heads)[day] = max((*e.heads)[day], e.run.teams[0].heads)
	}
	return nil
}

// A team that is there day and night has other heads from midnight on.
func TestLevelChangesAtMidnight(t *testing.T) {
	b := shop(200)
	b.Window.Drain, b.Window.Start = false, 600
	b.Teams[0].Heads = calendar.Constant(3)
	b.Teams[0].DayMix = []Level{{.5, 1}, {1, 2}}
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	s.mask = 0
	look := &changes{Context: context.Background(), run: &s.run}
	found, err := s.Run(look, 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	if look.at == 0 || look.bad != 0 {
		t.Errorf("%d changes, %d of them not at midnight", look.at, look.bad)
	}
	days, mean := 200., found.Teams[0].OnShift/(200*calendar.DayLength)
	if d := mean - 4.5; d*d*days > 16*2.25 {
		t.Errorf("%v heads", mean)
	}
}

// changes counts changes of heads, and those that are not at midnight.
type changes struct {
	context.Context
	run     *run
	at, bad int
	heads   int32
	before  float64
}

func (c *changes) Err() error {
	r := c.run
	if heads := r.teams[0].heads; heads != c.heads && c.heads != 0 {
		c.at++
		if wall := c.before + r.offset(); wall != calendar.DayLength*float64(int(wall/calendar.DayLength)) {
			c.bad++
		}
	}
	c.heads, c.before = r.teams[0].heads, r.now
	return nil
}

// A day without heads is a day on which the team is closed, whoever they are.
func TestDayWithoutHeads(t *testing.T) {
	for _, queue := range []Queue{FirstCome, LastCome} {
		b := newModel(20 * calendar.DayLength).comeAt(10)
		team := b.team("shop", calendar.Constant(1))
		b.Teams[team].Queue = queue
		b.Teams[team].DayMix = []Level{{.5, 0}, {1, 1}}
		b.serve("serve", team, 5)
		b.touch(counter("served", 0))
		b.touch(told("done", 0))
		closed := 0.0
		for replication := range uint64(8) {
			s, err := New(b.complete())
			if err != nil {
				t.Fatal(err)
			}
			found, err := s.Run(context.Background(), 1, replication)
			if err != nil {
				t.Fatal(err)
			}
			wait := found.Steps[0].Queue.Sum
			closed += wait
			expect{"serve closed": wait}.equal(t, b.ladder(found, 0))
			expect{"serve closed": wait, "serve work": 5}.equal(t, b.ladder(found, 1))
		}
		if closed == 0 {
			t.Error("no day without heads")
		}
	}
}
