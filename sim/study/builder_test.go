package study

import (
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

func exponential(mean float64) []draw.Dist {
	return []draw.Dist{{Kind: draw.Exponential, A: mean}}
}

// office is a small back office: a counter with patience, a check of which some
// is wrong, a delay of the customer's own, and questions of those who wait.
func office(heads float64) *sim.Model {
	hours := calendar.FromSpans(calendar.Span{From: 480, To: 1080, Value: heads}, calendar.Span{From: 1920, To: 2520, Value: heads})
	rate := calendar.FromSpans(calendar.Span{From: 480, To: 1080, Value: .15}, calendar.Span{From: 1920, To: 2520, Value: .15})
	return &sim.Model{
		Title:    "office",
		Window:   sim.Window{Kind: sim.Horizon, Length: 2 * calendar.DayLength, Drain: true},
		Scores:   sim.StandardScores(),
		Segments: []sim.Segment{{Name: "simple", Tolerance: 1}, {Name: "complex", Tolerance: .7}, {Name: "nobody", Tolerance: 1}},
		Streams:  []sim.Stream{{Name: "all of it", Steps: []int{0, 1}}},
		Setting: sim.Setting{
			Journeys: []sim.Journey{{Name: "come", Mix: []float64{.6, .4, 0}, Arrivals: sim.Arrivals{Rate: rate, Reference: rate}}},
			Teams: []sim.Team{
				{Name: "counter", Heads: hours, HourlyCost: 30, AtClose: sim.ClearLine},
				{Name: "unused", Heads: calendar.Constant(1)},
			},
			Steps: []sim.Step{
				{Name: "ask", Team: 0, Work: threeOf(exponential(5)), Patience: threeOf(exponential(20)), GivesUp: routesOf(sim.To(sim.Lost)), Retry: threeOf(exponential(30)), Next: routesOf(sim.To(1))},
				{Name: "check", Team: 0, Work: threeOf(exponential(4)), FirstPass: []float64{.8, .8, .8}, ReworkTo: 2, ReworkLimit: 2, Next: routesOf(sim.To(sim.Done))},
				{Name: "papers", Team: sim.NoTeam, Delay: threeOf(exponential(60)), CustomerClock: true, Next: routesOf(sim.To(1))},
				{Name: "never", Team: 1, Work: threeOf(exponential(1)), Next: routesOf(sim.To(sim.Done))},
			},
			Touchpoints: []sim.Touchpoint{
				{Name: "asked", Steps: []int{0}, Live: true, UntilStart: true, Since: sim.Origin{From: sim.SinceHere}, Expects: 5, Tolerates: 15, Weight: 1, Limits: []float64{5}},
				{Name: "checked", Steps: []int{1}, Expects: 30, Tolerates: 60, Promise: 60, Weight: 1, Chase: &sim.Chase{After: 60, Step: 0}},
				{Name: "nobody meets", Steps: []int{3}, Expects: 30, Tolerates: 60, Promise: 10, Weight: 1, Limits: []float64{1}},
			},
		},
	}
}

func threeOf(d []draw.Dist) []draw.Dist { return []draw.Dist{d[0], d[0], d[0]} }

func routesOf(r sim.Route) []sim.Route { return []sim.Route{r, r, r} }

func replicate(t *testing.T, plan Plan, models ...*sim.Model) *Runs {
	t.Helper()
	runs, err := Replicate(t.Context(), models, plan)
	if err != nil {
		t.Fatal(err)
	}
	return runs
}
