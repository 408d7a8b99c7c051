package sim

import (
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// repairShop has one expert, who fixes in 10 minutes, and one helper, who fixes in
// 15 if the expert is not free, and files in 10.
func repairShop(fixes, files []float64) builder {
	b := newModel(1000).comeAt(fixes...)
	experts, helpers := b.team("experts", calendar.Constant(1)), b.team("helpers", calendar.Constant(1))
	b.step(Step{Name: "fix", Team: experts, Work: fixed(10), Else: []Doer{{Members{Team: helpers}, fixed(15)}}, Next: []Route{To(Done)}})
	b.serve("file", helpers, 10)
	b.journey("files", 1, files...)
	return b
}

func TestFirstFreeInTheOrder(t *testing.T) {
	// The expert takes the first (0–10), the helper the second (1–16), the expert
	// the third (10–20) and, free at that very minute, the one who comes at 20.
	b := repairShop([]float64{0, 1, 2, 20}, nil)
	b.touch(told("fixed", 0))
	found := b.run(t)
	is(t, "waits", found.Steps[0].Queue.Sum, 8)
	is(t, "the expert", found.Teams[0].Busy, 30)
	is(t, "the helper", found.Teams[1].Busy, 15)
	is(t, "cases of the expert", found.Teams[0].Cases, 3)
	is(t, "cases of the helper", found.Teams[1].Cases, 1)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 10+15+18+10)
	expect{"fix queue": 8, "fix work": 45}.equal(t, b.ladder(found, 0))
}

func TestOwnWorkBeforeHelpingOut(t *testing.T) {
	// The expert is busy 0–10; the helper files until 10. At 10 the expert takes
	// the fix of 1, the helper the file of 3, though the fix of 2 came before it;
	// that one goes to the expert at 20, as the helper has the file of 4.
	b := repairShop([]float64{0, 1, 2}, []float64{0, 3, 4})
	found := b.run(t)
	is(t, "waits for a fix", found.Steps[0].Queue.Sum, 9+18)
	is(t, "waits for a file", found.Steps[1].Queue.Sum, 7+16)
	is(t, "the helper never fixes", found.Teams[1].Busy, 30)
}

func TestHandoffGoesByWhoDidIt(t *testing.T) {
	// Fixed by the expert 0–10, called by the helper 16–21: a handoff. Fixed by
	// the helper 1–16, called by the helper 21–26: none.
	b := repairShop([]float64{0, 1}, nil)
	b.serve("call", 1, 5)
	b.Steps[0].Next, b.Steps[1].Next = []Route{To(2)}, []Route{To(Done)}
	tp := told("called", 2)
	tp.Expects = 100
	b.touch(tp)
	found := b.run(t)
	is(t, "handoffs", found.Touchpoints[0].PointsLost[measure.LostHandoff], 4)
	is(t, "scores", found.Touchpoints[0].Score.Sum, (100-25*.21-4)+(100-25*.25))
	is(t, "effort", found.Journeys[0].Effort.Sum, 1)
	expect{"fix work": 25, "call queue": 6 + 5, "call work": 10}.equal(t, b.ladder(found, 0))
}

// press has two members; "stamp" takes one of them for 10 minutes, "pull" both
// for 4.
func press(stamps []float64, pulls ...float64) builder {
	b := newModel(1000).comeAt(stamps...)
	team := b.team("press", calendar.Constant(2))
	b.serve("stamp", team, 10)
	b.Steps[0].Next = []Route{To(Done)}
	b.step(Step{Name: "pull", Team: team, Units: 2, Work: fixed(4)})
	b.journey("pulls", 1, pulls...)
	return b
}

func TestMembersAreKeptForWhoNeedsMore(t *testing.T) {
	// Stamps 0–10 and 5–15. The pull of 6 needs both: the member who is free at 10
	// is kept, and the stamp of 11 waits behind it. Pull 15–19, stamp 19–29.
	b := press([]float64{0, 5, 11}, 6)
	found := b.run(t)
	is(t, "the pull waits", found.Steps[1].Queue.Sum, 9)
	is(t, "stamps wait", found.Steps[0].Queue.Sum, 8)
	is(t, "busy", found.Teams[0].Busy, 3*10+2*4)
	is(t, "cases", found.Teams[0].Cases, 4)
}

func TestThoseBehindStartAsItGivesUp(t *testing.T) {
	// As before, but the pull gives up at 13: the stamp of 11 starts then.
	b := press([]float64{0, 5, 11}, 6)
	b.Steps[1].Patience = fixed(7)
	found := b.run(t)
	is(t, "gave up", found.Steps[1].GaveUp, 1)
	is(t, "stamps wait", found.Steps[0].Queue.Sum, 2)
}

func TestNobodyIsKeptForMoreThanAreThere(t *testing.T) {
	// One member is there until 100: the pull of 1 cannot begin, and the stamps of
	// 2 and 3 do not wait for it: 2–12, 12–22. From 100 on there are two.
	b := press([]float64{2, 3}, 1)
	b.Teams[0].Heads = calendar.FromSpans(calendar.Span{From: 0, To: 100, Value: 1}, calendar.Span{From: 100, To: calendar.WeekLength, Value: 2})
	found := b.run(t)
	is(t, "stamps wait", found.Steps[0].Queue.Sum, 9)
	is(t, "the pull waits", found.Steps[1].Queue.Sum, 99)
}

