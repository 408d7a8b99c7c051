package sim

import (
	"context"
	"math"
	"testing"

	"ripple/sim/calendar"
)

// A clerk from 08:00 (480) to 17:00 (1020) every day, half an hour a customer,
// two days. The next day begins at 1440+480 = 1920.
func nineHours(atClose AtClose, minutes ...float64) builder {
	b := newModel(2 * calendar.DayLength).comeAt(minutes...)
	team := b.team("clerk", shift(480, 1020, 1))
	b.Teams[team].AtClose = atClose
	b.serve("serve", team, 30)
	b.touch(counter("served", 0))
	b.touch(told("done", 0))
	return b
}

func TestFinishJob(t *testing.T) {
	// The first is served from 1000 to 1030, ten minutes of it overtime. The
	// second waits from 1001: 19 minutes while the team is open, then until
	// 1920, 900 minutes while it is closed.
	b := nineHours(FinishJob, 1000, 1001)
	found := b.run(t)
	expect{"serve queue": 19, "serve closed": 900}.equal(t, b.ladder(found, 0))
	expect{"serve queue": 19, "serve closed": 900, "serve work": 60}.equal(t, b.ladder(found, 1))
	is(t, "on shift", found.Teams[0].OnShift, 540+10+540)
	is(t, "busy", found.Teams[0].Busy, 60)
}

func TestPauseJob(t *testing.T) {
	// The first is served from 1000 to 1020 and from 1920 to 1930; the second
	// starts then.
	b := nineHours(PauseJob, 1000, 1001)
	found := b.run(t)
	expect{"serve queue": 19 + 10, "serve closed": 900}.equal(t, b.ladder(found, 0))
	expect{"serve queue": 19 + 10, "serve closed": 900 + 900, "serve work": 60}.equal(t, b.ladder(found, 1))
	is(t, "on shift", found.Teams[0].OnShift, 540+540)
	is(t, "busy", found.Teams[0].Busy, 60)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 930+959)
}

func TestSendAway(t *testing.T) {
	// The second is sent away at 1020, the third comes while the team is closed
	// and waits for it.
	b := nineHours(SendAway, 1000, 1001, 1050)
	found := b.run(t)
	s := found.Steps[0]
	is(t, "sent away", s.SentAway, 1)
	is(t, "their wait", s.Unserved.Sum, 19)
	is(t, "lost", found.Journeys[0].Lost, 1)
	is(t, "done", found.Journeys[0].Done, 2)
	is(t, "met nobody", found.Touchpoints[0].GaveUp, 1)
	expect{"serve closed": 870}.equal(t, b.ladder(found, 0))
	is(t, "on shift", found.Teams[0].OnShift, 540+10+540)
}

func TestExactlyAtTheShiftsEnds(t *testing.T) {
	// Work that ends at the instant the shift does: the next is not begun any
	// more (991 to 1020 is open). Whoever comes at the instant a shift begins is
	// served at once, whoever comes at the instant it ends is not.
	b := nineHours(FinishJob, 990, 991)
	expect{"serve queue": 29, "serve closed": 900}.equal(t, b.ladder(b.run(t), 0))
	b = nineHours(FinishJob, 480)
	expect{}.equal(t, b.ladder(b.run(t), 0))
	b = nineHours(FinishJob, 1020)
	expect{"serve closed": 900}.equal(t, b.ladder(b.run(t), 0))
}

// Two heads until 600, then one. Jobs of half an hour begin at 590 and 592.
func twoThenOne(atClose AtClose) builder {
	b := newModel(calendar.DayLength).comeAt(590, 592, 595)
	var spans []calendar.Span
	spans = append(spans, calendar.Span{From: 480, To: 600, Value: 2}, calendar.Span{From: 600, To: 1020, Value: 1})
	team := b.team("clerks", calendar.FromSpans(spans...))
	b.Teams[team].AtClose = atClose
	b.serve("serve", team, 30)
	b.touch(told("done", 0))
	return b
}

func TestFewerHeadsThanJobs(t *testing.T) {
	// At 620 one goes home, after 20 minutes of overtime; at 622 the other takes
	// the third customer.
	b := twoThenOne(FinishJob)
	found := b.run(t)
	expect{"serve work": 90, "serve queue": 27}.equal(t, b.ladder(found, 0))
	is(t, "on shift", found.Teams[0].OnShift, 240+420+20)
	is(t, "busy", found.Teams[0].Busy, 90)

	// The job begun last is put down at 600 with 22 minutes to go and taken up
	// at 620, until 642, while the team is open. The third starts then.
	b = twoThenOne(PauseJob)
	found = b.run(t)
	expect{"serve work": 90, "serve queue": 20 + 47}.equal(t, b.ladder(found, 0))
	is(t, "on shift", found.Teams[0].OnShift, 240+420)
	is(t, "busy", found.Teams[0].Busy, 90)
}

