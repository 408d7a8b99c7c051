package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// closes is a shop with experts until 540, who close in some way, and helpers all
// day; a fix takes the expert 10 minutes, a helper 20.
func closes(atClose AtClose, minutes ...float64) builder {
	b := newModel(2 * calendar.DayLength).comeAt(minutes...)
	experts, helpers := b.team("experts", shift(480, 540, 1)), b.team("helpers", calendar.Constant(1))
	b.Teams[experts].AtClose = atClose
	b.step(Step{Name: "fix", Team: experts, Work: fixed(10), Else: []Doer{{Members{Team: helpers}, fixed(20)}}})
	b.touch(told("fixed", 0))
	return b
}

func TestOneOfTwoTeamsFinishes(t *testing.T) {
	// Experts 535–545, helpers 536–556, then the one of 537: queue, as helpers are there.
	b := closes(FinishJob, 535, 536, 537)
	found := b.run(t)
	expect{"fix queue": 19, "fix work": 10 + 20 + 20}.equal(t, b.ladder(found, 0))
	is(t, "experts", found.Teams[0].OnShift, 125)
}

func TestOneOfTwoTeamsPauses(t *testing.T) {
	// The experts' job is put down at 540 and goes on at 480 of the next day; the
	// helpers' goes on. It waits for experts, but the step is not closed.
	b := closes(PauseJob, 535, 536)
	found := b.run(t)
	expect{"fix queue": 1380, "fix work": 10 + 20}.equal(t, b.ladder(found, 0))
	is(t, "experts", found.Teams[0].Busy, 10)
	is(t, "experts on shift", found.Teams[0].OnShift, 120)
}

func TestOneOfTwoTeamsSendsAway(t *testing.T) {
	// The line stays: helpers are there.
	b := closes(SendAway, 535, 536, 537)
	is(t, "sent away", b.run(t).Steps[0].SentAway, 0)
	// Helpers who have gone before are not.
	b.Teams[1].Heads = shift(480, 538, 1)
	is(t, "sent away", b.run(t).Steps[0].SentAway, 1)
	// If helpers go last, and do not send away, the line waits for the next day.
	b.Teams[1].Heads = shift(480, 550, 1)
	found := b.run(t)
	is(t, "sent away", found.Steps[0].SentAway, 0)
	expect{"fix queue": 13, "fix closed": 1370, "fix work": 10 + 20 + 10}.equal(t, b.ladder(found, 0))
}

func TestOneOfTwoTeamsClears(t *testing.T) {
	// The experts stay until nobody inside can come to them: the job that a helper
	// has in hand from 530 on ends at 550.
	b := closes(ClearLine, 525, 530, 531)
	found := b.run(t) // experts 525–535, 535–545, helpers 530–550
	is(t, "experts on shift", found.Teams[0].OnShift, 70+60)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 10+20+14)
}

func TestMembersHeldAlongClear(t *testing.T) {
	// The room closes at 540, but stays for the exam that waits for the nurse until 545.
	b := newModel(calendar.DayLength).comeAt(531)
	nurse, room := b.team("nurse", calendar.Constant(1)), b.team("room", shift(480, 540, 1))
	b.Teams[room].AtClose = ClearLine
	b.step(Step{Name: "exam", Team: nurse, With: []Members{{Team: room}}, Work: fixed(10), Next: []Route{To(Done)}})
	b.serve("jab", nurse, 15)
	b.journey("jabs", 1, 530)
	found := b.run(t)
	is(t, "the room", found.Teams[room].OnShift, 75)
	is(t, "the exam", found.Journeys[0].Lead.Sum, 24)
}

func TestMembersHeldAlongSendAway(t *testing.T) {
	// The room closes at 540 while an exam is in hand, until 545, and one waits: the
	// one who waits is sent away though the nurse is there.
	b := newModel(calendar.DayLength).comeAt(535, 536)
	nurse, room := b.team("nurse", calendar.Constant(2)), b.team("room", shift(480, 540, 1))
	b.Teams[room].AtClose = SendAway
	b.step(Step{Name: "exam", Team: nurse, With: []Members{{Team: room}}, Work: fixed(10)})
	found := b.run(t)
	is(t, "sent away", found.Steps[0].SentAway, 1)
	is(t, "done", found.Journeys[0].Done, 1)
	is(t, "the room", found.Teams[room].OnShift, 65)
}

func TestPausedWorkGivesItsRoomBack(t *testing.T) {
	// The nurse's shift ends at 540, in the middle of an exam; the room is cleaned
	// 541–546. The next day the exam goes on, once the room is free at 485.
	b := newModel(2 * calendar.DayLength).comeAt(535)
	nurse, room := b.team("nurse", shift(480, 540, 1)), b.team("room", calendar.Constant(1))
	b.Teams[nurse].AtClose = PauseJob
	b.step(Step{Name: "exam", Team: nurse, With: []Members{{Team: room}}, Work: fixed(10), Next: []Route{To(Done)}})
	b.serve("clean", room, 5)
	b.journey("cleaners", 1, 541, calendar.DayLength+479, calendar.DayLength+479)
	b.touch(told("examined", 0))
	found := b.run(t)
	// 479–484, then the exam, which was put down, before the second cleaner: 484–489.
	is(t, "cleaners wait", found.Steps[1].Queue.Sum, 10)
	expect{"exam closed": 1380, "exam queue": 4, "exam work": 10}.equal(t, b.ladder(found, 0))
}

// When those who wait are sent away, members who were kept for them are free.
func TestKeptMembersAreFreeAsTheLineIsSentAway(t *testing.T) {
	// Two rooms: one of them used 0–100. A meeting of 5 needs both, and a host, who
	// goes home at 10: the second talk, of 6, begins then.
	b := newModel(1000).comeAt(5)
	host, room, guide := b.team("host", shift(0, 10, 1)), b.team("room", calendar.Constant(2)), b.team("guide", calendar.Constant(2))
	b.Teams[host].AtClose = SendAway
	b.step(Step{Name: "meeting", Team: host, With: []Members{{Team: room, Units: 2}}, Work: fixed(10), Next: []Route{To(Done)}})
	b.step(Step{Name: "talk", Team: guide, With: []Members{{Team: room}}, Work: fixed(100)})
	b.journey("talks", 1, 0, 6)
	found := b.run(t)
	is(t, "sent away", found.Steps[0].SentAway, 1)
	is(t, "the talk waits", found.Steps[1].Queue.Sum, 4)
}

// A bed that is kept at the end of a shift stays with the patient.
func TestKeptMemberStaysAfterTheShift(t *testing.T) {
	b := newModel(calendar.DayLength).comeAt(530)
	host := b.team("host", shift(480, 540, 1))
	b.Teams[host].AtClose = PauseJob
	b.step(Step{Name: "greet", Team: host, Work: fixed(5), Holds: []int{1}})
	b.delay("visit", 20)
	found := b.run(t)
	is(t, "on shift", found.Teams[0].OnShift, 75)
	is(t, "busy", found.Teams[0].Busy, 25)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 25)
}
