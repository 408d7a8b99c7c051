package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// ranked is some clerks who interrupt work for a better rank; each customer is a
// class, with the rank of its place in ranks.
func ranked(clerks float64, ranks []int, customers ...one) builder {
	b := lined(FirstCome, customers...)
	b.Teams[0].Heads = calendar.Constant(clerks)
	b.Teams[0].Ranks, b.Teams[0].Preempt = ranks, true
	b.touch(told("done", 0)) // touchpoint 1: until the end of the work
	return b
}

// spent is how long each class was there, until the work was done.
func spent(t *testing.T, b builder, want ...float64) {
	t.Helper()
	found := b.run(t)
	for class, minutes := range want {
		is(t, "time of "+b.Journeys[class].Name, found.Touchpoints[b.Classes()+class].Wait.Sum, minutes)
	}
}

func TestInterruptedWorkGoesOn(t *testing.T) {
	// 0–4, the urgent one 4–7, the rest 7–13. The three minutes are queue.
	b := ranked(1, []int{1, 0}, one{0, 10}, one{4, 3})
	found := b.run(t)
	is(t, "plain", found.Touchpoints[2].Wait.Sum, 13)
	is(t, "urgent", found.Touchpoints[3].Wait.Sum, 3)
	is(t, "busy", found.Teams[0].Busy, 13)
	is(t, "in service", found.Steps[0].WorkArea, 13)
	is(t, "waiting", found.Steps[0].QueueArea, 3)
	is(t, "waits", found.Steps[0].Queue.Sum, 3)
	is(t, "visits", found.Steps[0].Queue.N, 2)
	expect{"serve queue": 3, "serve work": 13}.equal(t, b.ladder(found, 1))
}

func TestEqualRanksDoNotInterrupt(t *testing.T) {
	spent(t, ranked(1, []int{1, 1}, one{0, 10}, one{4, 3}), 10, 9)
	spent(t, ranked(1, []int{0, 1}, one{0, 10}, one{4, 3}), 10, 9)
	spent(t, ranked(1, []int{0, 0, 1}, one{0, 10}, one{4, 3}, one{1, 1}), 10, 9, 13)
}

func TestTheWorstRankIsPutDown(t *testing.T) {
	// Ranks 1 and 2 are served from 0 and 1 on; at 5 the one of rank 2 is put down
	// until 10: it ends at 26.
	spent(t, ranked(2, []int{1, 2, 0}, one{0, 20}, one{1, 20}, one{5, 5}), 20, 25, 5)
	spent(t, ranked(2, []int{2, 1, 0}, one{0, 20}, one{1, 20}, one{5, 5}), 25, 20, 5)
	// Of two of one rank, the one begun last.
	spent(t, ranked(2, []int{1, 1, 0}, one{0, 20}, one{1, 20}, one{5, 5}), 20, 25, 5)
}

func TestThreeRanks(t *testing.T) {
	// Rank 2 0–5, rank 1 5–8, rank 0 8–12, rank 1 12–19, rank 2 19–44. Somebody of
	// rank 1 who comes at 9 is served after the one of rank 1 who was put down, 19–22,
	// but before rank 2: that one ends at 47.
	spent(t, ranked(1, []int{2, 1, 0, 1}, one{0, 30}, one{5, 10}, one{8, 4}, one{9, 3}), 47, 14, 4, 13)
}

func TestPutDownBeforeThoseOfItsRank(t *testing.T) {
	// Rank 1 0–4, rank 0 4–7; whoever else of rank 1 came at 5 waits for the first to
	// be done at 13, in every order.
	for _, queue := range []Queue{FirstCome, LastCome, ShortestWork, DueFirst, AtRandom} {
		b := ranked(1, []int{1, 0, 1}, one{0, 10}, one{4, 3}, one{5, 1})
		b.Teams[0].Queue = queue
		spent(t, b, 13, 3, 9)
	}
}

func TestInterruptedAsSomebodyIsFree(t *testing.T) {
	// Two clerks with rank 1 until 10 and 30, another of rank 1 waits. Two of rank 0
	// come at 10: one takes the clerk who is free, for the other the second is
	// interrupted, and goes on at 13. The one of rank 1 who waits is served 14–19.
	b := ranked(2, []int{1, 1, 1, 0, 0}, one{0, 10}, one{0, 30}, one{1, 5}, one{10, 3}, one{10, 4})
	spent(t, b, 10, 33, 18, 3, 4)
}

