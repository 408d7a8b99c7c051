package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// Reception (6 minutes) and nurses (20 minutes), both from 480 to 1080 and then
// until nobody inside can still come.
func clinic(minutes ...float64) builder {
	b := newModel(calendar.DayLength).comeAt(minutes...)
	for _, s := range []struct {
		name, team string
		minutes    float64
	}{{"register", "reception", 6}, {"consult", "nurses", 20}} {
		team := b.team(s.team, shift(480, 1080, 1))
		b.Teams[team].AtClose = ClearLine
		b.serve(s.name, team, s.minutes)
	}
	return b
}

func TestClearLineWaitsForThoseUpstream(t *testing.T) {
	// Registered from 1079 to 1085, with the nurse until 1105.
	found := clinic(1079).run(t)
	is(t, "reception", found.Teams[0].OnShift, 605)
	is(t, "nurses", found.Teams[1].OnShift, 625)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 26)
}

func TestClearLineGoesHomeWhenNobodyCanCome(t *testing.T) {
	// Everybody leaves after registration: the nurses go with the last, at 1085.
	b := clinic(1079)
	b.Steps[0].Next = []Route{{{To: Done, Upto: 1}, {To: 1, Upto: 1}}}
	found := b.run(t)
	is(t, "reception", found.Teams[0].OnShift, 605)
	is(t, "nurses", found.Teams[1].OnShift, 605)

	// At the instant of closing nobody is inside: they go at once.
	b = clinic(1000)
	found = b.run(t)
	is(t, "reception", found.Teams[0].OnShift, 600)
	is(t, "nurses", found.Teams[1].OnShift, 600)
}

func TestClearLineStaysForWhoComesLate(t *testing.T) {
	// The first is registered by 1076 and with the nurse until 1096. Reception
	// goes home at 1080, so the customer of 1084 waits there until 1920. The
	// nurses stay for this customer, who is inside and may still come: until
	// their own next shift begins at 1920.
	found := clinic(1070, 1084).run(t)
	is(t, "reception", found.Teams[0].OnShift, 600)
	is(t, "nurses", found.Teams[1].OnShift, 600+840)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 26+836+26)
}

func TestClearLineAsTheLastLeavesAndAnotherComes(t *testing.T) {
	// One team, 30 minutes. It stays until 1120 for the customers of 1060 and
	// 1061; who comes at 1119 is served too, who comes at 1150 as it goes home
	// waits for the next day: 770 minutes, all of them closed.
	b := newModel(2*calendar.DayLength).comeAt(1060, 1061, 1119, 1150)
	team := b.team("clerk", shift(480, 1080, 1))
	b.Teams[team].AtClose = ClearLine
	b.serve("serve", team, 30)
	b.touch(counter("served", 0))
	found := b.run(t)
	expect{"serve queue": 29 + 1, "serve closed": 770}.equal(t, b.ladder(found, 0))
	is(t, "on shift", found.Teams[0].OnShift, 600+70+600)
}

func TestClearLineCountsWrapAndRework(t *testing.T) {
	// Wrong once: 1070 to 1080, again 1080 to 1090, and five minutes of wrap each
	// time: 1070-1080, wrap to 1085, 1085-1095, wrap to 1100.
	b := newModel(calendar.DayLength).comeAt(1070)
	team := b.team("clerk", shift(480, 1080, 1))
	b.Teams[team].AtClose = ClearLine
	b.step(Step{Name: "serve", Team: team, Work: fixed(10), Wrap: fixed(5), FirstPass: []float64{0}, ReworkLimit: 1})
	found := b.run(t)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 25)
	is(t, "on shift", found.Teams[0].OnShift, 620)
	is(t, "busy", found.Teams[0].Busy, 30)
}
