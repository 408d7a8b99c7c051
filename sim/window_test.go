package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// All cases have the customers of oneClerk: service from 0, 5 and 10 to 15.

func TestStopDead(t *testing.T) {
	// At minute 8 the first is done, the second in service since 5, the third
	// waiting since 2: that wait has not ended and does not count.
	b := oneClerk(8)
	b.Window.Drain = false
	found := b.run(t)
	s := found.Steps[0]
	is(t, "waits that ended", s.Queue.N, 2)
	is(t, "their minutes", s.Queue.Sum, 4)
	is(t, "customer-minutes waiting", s.QueueArea, 4+6)
	is(t, "customer-minutes in service", s.WorkArea, 8)
	is(t, "done", found.Journeys[0].Done, 1)
	is(t, "inside", found.Journeys[0].InsideAtEnd, 2)
}

func TestDrain(t *testing.T) {
	// The same, but everybody is served; areas end with the window.
	found := oneClerk(8).run(t)
	is(t, "waits", found.Steps[0].Queue.Sum, 12)
	is(t, "customer-minutes waiting", found.Steps[0].QueueArea, 4+6)
	is(t, "busy", found.Teams[0].Busy, 8)
	is(t, "done", found.Journeys[0].Done, 3)
	is(t, "minutes", found.Minutes, 8)
}

func TestWarmUp(t *testing.T) {
	// Counting begins at minute 4: nobody comes any more, two waits end, of
	// which one minute and six lie in the window; the clerk works until 15.
	b := oneClerk(60)
	b.Window.WarmUp = 4
	found := b.run(t)
	is(t, "minutes", found.Minutes, 56)
	is(t, "came", found.Journeys[0].Arrived, 0)
	is(t, "waits that ended", found.Steps[0].Queue.N, 2)
	is(t, "their minutes", found.Steps[0].Queue.Sum, 12)
	is(t, "customer-minutes waiting", found.Steps[0].QueueArea, 1+6)
	is(t, "busy", found.Teams[0].Busy, 11)
	is(t, "on shift", found.Teams[0].OnShift, 56)
	is(t, "done", found.Journeys[0].Done, 3)
}

func TestWhoComesAsTheWindowOpensCounts(t *testing.T) {
	for name, window := range map[string]Window{
		"at once":    {Length: 60, Drain: true},
		"after lead": {Length: 60, Drain: true, Lead: 1440},
	} {
		b := oneClerk(60)
		b.Window = window
		found := b.run(t)
		is(t, name+": came", found.Journeys[0].Arrived, 3)
		is(t, name+": waits", found.Steps[0].Queue.Sum, 12)
	}
	b := oneClerk(60)
	b.Window.WarmUp = 1 // the second customer comes at 1
	is(t, "after a warm-up", b.run(t).Journeys[0].Arrived, 2)
}

func TestWhoComesAsTheWindowClosesCounts(t *testing.T) {
	b := newModel(60).comeAt(60, 60.001)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
	found := b.run(t)
	is(t, "came", found.Journeys[0].Arrived, 1)
	is(t, "done", found.Journeys[0].Done, 1)
	is(t, "busy within the window", found.Teams[0].Busy, 0)
}

func TestOvertimeAfterTheWindow(t *testing.T) {
	// Shift and window end at 60. Work from 58 to 63 and wrap to 67 are overtime:
	// seven minutes on top of the hour, nine busy.
	b := newModel(60).comeAt(58)
	team := b.team("agent", shift(0, 60, 1))
	b.step(Step{Name: "call", Team: team, Work: fixed(5), Wrap: fixed(4)})
	found := b.run(t)
	is(t, "on shift", found.Teams[0].OnShift, 67)
	is(t, "busy", found.Teams[0].Busy, 9)
}

func TestWrapAfterTheWindow(t *testing.T) {
	// Nobody is inside any more at 60, but wrap goes on from 55 to 65.
	b := newModel(60).comeAt(50)
	b.step(Step{Name: "call", Team: b.team("agent", shift(0, 60, 1)), Work: fixed(5), Wrap: fixed(10)})
	found := b.run(t)
	is(t, "on shift", found.Teams[0].OnShift, 65)
	is(t, "busy", found.Teams[0].Busy, 15)
}

func TestLeadBeginsInTheWeekBefore(t *testing.T) {
	// The window begins on a Wednesday, the run four days before, on Saturday.
	// Somebody who comes on Sunday 00:00 is served from Monday 08:00 on, for
	// three days: until Thursday 08:00, in the window.
	b := newModel(2 * calendar.DayLength).comeAt(-3 * calendar.DayLength)
	b.Window.Start, b.Window.Lead = 2*calendar.DayLength, 4*calendar.DayLength
	var spans []calendar.Span
	for day := range 5 {
		spans = append(spans, calendar.Span{From: float64(day)*1440 + 480, To: float64(day)*1440 + 1080, Value: 1})
	}
	b.serve("serve", b.team("clerk", calendar.FromSpans(spans...)), 3*calendar.DayLength)
	found := b.run(t)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 4*calendar.DayLength+480)
	is(t, "busy", found.Teams[0].Busy, calendar.DayLength+480)
	// Wednesday: overtime, shift, overtime; Thursday: overtime, shift.
	is(t, "on shift", found.Teams[0].OnShift, 480+600+360+480+600)
}
