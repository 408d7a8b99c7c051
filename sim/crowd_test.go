package sim

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// population is a closed one of so many, for so long.
func population(n int, length float64) builder {
	b := newModel(length)
	b.Window.Drain = false
	b.Journeys[0].Population = n
	return b
}

func TestClosedPopulation(t *testing.T) {
	// Two customers, a clerk who takes 5 minutes, then 10 minutes elsewhere.
	// Services begin at 0, 5, 15, 20, 30, 35, …: each of the two is away for 10
	// minutes and comes again as new, so after the first one nobody waits.
	b := population(2, 60)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
	b.delay("away", 10)
	found := b.run(t)
	is(t, "waits", found.Steps[0].Queue.Sum, 5)
	is(t, "visits", found.Steps[0].Queue.N, 9)    // 0 5 15 20 30 35 45 50 60
	is(t, "came", found.Journeys[0].Arrived, 2+7) // at 15 20 30 35 45 50 60
	is(t, "done", found.Journeys[0].Done, 7)
	is(t, "inside", found.Journeys[0].InsideAtEnd, 2)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 20+6*15)
	is(t, "customer-minutes", found.Steps[0].QueueArea+found.Steps[0].WorkArea+found.Steps[1].WorkArea, 2*60)
}

func TestClosedCycleWithoutExit(t *testing.T) {
	// The same two customers go round: nobody leaves.
	b := population(2, 60)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
	b.delay("away", 10)
	b.Steps[1].Next = []Route{To(0)}
	found := b.run(t)
	is(t, "came", found.Journeys[0].Arrived, 2)
	is(t, "done", found.Journeys[0].Done, 0)
	is(t, "inside", found.Journeys[0].InsideAtEnd, 2)
	is(t, "visits", found.Steps[0].Queue.N, 9)
	is(t, "first visits", found.Steps[0].First, 2)
}

// Whoever gives up for good is followed too, and several who leave at one
// instant by as many.
func TestTheLostAreFollowed(t *testing.T) {
	// Ten customers, patience of a minute, a clerk who never comes: all ten leave
	// every minute.
	b := population(10, 10.5)
	b.serve("serve", b.team("clerk", calendar.Constant(0)), 5)
	b.Steps[0].Patience = fixed(1)
	found := b.run(t)
	is(t, "lost", found.Journeys[0].Lost, 100)
	is(t, "came", found.Journeys[0].Arrived, 110)
}

// A population drains when the window has ended: then nobody follows.
func TestClosedPopulationDrains(t *testing.T) {
	b := population(3, 12)
	b.Window.Drain = true
	b.delay("stay", 5)
	found := b.run(t)
	is(t, "came", found.Journeys[0].Arrived, 9) // at 0, 5 and 10
	is(t, "done", found.Journeys[0].Done, 9)
	is(t, "inside", found.Journeys[0].InsideAtEnd, 0)
}

// Side visits are nobody of the population.
func TestQuestionsAreNotFollowed(t *testing.T) {
	b := chased(100, 20, calendar.Constant(1))
	b.Journeys[0].Arrivals, b.Journeys[0].Population, b.Window.Drain = Arrivals{}, 1, false
	b.Window.Length = 340
	found := b.run(t)
	is(t, "came", found.Journeys[0].Arrived, 4)            // at 0, 100, 200 and 300
	is(t, "questions", found.Touchpoints[0].Chases, 3*4+1) // at 30, 50, 70 and 90 of each; of the last at 30
}

// A cycle that takes no time is an error, not a run that never ends.
func TestClosedPopulationStandsStill(t *testing.T) {
	for name, step := range map[string]Step{
		"leaves at once":   {Name: "pass", Team: NoTeam, Delay: fixed(0)},
		"goes round there": {Name: "pass", Team: NoTeam, Delay: fixed(0), Next: []Route{To(0)}},
	} {
		b := population(1, 60)
		b.step(step)
		s, err := New(b.complete())
		if err != nil {
			t.Fatal(err)
		}
		s.plan.mostAtOnce = 1 << 16
		if _, err := s.Run(t.Context(), 1, 0); err == nil || !strings.Contains(err.Error(), "time stands still") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The population is the same in both worlds, whoever follows when.
func TestSamePopulationInBothWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := population(rapid.IntRange(1, 6).Draw(t, "customers"), 600)
		b.Segments = append(b.Segments, Segment{Name: "other", Tolerance: 1})
		b.Journeys[0].Mix = []float64{.5, .5}
		b.step(Step{Name: "serve", Team: b.team("clerk", calendar.Constant(1)), Work: exp(8)})
		b.step(Step{Name: "away", Team: NoTeam, Delay: exp(30)})
		m := b.complete()
		other := copyOf(m)
		other.Teams[0].Heads = calendar.Constant(3)
		a, c := replication(t, m, 0), replication(t, other, 0)
		if a.Twins != c.Twins {
			t.Fatalf("fingerprints %x and %x", a.Twins, c.Twins)
		}
	})
}