// A job for two interrupts two; both members of a job for two are set free.
func TestInterruptSeveral(t *testing.T) {
	b := press([]float64{0, 1}, 5)
	b.Teams[0].Ranks, b.Teams[0].Preempt = []int{1, 0}, true
	b.touch(told("pressed", 0))
	b.touch(told("pulled", 1))
	found := b.run(t)
	is(t, "stamps", found.Touchpoints[0].Wait.Sum, 14+14)
	is(t, "pulls", found.Touchpoints[3].Wait.Sum, 4)
	is(t, "busy", found.Teams[0].Busy, 28)

	b = press([]float64{2}, 0, 0) // pull 0–2, stamp 2–12, pull 12–14, pull 14–18
	b.Teams[0].Ranks, b.Teams[0].Preempt = []int{0, 1}, true
	b.touch(told("pulled", 1))
	found = b.run(t)
	is(t, "pulls", found.Touchpoints[1].Wait.Sum, 14+18)
	is(t, "busy", found.Teams[0].Busy, 10+16)
}

// What the interrupted work held along is free as well.
func TestInterruptedWorkGivesItsRoomBack(t *testing.T) {
	// Exam 0–5 by the one nurse, in the room; an urgent jab 5–8. The room is cleaned
	// from 6 to 11: the exam goes on from 11 to 16.
	b := rooms(1, []float64{0}, []float64{5}, []float64{6})
	b.Teams[0].Ranks, b.Teams[0].Preempt = []int{1, 0, 1}, true
	b.touch(told("examined", 0))
	found := b.run(t)
	is(t, "the exam", found.Touchpoints[0].Wait.Sum, 16)
	is(t, "the cleaner waits", found.Steps[2].Queue.Sum, 0)
	is(t, "the room", found.Teams[1].Busy, 15)
	expect{"exam queue": 6, "exam work": 10}.equal(t, b.ladder(found, 0))
}

// Who is interrupted gives the room as well that the better rank needs.
func TestInterruptForTheRoom(t *testing.T) {
	// One nurse, one room: a plain exam 0–4, an urgent one 4–14, the rest 14–20. A
	// second nurse does not help: there is one room. She gives the jab of 5.
	for _, nurses := range []float64{1, 2} {
		b := rooms(nurses, []float64{0}, []float64{5}, nil)
		b.journey("urgent", 0, 4)
		b.Teams[0].Ranks, b.Teams[0].Preempt = []int{1, 1, 1, 0}, true
		b.touch(told("examined", 0))
		b.touch(told("given", 1))
		found := b.run(t)
		is(t, "plain", found.Touchpoints[0].Wait.Sum, 20)
		is(t, "urgent", found.Touchpoints[3].Wait.Sum, 10)
		if nurses == 2 {
			is(t, "jab", found.Touchpoints[5].Wait.Sum, 3)
		} else {
			is(t, "jab", found.Touchpoints[5].Wait.Sum, 18)
		}
	}
}

func TestInterruptOnceThereIsARoom(t *testing.T) {
	// A plain jab (30 minutes) from 0 on; the room is being cleaned until 5. An urgent exam comes
	// at 2, without a room: the nurse goes on. At 5 she is interrupted, until 15.
	b := rooms(1, []float64{2}, []float64{0}, []float64{0})
	b.Steps[1].Work = fixed(30)
	b.Teams[0].Ranks, b.Teams[0].Preempt = []int{0, 1, 1}, true
	b.touch(told("examined", 0))
	b.touch(told("given", 1))
	found := b.run(t)
	is(t, "the exam", found.Touchpoints[0].Wait.Sum, 13)
	is(t, "the jab", found.Touchpoints[4].Wait.Sum, 40)
}

// Members kept for somebody of the same rank are not taken by one who interrupts.
func TestInterruptDoesNotTakeWhoIsKept(t *testing.T) {
	// A stamp of rank 0, 0–20, and a plain one of 1 are in hand. The pull of 2 needs
	// both members and may interrupt only the plain one: it waits until 20, then
	// interrupts it: 20–24. The stamp of 3, of rank 0 too, waits behind the pull.
	b := press([]float64{0, 3}, 2)
	b.Steps[0].Work = fixed(20)
	b.Teams[0].Ranks, b.Teams[0].Preempt = []int{0, 0, 1}, true
	b.journey("plain", 0, 1)
	b.touch(told("stamped", 0))
	b.touch(told("pulled", 1))
	found := b.run(t)
	is(t, "stamps of rank 0", found.Touchpoints[0].Wait.Sum, 20+41)
	is(t, "the pull", found.Touchpoints[4].Wait.Sum, 22)
}

// Whoever breaks down, the best rank is served.
func TestTheBestRankGoesOn(t *testing.T) {
	// Two machines; the second one comes at 14, the first breaks down at 20 for 15
	// minutes. Ranks 0 and 1 are being served: whichever of them breaks off, it is
	// the one of rank 1 who waits, from 20 to 32, when the one of rank 0 is done.
	for seed := range uint64(8) {
		b := ranked(1, []int{0, 1}, one{12, 20}, one{14, 7})
		b.Title = string(rune('a' + seed))
		b.Teams[0].Name = b.Title // other luck
		b.Teams[0].Heads = twoFrom(14)
		b.Teams[0].Fails = failsAfter(20, 15)
		spent(t, b, 20, 19)
	}
}
