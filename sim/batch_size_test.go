package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// ferry leaves when so many have come, and takes 5 minutes.
func ferry(size int, minutes ...float64) builder {
	b := newModel(200).comeAt(minutes...)
	b.step(Step{Name: "ferry", Team: b.team("boat", calendar.Constant(1)), Work: fixed(5), Batch: &Batch{Size: size}})
	b.touch(told("across", 0))
	return b
}

func TestBatchOfASize(t *testing.T) {
	// Three start at 30; of the next three two are there at 31 and 32 and start at
	// 40, the third then.
	b := ferry(3, 10, 20, 30, 31, 32, 40)
	found := b.run(t)
	expect{"ferry batch": 20 + 10 + 9 + 8, "ferry work": 30}.equal(t, b.ladder(found, 0))
	is(t, "busy", found.Teams[0].Busy, 10)
	is(t, "cases", found.Teams[0].Cases, 6)
}

func TestBatchWaitsForTheTeam(t *testing.T) {
	// Full at 1, 1–6; full again at 3: queue for 3 minutes each, 6–11.
	b := ferry(2, 0, 1, 2, 3)
	found := b.run(t)
	expect{"ferry batch": 1 + 1, "ferry queue": 6, "ferry work": 20}.equal(t, b.ladder(found, 0))
}

// What is not full starts when nobody else can come.
func TestIncompleteBatch(t *testing.T) {
	b := ferry(3, 10, 20, 30, 40) // the window ends at 200
	found := b.run(t)
	expect{"ferry batch": 30 + 160, "ferry work": 20}.equal(t, b.ladder(found, 0))
	is(t, "done", found.Journeys[0].Done, 4)

	// Somebody elsewhere inside until 250 might come: until then the ferry waits.
	b = ferry(3, 10)
	b.Steps[0].Next = []Route{To(Done)}
	b.delay("stroll", 60)
	b.journey("others", 1, 190)
	found = b.run(t)
	expect{"ferry batch": 240, "ferry work": 5}.equal(t, b.ladder(found, 0))

	// And if this one does come, they cross together.
	b.Steps[1].Next = []Route{To(0), To(0)}
	found = b.run(t)
	expect{"stroll delay": 60, "ferry batch": 240, "ferry work": 10}.equal(t, b.ladder(found, 0))
	is(t, "lead times", found.Journeys[0].Lead.Sum+found.Journeys[1].Lead.Sum, 245+65)

	// A run that does not drain leaves them where they are.
	b = ferry(3, 10)
	b.Window.Drain = false
	found = b.run(t)
	is(t, "inside", found.Journeys[0].InsideAtEnd, 1)
	is(t, "waiting", found.Steps[0].QueueArea, 190)
}

// Two incomplete batches, one after the other.
func TestIncompleteBatchesInTurn(t *testing.T) {
	b := ferry(3, 10)
	b.step(Step{Name: "bus", Team: NoTeam, Delay: fixed(7), Batch: &Batch{Size: 2}})
	b.touch(told("there", 1))
	found := b.run(t) // the ferry 200–205, the bus 205–212
	is(t, "lead time", found.Journeys[0].Lead.Sum, 202)
	expect{"bus delay": 7}.equal(t, b.ladder(found, 1))
}

func TestBatchByTheClockOrFull(t *testing.T) {
	// Every hour, or as soon as there are two: 10 and 20 at 20, 30 at 60, 61 and 62
	// at 62 (the boat is back at 65), 121 at 180.
	b := ferry(2, 10, 20, 30, 61, 62, 121)
	b.Steps[0].Batch.Every = 60
	expect{"ferry batch": 10 + 30 + 1 + 59, "ferry queue": 3 + 3, "ferry work": 30}.equal(t, b.ladder(b.run(t), 0))
}

func TestPatienceInABatch(t *testing.T) {
	// The first goes at 25; those of 20, 30 and 32 start at 32.
	b := ferry(3, 10, 20, 30, 32)
	b.Steps[0].Patience = fixed(15)
	found := b.run(t)
	is(t, "gave up", found.Steps[0].GaveUp, 1)
	expect{"ferry batch": 12 + 2, "ferry work": 15}.equal(t, b.ladder(found, 0))

	b = ferry(3, 10, 20, 30, 50) // a timeout: at 25, 35, 45 and 65
	b.Steps[0].Timeout = &Timeout{After: fixed(15), To: []Route{To(Lost)}}
	found = b.run(t)
	is(t, "taken out", found.Steps[0].TimedOut, 4)
	is(t, "busy", found.Teams[0].Busy, 0)
}

// Nobody leaves a batch that has started.
func TestNobodyLeavesAStartedBatch(t *testing.T) {
	// Full at 1 and at 3; the second batch waits for the boat until 6, longer than
	// the patience of 2.
	b := ferry(2, 0, 1, 2, 3)
	b.Steps[0].Patience = fixed(2)
	is(t, "gave up", b.run(t).Steps[0].GaveUp, 0)
}

func TestSizeThatChanges(t *testing.T) {
	// Two wait for a third; from 50 on two are enough.
	b := ferry(3, 10, 20, 60)
	b.during(50, func(s *Setting) { s.Steps[0].Batch = &Batch{Size: 2} })
	expect{"ferry batch": 40 + 30 + 140, "ferry work": 15}.equal(t, b.ladder(b.run(t), 0))
}

// Places to wait are places in the batch.
func TestRoomInABatch(t *testing.T) {
	b := ferry(3, 10, 20, 30)
	b.Steps[0].Room = &Room{Places: 1, Full: []Route{To(Lost)}}
	found := b.run(t)
	is(t, "turned away", found.Steps[0].Turned, 2)

	b = ferry(3, 10, 20, 30)
	b.Steps[0].Room = &Room{Places: 1, Full: []Route{To(Lost)}}
	b.Steps[0].Setup = fixed(0) // by a crew
	is(t, "turned away", b.run(t).Steps[0].Turned, 2)
}

// Somebody who asks fills the batch in which the same customer waits.
func TestTheQuestionFillsTheBatch(t *testing.T) {
	// Asked at 30, at the very step: both cross 30–35.
	b := ferry(2, 0)
	b.Touchpoints[0].Chase = &Chase{After: 30, Step: 0}
	found := b.run(t)
	is(t, "chases", found.Touchpoints[0].Chases, 1)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 35)
	is(t, "waits", found.Steps[0].Queue.Sum, 30)

	b = ferry(2, 0)
	tp := counter("aboard", 0) // met as the ferry leaves
	tp.Chase = &Chase{After: 30, Again: 10, Step: 0}
	b.Touchpoints[0] = tp
	found = b.run(t)
	is(t, "chases", found.Touchpoints[0].Chases, 1)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 35)
}
