package sim

import (
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// sized is a size that is always the same.
func sized(n float64) *draw.Dist {
	d := draw.Always(n)
	return &d
}

func whole(t rapid.TB, low, high int) *draw.Dist {
	t.Helper()
	d, err := draw.NewWhole(low, high)
	if err != nil {
		t.Fatal(err)
	}
	return &d
}

func TestGroups(t *testing.T) {
	// Three come at 0 and three at 1, one clerk, five minutes each: they wait for
	// 0, 5 and 10, then for 14, 19 and 24 minutes.
	b := newModel(240).comeAt(0, 1)
	b.Journeys[0].Arrivals.Size = sized(3)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
	found := b.run(t)
	is(t, "came", found.Journeys[0].Arrived, 6)
	is(t, "waits", found.Steps[0].Queue.Sum, 0+5+10+14+19+24)
}

func TestAGroupOfNobody(t *testing.T) {
	b := newModel(240).comeAt(0, 1)
	b.Journeys[0].Arrivals.Size = sized(0.4) // rounded
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
	found := b.run(t)
	is(t, "came", found.Journeys[0].Arrived, 0)
	if found.Twins != 0 {
		t.Error("nobody leaves a fingerprint")
	}
}

func TestEveryMemberHasASegment(t *testing.T) {
	b := newModel(aWeek).comeAtRate(0.1)
	b.Segments = append(b.Segments, Segment{Name: "other", Tolerance: 1})
	b.Journeys[0].Mix = []float64{.5, .5}
	b.Journeys[0].Arrivals.Size = sized(4)
	b.delay("stay", 1)
	found := b.run(t)
	all := found.Journeys[0].Arrived + found.Journeys[1].Arrived
	if all%4 != 0 || found.Journeys[0].Arrived%4 == 0 && found.Journeys[1].Arrived%4 == 0 {
		t.Errorf("%d and %d of the segments", found.Journeys[0].Arrived, found.Journeys[1].Arrived)
	}
	near(t, "of the first", int(found.Journeys[0].Arrived), float64(all)/2)
}

// A group stays away as a whole, and comes again as a whole.
func TestGroupsAreThinnedAndCopied(t *testing.T) {
	window := Window{Length: aWeek}
	fewer := poisson(0.2, 0.5)
	fewer.Size = sized(3)
	if n := len(arrivals(t, fewer, window)); n%3 != 0 || n == 0 {
		t.Errorf("%d customers", n)
	} else {
		near(t, "groups", n/3, 0.2*aWeek)
	}
	double := Arrivals{At: []float64{1, 2, 2}, Copies: 2, Size: sized(3)}
	if n := len(arrivals(t, double, window)); n != 18 {
		t.Errorf("%d customers, want 18", n)
	}
}

// keysOf tells who is among customers.
func keysOf(t *testing.T, all []came) map[draw.Key]float64 {
	t.Helper()
	keys := map[draw.Key]float64{}
	for _, c := range all {
		if _, twice := keys[c.key]; twice {
			t.Fatalf("customer %x comes twice", c.key)
		}
		keys[c.key] = c.at
	}
	return keys
}

// A size adds people and takes none away; a larger one has all of a smaller one.
func TestLargerGroupsHaveTheSmallerOnes(t *testing.T) {
	window := Window{Length: aWeek, Lead: 1440}
	with := func(size *draw.Dist) []came {
		a := poisson(0.1, 0.08)
		a.Size = size
		return arrivals(t, a, window)
	}
	alone, two, five := with(nil), with(sized(2)), with(sized(5))
	within(t, alone, two)
	within(t, two, five)
	keysOf(t, five)
	if len(two) != 2*len(alone) || len(five) != 5*len(alone) {
		t.Errorf("%d, %d and %d customers", len(alone), len(two), len(five))
	}
	few, err := draw.NewBinomial(20, .2)
	if err != nil {
		t.Fatal(err)
	}
	more, err := draw.NewBinomial(20, .3)
	if err != nil {
		t.Fatal(err)
	}
	within(t, with(&few), with(&more))
	near(t, "mean", len(with(whole(t, 1, 4))), 2.5*float64(len(alone)))
}

// A size of one is as if there were none, to the last bit.
func TestGroupsOfOneChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).Model
		for _, s := range settings(m) {
			for i := range s.Journeys {
				s.Journeys[i].Arrivals.Size = nil
			}
		}
		other := copyOf(m)
		for _, s := range settings(other) {
			for i := range s.Journeys {
				s.Journeys[i].Arrivals.Size = sized(1)
			}
		}
		sameFindings(t, "groups of one", findings(m, replication(t, m, 0)), findings(other, replication(t, other, 0)))
	})
}

