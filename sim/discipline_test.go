package sim

import (
	"context"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// one customer of a test: when this one comes, and how long the work takes.
type one struct{ at, work float64 }

// lined is one clerk who serves in some order; each customer is a class.
func lined(queue Queue, customers ...one) builder {
	b := newModel(1000).comeAt(customers[0].at)
	var work []draw.Dist
	for i, c := range customers {
		if i > 0 {
			b.journey(string(rune('a'+i)), 0, c.at)
		}
		work = append(work, draw.Always(c.work))
	}
	team := b.team("clerk", calendar.Constant(1))
	b.Teams[team].Queue = queue
	b.step(Step{Name: "serve", Team: team, Work: work})
	b.touch(counter("served", 0))
	return b
}

// waitsBy are how long each class waited at the first touchpoint.
func waitsBy(t *testing.T, b builder, want ...float64) {
	t.Helper()
	found := b.run(t)
	for class, wait := range want {
		is(t, "wait of "+b.Journeys[class].Name, found.Touchpoints[class].Wait.Sum, wait)
	}
}

func TestLastCome(t *testing.T) {
	// 0–5, then those of 3, 2 and 1.
	waitsBy(t, lined(LastCome, one{0, 5}, one{1, 5}, one{2, 5}, one{3, 5}), 0, 14, 8, 2)
	waitsBy(t, lined(FirstCome, one{0, 5}, one{1, 5}, one{2, 5}, one{3, 5}), 0, 4, 8, 12)
}

func TestShortestWork(t *testing.T) {
	// 0–5, three minutes 5–8, six 8–14, nine 14–23; of two alike the first.
	waitsBy(t, lined(ShortestWork, one{0, 5}, one{1, 9}, one{2, 3}, one{3, 6}), 0, 13, 3, 5)
	waitsBy(t, lined(ShortestWork, one{0, 5}, one{1, 9}, one{2, 9}), 0, 4, 12)
}

func TestRanksOnTopOfTheOrder(t *testing.T) {
	// The clerk is busy 0–5. The first two who come are of a worse rank, the next
	// two of a better one: these go first, in the order of the discipline.
	customers := []one{{0, 5}, {1, 4}, {2, 3}, {3, 6}, {4, 5}}
	ranks := []int{0, 1, 1, 0, 0}
	for queue, want := range map[Queue][]float64{
		FirstCome:    {0, 15, 18, 2, 7}, // 6: 5–11, 5: 11–16, 4: 16–20, 3: 20–23
		LastCome:     {0, 18, 14, 7, 1}, // 5: 5–10, 6: 10–16, 3: 16–19, 4: 19–23
		ShortestWork: {0, 18, 14, 7, 1}, // the same
		DueFirst:     {0, 15, 18, 2, 7}, // without promises as they come
	} {
		b := lined(queue, customers...)
		b.Teams[0].Ranks = ranks
		waitsBy(t, b, want...)
	}
}

// post has letters, promised within an hour, and parcels, within 20 minutes; one
// clerk does both, in 10 minutes.
func post(letter, parcel float64) builder {
	b := newModel(1000).comeAt(0)
	b.journey("letters", 0, letter)
	b.journey("parcels", 1, parcel)
	team := b.team("clerk", calendar.Constant(1))
	b.Teams[team].Queue = DueFirst
	b.serve("letter", team, 10)
	b.serve("parcel", team, 10)
	b.Steps[0].Next = []Route{To(Done)}
	for step, promise := range []float64{60, 20} {
		tp := told(b.Steps[step].Name, step)
		tp.Promise = promise
		b.touch(tp)
	}
	return b
}

func TestDueFirst(t *testing.T) {
	// The letter of 1 is due at 61, the parcel of 2 at 22; that of 45 at 65.
	found := post(1, 2).run(t)
	is(t, "letters", found.Steps[0].Queue.Sum, 19)
	is(t, "parcels", found.Steps[1].Queue.Sum, 8)
	b := post(1, 45)
	b.Steps[0].Work = fixed(50)
	found = b.run(t)
	is(t, "letters", found.Steps[0].Queue.Sum, 49)
	is(t, "parcels", found.Steps[1].Queue.Sum, 55)
	b = post(1, 45) // without promises, as they come
	b.Steps[0].Work, b.Touchpoints[0].Promise, b.Touchpoints[1].Promise = fixed(50), 0, 0
	is(t, "parcels", b.run(t).Steps[1].Queue.Sum, 55)
}

// A promise counts from where the wait for it begins.
func TestDueSince(t *testing.T) {
	// The clerk is busy 0–20. One customer comes at 0, spends 12 minutes on the way
	// and is at the desk at 12; the other is at the desk at 11.
	way := func() builder {
		b := newModel(1000).comeAt(0)
		b.journey("through the door", 1, 11)
		b.journey("others", 2, 0)
		team := b.team("clerk", calendar.Constant(1))
		b.Teams[team].Queue = DueFirst
		b.delay("way", 12)
		b.serve("desk", team, 5)
		b.Steps[1].Next = []Route{To(Done)}
		b.serve("other", team, 20)
		b.touch(counter("at the desk", 1))
		tp := told("served", 1)
		tp.Promise, tp.Since = 30, Origin{From: SinceArrival}
		b.touch(tp)
		return b
	}
	// Due 30 minutes after arrival: at 30 and at 41.
	waitsBy(t, way(), 8, 14)
	// After the previous touchpoint, at the end of the way: at 42 and at 41.
	b := way()
	b.Touchpoints[1].Since = Origin{}
	b.touch(told("there", 0))
	waitsBy(t, b, 13, 9)
	// A promise of a later step, for the wait there, is not one for the wait here.
	b = way()
	b.Touchpoints[1].Promise = 0
	b.Steps[1].Next = []Route{To(3), To(Done), To(Done)}
	b.serve("goodbye", b.team("porter", calendar.Constant(1)), 1)
	tp := counter("goodbye", 3)
	tp.Promise = 1
	b.touch(tp)
	waitsBy(t, b, 13, 9)
}

// chiSquare of counts that should be alike.
func chiSquare(counts []int) float64 {
	n, sum := 0.0, 0.0
	for _, c := range counts {
		n += float64(c)
	}
	mean := n / float64(len(counts))
	for _, c := range counts {
		sum += (float64(c) - mean) * (float64(c) - mean) / mean
	}
	return sum
}

// order is who is served after whom: the classes by wait.
func order(t *testing.T, b builder, replication uint64) (first int, waits []float64) {
	t.Helper()
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.Run(context.Background(), 1, replication)
	if err != nil {
		t.Fatal(err)
	}
	for class := range b.Journeys {
		wait := found.Touchpoints[class].Wait.Sum
		if waits = append(waits, wait); class > 0 && wait == 4 {
			first = class
		}
	}
	return first, waits
}

func TestAtRandom(t *testing.T) {
	customers := []one{{0, 5}, {1, 5}, {1, 5}, {1, 5}, {1, 5}, {1, 5}}
	counts, orders := make([]int, 5), map[[6]float64]bool{}
	for replication := range uint64(1500) {
		first, waits := order(t, lined(AtRandom, customers...), replication)
		counts[first-1]++
		orders[[6]float64(waits)] = true
	}
	if x := chiSquare(counts); x > 18.5 { // once in a thousand, with 4 degrees of freedom
		t.Errorf("%v were called first: chi-square %.1f", counts, x)
	}
	if len(orders) != 120 {
		t.Errorf("%d orders of five", len(orders))
	}
}

// Who is drawn does not depend on how long the work takes.
func TestRandomTwins(t *testing.T) {
	for replication := range uint64(50) {
		_, slow := order(t, lined(AtRandom, one{0, 50}, one{1, 8}, one{2, 8}, one{3, 8}, one{4, 8}), replication)
		_, fast := order(t, lined(AtRandom, one{0, 50}, one{1, 4}, one{2, 4}, one{3, 4}, one{4, 4}), replication)
		for i := range slow {
			at := float64(i)
			if i > 0 && (slow[i]+at-50)/2 != fast[i]+at-50 {
				t.Fatalf("replication %d: waits %v and %v", replication, slow, fast)
			}
		}
	}
}
