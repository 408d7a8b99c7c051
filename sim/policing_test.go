package sim

import (
	"context"
	"math"
	"reflect"
	"strings"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// over is a policy that sets values while more than so many wait for team 0.
func over(waiting float64, minutes float64) Policy {
	return Policy{Name: "surge", Sets: true, Notify: NoStep, For: minutes, When: &Condition{
		Text: "team.desk.queue > n", Reads: []Gauge{{TeamQueue, 0}}, Holds: func(v *View) bool { return v.Gauges[0] > waiting },
	}}
}

// policed adds policies and what each of them sets.
func (b builder) policed(list []Policy, changes ...func(*Setting)) {
	b.complete()
	b.Policies = list
	for _, s := range b.Model.Settings() {
		s.Under = []*Setting{nil}
		for bitset := 1; bitset < 1<<len(list); bitset++ {
			under := s.clone()
			under.Under = nil
			for bit, change := range changes {
				if bitset>>bit&1 != 0 {
					change(&under)
				}
			}
			s.Under = append(s.Under, &under)
		}
	}
}

// desk is a line of one member and work of 10 minutes.
func desk(length float64, comings ...float64) builder {
	b := newModel(length).comeAt(comings...)
	b.serve("serve", b.team("desk", calendar.Constant(1)), 10)
	return b
}

func heads(n float64) func(*Setting) {
	return func(s *Setting) { s.Teams[0].Heads = calendar.Constant(n) }
}

func policyIs(t *testing.T, found measure.Policy, fired int64, active float64) {
	t.Helper()
	if found.Fired != fired || math.Abs(found.Active-active) > 1e-9 {
		t.Errorf("fired %d times for %v minutes, want %d and %v", found.Fired, found.Active, fired, active)
	}
}

func TestPolicyHoldsForAWhile(t *testing.T) {
	// At 2 the third customer makes two wait: a second member comes at once, until 17.
	// 0–10, 2–12 (waited 1), 10–20 (waited 8).
	b := desk(60, 0, 1, 2)
	b.policed([]Policy{over(1, 15)}, heads(2))
	found := b.run(t)
	policyIs(t, found.Policies[0], 1, 15)
	is(t, "waits", found.Steps[0].Queue.Sum, 1+8)
	is(t, "on shift", found.Teams[0].OnShift, 60+15)
}

func TestPolicyFiresTwice(t *testing.T) {
	// Two rushes. As the condition is read again at 22 and at 127, nobody waits.
	b := desk(200, 0, 1, 2, 105, 106, 107)
	b.policed([]Policy{over(1, 20)}, heads(2))
	found := b.run(t)
	policyIs(t, found.Policies[0], 2, 40)
	is(t, "waits", found.Steps[0].Queue.Sum, 2*(1+8))
}

func TestPolicyGoesOnWhileItsConditionHolds(t *testing.T) {
	// It begins at 2, and the second customer is served until 12. Three wait as it is
	// read at 3, …, two at 10, 11 and 12, as those who end at that instant are followed
	// after policies; and one at 13.
	b := desk(60, 0, 1, 2, 2.5, 2.7)
	b.policed([]Policy{over(1, 1)}, heads(2))
	policyIs(t, b.run(t).Policies[0], 1, 11)
}

func TestPolicyAsLongAsItsConditionHolds(t *testing.T) {
	// More than one of three is busy from 1 on, until the second one ends at 11, who
	// goes on at once; the third follows at 13.
	b := newModel(60).comeAt(0, 1, 3)
	b.serve("serve", b.team("desk", calendar.Constant(3)), 10)
	delay := b.delay("call back", 1)
	p := over(0, 0)
	p.When = &Condition{Text: "team.desk.busy > 1", Reads: []Gauge{{TeamBusy, 0}}, Holds: func(v *View) bool { return v.Gauges[0] > 1 }}
	b.policed([]Policy{p}, func(s *Setting) { s.Steps[delay].Delay = fixed(5) })
	found := b.run(t)
	policyIs(t, found.Policies[0], 1, 10)
	is(t, "calls back", found.Steps[delay].Work.Sum, 5+5+1)
}

func TestPolicyChangesWhoDoesTheWork(t *testing.T) {
	// Clerks help the desk while somebody waits: the second customer is served at 1,
	// and what the clerk has begun goes on when the policy ends, there and then.
	b := desk(100, 0, 1)
	clerks := b.team("clerks", calendar.Constant(1))
	b.policed([]Policy{over(0, 0)}, func(s *Setting) {
		s.Steps[0].Else = []Doer{{Members{clerks, 1}, fixed(30)}}
	})
	if _, err := New(b.Model); err != nil {
		t.Fatal(err)
	}
	// Whoever is taken by the clerk waits no more: the condition is undone, once.
	found := b.run(t)
	policyIs(t, found.Policies[0], 1, 0)
	is(t, "waits", found.Steps[0].Queue.Sum, 0)
	is(t, "clerk", found.Teams[clerks].Busy, 30)
}

// Work that a team must no longer begin waits for another.
func TestPolicyTakesWorkAway(t *testing.T) {
	// Letters are for clerks, then agents; calls for agents. While a call waits, agents
	// leave letters alone. Letters 0–20 (clerk), 1–21 (agent); a call at 5 waits until
	// 21 and makes the policy hold for 30 minutes: the letter of 6 waits for the clerk
	// until 20, that of 7 until 40, though the agent is free from 31 on until 35; then
	// the policy ends, and the agent takes it.
	b := newModel(100).comeAt(0, 1, 6, 7)
	agents, clerks := b.team("agents", calendar.Constant(1)), b.team("clerks", calendar.Constant(1))
	both := []Doer{{Members{agents, 1}, fixed(20)}}
	letter := b.step(Step{Name: "letter", Team: clerks, Work: fixed(20), Else: both, Next: []Route{To(Done), To(Done)}})
	call := b.serve("call", agents, 10)
	b.journey("calls", call, 5)
	p := over(0, 30)
	p.When.Reads = []Gauge{{StepQueue, call}}
	b.policed([]Policy{p}, func(s *Setting) { s.Steps[letter].Else = nil })
	found := b.run(t)
	policyIs(t, found.Policies[0], 1, 30)
	is(t, "letters wait", found.Steps[letter].Queue.Sum, 0+0+14+28)
	is(t, "calls wait", found.Steps[call].Queue.Sum, 16)
	is(t, "agents", found.Teams[agents].Busy, 20+10+20)
}

func TestTwoPoliciesAtOnce(t *testing.T) {
	// Above one waiting a second member comes, above two a third: 0–10, 2–12, 3–13;
	// then 10–20 and 12–22. Read at 7 and 8, with three waiting, both go on; the first
	// is read again at 12 (two wait) and ends at 17, the second at 13. So there is one
	// member from 17 on, and the last one is served at 22.
	b := desk(60, 0, 1, 2, 2.5, 3, 3.5)
	b.policed([]Policy{over(1, 5), over(2, 5)}, heads(2), heads(3))
	found := b.run(t)
	policyIs(t, found.Policies[0], 1, 15)
	policyIs(t, found.Policies[1], 1, 10)
	is(t, "waits", found.Steps[0].Queue.Sum, 0+1+1+7.5+9+18.5)
}

func TestPolicyReadsTheClock(t *testing.T) {
	b := desk(24*60, 0)
	p := Policy{Name: "evening", Sets: true, Notify: NoStep, When: &Condition{Text: "clock.hour >= 17", Clock: true, Holds: func(v *View) bool { return v.Hour >= 17 }}}
	b.policed([]Policy{p}, heads(2))
	found := b.run(t)
	policyIs(t, found.Policies[0], 1, 7*60)
	is(t, "on shift", found.Teams[0].OnShift, 24*60+7*60)
}

// The warm-up is the ordinary world: policies wait until the window's start.
func TestPoliciesAreOffInTheWarmUp(t *testing.T) {
	b := newModel(60).comeAtRate(1)
	b.Window.Lead, b.Window.Drain = 60, false
	b.serve("serve", b.team("desk", calendar.Constant(1)), 10)
	b.policed([]Policy{over(1, 0)}, func(s *Setting) { s.Steps[0].Work = fixed(1) })
	found := b.run(t)
	if p := found.Policies[0]; p.Fired == 0 || p.Active <= 0 || p.Active > 60 {
		t.Errorf("%+v", p)
	}
}

func TestPolicyThatUndoesItself(t *testing.T) {
	// With the clerks' help nobody waits for the desk any more, and without it somebody
	// does: the line moves to another team, not into service.
	b := desk(100, 0, 1)
	clerks := b.team("clerks", calendar.Constant(0))
	b.policed([]Policy{over(0, 0)}, func(s *Setting) { s.Steps[0].Team = clerks })
	s, err := New(b.Model)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Run(context.Background(), 1, 0)
	if err == nil || !strings.Contains(err.Error(), `the policy "surge" begins and ends for ever at minute 1`) {
		t.Error(err)
	}
}

// A policy whose condition never holds changes nothing, to the last bit.
func TestPolicyThatNeverFires(t *testing.T) {
	b := newModel(aWeek).comeAtRate(0.2)
	b.step(Step{Name: "serve", Team: b.team("desk", calendar.Constant(2)), Work: exp(8), Patience: exp(20)})
	b.touch(counter("answered", 0))
	without := b.run(t)
	b.policed([]Policy{over(1e9, 5)}, heads(9))
	with := b.run(t)
	policyIs(t, with.Policies[0], 0, 0)
	with.Policies, with.Events = nil, without.Events
	if !reflect.DeepEqual(without, with) {
		t.Errorf("%+v\n%+v", without, with)
	}
}

// A look at the clock changes nothing either: who gets the next job does not hang on
// whether something else is due at the same instant.
func TestPolicyThatOnlyLooksAtTheClock(t *testing.T) {
	b := newModel(7 * 24 * 60)
	b.Window.Kind = Horizon
	gap := draw.Always(21)
	b.Journeys[0].Arrivals = Arrivals{Gap: &gap}
	one, other := b.team("b", calendar.Constant(1)), b.team("c", calendar.Constant(1))
	b.step(Step{Name: "s1", Team: one, Work: fixed(8), Else: []Doer{{Members{other, 1}, fixed(8)}}})
	b.step(Step{Name: "s4", Team: one, Work: fixed(4), With: []Members{{other, 1}}})
	b.Start = []StartWith{{0, 0, 5}, {0, 1, 1}}
	without := b.run(t)
	p := Policy{Name: "never", Sets: true, Notify: NoStep, When: &Condition{Text: "never", Clock: true, Holds: func(v *View) bool { return v.Elapsed > 1e9 }}}
	b.policed([]Policy{p}, func(s *Setting) { s.Teams[one].Queue = LastCome })
	with := b.run(t)
	for i := range without.Steps {
		if without.Steps[i].Queue.Sum != with.Steps[i].Queue.Sum {
			t.Errorf("step %d: waits of %v and %v", i, without.Steps[i].Queue, with.Steps[i].Queue)
		}
	}
}

// Who waits at a step that several teams do waits for the first of them, in a rule
// as in what is measured.
func TestRuleOnTheLineOfAFirstChoice(t *testing.T) {
	for team, fired := range []int64{0, 1} { // agents have a call in hand, and two letters wait for a clerk
		b := newModel(60).comeAt(5, 6)
		agents, clerks := b.team("agents", calendar.Constant(1)), b.team("clerks", nil)
		b.step(Step{Name: "letter", Team: clerks, Work: fixed(10), Else: []Doer{{Members{agents, 1}, fixed(10)}}, Next: []Route{To(Done), To(Done)}})
		b.journey("calls", b.serve("call", agents, 40), 0)
		p := over(1, 0)
		p.When.Reads = []Gauge{{TeamQueue, team}}
		b.policed([]Policy{p}, func(s *Setting) { s.Steps[1].Work = fixed(1) })
		if got := b.run(t).Policies[0].Fired; got != fired {
			t.Errorf("team %d: fired %d times, want %d", team, got, fired)
		}
	}
}
