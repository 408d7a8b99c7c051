package sim

import (
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
	"ripple/sim/theory"
)

// failsAfter breaks down after so many minutes on shift, for so many by the clock.
func failsAfter(every, repair float64) *Fails {
	return &Fails{Every: draw.Always(every), For: draw.Always(repair)}
}

// twoFrom is one head, and two from a minute on.
func twoFrom(minute float64) calendar.Week {
	return calendar.FromSpans(calendar.Span{From: 0, To: minute, Value: 1}, calendar.Span{From: minute, To: calendar.WeekLength, Value: 2})
}

// machine takes 10 minutes and breaks down every 20, for 5.
func machine(length float64, minutes ...float64) builder {
	b := newModel(length).comeAt(minutes...)
	team := b.team("machine", calendar.Constant(1))
	b.Teams[team].Fails = failsAfter(20, 5)
	b.serve("press", team, 10)
	b.touch(told("pressed", 0))
	return b
}

func TestBreakdown(t *testing.T) {
	// 15–20, down to 25, 25–30. Down again 45–50, 70–75, 95–100: 44–45 and 50–59.
	// Somebody who comes at 72 waits three minutes for the repair.
	b := machine(100, 15, 44, 72)
	found := b.run(t)
	is(t, "down", found.Teams[0].Down, 20)
	is(t, "on shift", found.Teams[0].OnShift, 100)
	is(t, "busy", found.Teams[0].Busy, 30)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 15+15+13)
	is(t, "waits", found.Steps[0].Queue.Sum, 5+5+3)
	is(t, "in service", found.Steps[0].WorkArea, 30)
	expect{"press outage": 13, "press work": 30}.equal(t, b.ladder(found, 0))
}

func TestOutageAndQueue(t *testing.T) {
	// 15–20 and 25–30; who comes at 18 waits 2 minutes, 5 in which the machine is
	// down, and 5 again: until 40.
	b := machine(40, 15, 18)
	expect{"press queue": 7, "press outage": 10, "press work": 20}.equal(t, b.ladder(b.run(t), 0))
}

// Work that ends at the minute of a breakdown has ended.
func TestWorkEndsAsTheMachineBreaks(t *testing.T) {
	b := machine(60, 10)
	is(t, "lead time", b.run(t).Journeys[0].Lead.Sum, 10)
	b = machine(60, 25, 35) // 25–35, and the next one 35–45 as it breaks down again
	is(t, "lead times", b.run(t).Journeys[0].Lead.Sum, 20)
}

// The time until a breakdown runs on shift only, the repair by the clock.
func TestBreakdownOnShift(t *testing.T) {
	// An hour a day, from 480 on. After 90 minutes, at 510 of the second day, it
	// breaks down for 100: half an hour on shift, then it is repaired before the
	// next shift begins. Again at 510 of the fourth day. Work of 20 minutes that
	// begins at 500 of the second day goes on at 480 of the third: 10 minutes,
	// 30 of outage, 1380 closed, 10 minutes.
	b := newModel(4 * calendar.DayLength).comeAt(calendar.DayLength + 500)
	team := b.team("machine", shift(480, 540, 1))
	b.Teams[team].Fails = failsAfter(90, 100)
	b.serve("press", team, 20)
	b.touch(told("pressed", 0))
	found := b.run(t)
	is(t, "down", found.Teams[0].Down, 60)
	is(t, "on shift", found.Teams[0].OnShift, 240)
	expect{"press outage": 30, "press closed": 1380, "press work": 20}.equal(t, b.ladder(found, 0))

	// A repair that ends at 490 of the third day takes the third shift's first 10
	// minutes; the next one begins at 520 of the fourth.
	b.Teams[team].Fails = failsAfter(90, 1420)
	found = b.run(t)
	is(t, "down", found.Teams[0].Down, 30+10+20)
	expect{"press outage": 40, "press closed": 1380, "press work": 20}.equal(t, b.ladder(found, 0))
}

// Overtime to finish the job in hand is not on shift.
func TestNoBreakdownInOvertime(t *testing.T) {
	// On shift 480–540; a breakdown is due after 65 minutes. Work from 530 to 550.
	// The next day it breaks down at 485.
	b := newModel(2*calendar.DayLength).comeAt(530, calendar.DayLength+470)
	team := b.team("machine", shift(480, 540, 1))
	b.Teams[team].Fails = failsAfter(65, 10)
	b.serve("press", team, 20)
	b.touch(told("pressed", 0))
	found := b.run(t)
	expect{"press closed": 10, "press outage": 10, "press work": 40}.equal(t, b.ladder(found, 0))
	is(t, "on shift", found.Teams[0].OnShift, 130)
	is(t, "down", found.Teams[0].Down, 10)
	is(t, "busy", found.Teams[0].Busy, 40)
}

