package sim

import (
	"context"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// everything is a model with scores, chases within and after the wait, clocks,
// wraps, batches, patience, rework, pauses and the customer's own time.
func everything(rate float64) *Model {
	b := newModel(20 * calendar.DayLength)
	b.Journeys[0].Arrivals = poisson(rate, 0.8*rate)
	b.Journeys[0].Arrivals.DayCV = .1
	b.Segments = append(b.Segments, Segment{Name: "other", Tolerance: .7})
	b.Journeys[0].Mix = []float64{.6, .4}
	phones := b.team("phones", shift(480, 1200, 14))
	back := b.team("back", shift(480, 1080, 20.5))
	b.Teams[phones].AtClose, b.Teams[back].AtClose = ClearLine, PauseJob
	b.Teams[back].Ranks = []int{1, 0}
	b.step(Step{Name: "call", Team: phones, Work: exp(3), Wrap: exp(1), Patience: exp(8), Retry: fixed(20),
		GivesUp: []Route{{{To: 0, Upto: .6}, {To: Lost, Upto: 1}}}})
	b.step(Step{Name: "papers", Team: NoTeam, Delay: exp(300), CustomerClock: true})
	b.step(Step{Name: "check", Team: back, Work: []draw.Dist{dist(draw.NewLognormal(8, 1))}, FirstPass: []float64{.8}, ReworkTo: 1, ReworkLimit: 2})
	b.step(Step{Name: "pay", Team: back, Work: fixed(1), Batch: &Batch{Every: calendar.DayLength, At: 1000}, Next: []Route{To(Done)}})
	b.step(Step{Name: "info", Team: phones, Work: exp(2), Next: []Route{To(Done)}})
	first := counter("answered", 0)
	first.Expects, first.Limits = 2, []float64{1, 5}
	b.touch(first)
	second := told("checked", 2)
	second.Expects, second.Promise, second.Lag = 600, 700, exp(200)
	second.Chase = &Chase{After: 500, Again: 300, Step: 4}
	b.touch(second)
	third := told("paid", 3)
	third.Since, third.Expects = Origin{From: SinceArrival}, 3000
	third.Chase = &Chase{After: 2000, Again: 1000, Step: 4}
	b.touch(third)
	return b.complete()
}

// A run allocates what it hands out, and nothing for a customer.
func TestNothingIsAllocatedForACustomer(t *testing.T) {
	allocations := func(rate float64) float64 {
		m := everything(rate)
		m.Loyalty = &Loyalty{Refers: Grades{.3, .1, -.5}, ReferLag: 500}
		s, err := New(m)
		if err != nil {
			t.Fatal(err)
		}
		events := int64(0)
		run := func() {
			found, err := s.Run(context.Background(), 1, 0)
			if err != nil {
				t.Fatal(err)
			}
			events = found.Events
		}
		run() // memory grows
		n := testing.AllocsPerRun(3, run)
		t.Logf("rate %v: %d events, %v allocations", rate, events, n)
		return n
	}
	if one, two := allocations(0.25), allocations(0.5); one != two {
		t.Errorf("%v allocations, with twice the customers %v", one, two)
	}
}
