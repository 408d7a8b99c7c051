package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// hospital has surgery (a bed and a surgeon, 10 minutes) that keeps the bed until
// the ward's step (a ward bed, 20 minutes) ends, and checks on the way (5 minutes, no team).
func hospital(beds, wards float64, minutes ...float64) builder {
	b := newModel(1000).comeAt(minutes...)
	bed, ward := b.team("bed", calendar.Constant(beds)), b.team("ward", calendar.Constant(wards))
	b.step(Step{Name: "surgery", Team: bed, Work: fixed(10), Holds: []int{2}})
	b.delay("check", 5)
	b.serve("stay", ward, 20)
	return b
}

func TestABedIsKeptUntilTheWardEnds(t *testing.T) {
	// One bed and one ward: the bed is held 0–35, and by the next 35–70.
	b := hospital(1, 1, 0, 1)
	b.touch(told("home", 2))
	found := b.run(t)
	is(t, "waits for the bed", found.Steps[0].Queue.Sum, 34)
	is(t, "the bed", found.Teams[0].Busy, 70)
	is(t, "the ward", found.Teams[1].Busy, 40)
	is(t, "cases of the bed", found.Teams[0].Cases, 2)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 35+69)
	expect{"surgery queue": 34, "surgery work": 20, "check delay": 10, "stay work": 40}.equal(t, b.ladder(found, 0))
}

func TestABedIsKeptWhileWaitingForTheWard(t *testing.T) {
	// Two beds, one ward: 0–10–15–35 and 1–11–16, then from 35 to 55 in the ward. A
	// third has the first bed at 35: 35–45–50, ward 55–75.
	found := hospital(2, 1, 0, 1, 2).run(t)
	is(t, "waits for a bed", found.Steps[0].Queue.Sum, 33)
	is(t, "waits for the ward", found.Steps[2].Queue.Sum, 19+5)
	is(t, "beds", found.Teams[0].Busy, 35+54+40)
}

func TestABedIsGivenBackByWhoLeavesEarly(t *testing.T) {
	// The first comes to the ward at 15, where somebody stays until 30, and is lost at
	// 22: the second has the bed 22–57.
	b := hospital(1, 1, 0, 1)
	b.Steps[2].Patience = fixed(7)
	b.journey("by ambulance", 2, 10)
	found := b.run(t)
	is(t, "lost", found.Journeys[0].Lost, 1)
	is(t, "waits for the bed", found.Steps[0].Queue.Sum, 21)
	is(t, "the bed", found.Teams[0].Busy, 22+35)
}

func TestWrapAfterABedIsKept(t *testing.T) {
	// The bed is made for 3 minutes when the patient has gone: 0–35, to 38; 38–73, to 76.
	b := hospital(1, 1, 0, 1)
	b.Steps[0].Wrap = fixed(3)
	found := b.run(t)
	is(t, "waits for the bed", found.Steps[0].Queue.Sum, 37)
	is(t, "the bed", found.Teams[0].Busy, 76)
}

// A later step by the same team uses the member who was kept.
func TestTheKeptMemberWorksOn(t *testing.T) {
	// An adviser takes down the case (10), keeps the client through a check (5), and
	// decides (8). Somebody who only wants a decision comes at 11 and waits until 23.
	b := newModel(1000).comeAt(0)
	adviser := b.team("adviser", calendar.Constant(1))
	b.step(Step{Name: "listen", Team: adviser, Work: fixed(10), Wrap: fixed(2), Holds: []int{2}})
	b.delay("check", 5)
	b.serve("decide", adviser, 8)
	b.journey("decisions", 2, 11)
	b.touch(told("decided", 2))
	found := b.run(t)
	// 0–10–15–23; after-call work 23–25; the other one 25–33.
	is(t, "waits", found.Steps[2].Queue.Sum, 14)
	is(t, "busy", found.Teams[0].Busy, 33)
	is(t, "cases", found.Teams[0].Cases, 3)
	expect{"listen work": 10, "check delay": 5, "decide queue": 14, "decide work": 16}.equal(t, b.ladder(found, 0))
}

// Somebody who has brought a bed along does not wait behind somebody who needs one.
func TestWhoHasABedOvertakesWhoLacksOne(t *testing.T) {
	// One bed, one surgeon. A patient is admitted to the bed (0–10), which stays
	// until surgery (bed and surgeon, 20) ends. The surgeon is with an outpatient
	// 5–15. An emergency comes to surgery at 8: it lacks the bed. At 10 the first
	// patient comes to surgery, behind it, with the bed: 15–35, then the emergency.
	b := newModel(1000).comeAt(0)
	bed, surgeon := b.team("bed", calendar.Constant(1)), b.team("surgeon", calendar.Constant(1))
	b.step(Step{Name: "admit", Team: bed, Work: fixed(10), Holds: []int{1}})
	b.step(Step{Name: "surgery", Team: bed, Work: fixed(20), With: []Members{{Team: surgeon}}, Next: []Route{To(Done)}})
	b.serve("outpatients", surgeon, 10)
	b.journey("emergencies", 1, 8)
	b.journey("outpatients", 2, 5)
	found := b.run(t)
	is(t, "waits for surgery", found.Steps[1].Queue.Sum, 5+27)
	is(t, "the bed", found.Teams[0].Busy, 55)
	is(t, "the surgeon", found.Teams[1].Busy, 10+40)
}

// A step that uses the kept bed and keeps it itself: the bed stays until the end of
// what the later step names.
func TestABedIsKeptOn(t *testing.T) {
	// Admitted 0–10, treated 10–20 in the same bed, goes home after a delay of 30 and
	// a talk of 1 with a nurse: the bed is free at 51. The second patient: 51–102.
	b := newModel(1000).comeAt(0, 0)
	bed, nurse := b.team("bed", calendar.Constant(1)), b.team("nurse", calendar.Constant(1))
	b.step(Step{Name: "admit", Team: bed, Work: fixed(10), Holds: []int{1}})
	b.step(Step{Name: "treat", Team: bed, Work: fixed(10), Holds: []int{3}})
	b.delay("rest", 30)
	b.serve("talk", nurse, 1)
	found := b.run(t)
	is(t, "waits for the bed", found.Steps[0].Queue.Sum, 51)
	is(t, "the bed", found.Teams[0].Busy, 102)
}

// Members held along are kept too.
func TestMembersHeldAlongAreKept(t *testing.T) {
	// The porter brings the patient to the ward in a wheelchair (5), where the chair
	// and the porter stay until admission (by a nurse, 10) has ended.
	b := newModel(1000).comeAt(0, 0)
	porter, chair, nurse := b.team("porter", calendar.Constant(2)), b.team("chair", calendar.Constant(1)), b.team("nurse", calendar.Constant(1))
	b.step(Step{Name: "bring", Team: porter, With: []Members{{Team: chair}}, Work: fixed(5), Holds: []int{1}})
	b.serve("admit", nurse, 10)
	found := b.run(t)
	is(t, "waits", found.Steps[0].Queue.Sum, 15)
	is(t, "porters", found.Teams[porter].Busy, 30)
	is(t, "the chair", found.Teams[chair].Busy, 30)
	is(t, "nurses", found.Teams[nurse].Busy, 20)
}