func TestBreakdownAndPause(t *testing.T) {
	// On shift 480–540, down 535–545: the work of 530, 20 minutes, is put down at
	// 535 and goes on for 15 the next day, which ends with another breakdown.
	b := newModel(2 * calendar.DayLength).comeAt(530)
	team := b.team("machine", shift(480, 540, 1))
	b.Teams[team].Fails, b.Teams[team].AtClose = failsAfter(55, 10), PauseJob
	b.serve("press", team, 20)
	b.touch(told("pressed", 0))
	found := b.run(t)
	expect{"press outage": 5, "press closed": 1380, "press work": 20}.equal(t, b.ladder(found, 0))
	is(t, "on shift", found.Teams[0].OnShift, 120)
	is(t, "down", found.Teams[0].Down, 10)
}

// Of two machines the first breaks down at 20 until 25, the second, which comes at
// 15, at 35.
func twoMachines(minutes ...float64) builder {
	b := machine(30, minutes...)
	b.Teams[0].Heads = twoFrom(15)
	return b
}

func TestTheOtherTakesOver(t *testing.T) {
	b := twoMachines(16)
	found := b.run(t)
	expect{"press work": 10}.equal(t, b.ladder(found, 0))
	is(t, "down", found.Teams[0].Down, 5)
	is(t, "on shift", found.Teams[0].OnShift, 15+30)

	// Both are busy, one of them breaks off, whichever: it goes on 25–31.
	b = twoMachines(16, 16)
	found = b.run(t)
	expect{"press outage": 5, "press work": 20}.equal(t, b.ladder(found, 0))

	// Who comes at 21 waits until one is repaired, at 25; who comes at 22 for the
	// one that works, until 29. It is queue: not both are down.
	b = twoMachines(19, 21, 22)
	expect{"press queue": 4 + 7, "press work": 30}.equal(t, b.ladder(b.run(t), 0))
}

// Nobody stops asking because all have broken down.
func TestAskedWhileBrokenDown(t *testing.T) {
	// Two hours of waiting; after 22 minutes the customer asks the desk, which is
	// down 20–25: the question is answered at 25.
	b := newModel(200).comeAt(0)
	b.delay("wait", 120)
	b.Steps[0].Next = []Route{To(Done)}
	desk := b.team("desk", calendar.Constant(1))
	b.Teams[desk].Fails = failsAfter(20, 5)
	info := b.serve("info", desk, 1)
	tp := told("done", 0)
	tp.Chase = &Chase{After: 22, Step: info}
	b.touch(tp)
	found := b.run(t)
	is(t, "chases", found.Touchpoints[0].Chases, 1)
	is(t, "waits", found.Steps[info].Queue.Sum, 3)
}

// M/M/1 with breakdowns, busy or idle.
func TestBreakdownsTheory(t *testing.T) {
	const arrival, service, failure, repair = 0.5, 1, 0.05, 0.4
	exact, err := theory.Breakdowns(arrival, service, failure, repair)
	if err != nil {
		t.Fatal(err)
	}
	b := newModel(40_000).comeAtRate(arrival)
	b.Window.WarmUp, b.Window.Drain = 5000, false
	team := b.team("machine", calendar.Constant(1))
	b.Teams[team].Fails = &Fails{Every: dist(draw.NewExponential(1 / failure)), For: dist(draw.NewExponential(1 / repair))}
	b.step(Step{Name: "press", Team: team, Work: exp(1 / service)})
	hold(t, b.complete(), 40, .03,
		figure{"wait", exact.Wait, func(found *measure.Run) float64 { return found.Steps[0].Queue.Mean() }},
		figure{"queue", exact.Queue, func(found *measure.Run) float64 { return found.Steps[0].QueueArea / found.Minutes }},
		figure{"busy", exact.Utilisation, func(found *measure.Run) float64 { return found.Teams[0].Busy / found.Minutes }},
		figure{"down", failure / (failure + repair), func(found *measure.Run) float64 { return found.Teams[0].Down / found.Teams[0].OnShift }},
	)
}
