package check

import (
	"math"
	"testing"

	"ripple/benchmarks/floor/internal/workload"
)

// Simulate is one floor.
type Simulate func(seed uint64, customers int) workload.Result

// A figure of a run, and what theory says about a run which never ends.
type figure struct {
	name string
	want float64
	of   func(workload.Result) float64
}

// Theory compares the means of the three floors with queueing theory. A batch
// starts empty and stops with customers inside, which moves its mean by less
// than a standard error.
func Theory(t *testing.T, w1, w2, w3 Simulate) {
	for _, c := range []struct {
		name      string
		simulate  Simulate
		customers int
		events    float64 // a customer
		figures   []figure
	}{
		{"W1", w1, 200_000, 3, []figure{
			{"queue time", 9, func(r workload.Result) float64 { return r.QueueTime }},
		}},
		{"W2", w2, 100_000, 2.896, []figure{
			{"share giving up", 0.103913, func(r workload.Result) float64 { return r.GaveUp }},
		}},
		{"W3", w3, 100_000, 13.184, []figure{
			{"visits", 6.092, func(r workload.Result) float64 { return r.Visits }},
			{"time in system", 57.902, func(r workload.Result) float64 { return r.SystemTime }},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			batches := make([][]float64, len(c.figures))
			var events, customers float64
			for seed := range uint64(16) {
				r := c.simulate(seed, c.customers)
				for i, f := range c.figures {
					batches[i] = append(batches[i], f.of(r))
				}
				events += float64(r.Events)
				customers += float64(r.Customers)
			}
			for i, f := range c.figures {
				Within(t, f.name, batches[i], f.want)
			}
			if got := events / customers; math.Abs(got/c.events-1) > 0.005 {
				t.Errorf("events a customer: %.4f, theory %.4f", got, c.events)
			}
		})
	}
}

// Repeats fails unless a floor gives the same result for the same seed, another
// for another seed, and nothing for no customers.
func Repeats(t *testing.T, floors ...Simulate) {
	for i, simulate := range floors {
		first, again, other := simulate(7, 5000), simulate(7, 5000), simulate(8, 5000)
		if first != again {
			t.Errorf("W%d: seed 7 gave %+v and then %+v", i+1, first, again)
		}
		if first == other {
			t.Errorf("W%d: seeds 7 and 8 both gave %+v", i+1, first)
		}
		if none := simulate(7, 0); none != (workload.Result{}) {
			t.Errorf("W%d: no customers gave %+v", i+1, none)
		}
	}
}