func TestCount(t *testing.T) {
	gap := draw.Always(10)
	b := newModel(240)
	b.Journeys[0].Arrivals = Arrivals{Gap: &gap, Count: 3, Size: sized(2)}
	b.delay("stay", 1)
	found := b.run(t)
	is(t, "came", found.Journeys[0].Arrived, 6) // three groups
	is(t, "events", found.Events, 3+6+1)        // and the end of the window

	// Copies count; the last arrival comes as often as there is room for.
	window := Window{Length: 100}
	if n := len(arrivals(t, Arrivals{At: []float64{1, 2, 3, 4}, Copies: 2, Count: 5}, window)); n != 5 {
		t.Errorf("%d customers, want 5", n)
	}
	// Those on top count with the others, those who stay away do not.
	for name, rates := range map[string][2]float64{"more": {1, .3}, "fewer": {.3, 1}, "new": {1, 0}} {
		a := poisson(rates[0], rates[1])
		all := arrivals(t, a, Window{Length: aWeek})
		a.Count = 200
		some := arrivals(t, a, Window{Length: aWeek})
		within(t, some, all)
		last := 0.0
		for _, c := range some {
			last = max(last, c.at)
		}
		before := 0
		for _, c := range all {
			if c.at <= last {
				before++
			}
		}
		if len(some) != 200 || before != 200 {
			t.Errorf("%s: %d customers, %d until then", name, len(some), before)
		}
	}
}

// Whoever comes before the window is warm-up and does not use up the count.
func TestCountBeginsWithTheWindow(t *testing.T) {
	a := poisson(.5, .5)
	a.Count = 10
	before, after := 0, 0
	for _, c := range arrivals(t, a, Window{Length: 1000, Lead: 1000}) {
		if c.at < 0 {
			before++
		} else {
			after++
		}
	}
	near(t, "in the warm-up", before, 500)
	is(t, "in the window", int64(after), 10)
}

// An event that brings more customers brings none after the count.
func TestNoEventAfterTheCount(t *testing.T) {
	a := poisson(.5, .2)
	a.Count = 10
	all := arrivals(t, a, Window{Length: aWeek}, func(s *Setting) { s.Journeys[0].Arrivals.Rate = calendar.Constant(5) })
	if len(all) != 10 {
		t.Errorf("%d customers", len(all))
	}
}

// Sizes and counts are the same in both worlds, whatever is done differently.
func TestSameGroupsInBothWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := quiet(unpoliced(randomModel(t, false).Model))
		other := copyOf(m)
		size, count := whole(t, 0, 3), rapid.IntRange(0, 20).Draw(t, "count")
		for _, s := range append(settings(m), settings(other)...) {
			for i := range s.Journeys {
				s.Journeys[i].Arrivals.Size, s.Journeys[i].Arrivals.Count = size, count
			}
		}
		for _, s := range settings(other) {
			for i := range s.Teams {
				s.Teams[i].Heads = calendar.Constant(float64(1 + i))
			}
			for i := range s.Steps {
				s.Steps[i].Patience = nil
			}
		}
		a, b := replication(t, m, 0), replication(t, other, 0)
		if a.Twins != b.Twins {
			t.Fatalf("fingerprints %x and %x", a.Twins, b.Twins)
		}
		for i := range a.Journeys {
			if a.Journeys[i].Arrived != b.Journeys[i].Arrived {
				t.Fatalf("%d and %d customers", a.Journeys[i].Arrived, b.Journeys[i].Arrived)
			}
		}
	})
}

// The fingerprint knows the size.
func TestSizesLeaveAFingerprint(t *testing.T) {
	twins := func(size *draw.Dist, count int) uint64 {
		b := newModel(aWeek).comeAtRate(0.01)
		b.Journeys[0].Arrivals.Size, b.Journeys[0].Arrivals.Count = size, count
		b.delay("stay", 1)
		return b.run(t).Twins
	}
	one := twins(nil, 0)
	if one != twins(sized(1), 0) || one != twins(nil, 1e6) {
		t.Error("groups of one are other people")
	}
	for name, other := range map[string]uint64{"size": twins(sized(2), 0), "sizes": twins(whole(t, 1, 2), 0), "count": twins(nil, 5)} {
		if other == one {
			t.Errorf("another %s leaves no trace", name)
		}
	}
}

func TestAGroupTooLarge(t *testing.T) {
	b := newModel(10).comeAt(5)
	b.delay("come", 1)
	b.Journeys[0].Arrivals.Size = sized(1e12)
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	s.plan.mostTokens = 100_000
	if _, err := s.Run(t.Context(), 1, 0); err == nil {
		t.Error("no error")
	}
}
