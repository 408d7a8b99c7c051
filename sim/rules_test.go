package sim

import (
	"fmt"
	"testing"

	"ripple/sim/calendar"
)

// when is a condition on what a customer sees.
func when(holds func(v *View) bool, reads ...Gauge) *Condition {
	return &Condition{Text: "when", Reads: reads, Holds: holds}
}

// fork is a step of no time; those for whom the rule holds go to step "yes", the
// others to "no".
func fork(rule *Condition, minutes ...float64) builder {
	b := newModel(10 * calendar.DayLength).comeAt(minutes...)
	b.delay("fork", 0)
	b.Steps[0].Next = []Route{{{To: 1, How: ByRule, When: rule}, {To: 2, How: ByRule}}}
	b.delay("yes", 1)
	b.Steps[1].Next = []Route{To(Done)}
	b.delay("no", 1)
	return b
}

func forked(t *testing.T, b builder, yes, no float64) {
	t.Helper()
	found := b.run(t)
	is(t, "yes", found.Steps[1].Arrived, yes)
	is(t, "no", found.Steps[2].Arrived, no)
}

func TestRulesByTheClock(t *testing.T) {
	// Monday 9:59 and 10:00, Tuesday 10:30.
	at := []float64{599, 600, calendar.DayLength + 630}
	forked(t, fork(when(func(v *View) bool { return v.Hour >= 10 }), at...), 2, 1)
	forked(t, fork(when(func(v *View) bool { return v.Weekday == "Tue" }), at...), 1, 2)
	forked(t, fork(when(func(v *View) bool { return v.Elapsed < 600 }), at...), 1, 2)
	b := fork(when(func(v *View) bool { return v.Weekday == "Sun" && v.Hour == 23.5 }), 30)
	b.Window.Start, b.Window.Lead = 7*calendar.DayLength-60, 0
	forked(t, b, 1, 0)
	b = fork(when(func(v *View) bool { return v.Weekday == "Fri" && v.Elapsed == 30 }), 30)
	b.Window.Start, b.Window.Lead = 4*calendar.DayLength, 2*calendar.DayLength
	forked(t, b, 1, 0)
}

func TestRulesByGauges(t *testing.T) {
	// At 15 a desk of two clerks has both busy and one customer waiting; at 65 one
	// is busy and nobody waits.
	for i, rule := range []*Condition{
		above(TeamQueue, 0, .5), above(StepQueue, 3, .5), above(TeamBusy, 0, 1.5), above(StepWip, 3, 2.5), above(TeamOccupancy, 0, .9),
	} {
		b := fork(rule, 15, 65)
		b.journey("at the desk", 3, 0, 5, 10)
		b.serve("desk", b.team("clerks", calendar.Constant(2)), 50)
		forked(t, b, 1, 1)
		if t.Failed() {
			t.Fatal("rule", i)
		}
	}
	b := fork(above(TeamHeads, 0, 0), 15, 500)
	b.team("clerks", shift(480, 1020, 1))
	forked(t, b, 1, 1)
}

func TestRulesByTheCustomer(t *testing.T) {
	// Two visits, then out; the rule is read as the visit ends.
	b := fork(when(func(v *View) bool { return v.Visits < 3 }), 0)
	b.Steps[1].Next = []Route{To(0)}
	forked(t, b, 2, 1)

	b = fork(when(func(v *View) bool { return v.Segment == "all" && v.Journey == "second" }), 0)
	b.journey("second", 0, 0, 1)
	forked(t, b, 2, 1)

	// A wait of 10 that was expected to be 20 scores 87.5.
	for score, yes := range map[float64]float64{87: 0, 88: 1} {
		b = fork(when(func(v *View) bool { return v.Satisfaction < score }), 0)
		b.Steps[0].Delay = fixed(10)
		tp := told("forked", 0)
		tp.Expects = 20
		b.touch(tp)
		forked(t, b, yes, 1-yes)
	}
	forked(t, fork(when(func(v *View) bool { return v.Satisfaction == 100 }), 0), 1, 0) // before any score
}

// Rules say who is taken where after a wait, too.
func TestRulesAfterAWait(t *testing.T) {
	late := when(func(v *View) bool { return v.Hour >= 1 })
	for name, change := range map[string]func(*Step, []Route){
		"patience": func(st *Step, to []Route) { st.Patience, st.GivesUp = fixed(30), to },
		"timeout":  func(st *Step, to []Route) { st.Timeout = &Timeout{After: fixed(30), To: to} },
		"room":     func(st *Step, to []Route) { st.Room = &Room{Full: to} },
	} {
		b := newModel(1000).comeAt(0, 20, 100)
		st := Step{Name: "serve", Team: b.team("nobody", nil), Work: fixed(10)}
		change(&st, []Route{{{To: 1, How: ByRule, When: late}, {To: 2, How: ByRule}}})
		b.step(st)
		b.delay("late", 1)
		b.Steps[1].Next = []Route{To(Done)}
		b.delay("early", 1)
		found := b.run(t)
		if found.Steps[1].Arrived != 1 || found.Steps[2].Arrived != 2 {
			t.Error(fmt.Sprintln(name, found.Steps[1].Arrived, found.Steps[2].Arrived))
		}
	}
}