func TestPausedJobsGoOnInTheOrderTheyBegan(t *testing.T) {
	// Two jobs are put down at 1020, begun at 1000 and 1001, with 10 and 11
	// minutes to go. Next day there is one head only: it ends the first at 1930
	// and the second at 1941.
	b := newModel(2*calendar.DayLength).comeAt(1000, 1001)
	team := b.team("clerks", calendar.FromSpans(calendar.Span{From: 480, To: 1020, Value: 2}, calendar.Span{From: 1920, To: 2460, Value: 1}))
	b.Teams[team].AtClose = PauseJob
	b.serve("serve", team, 30)
	b.touch(Touchpoint{Name: "done", Steps: []int{0}, Limits: []float64{930, 939.9, 940}})
	found := b.run(t)
	expect{"serve work": 60, "serve closed": 1800, "serve queue": 10}.equal(t, b.ladder(found, 0))
	is(t, "the first", found.Touchpoints[0].Within[0], 1)
	is(t, "the first only", found.Touchpoints[0].Within[1], 1)
	is(t, "both", found.Touchpoints[0].Within[2], 2)
}

func TestPutDownJobsComeBeforeNewOnes(t *testing.T) {
	// At 610 the only job ends, while the one put down at 600 waits; somebody
	// comes at that very instant and has to wait until it is done, at 629.
	b := newModel(calendar.DayLength).comeAt(580, 599, 610)
	team := b.team("clerks", calendar.FromSpans(calendar.Span{From: 480, To: 600, Value: 2}, calendar.Span{From: 600, To: 1020, Value: 1}))
	b.Teams[team].AtClose = PauseJob
	b.serve("serve", team, 30)
	found := b.run(t)
	// Jobs: 580 to 610; 599 to 600 and 610 to 639; 639 to 669.
	is(t, "time inside", found.Journeys[0].Lead.Sum, 30+40+59)
}

func TestFractionsOfHeads(t *testing.T) {
	const days = 400
	onShift := func(heads float64) float64 {
		b := newModel(days * calendar.DayLength).comeAt(0)
		b.serve("serve", b.team("clerks", calendar.Constant(heads)), 1)
		return b.run(t).Teams[0].OnShift / calendar.DayLength
	}
	// Each day has 2 or 3 heads, evenly: the mean's standard error is 0.5/√400.
	got := onShift(2.5)
	if math.Abs(got/days-2.5) > 4*0.5/20 {
		t.Errorf("%v heads on average, want 2.5", got/days)
	}
	is(t, "whole heads a day", got, math.Round(got))
	is(t, "the same luck with one more", onShift(3.5), got+days)
	if more := onShift(2.6); more < got || more > got+days {
		t.Errorf("2.6 heads make %v, 2.5 made %v", more, got)
	}
}

func TestLessThanOneHead(t *testing.T) {
	// On a day without a head the customer waits until midnight of a day with
	// one, and all of that is closed time.
	b := newModel(calendar.DayLength).comeAt(600)
	b.serve("serve", b.team("clerk", calendar.Constant(0.3)), 1)
	b.touch(counter("served", 0))
	m := b.complete()
	waited := map[bool]int{}
	for replication := range uint64(200) {
		s, err := New(m)
		if err != nil {
			t.Fatal(err)
		}
		found, err := s.Run(context.Background(), 1, replication)
		if err != nil {
			t.Fatal(err)
		}
		wait := found.Touchpoints[0].Wait.Sum
		waited[wait > 0]++
		if wait > 0 && math.Mod(wait+600, calendar.DayLength) != 0 {
			t.Fatalf("waited for %v minutes: not until midnight", wait)
		}
		if closed := b.ladder(found, 0)["serve closed"]; closed != wait {
			t.Fatalf("closed for %v of %v minutes", closed, wait)
		}
	}
	if n := waited[false]; n < 60-4*7 || n > 60+4*7 { // binomial(200, 0.3)
		t.Errorf("%d of 200 days had a head, want about 60", n)
	}
}

// Boundaries that binary fractions cannot hold, counted from another origin:
// planned changes must neither be missed nor come again and again.
func TestChangesOfShiftBetweenMinutes(t *testing.T) {
	for i := range 200 {
		b := newModel(3 * calendar.DayLength).comeAt(0.05)
		b.Window.Start = 0.7
		b.Window.Lead = 3000.3
		end := 2.3 + 0.0137*float64(i)
		b.serve("serve", b.team("clerk", shift(1.1, end, 1)), 0.01)
		found := b.run(t)
		is(t, "on shift", found.Teams[0].OnShift, 3*(end-1.1))
		is(t, "wait", found.Steps[0].Queue.Sum, 0.35)
	}
}
