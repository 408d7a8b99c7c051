package sim

import (
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

func TestMoreMembersForACrew(t *testing.T) {
	// A pull of 1 needs two members, of whom there is one until 20.
	b := press(nil, 1)
	b.Teams[0].Heads = calendar.Constant(1)
	b.during(20, func(s *Setting) { s.Teams[0].Heads = calendar.Constant(2) })
	is(t, "waits", b.run(t).Steps[1].Queue.Sum, 19)
}

// All have their heads before anybody begins.
func TestOneComesAsTheOtherGoes(t *testing.T) {
	// An exam of 1 waits for the nurse, who comes at 20, as the room is closed until 50.
	b := rooms(0, []float64{1}, nil, nil)
	b.complete()
	b.during(20, func(s *Setting) { s.Teams[0].Heads, s.Teams[1].Heads = calendar.Constant(1), nil })
	b.during(50, func(s *Setting) { s.Teams[0].Heads = calendar.Constant(1) })
	is(t, "waits", b.run(t).Steps[0].Queue.Sum, 49)
}

func TestOrderThatChanges(t *testing.T) {
	queue := func(q Queue) func(*Setting) { return func(s *Setting) { s.Teams[0].Queue = q } }
	customers := []one{{0, 9}, {1, 3}, {2, 2}, {3, 4}}
	b := lined(FirstCome, customers...)
	b.during(4, queue(LastCome)) // 9–13 the third, then the second and the first
	waitsBy(t, b, 0, 14, 11, 6)
	b = lined(LastCome, customers...)
	b.during(4, queue(ShortestWork)) // 2: 9–11, 3: 11–14, 4: 14–18
	waitsBy(t, b, 0, 10, 7, 11)
	b = lined(LastCome, customers...)
	b.during(4, queue(FirstCome))
	waitsBy(t, b, 0, 8, 10, 11)
}

// Ranks that change set members free who were kept for somebody else.
func TestRanksThatChangeWhileMembersAreKept(t *testing.T) {
	// Stamps 0–10 and 5–15; from 10 on a member is kept for the pull of 6. At 12 the
	// stamps come first: that of 11 starts, and the pull when it has ended, at 22.
	b := press([]float64{0, 5, 11}, 6)
	b.complete()
	b.during(12, func(s *Setting) { s.Teams[0].Ranks = []int{0, 1} })
	found := b.run(t)
	is(t, "stamps wait", found.Steps[0].Queue.Sum, 1)
	is(t, "the pull waits", found.Steps[1].Queue.Sum, 16)
}

// Ranks that change interrupt those who are now worse.
func TestRanksThatInterrupt(t *testing.T) {
	b := ranked(1, []int{0, 0}, one{0, 10}, one{1, 3})
	b.complete()
	b.during(4, func(s *Setting) { s.Teams[0].Ranks = []int{1, 0} })
	spent(t, b, 13, 6)
}

func TestPlacesThatChange(t *testing.T) {
	// Three at 0: saw 0–2, 2–4, drill 2–7 without a place to wait. From 5 on there
	// is one: the second comes in then, instead of at 7; the third ends at the saw
	// at 7 and finds the place free, as the second is called.
	b := twoStations(0, 0, 0, 0)
	b.complete()
	b.during(5, func(s *Setting) { s.Steps[1].Room = &Room{Places: 1, Block: true} })
	found := b.run(t)
	is(t, "stayed", found.Steps[0].Blocked.Sum, 1)
	is(t, "waits at the drill", found.Steps[1].Queue.Sum, 2+5)

	// And fewer places: whoever is there stays.
	b = twoStations(1, 0, 0, 0)
	b.complete()
	b.during(5, func(s *Setting) { s.Steps[1].Room = &Room{Places: 0, Block: true} })
	found = b.run(t) // the second waits at the drill 4–7; the third stays from 6 until 12
	is(t, "stayed", found.Steps[0].Blocked.Sum, 6)
	is(t, "waits at the drill", found.Steps[1].Queue.Sum, 3)
}

func TestBalksThatChange(t *testing.T) {
	b := newModel(500).comeAt(0, 1, 2, 3)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 10)
	b.complete()
	b.during(2, func(s *Setting) { s.Steps[0].Balks = []Balk{{Share: []float64{1}}} })
	b.during(3, func(s *Setting) { s.Steps[0].Balks = nil })
	is(t, "turned away", b.run(t).Steps[0].Turned, 1)
}

// Another pace, and another time for those who help out, from the next job on.
func TestPaceThatChanges(t *testing.T) {
	b := repairShop([]float64{0, 1, 2}, nil)
	b.complete()
	b.during(5, func(s *Setting) {
		s.Steps[0].Work = fixed(20)
		s.Steps[0].Else = []Doer{{s.Steps[0].Else[0].Members, fixed(30)}}
	})
	// 0–10 by the expert, 1–16 by the helper, 10–30 by the expert.
	is(t, "lead times", b.run(t).Journeys[0].Lead.Sum, 10+15+28)
}

func TestBreakdownsThatChange(t *testing.T) {
	// Every 20 minutes for 5; from 10 on every 40 for 2. The breakdown at 20 was
	// drawn before; its repair is not; then at 62 until 64.
	b := machine(100, 15, 60)
	b.during(10, func(s *Setting) { s.Teams[0].Fails = &Fails{Every: draw.Always(40), For: draw.Always(2)} })
	found := b.run(t)
	is(t, "down", found.Teams[0].Down, 4)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 12+12)
}

func TestMixOfHeadsThatChanges(t *testing.T) {
	// Nobody from 30 to 60 (all levels are 0).
	b := newModel(500).comeAt(29, 31)
	team := b.team("clerk", calendar.Constant(1))
	b.serve("serve", team, 5)
	b.touch(counter("served", 0))
	b.complete()
	b.during(30, func(s *Setting) { s.Teams[0].DayMix = []Level{{1, 0}} })
	b.during(60, func(s *Setting) { s.Teams[0].DayMix = nil })
	expect{"serve closed": 29}.equal(t, b.ladder(b.run(t), 0))
}

func TestTeamThatClosesInAnotherWay(t *testing.T) {
	// Until 30 the team would finish its job at 540; from then on it sends away.
	b := closes(FinishJob, 535, 536)
	b.Steps[0].Else = nil
	b.complete()
	b.during(30, func(s *Setting) { s.Teams[0].AtClose = SendAway })
	is(t, "sent away", b.run(t).Steps[0].SentAway, 1)
}

func TestTimeLimitThatBegins(t *testing.T) {
	b := limited(30, Step{Name: "letter", Team: NoTeam, Delay: fixed(100)}).comeAt(0, 10)
	b.Steps[2].Delay = fixed(1)
	b.complete()
	limit := b.Journeys[0].Timeout
	b.Journeys[0].Timeout = nil
	b.during(5, func(s *Setting) { s.Journeys[0].Timeout = limit }) // for those who come from now on
	is(t, "lead times", b.run(t).Journeys[0].Lead.Sum, 101+31)
}