func TestThereAtTheStart(t *testing.T) {
	// Two are in front of the second step as the window begins, one more comes at
	// 1 and needs 4 minutes for the first: 3 minutes each at the second.
	b := newModel(60).comeAt(1)
	b.delay("walk", 4)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 3)
	b.Start = []StartWith{{Step: 1, Customers: 2}}
	b.Window.Lead = 1440
	found := b.run(t)
	is(t, "came", found.Journeys[0].Arrived, 3)
	is(t, "walked", found.Steps[0].Arrived, 1)
	is(t, "served", found.Steps[1].Queue.N, 3)
	is(t, "waits", found.Steps[1].Queue.Sum, 0+3+1)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 3+6+8)
}

// What these may ask for lies before them.
func TestTheyAskForWhatIsAhead(t *testing.T) {
	b := newModel(1000).comeAt()
	b.Journeys[0].Arrivals.At = nil
	b.step(Step{Name: "first", Team: NoTeam, Delay: fixed(10)})
	b.step(Step{Name: "second", Team: NoTeam, Delay: fixed(100), Next: []Route{To(Done)}})
	info := b.serve("info", b.team("desk", calendar.Constant(9)), 2)
	for step := range 2 {
		tp := told(b.Steps[step].Name, step)
		tp.Since, tp.Chase = Origin{From: SinceArrival}, &Chase{After: 5, Step: info}
		b.touch(tp)
	}
	b.Start = []StartWith{{Step: 1, Customers: 3}}
	found := b.run(t)
	is(t, "questions for the first", found.Touchpoints[0].Chases, 0)
	is(t, "questions for the second", found.Touchpoints[1].Chases, 3)
}

// Who is there is the same in all worlds; arrivals are what they were, and a
// renamed step keeps its people.
func TestTheSameAreThere(t *testing.T) {
	twins := func(change func(b builder)) uint64 {
		b := newModel(60).comeAt(1)
		b.serve("serve", b.team("clerk", calendar.Constant(1)), 3)
		change(b)
		return b.run(t).Twins
	}
	start := func(step int, n int) func(b builder) {
		return func(b builder) { b.Start = []StartWith{{Step: step, Customers: n}} }
	}
	two := twins(start(0, 2))
	if two == twins(start(0, 3)) || two == twins(func(builder) {}) {
		t.Error("who is there leaves no fingerprint")
	}
	if two != twins(func(b builder) {
		start(0, 2)(b)
		b.Steps[0].Name, b.Steps[0].Draws, b.Teams[0].Heads = "new", "serve", calendar.Constant(4)
	}) {
		t.Error("others are there")
	}
}

func TestCrowdsThatAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(b builder){
		"population with arrivals": func(b builder) { b.Journeys[0].Population = 3 },
		"no step":                  func(b builder) { b.Start = []StartWith{{Step: 7, Customers: 1}} },
		"no journey":               func(b builder) { b.Start = []StartWith{{Journey: 7, Customers: 1}} },
		"told twice": func(b builder) {
			b.Start = []StartWith{{Customers: 1}, {Customers: 2}}
		},
		"start of a population": func(b builder) {
			b.Journeys[0].Population, b.Journeys[0].Arrivals = 3, Arrivals{}
			b.Start = []StartWith{{Customers: 1}}
		},
		"another count":      func(b builder) { b.during(3, func(s *Setting) { s.Journeys[0].Arrivals.Count = 7 }) },
		"another population": func(b builder) { b.during(3, func(s *Setting) { s.Journeys[0].Population = 7 }) },
		"endless groups": func(b builder) {
			never := draw.Forever()
			b.Journeys[0].Arrivals.Size = &never
		},
	} {
		b := oneClerk(60)
		spoil(b)
		if _, err := New(b.complete()); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
