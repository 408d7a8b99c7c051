package sim

import (
	"context"
	"testing"

	"ripple/sim/calendar"
)

// tills are so many tills, of one clerk each, with 10 minutes a customer; customers
// come to the shortest line.
func tills(n int, minutes ...float64) builder {
	b := newModel(500).comeAt(minutes...)
	b.delay("door", 0)
	var route Route
	for i := range n {
		team := b.team("till "+string(rune('a'+i)), calendar.Constant(1))
		b.serve("till "+string(rune('a'+i)), team, 10)
		b.Steps[i+1].Next = []Route{To(Done)}
		route = append(route, Branch{To: i + 1, How: ToShortest})
	}
	b.Steps[0].Next = []Route{route}
	return b
}

func TestShortestLine(t *testing.T) {
	// Of two tills without a line each is taken by one, and the next two wait one
	// behind each; nobody waits longer than for one.
	b := tills(2, 0, 1, 2, 3)
	found := b.run(t)
	is(t, "first till", found.Steps[1].Arrived, 2)
	is(t, "second till", found.Steps[2].Arrived, 2)
	is(t, "waits", found.Steps[1].Queue.Sum+found.Steps[2].Queue.Sum, 8+8)

	// A line of two at the first till: both of the next go to the second.
	b = tills(2, 3, 4)
	b.journey("regulars", 1, 0, 1, 2)
	found = b.run(t)
	is(t, "second till", found.Steps[2].Arrived, 2)
}

// Each of those alike with the same chance.
func TestShortestTies(t *testing.T) {
	counts := make([]int, 3)
	for replication := range uint64(1500) {
		s, err := New(tills(3, 0).complete())
		if err != nil {
			t.Fatal(err)
		}
		found, err := s.Run(context.Background(), 1, replication)
		if err != nil {
			t.Fatal(err)
		}
		for i := range counts {
			counts[i] += int(found.Steps[i+1].Arrived)
		}
	}
	if x := chiSquare(counts); x > 13.8 { // once in a thousand, with 2 degrees of freedom
		t.Errorf("%v went to the tills: chi-square %.1f", counts, x)
	}
	// Of two alike and one that is longer, either of the two.
	counts = make([]int, 3)
	for replication := range uint64(1000) {
		b := tills(3, 5)
		b.journey("regulars", 2, 0)
		s, err := New(b.complete())
		if err != nil {
			t.Fatal(err)
		}
		found, err := s.Run(context.Background(), 1, replication)
		if err != nil {
			t.Fatal(err)
		}
		for i := range counts {
			counts[i] += int(found.Steps[i+1].Arrived)
		}
	}
	if x := chiSquare([]int{counts[0], counts[2]}); x > 10.8 || counts[1] != 1000 {
		t.Errorf("%v went to the tills: chi-square %.1f", counts, x)
	}
}
