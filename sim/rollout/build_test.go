package rollout

import (
	"context"
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// office is a model with one customer every 10 minutes for four hours, served by a
// team of two in 8 minutes.
func office() *sim.Model {
	var times []float64
	for t := 10.0; t < 240; t += 10 {
		times = append(times, t)
	}
	return &sim.Model{
		Title: "office", Scores: sim.StandardScores(),
		Window:   sim.Window{Kind: sim.Horizon, Length: 240, Drain: true},
		Segments: []sim.Segment{{Name: "all", Tolerance: 1}},
		Setting: sim.Setting{
			Journeys: []sim.Journey{{Name: "come", Mix: []float64{1}, Arrivals: sim.Arrivals{At: times, Copies: 1}}},
			Teams:    []sim.Team{{Name: "clerks", Heads: calendar.Constant(2)}},
			Steps:    []sim.Step{{Name: "serve", Work: fixed(8), Next: []sim.Route{sim.To(sim.Done)}}},
			Touchpoints: []sim.Touchpoint{{Name: "served", Steps: []int{0}, Expects: 10, Tolerates: 20, Weight: 1,
				Since: sim.Origin{From: sim.SinceArrival}}},
		},
	}
}

func fixed(minutes float64) []draw.Dist { return []draw.Dist{draw.Always(minutes)} }

func run(t *testing.T, w *World) (raw, folded *measure.Run) {
	t.Helper()
	s, err := sim.New(w.Model)
	if err != nil {
		t.Fatal(err)
	}
	raw, err = s.Run(context.Background(), 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	return raw, w.Fold(raw)
}

func must(t *testing.T, before, after *sim.Model, plan Plan) *World {
	t.Helper()
	w, err := Build(before, after, plan)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// with is a copy of the office with another setting.
func with(change func(s *sim.Setting)) *sim.Model {
	m := office()
	change(&m.Setting)
	return m
}

func TestWhoComesAfterAPhaseIsServedTheNewWay(t *testing.T) {
	// Customers at 10, 20, … 230 minutes; from 120 on all adopt the change, the one
	// of 120 too: 11 take 8 minutes, and 12 take 5.
	w := must(t, office(), with(func(s *sim.Setting) { s.Steps[0].Work = fixed(5) }), Plan{Phases: []Phase{{120, 1}}})
	raw, found := run(t, w)
	if len(w.Model.Steps) != 1 || len(w.Model.Touchpoints) != 2 {
		t.Fatalf("%d steps and %d touchpoints", len(w.Model.Steps), len(w.Model.Touchpoints))
	}
	is(t, "old", raw.Journeys[0].Done, 11)
	is(t, "new", raw.Journeys[1].Done, 12)
	is(t, "work", found.Steps[0].Work, measure.Tally{N: 23, Sum: 11*8 + 12*5})
	is(t, "waits", found.Touchpoints[0].Wait, measure.Tally{N: 23, Sum: 11*8 + 12*5})
	is(t, "journeys", found.Journeys[0].Done, 23)
}

func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func TestHeadsGoTheShareOfTheWay(t *testing.T) {
	// Four become six: half of the way, from minute 60 on, it is five, and six from
	// 120 on.
	four := with(func(s *sim.Setting) { s.Teams[0].Heads, s.Teams[0].HourlyCost = calendar.Constant(4), 60 })
	six := with(func(s *sim.Setting) { s.Teams[0].Heads, s.Teams[0].HourlyCost = calendar.Constant(6), 120 })
	_, found := run(t, must(t, four, six, Plan{Phases: []Phase{{60, .5}, {120, 1}}}))
	is(t, "on shift", found.Teams[0].OnShift, 60*4+60*5+120*6)
	// A minute costs 1, then 1.5, then 2.
	is(t, "cost", found.Teams[0].Cost, 60*4+60*5*1.5+120*6*2)
}

func TestPeopleAreSlowerWhileTheyLearn(t *testing.T) {
	// From 60 on at half the speed, recovering within 600 minutes: work of 8 minutes
	// that begins t minutes later takes 8/(0.5 + 0.5·t/600).
	cheaper := with(func(s *sim.Setting) { s.Teams[0].HourlyCost = 1 })
	w := must(t, office(), cheaper, Plan{Phases: []Phase{{60, 1}}, Pace: .5, Learn: 600})
	_, found := run(t, w)
	// At 60 the customer takes 16 minutes, at 70 8/(0.5+0.5/60), …
	want, clerks := 5*8.0, [2]float64{}
	for at := 60.0; at <= 230; at += 10 {
		start := max(at, min(clerks[0], clerks[1]))
		takes := 8 / (.5 + .5*((start-60)/600))
		want += takes
		if clerks[0] <= clerks[1] {
			clerks[0] = start + takes
		} else {
			clerks[1] = start + takes
		}
	}
	if got := found.Steps[0].Work; got.N != 23 || got.Sum < want-1e-9 || got.Sum > want+1e-9 {
		t.Errorf("work %v, want %v", got, want)
	}
}
