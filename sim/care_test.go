package sim

import (
	"context"
	"math"
	"strings"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// policy adds a policy about customers.
func (b builder) policy(p Policy) *Policy {
	b.Policies = append(b.Policies, p)
	return &b.Policies[len(b.Policies)-1]
}

// messages adds a step at which a team writes messages, which take some minutes.
func (b builder) messages(team int, minutes float64) int {
	return b.step(Step{Name: "message", Team: team, Work: fixed(minutes), Next: []Route{To(Done)}})
}

// counts are what a policy did.
func counts(p measure.Policy) expect {
	return expect{"fired": float64(p.Fired), "told": float64(p.Told), "routed": float64(p.Routed),
		"caught": float64(p.Caught), "false alarms": float64(p.FalseAlarms), "missed": float64(p.Missed), "quiet": float64(p.Quiet)}
}

// Six customers come every 10 minutes to one server who takes 30 for each, so that
// they wait 0, 20, 40, 60, 80 and 100 minutes.
func lineOfSix() (b builder, serve int) {
	b = newModel(calendar.DayLength).comeAt(0, 10, 20, 30, 40, 50)
	serve = b.serve("serve", b.team("server", calendar.Constant(1)), 30)
	b.Steps[serve].Next = []Route{To(Done)}
	return b, serve
}

// TestForecastFromTheLine: whoever comes finds 0, 30, 60, 60, 90 and 120 minutes of
// work: what is in hand counts as if it had just begun. So the third of them is
// told in vain, the last three rightly.
func TestForecastFromTheLine(t *testing.T) {
	b, serve := lineOfSix()
	tp := counter("served", serve)
	tp.Expects, tp.Tolerates = 60, 120
	b.touch(tp)
	plain := b.run(t)
	// 100, 91.67, 83.33, 75, 58.33 and 41.67
	is(t, "score without", plain.Touchpoints[0].Score.Sum, 100+100-25./3+100-50./3+75+75-50./3+75-100./3)

	care := b.team("care", calendar.Constant(1))
	b.policy(Policy{Name: "say so", Notify: b.messages(care, 2), Feel: .5, Forecast: &Forecast{Beyond: 45, Accuracy: 1}})
	found := b.run(t)
	expect{"fired": 4, "told": 4, "caught": 3, "false alarms": 1, "quiet": 2}.equal(t, counts(found.Policies[0]))
	// Felt as 0, 20, 20, 30, 40 and 50 minutes.
	is(t, "score", found.Touchpoints[0].Score.Sum, 600-25*(0+20+20+30+40+50)/60.)
	is(t, "waits", found.Touchpoints[0].Wait.Sum, 300)
	is(t, "time for messages", found.Teams[care].Busy, 8)
	is(t, "messages wait", found.Steps[1].Queue.Sum, 0)
	is(t, "customers", found.Journeys[0].Arrived, 6)
	is(t, "done", found.Journeys[0].Done, 6)

	// To the minute: care has somebody else's matter in hand from 15 to 45. The
	// messages of 20, 30 and 40 wait until 45, 47 and 49, that of 50 until 51.
	other := b.serve("other", care, 30)
	b.Steps[other].Next = []Route{To(Done)}
	b.journey("others", other, 15)
	is(t, "messages wait", b.run(t).Steps[1].Queue.Sum, 25+17+9+1)

	// A wait of 60 is longer than 59, and no longer than 60; but it is 60.
	for _, c := range []struct {
		beyond  float64
		orEqual bool
		late    float64
	}{{59, false, 3}, {60, false, 2}, {60, true, 3}, {61, true, 2}} {
		b.Policies[0].Forecast = &Forecast{Beyond: c.beyond, OrEqual: c.orEqual, Accuracy: 1}
		p := b.run(t).Policies[0]
		is(t, "late", p.Caught, c.late)
		is(t, "missed", p.Missed, 0)
	}
}

// luck runs a model with one seed after another until somebody is late, or is not.
func (b builder) luck(t *testing.T, late bool) *measure.Run {
	t.Helper()
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(50) {
		found, err := s.Run(context.Background(), seed, 0)
		if err != nil {
			t.Fatal(err)
		}
		if p := found.Policies[0]; (p.Caught+p.Missed > 0) == late {
			return found
		}
	}
	t.Fatal("nobody has such luck")
	return nil
}

// unsure is a customer from minute 10 on whose matter takes nothing or 100 minutes,
// which looks like 50; care opens at minute 400.
func unsure(beyond float64) builder {
	b := newModel(calendar.DayLength).comeAt(10)
	b.step(Step{Name: "matter", Team: NoTeam, Delay: []draw.Dist{dist(draw.FromData([]float64{0, 100}))}, Next: []Route{To(Done)}})
	b.touch(told("decided", 0))
	b.policy(Policy{Name: "say so", Notify: b.messages(b.team("care", shift(400, 800, 1)), 5), Forecast: &Forecast{Beyond: beyond, Accuracy: 1}})
	return b
}

// TestForecastBecomesCertain: whoever waits for longer than 60 minutes is told
// after 60 minutes, and the message waits for the team until minute 400.
func TestForecastBecomesCertain(t *testing.T) {
	caught, quiet := expect{"fired": 1, "told": 1, "caught": 1}, expect{"quiet": 1}
	found := unsure(60).luck(t, true)
	caught.equal(t, counts(found.Policies[0]))
	is(t, "the message waits", found.Steps[1].Queue.Sum, 400-70)
	is(t, "time for it", found.Teams[0].Busy, 5)
	is(t, "customers", found.Journeys[0].Arrived, 1)
	quiet.equal(t, counts(unsure(60).luck(t, false).Policies[0]))

	// 40 minutes are exceeded by what is expected: both are told at once.
	found = unsure(40).luck(t, false)
	expect{"fired": 1, "told": 1, "false alarms": 1}.equal(t, counts(found.Policies[0]))
	is(t, "the message waits", found.Steps[1].Queue.Sum, 390)

	// A wait of just 100 is not longer than 100, but it is as long.
	quiet.equal(t, counts(unsure(100).luck(t, false).Policies[0]))
	b := unsure(100)
	b.Policies[0].Forecast.OrEqual = true
	found = b.luck(t, true)
	caught.equal(t, counts(found.Policies[0]))
	is(t, "the message waits", found.Steps[1].Queue.Sum, 290)
}

// TestForecastInTheLag: the letter takes another 200 minutes, and the wait becomes
// too long on its way.
func TestForecastInTheLag(t *testing.T) {
	b := unsure(270)
	b.Touchpoints[0].Lag = fixed(200)
	b.Touchpoints[0].Expects, b.Policies[0].Feel = 400, .5
	found := b.luck(t, true) // looks like 250, and is 300
	expect{"fired": 1, "told": 1, "caught": 1}.equal(t, counts(found.Policies[0]))
	is(t, "the message waits", found.Steps[1].Queue.Sum, 400-280)
	is(t, "score", found.Touchpoints[0].Score.Sum, 100-25*150/400.)
	found = b.luck(t, false)
	expect{"quiet": 1}.equal(t, counts(found.Policies[0]))
	is(t, "score", found.Touchpoints[0].Score.Sum, 100-25*200/400.)
}

// TestForecastAndTheirOwnTime: 60 minutes of the customer's own between two of 100
// are no part of the wait, which is 150 after 10 + 100 + 60 + 50 minutes.
func TestForecastAndTheirOwnTime(t *testing.T) {
	b := newModel(calendar.DayLength).comeAt(10)
	b.delay("ours", 100)
	b.step(Step{Name: "theirs", Team: NoTeam, Delay: fixed(60), CustomerClock: true})
	b.step(Step{Name: "last", Team: NoTeam, Delay: []draw.Dist{dist(draw.FromData([]float64{0, 100}))}, Next: []Route{To(Done)}})
	tp := b.touch(told("decided", 2))
	f := &Forecast{Touchpoint: tp, Beyond: 150, Accuracy: 1}
	b.policy(Policy{Name: "say so", Notify: b.messages(b.team("care", shift(400, 800, 1)), 5), Forecast: f})
	f.OrEqual = true // 100 + 50 is expected: at once
	found := b.luck(t, true)
	is(t, "told at once", found.Steps[3].Queue.Sum, 390)
	f.OrEqual = false
	found = b.luck(t, true)
	expect{"fired": 1, "told": 1, "caught": 1}.equal(t, counts(found.Policies[0]))
	is(t, "told when it is certain", found.Steps[3].Queue.Sum, 400-220)
}

// TestForecastRoutes: on coming to a step at once, and after the step in which it
// becomes certain.
func TestForecastRoutes(t *testing.T) {
	b := newModel(calendar.DayLength).comeAt(10)
	b.step(Step{Name: "first", Team: NoTeam, Delay: []draw.Dist{dist(draw.FromData([]float64{0, 100}))}})
	b.delay("second", 10)
	b.delay("last", 10)
	express := b.delay("express", 1)
	b.Steps[2].Next, b.Steps[express].Next = []Route{To(Done)}, []Route{To(2)}
	b.touch(told("decided", 2))
	b.policy(Policy{Name: "hurry", Notify: NoStep, Route: []Route{To(express)}, Forecast: &Forecast{Beyond: 90, Accuracy: 1}})
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	routed := 0.0
	for seed := range uint64(20) {
		found, err := s.Run(context.Background(), seed, 0)
		if err != nil {
			t.Fatal(err)
		}
		wait := found.Touchpoints[0].Wait.Sum
		if wait < 50 {
			is(t, "wait", wait, 20)
			expect{"quiet": 1}.equal(t, counts(found.Policies[0]))
			continue
		}
		routed++
		is(t, "wait", wait, 111) // 100 + 1 + 10, and who has been sent elsewhere is not counted
		expect{"fired": 1, "routed": 1}.equal(t, counts(found.Policies[0]))
		is(t, "turned away", found.Steps[1].Turned, 1)
		is(t, "nobody is delayed there", found.Steps[1].Work.N, 0)
	}
	if routed == 0 || routed == 20 {
		t.Errorf("%v of 20 were routed", routed)
	}
	b.Policies[0].Forecast.Beyond = 60 // expected are 50 + 10 + 10
	for range 3 {
		expect{"fired": 1, "routed": 1}.equal(t, counts(b.run(t).Policies[0]))
		is(t, "at once", b.run(t).Touchpoints[0].Wait.Sum, 11)
	}
}

// TestForecastOnceInEachPassage: a customer who comes round three times is told
// each time, and nobody twice on one way.
func TestForecastOnceInEachPassage(t *testing.T) {
	b := newModel(calendar.DayLength).comeAt(10)
	b.delay("a", 50)
	b.delay("b", 50)
	b.Steps[1].Next = []Route{{{To: 0, How: ByRule, When: &Condition{Holds: func(v *View) bool { return v.Visits < 3 }}}, {To: Done, How: ByRule}}}
	tp := told("round", 1)
	b.touch(tp)
	b.policy(Policy{Name: "say so", Notify: b.messages(b.team("care", calendar.Constant(1)), 1), Forecast: &Forecast{Beyond: 99, Accuracy: 1}})
	expect{"fired": 3, "told": 3, "caught": 3}.equal(t, counts(b.run(t).Policies[0]))
	b.Policies[0].Forecast.Beyond = 100
	expect{"quiet": 3}.equal(t, counts(b.run(t).Policies[0]))
}

// TestPolicyWithoutForecast: looked at as customers come to a step.
func TestPolicyWithoutForecast(t *testing.T) {
	b, serve := lineOfSix()
	tp := counter("served", serve)
	tp.Expects, tp.Tolerates = 60, 120
	b.touch(tp)
	long := &Condition{Text: "step.serve.queue > 1", Reads: []Gauge{{Of: StepQueue, Index: serve}}, Holds: func(v *View) bool { return v.Gauges[0] > 1 }}
	b.policy(Policy{Name: "sorry", When: long, At: []int{serve}, Notify: NoStep, Feel: .5})
	// The queue before them is 0, 0, 1, 2, 2 and 3: at minute 30 nobody has been
	// called yet as the fourth comes.
	found := b.run(t)
	expect{"fired": 3}.equal(t, counts(found.Policies[0]))
	is(t, "score", found.Touchpoints[0].Score.Sum, 600-25*(0+20+40+30+40+50)/60.)

	b.Policies[0].Route, b.Policies[0].Feel = []Route{To(Lost)}, 0
	found = b.run(t) // the fourth, then 1 wait: the fifth stays; then 2: the last goes
	expect{"fired": 2, "routed": 2}.equal(t, counts(found.Policies[0]))
	is(t, "lost", found.Journeys[0].Lost, 2)
	is(t, "turned away", found.Steps[0].Turned, 2)
	is(t, "gave up", found.Touchpoints[0].GaveUp, 2)
}

// TestPoliciesRoundAndRound: two policies that send customers to each other.
func TestPoliciesRoundAndRound(t *testing.T) {
	b := newModel(100).comeAt(10)
	b.delay("a", 1)
	b.delay("b", 1)
	always := &Condition{Text: "visits > 0", Holds: func(v *View) bool { return v.Visits > 0 }}
	b.policy(Policy{Name: "there", When: always, At: []int{0}, Notify: NoStep, Route: []Route{To(1)}})
	b.policy(Policy{Name: "and back", When: always, At: []int{1}, Notify: NoStep, Route: []Route{To(0)}})
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	s.plan.mostAtOnce, s.mask = 1000, 15
	if _, err = s.Run(context.Background(), 1, 0); err == nil || !strings.Contains(err.Error(), "the policy") || !strings.Contains(err.Error(), "round and round") {
		t.Errorf("it ends with %v", err)
	}
}

// TestForecastFromTheStock: one unit is there, and two more are ordered, 100 minutes
// ahead, whenever no more are there or on the way than customers wait for. The
// customer of 10 takes the one; those of 20 and 30 get the two ordered then, after 90
// and 80 minutes, and that of 40 gets one of those ordered at 30, after 90. Each is
// told as soon as they come, and the messages wait until care opens at 400.
func TestForecastFromTheStock(t *testing.T) {
	for _, c := range []struct{ beyond, late, wait float64 }{{79, 3, 380 + 370 + 360}, {80, 2, 380 + 360}, {89, 2, 380 + 360}, {90, 0, 0}} {
		b := newModel(calendar.DayLength).comeAt(10, 20, 30, 40)
		b.Stocks = []Stock{{Name: "parts", OnHand: 1, ReorderAt: 0, Reorder: 2, Lead: draw.Always(100)}}
		b.step(Step{Name: "fetch", Team: NoTeam, Delay: fixed(0), Uses: []Use{{Stock: 0, Units: 1}}, Next: []Route{To(Done)}})
		b.touch(told("fetched", 0))
		b.policy(Policy{Name: "say so", Notify: b.messages(b.team("care", shift(400, 800, 9)), 1), Forecast: &Forecast{Beyond: c.beyond, Accuracy: 1}})
		found := b.run(t)
		is(t, "waits", found.Touchpoints[0].Wait.Sum, 90+80+90)
		expect{"fired": c.late, "told": c.late, "caught": c.late, "quiet": 4 - c.late}.equal(t, counts(found.Policies[0]))
		is(t, "messages wait", found.Steps[1].Queue.Sum, c.wait)
	}
}

// TestForecastOfStockThatNeverComes: nobody can be told too early.
func TestForecastOfStockThatNeverComes(t *testing.T) {
	b := newModel(calendar.DayLength).comeAt(10, 20)
	b.Window.Drain = false
	b.Stocks = []Stock{{Name: "parts", OnHand: 1}}
	b.step(Step{Name: "fetch", Team: NoTeam, Delay: fixed(0), Uses: []Use{{Stock: 0, Units: 1}}, Next: []Route{To(Done)}})
	b.touch(told("fetched", 0))
	b.policy(Policy{Name: "say so", Notify: NoStep, Feel: .5, Forecast: &Forecast{Beyond: 1e6, Accuracy: 1}})
	expect{"fired": 1, "quiet": 1}.equal(t, counts(b.run(t).Policies[0]))
}

// TestWorkedOff: two members from 8 to 18 o'clock every day. At 17:00 there is room
// for 120 member-minutes until the evening; a minute more is done at 8:00 and half a
// minute. A week has 7 × 1200.
func TestWorkedOff(t *testing.T) {
	heads := shift(480, 1080, 2)
	l := outline{heads: heads, week: heads.Mean() * calendar.WeekLength}
	for _, c := range []struct{ at, work, want float64 }{
		{1020, 0, 0}, {1020, 60, 30}, {1020, 120, 60}, {1020, 121, 60 + 14*60 + .5}, {0, 0, 480}, {1080, 2, 14*60 + 1},
		{1020, 1320, calendar.DayLength + 60}, {1020, 7 * 1200, calendar.WeekLength}, {1020, 7*1200 + 60, calendar.WeekLength + 30},
	} {
		is(t, "minutes", l.workedOff(c.at, c.work), c.want)
	}
	never := outline{}
	if !math.IsInf(never.workedOff(5, 0), 1) {
		t.Error("somebody comes")
	}
}

// A wait feels otherwise once the message has been written. Care has somebody
// else's matter in hand until 110, and then four messages of 2 minutes: the first two
// are for customers who have been served at 60 and 90 already.
func TestMessagesThatComeTooLate(t *testing.T) {
	b, serve := lineOfSix()
	tp := counter("served", serve)
	tp.Expects, tp.Tolerates = 60, 120
	b.touch(tp)
	care := b.team("care", calendar.Constant(1))
	b.policy(Policy{Name: "say so", Notify: b.messages(care, 2), Feel: .5, Forecast: &Forecast{Beyond: 45, Accuracy: 1}})
	other := b.serve("other", care, 95)
	b.Steps[other].Next = []Route{To(Done)}
	b.journey("others", other, 15)
	found := b.run(t)
	expect{"fired": 4, "told": 4, "caught": 3, "false alarms": 1, "quiet": 2}.equal(t, counts(found.Policies[0]))
	is(t, "score", found.Touchpoints[0].Score.Sum+found.Touchpoints[1].Score.Sum, 600-25*(0+20+40+60+40+50)/60.)
	is(t, "messages wait", found.Steps[1].Queue.Sum, (110-20)+(112-30)+(114-40)+(116-50))
}
