package sim

import (
	"context"
	"maps"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// comings is the context of a run that notes when customers come.
type comings struct {
	context.Context
	run    *run
	before float64 // time of the event before
	count  int64
	times  []float64
}

func (c *comings) Err() error {
	n := int64(0)
	for _, t := range c.run.totals {
		n += t.arrived
	}
	for ; c.count < n; c.count++ {
		c.times = append(c.times, c.before)
	}
	c.before = c.run.now
	return nil
}

// comingsOf are the minutes at which customers come in one replication.
func comingsOf(t testing.TB, m *Model) []float64 {
	t.Helper()
	s, err := New(m)
	if err != nil {
		t.Fatal(err)
	}
	s.mask = 0
	c := &comings{Context: context.Background(), run: &s.run}
	if _, err := s.Run(c, 1, 0); err != nil {
		t.Fatal(err)
	}
	return c.times
}

// content is a world in which everybody spends exactly 8 minutes at one step and
// leaves with a score of 98: expecting 100 minutes, a wait of 8 takes off 25·8/100.
// Everybody is a promoter. Expecting a minute at most they are all detractors.
func content(length, expects float64) builder {
	b := newModel(length)
	b.delay("serve", 8)
	tp := told("served", 0)
	tp.Expects = expects
	b.touch(tp)
	return b
}

const (
	delighted   = 100
	disgruntled = 1
)

func (b builder) talk(refers Grades, lag float64) builder {
	b.Loyalty = &Loyalty{Refers: refers, ReferLag: lag}
	return b
}

const week = calendar.WeekLength

// TestReferredComeAfterTheLag: two customers come at 0 and 60 and leave at 8 and
// 68; each brings one, 100 minutes after it left, and those do the same.
func TestReferredComeAfterTheLag(t *testing.T) {
	b := content(300, delighted).comeAt(0, 60).talk(Grades{Promoter: 1}, 100)
	want := []float64{0, 60, 108, 168, 216, 276} // 216 + 8 + 100 = 324 is after the end
	if got := comingsOf(t, b.complete()); !slices.Equal(got, want) {
		t.Errorf("they come at %v, want %v", got, want)
	}
	found := b.run(t)
	is(t, "arrived", found.Journeys[0].Arrived, 6)
	is(t, "promoters", found.Journeys[0].Promoters, 6)
	is(t, "referred", found.Journeys[0].Referred, 6)
	is(t, "recommended", found.Journeys[0].Recommended, 4)
	is(t, "kept away", found.Journeys[0].KeptAway+found.Journeys[0].Deterred, 0)
}

// TestEveryHourAndReferred: one every hour from 60 on, each of whom brings two,
// 40 minutes after it left: those of 60 come at 108, and theirs at 156.
func TestEveryHourAndReferred(t *testing.T) {
	b := content(200, delighted)
	b.Journeys[0].Arrivals.Gap = &draw.Dist{Kind: draw.Fixed, A: 60}
	b.talk(Grades{Promoter: 2}, 40)
	want := []float64{60, 108, 108, 120, 156, 156, 156, 156, 168, 168, 180}
	if got := comingsOf(t, b.complete()); !slices.Equal(got, want) {
		t.Errorf("they come at %v, want %v", got, want)
	}
}

// TestGradesOfScores: who is asked what they bring.
func TestGradesOfScores(t *testing.T) {
	g := Grades{1, 2, 3}
	for score, want := range map[float64]float64{100: 1, 90: 1, 89.999: 2, 65: 2, 64.999: 3, 0: 3} {
		is(t, "a score", g.Of(score), want)
	}
}

// TestNobodyTalksInTheLead: who leaves before the window begins brings nobody. One
// customer comes every hour; of the 70 minutes before, the one who leaves at 68
// brings nobody, the next one does.
func TestNobodyTalksInTheLead(t *testing.T) {
	b := content(200, delighted)
	b.Window.Lead = 70
	b.Journeys[0].Arrivals.Gap = &draw.Dist{Kind: draw.Fixed, A: 60}
	b.talk(Grades{Promoter: 1}, 5)
	want := []float64{60, 120, 133, 146, 159, 172, 180, 185, 193, 198, 206, 211, 219, 224, 232, 237, 240, 245, 250, 253, 258, 263, 266}
	if got := comingsOf(t, b.complete()); !slices.Equal(got, want) {
		t.Errorf("they come at %v, want %v", got, want)
	}
	// Of those who come at 60, in the lead, nobody is counted; the others stay all.
	is(t, "referred", b.run(t).Journeys[0].Referred, float64(len(want)-1))
}

// TestNobodyOfAClosedPopulationTalks: it stays as large as it is.
func TestNobodyOfAClosedPopulationTalks(t *testing.T) {
	b := content(1000, delighted)
	b.Window.Drain = false
	b.Journeys[0].Population = 3
	before := b.run(t)
	if after := b.talk(Grades{Promoter: 3, Detractor: -1}, 0).run(t); !reflect.DeepEqual(before, after) {
		t.Error("a closed population talks")
	}
}

// TestReferredComeWhenCustomersCome: within the week after the lag, at a moment at
// which the journey has a rate, and evenly over its area.
func TestReferredComeWhenCustomersCome(t *testing.T) {
	r := &run{plan: &plan{model: &Model{Window: Window{Start: 4000, Lead: 300}}}}
	rate := calendar.Combine(shift(600, 720, 2), shift(900, 930, 4), func(a, b float64) float64 { return a + b })
	area := rate.Integral(0, week)
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.Float64Range(0, 3*week).Draw(t, "from")
		share := rapid.Float64Range(0, .999999).Draw(t, "share")
		at := r.along(rate, from, share*area)
		if at < from || at > from+week {
			t.Fatalf("comes at %v, not within a week of %v", at, from)
		}
		if rate.At(at+r.offset()) == 0 {
			t.Fatalf("comes at %v, when nobody comes", at)
		}
		if got := rate.Integral(from+r.offset(), at+r.offset()) / area; math.Abs(got-share) > 1e-9 {
			t.Fatalf("after a share of %v, not %v", got, share)
		}
	})
}

