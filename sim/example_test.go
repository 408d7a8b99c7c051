package sim_test

import (
	"context"
	"fmt"
	"log"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// A counter with one clerk, one customer every two minutes on average, one
// minute of work each: the mean queue is half a customer (Erlang).
func Example() {
	work, err := draw.NewExponential(1)
	if err != nil {
		log.Fatal(err)
	}
	rate := calendar.Constant(0.5)
	model := &sim.Model{
		Title:    "One clerk",
		Window:   sim.Window{Kind: sim.Steady, Length: 200_000, WarmUp: 1000},
		Segments: []sim.Segment{{Name: "all", Tolerance: 1}},
		Setting: sim.Setting{
			Journeys: []sim.Journey{{
				Name: "visit", Mix: []float64{1},
				Arrivals: sim.Arrivals{Rate: rate, Reference: rate},
			}},
			Teams: []sim.Team{{Name: "clerk", Heads: calendar.Constant(1)}},
			Steps: []sim.Step{{
				Name: "serve", Team: 0, Work: []draw.Dist{work},
				Next: []sim.Route{sim.To(sim.Done)},
			}},
		},
	}
	simulator, err := sim.New(model)
	if err != nil {
		log.Fatal(err)
	}
	found, err := simulator.Run(context.Background(), 1, 0)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("waiting on average: %.2f customers\n", found.Steps[0].QueueArea/found.Minutes)
	fmt.Printf("busy: %.2f\n", found.Teams[0].Busy/found.Teams[0].OnShift)
	// Output:
	// waiting on average: 0.50 customers
	// busy: 0.50
}
