package sim

import (
	"context"
	"strings"
	"testing"

	"ripple/sim/calendar"
)

// Somebody who is turned away has no members, and gives none back.
func TestTurnedAwayToWhereThereIsNoRoom(t *testing.T) {
	// Saw 0–5 and 5–10. The drill has no places and is busy 5–105: the second is sent
	// on to the file, which has none either and is busy 8–13, and stays at the drill,
	// without holding it, until then.
	b := newModel(1000).comeAt(0, 0)
	for _, name := range []string{"saw", "drill", "file"} {
		b.serve(name, b.team(name, calendar.Constant(1)), 5)
	}
	b.Steps[1].Work, b.Steps[1].Next = fixed(100), []Route{To(Done)}
	b.Steps[1].Room = &Room{Full: []Route{To(2)}}
	b.Steps[2].Room = &Room{Block: true}
	b.journey("filing", 2, 8)
	found := b.run(t)
	is(t, "stayed", found.Steps[1].Blocked.Sum, 3)
	is(t, "the drill", found.Teams[1].Busy, 100)
	is(t, "the file", found.Teams[2].Busy, 10)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 105+18)
}

// Somebody who gives up in a batch has no members either.
func TestGivesUpToWhereThereIsNoRoom(t *testing.T) {
	b := newModel(1000).comeAt(0)
	for _, name := range []string{"saw", "oven", "file"} {
		b.serve(name, b.team(name, calendar.Constant(1)), 5)
	}
	b.Steps[1].Batch, b.Steps[1].Patience, b.Steps[1].GivesUp = &Batch{Size: 2}, fixed(7), []Route{To(2)}
	b.Steps[1].Next = []Route{To(Done)}
	b.Steps[2].Room = &Room{Block: true}
	b.journey("filing", 2, 10)
	found := b.run(t) // saw 0–5, the batch until 12, then the file is busy until 15
	is(t, "stayed", found.Steps[1].Blocked.Sum, 3)
	is(t, "the oven", found.Teams[1].Busy, 0)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 20)
}

// Those served along in a batch who stay hold nobody: it is no deadlock.
func TestABatchStays(t *testing.T) {
	// One baker bakes two together 0–5, and ices each for 20 minutes: 5–25, 25–45. The
	// second stays in the oven until then, without the baker.
	b := newModel(1000).comeAt(0, 0)
	baker := b.team("baker", calendar.Constant(1))
	b.serve("bake", baker, 5)
	b.serve("ice", baker, 20)
	b.Steps[0].Batch, b.Steps[1].Room = &Batch{Size: 2}, &Room{Block: true}
	found := b.run(t)
	is(t, "the baker", found.Teams[0].Busy, 45)
	is(t, "stayed", found.Steps[0].Blocked.Sum, 20)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 25+45)
}

// Whoever gives up makes room: it is no deadlock.
func TestPatienceBreaksADeadlock(t *testing.T) {
	// As in TestDeadlock: the saw and the drill send to each other, each with one place to
	// wait; those who wait at the drill give up after 50 minutes.
	b := newModel(1000).comeAt(0, 0, 0, 0)
	b.serve("saw", b.team("saw", calendar.Constant(1)), 2)
	b.serve("drill", b.team("drill", calendar.Constant(1)), 5)
	b.delay("door", 0)
	b.Steps[0].Room, b.Steps[1].Room = &Room{Places: 1, Block: true}, &Room{Places: 1, Block: true}
	b.Steps[0].Next, b.Steps[1].Next, b.Steps[2].Next = []Route{To(1)}, []Route{{{To: 0, Upto: 1}, {To: Done, Upto: 1}}}, []Route{To(0)}
	b.Steps[1].Patience = fixed(50)
	b.Journeys[0].Enters = 2
	b.Journeys[0].Timeout = nil
	b.Window.Drain, b.Window.Length = false, 60
	found := b.run(t)
	if found.Steps[1].GaveUp == 0 {
		t.Error("nobody gave up")
	}
}

// Members who stay with those who wait for room can lock them too.
func TestDeadlockByKeptMembers(t *testing.T) {
	// Admission takes a bed and keeps it until the end of surgery, which has no place to
	// wait and takes a bed as well.
	b := twoStations(0, 0, 0)
	b.Steps[0].With, b.Steps[1].With = []Members{{Team: 2}}, []Members{{Team: 2, Units: 2}}
	b.Steps[0].Holds = []int{1}
	b.team("bed", calendar.Constant(2))
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	if _, err = s.Run(context.Background(), 1, 0); err == nil || !strings.Contains(err.Error(), "deadlock at minute 2") {
		t.Errorf("error %v", err)
	}
}

// Two full steps that send customers to each other: time stands still.
func TestFullRoomsInACircle(t *testing.T) {
	b := newModel(100).comeAt(0, 0, 0)
	for i, name := range []string{"left", "right"} {
		b.serve(name, b.team(name, calendar.Constant(1)), 50)
		b.Steps[i].Room = &Room{Full: []Route{To(1 - i)}}
		b.Steps[i].Next = []Route{To(Done)}
	}
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	s.plan.mostAtOnce = 1 << 10
	if _, err = s.Run(context.Background(), 1, 0); err == nil || !strings.Contains(err.Error(), "time stands still") {
		t.Errorf("error %v", err)
	}
}

// A line that is sent away leaves room.
func TestRoomAsTheLineIsSentAway(t *testing.T) {
	// Saw 0–2, 2–4, 4–6; drill 2–52, the second waits there, the third stays at the saw
	// from 6 on. The drill goes home at 40: the second is sent away, the third comes in,
	// and waits until the next day.
	b := twoStations(1, 0, 0, 0)
	b.Window.Length = 2 * calendar.DayLength
	b.Teams[1].Heads, b.Teams[1].AtClose = shift(0, 40, 1), SendAway
	b.Steps[1].Work = fixed(50)
	found := b.run(t)
	is(t, "sent away", found.Steps[1].SentAway, 1)
	is(t, "stayed", found.Steps[0].Blocked.Sum, 34)
	is(t, "done", found.Journeys[0].Done, 2)
}

// The time for which somebody stays for want of room is ours, after own time too.
func TestNoRoomAfterOwnTime(t *testing.T) {
	b := twoStations(0, 0, 0)
	b.Steps[0] = Step{Name: "papers", Team: NoTeam, Delay: fixed(2), CustomerClock: true}
	b.touch(told("done", 1))
	expect{"papers block": 5, "drill work": 10}.equal(t, b.ladder(b.run(t), 0))
}

// Room is there, too, once members are no longer kept for somebody who left.
func TestRoomAsMembersAreNoLongerKept(t *testing.T) {
	// Two pressers: a stamp 0–20, and from 1 on the other is kept for a pull, which gives
	// up at 11. Somebody from the saw, done at 5, has no place to wait for a stamp: 11–31.
	b := press([]float64{0}, 1)
	b.Steps[0].Work, b.Steps[0].Room = fixed(20), &Room{Block: true}
	b.Steps[1].Patience, b.Steps[1].Next = fixed(10), []Route{To(Done)}
	b.serve("saw", b.team("saw", calendar.Constant(1)), 5)
	b.Steps[2].Next = []Route{To(0), To(0), To(0)}
	b.journey("sawn", 2, 0)
	found := b.run(t)
	is(t, "stayed", found.Steps[2].Blocked.Sum, 6)
	is(t, "lead time", found.Journeys[2].Lead.Sum, 31)
}