// TestNobodyComesWhileClosed: on the third day nobody comes, not even those whom
// others have brought.
func TestNobodyComesWhileClosed(t *testing.T) {
	b := content(7*calendar.DayLength, delighted)
	b.comeAtRate(50. / calendar.DayLength)
	b.talk(Grades{Promoter: 3}, 120)
	closed := func(s *Setting) { s.Journeys[0].Arrivals.Rate = calendar.Constant(0) }
	b.during(2*calendar.DayLength, closed)
	b.during(3*calendar.DayLength, func(*Setting) {})
	days := map[int]int{}
	for _, at := range comingsOf(t, b.complete()) {
		days[int(at/calendar.DayLength)]++
	}
	if days[2] > 0 || days[1] == 0 || days[3] == 0 {
		t.Errorf("by day %v come", days)
	}
}

// TestSilenceChangesNothing: if nobody brings anybody, or nobody is of the grade
// that does, or all would come after the end, every number is as without.
func TestSilenceChangesNothing(t *testing.T) {
	m := everything(.2)
	plain := runOnce(t, m)
	for name, l := range map[string]Loyalty{
		"nobody":    {ReferLag: 10, Renews: &Grades{1, 1, 1}, Worth: 10},
		"too late":  {Refers: Grades{2, 2, 2}, ReferLag: m.Window.Length + 1},
		"no matter": {Refers: Grades{-2, -2, -2}, ReferLag: m.Window.Length + 1},
	} {
		m := *m
		m.Loyalty = &l
		found := runOnce(t, &m)
		runs := []*measure.Run{found}
		for i := range found.Weeks {
			runs = append(runs, &found.Weeks[i].Run)
		}
		for _, run := range runs {
			for class := range run.Journeys {
				run.Journeys[class].Referred, run.Journeys[class].Deterred = 0, 0 // who will come later, or not
			}
		}
		if !reflect.DeepEqual(plain, found) {
			t.Errorf("%s: the numbers differ", name)
		}
	}
}

// TestReferredAreNoTwins: they come on top of those who come anyway.
func TestReferredAreNoTwins(t *testing.T) {
	m := everything(.2)
	plain := runOnce(t, m)
	m.Loyalty = &Loyalty{Refers: Grades{.5, .5, -3}, ReferLag: 100}
	loud := runOnce(t, m)
	if plain.Twins != loud.Twins {
		t.Error("they count as those who could come today")
	}
	if j := journeyOf(loud); j.Recommended == 0 || j.KeptAway == 0 {
		t.Errorf("nobody comes, or nobody stays away: %+v", j)
	}
}

func journeyOf(found *measure.Run) measure.Journey {
	var all measure.Journey
	for i := range found.Journeys {
		all.Merge(&found.Journeys[i])
	}
	return all
}

