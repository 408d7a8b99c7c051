package sim

import (
	"context"
	"strings"
	"testing"

	"ripple/sim/calendar"
)

// twoStations are two stations of one server each, 2 and 5 minutes of work, with
// places to wait before the second one.
func twoStations(places int, at ...float64) builder {
	b := newModel(1000).comeAt(at...)
	first, second := b.team("first", calendar.Constant(1)), b.team("second", calendar.Constant(1))
	b.serve("saw", first, 2)
	b.serve("drill", second, 5)
	b.Steps[1].Room = &Room{Places: places, Block: true}
	return b
}

// Without a place to wait the first station keeps its customer until the second
// one is free: 0–2, 2–7 | 2–4 stays to 7, 7–12 | 7–9 stays to 12, 12–17.
func TestBlocking(t *testing.T) {
	b := twoStations(0, 0, 0, 0)
	b.touch(told("done", 1))
	found := b.run(t)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 7+12+17)
	is(t, "waits at the saw", found.Steps[0].Queue.Sum, 0+2+7)
	is(t, "waits at the drill", found.Steps[1].Queue.Sum, 0)
	is(t, "stayed", found.Steps[0].Blocked.Sum, 3+3)
	is(t, "who stayed", found.Steps[0].Blocked.N, 2)
	is(t, "the saw is busy", found.Teams[0].Busy, 2+5+5)
	expect{"saw queue": 9, "saw work": 6, "saw block": 6, "drill work": 15}.equal(t, b.ladder(found, 0))

	found = twoStations(1, 0, 0, 0).run(t) // the second one waits at the drill from 4 on, the third stays 6–7
	is(t, "waits at the saw", found.Steps[0].Queue.Sum, 0+2+4)
	is(t, "waits at the drill", found.Steps[1].Queue.Sum, 3+5)
	is(t, "stayed", found.Steps[0].Blocked.Sum, 1)
}

// Whoever comes from a delay stays there.
func TestBlockedInADelay(t *testing.T) {
	b := twoStations(0, 0, 0)
	b.Steps[0] = Step{Name: "dry", Team: NoTeam, Delay: fixed(2)}
	found := b.run(t)
	is(t, "stayed", found.Steps[0].Blocked.Sum, 5)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 7+12)
}

// After-call work begins when the customer has gone.
func TestWrapAfterBlocking(t *testing.T) {
	b := twoStations(0, 0, 0, 0)
	b.Steps[0].Wrap = fixed(1) // 0–2 wrap to 3, 3–5 stays to 7 wrap to 8, 8–10 stays to 12
	found := b.run(t)
	is(t, "waits at the saw", found.Steps[0].Queue.Sum, 0+3+8)
	is(t, "stayed", found.Steps[0].Blocked.Sum, 2+2)
}

func TestNoRoom(t *testing.T) {
	b := newModel(1000).comeAt(0, 0, 0, 0)
	team := b.team("desk", calendar.Constant(1))
	b.serve("answer", team, 10)
	b.serve("call back", team, 1)
	b.Steps[0].Room = &Room{Places: 1, Full: []Route{{{To: Lost, Upto: 1}}}}
	b.touch(counter("answered", 0))
	found := b.run(t)
	is(t, "turned away", found.Steps[0].Turned, 2)
	is(t, "came", found.Steps[0].Arrived, 4)
	is(t, "lost", found.Journeys[0].Lost, 2)
	is(t, "met nobody", found.Touchpoints[0].GaveUp, 2)

	b.Steps[0].Room.Full = []Route{To(1)}
	b.Steps[0].Next = []Route{To(Done)}
	found = b.run(t)
	is(t, "called back", found.Steps[1].Work.N, 2)
	is(t, "done", found.Journeys[0].Done, 4)
	is(t, "met nobody", found.Touchpoints[0].GaveUp, 0)
}

// Two stations that send customers to each other lock once both are full.
func TestDeadlock(t *testing.T) {
	b := twoStations(0, 0, 0, 3)
	b.Steps[0].Room = &Room{Places: 0, Block: true}
	b.Steps = append(b.Steps, Step{Name: "door", Team: NoTeam, Delay: fixed(0), Next: []Route{To(0)}})
	b.Journeys[0].Enters = 2
	b.Steps[1].Next = []Route{To(0)}
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Run(context.Background(), 1, 0)
	for _, want := range []string{"deadlock at minute 7", `came at minute 0 has ended step "saw" and waits for room at step "drill"`,
		`has ended step "drill" and waits for room at step "saw"`, "queue_limit"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v\nsays nothing of %s", err, want)
		}
	}
}

// Those who stay hold the room that the next step needs.
func TestDeadlockByMembersHeldAlong(t *testing.T) {
	b := twoStations(0, 0, 0)
	b.Steps[0].With, b.Steps[1].With = []Members{{Team: 2}}, []Members{{Team: 2}}
	b.team("room", calendar.Constant(1))
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	if _, err = s.Run(context.Background(), 1, 0); err == nil || !strings.Contains(err.Error(), "deadlock at minute 2") {
		t.Errorf("error %v", err)
	}
}
