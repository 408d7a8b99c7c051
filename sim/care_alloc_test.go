package sim

import (
	"context"
	"testing"

	"ripple/sim/calendar"
)

// TestForecastsAllocateNothing: a run with policies allocates as much with twice the
// customers.
func TestForecastsAllocateNothing(t *testing.T) {
	allocations := func(rate float64) float64 {
		b := builder{everything(rate)}
		message := b.messages(b.team("care", calendar.Constant(9)), 1)
		b.policy(Policy{Name: "say so", Notify: message, Feel: .8, Forecast: &Forecast{Touchpoint: 2, Beyond: 1500, Accuracy: .9}})
		b.policy(Policy{Name: "sorry", At: []int{2}, Notify: message, Feel: .9,
			When: &Condition{Text: "a queue", Reads: []Gauge{{Of: StepQueue, Index: 2}}, Holds: func(v *View) bool { return v.Gauges[0] > 5 }}})
		s, err := New(b.complete())
		if err != nil {
			t.Fatal(err)
		}
		run := func() {
			found, err := s.Run(context.Background(), 1, 0)
			if err != nil {
				t.Fatal(err)
			}
			for i := range found.Policies {
				if found.Policies[i].Told == 0 {
					t.Fatalf("policy %d: %+v", i, found.Policies[i])
				}
			}
		}
		run() // memory grows
		return testing.AllocsPerRun(3, run)
	}
	if one, two := allocations(0.25), allocations(0.5); one != two {
		t.Errorf("%v allocations, with twice the customers %v", one, two)
	}
}