// TestMoreDetractorsKeepMoreAway: the same people and some more. Those of the
// first two weeks decide, whom nobody keeps away yet.
func TestMoreDetractorsKeepMoreAway(t *testing.T) {
	of := func(refers float64) []float64 {
		b := content(4*week-1, disgruntled).comeAtRate(300 / week)
		return comingsOf(t, b.talk(Grades{Detractor: refers}, 2*week).complete())
	}
	all := of(0)
	missing := func(refers float64) map[float64]bool {
		out := map[float64]bool{}
		for _, at := range all {
			out[at] = true
		}
		for _, at := range of(refers) {
			if !out[at] {
				t.Fatalf("at %v comes somebody new", at)
			}
			delete(out, at)
		}
		return out
	}
	few, some, most := missing(-.2), missing(-.5), missing(-1.5)
	t.Logf("of %d, %d, %d and %d stay away", len(all), len(few), len(some), len(most))
	for _, pair := range [][2]map[float64]bool{{few, some}, {some, most}} {
		if len(pair[0]) == 0 || len(pair[0]) >= len(pair[1]) {
			t.Errorf("%d and %d stay away", len(pair[0]), len(pair[1]))
		}
		for at := range maps.Keys(pair[0]) {
			if !pair[1][at] {
				t.Errorf("who comes at %v is kept away by few, but not by more", at)
			}
		}
	}
}

// TestKeptAwayForAWeek: a detractor leaves at 8 and keeps 10 000 away from 108
// for a week, which is more than come in a week: nobody comes then. The one who
// comes at the end of the week does.
func TestKeptAwayForAWeek(t *testing.T) {
	b := content(3*week, disgruntled).comeAt(0, 107, 108, 5000, 108+week-1, 108+week, 108+week+1).talk(Grades{Detractor: -1000}, 100)
	// The next one who leaves, at 115, keeps them away from 215 to 215 + week.
	want := []float64{0, 107}
	if got := comingsOf(t, b.complete()); !slices.Equal(got, want) {
		t.Errorf("they come at %v, want %v", got, want)
	}
	b = content(3*week, disgruntled).comeAt(0, 108, 5000, 108+week-1, 108+week, 108+week+1).talk(Grades{Detractor: -1000}, 100)
	want = []float64{0, 108 + week, 108 + week + 1}
	if got := comingsOf(t, b.complete()); !slices.Equal(got, want) {
		t.Errorf("they come at %v, want %v", got, want)
	}
	found := b.run(t)
	is(t, "kept away", found.Journeys[0].KeptAway, 3)
	is(t, "deterred", found.Journeys[0].Deterred, 3000) // by all three who left
}

// TestGroupsAreKeptAwayOneByOne, and expected as many as come.
func TestGroupsAreKeptAwayOneByOne(t *testing.T) {
	b := content(4*week-1, disgruntled).comeAtRate(2000 / week)
	size := draw.Always(2)
	b.Journeys[0].Arrivals.Size = &size
	b.talk(Grades{Detractor: -.25}, 2*week)
	j := b.run(t).Journeys[0]
	// Of those of the second week after 2 weeks, 8 minutes: a quarter of 4 000; of
	// those of the first, by and by, half of that.
	if want := 4000 * .25 * 1.5; math.Abs(float64(j.KeptAway)-want) > 4*math.Sqrt(want) {
		t.Errorf("%d are kept away, want about %v", j.KeptAway, want)
	}
}

// TestWordOfMouthRunsAway, and is stopped with a message.
func TestWordOfMouthRunsAway(t *testing.T) {
	b := content(100*week, delighted).comeAt(0)
	b.talk(Grades{Promoter: 900}, 0)
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	s.plan.mostTokens = 1 << 16
	s.mask = 0
	if _, err = s.Run(context.Background(), 1, 0); err == nil {
		t.Fatal("it never ends")
	}
	t.Log(err)
}

func TestLoyaltyRefused(t *testing.T) {
	for _, l := range []Loyalty{{Refers: Grades{Promoter: math.NaN()}}, {Refers: Grades{Detractor: -1001}}, {ReferLag: -1}, {ReferLag: math.Inf(1)}} {
		b := content(100, delighted).comeAt(0)
		b.Loyalty = &l
		if _, err := New(b.complete()); err == nil {
			t.Errorf("%+v is accepted", l)
		}
	}
}