// A clinic with two nurses and one room: an exam takes a nurse and the room for 10
// minutes, a jab a nurse for 3, cleaning the room for 5.
func rooms(nurses float64, exams, jabs, cleans []float64) builder {
	b := newModel(1000).comeAt(exams...)
	team, room := b.team("nurses", calendar.Constant(nurses)), b.team("room", calendar.Constant(1))
	b.Teams[room].System = true
	b.step(Step{Name: "exam", Team: team, Work: fixed(10), With: []Members{{Team: room}}, Next: []Route{To(Done)}})
	b.serve("jab", team, 3)
	b.serve("clean", room, 5)
	b.Steps[1].Next = []Route{To(Done)}
	b.journey("jabs", 1, jabs...)
	b.journey("cleans", 2, cleans...)
	return b
}

func TestWhoLacksARoomIsPassedOver(t *testing.T) {
	// Exam 0–10; that of 1 has a nurse but no room, so the jab of 2 is given 2–5.
	found := rooms(2, []float64{0, 1}, []float64{2}, nil).run(t)
	is(t, "exams wait", found.Steps[0].Queue.Sum, 9)
	is(t, "the jab waits", found.Steps[1].Queue.Sum, 0)
	is(t, "nurses", found.Teams[0].Busy, 23)
	is(t, "the room", found.Teams[1].Busy, 20)
	is(t, "cases of the room", found.Teams[1].Cases, 2)
}

func TestAllOrNothing(t *testing.T) {
	// One nurse, with jabs 0–3 and 3–6. The exam of 1 does not hold the room while
	// it waits for the nurse: cleaned 2–7. The nurse is free at 6, the room at 7.
	found := rooms(1, []float64{1}, []float64{0, 0}, []float64{2}).run(t)
	is(t, "the exam waits", found.Steps[0].Queue.Sum, 6)
	is(t, "the room is not kept", found.Steps[2].Queue.Sum, 0)
	is(t, "the nurse", found.Teams[0].Busy, 16)
	is(t, "the room", found.Teams[1].Busy, 15)
}

// Members who are kept are not taken by a job that another team looks for, even
// if they are the only ones that it lacks.
func TestKeptMembersAreNotTakenAlong(t *testing.T) {
	// Stamps with an inspector: 0–10 and 5–15; the pull of 6 needs both members.
	// At 10 one of them and the inspector are free; the stamp of 7 could start
	// with these, but the member is kept. Pull 15–19, stamps 19–29 and 19–29.
	b := press([]float64{0, 5, 7, 8}, 6)
	inspectors := b.team("inspectors", calendar.Constant(2))
	b.Steps[0].With = []Members{{Team: inspectors}}
	found := b.run(t)
	is(t, "the pull waits", found.Steps[1].Queue.Sum, 9)
	is(t, "stamps wait", found.Steps[0].Queue.Sum, 12+11)
}

// A helper does not start work for a team whose members are kept for another job.
func TestAHelperFindsWorkForItself(t *testing.T) {
	// Stamps 0–10 and 5–15, pull of 6 kept for until 15. A helper, free from 12 on,
	// stamps in 20: the stamp of 7 goes to the helper, not to the kept member.
	b := press([]float64{0, 5, 7}, 6)
	helpers := b.team("helpers", calendar.Constant(1))
	b.Steps[0].Else = []Doer{{Members{Team: helpers}, fixed(20)}}
	b.step(Step{Name: "tidy", Team: helpers, Work: fixed(12)})
	b.Steps[1].Next = []Route{To(Done)}
	b.journey("tidying", 2, 0)
	found := b.run(t)
	is(t, "stamps wait", found.Steps[0].Queue.Sum, 5)
	is(t, "the pull waits", found.Steps[1].Queue.Sum, 9)
	is(t, "the helper", found.Teams[1].Busy, 32)
}

// A team that is about to look for work at this instant is not taken by a helper who
// looks before.
func TestHelpersLeaveOthersTheirWork(t *testing.T) {
	// The expert fixes 0–10; an expert's report waits from 5 on. As a fix comes at 10 the
	// expert takes the report, the helper the fix.
	b := repairShop([]float64{0, 10}, nil)
	b.step(Step{Name: "report", Team: 0, Work: fixed(7)})
	b.Steps[1].Next = []Route{To(Done)}
	b.journey("reports", 2, 5)
	found := b.run(t)
	is(t, "the report waits", found.Steps[2].Queue.Sum, 5)
	is(t, "fixes wait", found.Steps[0].Queue.Sum, 0)
	is(t, "the helper", found.Teams[1].Busy, 15)
}

// Work that was put down keeps members too.
func TestMembersAreKeptForWhatWasPutDown(t *testing.T) {
	// Two machines; the first breaks down 20–25. The pull of 19, 5 minutes by both, is
	// put down at 20. The stamp of 21 takes the machine that is left, 21–27: there is
	// nobody to wait for. From 25 on the first is kept, and the stamp of 26 waits.
	b := press([]float64{21, 26}, 19)
	b.Teams[0].Heads, b.Teams[0].Fails = twoFrom(18), failsAfter(20, 5)
	b.Steps[0].Work, b.Steps[1].Work = fixed(6), fixed(5)
	b.touch(told("pulled", 1))
	found := b.run(t)
	expect{"pull outage": 7, "pull work": 5}.equal(t, b.ladder(found, 0))
	is(t, "stamps wait", found.Steps[0].Queue.Sum, 5)
}
