package study

import (
	"math"
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/theory"
)

func about(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9*max(1, math.Abs(want)) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func loadsOf(t *testing.T, m *sim.Model) []Load {
	t.Helper()
	loads, err := Loads(m, &m.Setting)
	if err != nil {
		t.Fatal(err)
	}
	return loads.Teams
}

// claims is like an insurance: triage, of which 12 % is sent back for documents
// (at most three times a customer), a survey for 18 %, assessment, and decisions
// of which 6 % go back to assessment. A team for each step.
func claims(rate float64) *sim.Model {
	m := &sim.Model{
		Window:   sim.Window{Kind: sim.Horizon, Length: 1e6},
		Segments: []sim.Segment{{Name: "all", Tolerance: 1}},
		Setting: sim.Setting{Journeys: []sim.Journey{{Name: "claim", Mix: []float64{1},
			Arrivals: sim.Arrivals{Rate: calendar.Constant(rate), Reference: calendar.Constant(rate)}}}},
	}
	for i, name := range []string{"triage", "survey", "assess", "decide"} {
		m.Teams = append(m.Teams, sim.Team{Name: name, Heads: calendar.Constant(50)})
		m.Steps = append(m.Steps, sim.Step{Name: name, Team: i, Work: exponential(10), Next: []sim.Route{sim.To(i + 1)}})
	}
	m.Steps = append(m.Steps, sim.Step{Name: "documents", Team: sim.NoTeam, Delay: exponential(1000), Next: []sim.Route{sim.To(0)}})
	m.Steps[0].FirstPass, m.Steps[0].ReworkTo, m.Steps[0].ReworkLimit = []float64{.88}, 4, 3
	m.Steps[0].Next = []sim.Route{{{To: 1, Upto: .18}, {To: 2, Upto: 1}}}
	m.Steps[3].FirstPass, m.Steps[3].ReworkTo, m.Steps[3].ReworkLimit = []float64{.94}, 2, 1
	m.Steps[3].Next = []sim.Route{sim.To(sim.Done)}
	return m
}

func TestLoadsOfClaims(t *testing.T) {
	// Triage: 1 + .12 + .12² + .12³ visits a customer. Decide: 1 + .06, and so
	// much assessment. Survey: 18 % of all.
	loads := loadsOf(t, claims(2))
	for i, visits := range []float64{1 + .12 + .0144 + .001728, .18, 1.06, 1.06} {
		about(t, loads[i].Name+" visits", loads[i].Visits, 2*visits)
		about(t, loads[i].Name+" work", loads[i].Work, 20*visits)
		about(t, loads[i].Name+" share", loads[i].Share, 20*visits/50)
	}
}

func TestReworkThatDoesNotComeBack(t *testing.T) {
	// A check of which 17 % goes to a review by hand and then on: at most once
	// wrong, whatever the limit. The same if 40 % of the reviewed come back: of
	// 100 customers 17 are wrong, 6.8 come again, 1.156 of them wrong, …
	m := claims(1)
	m.Steps = m.Steps[:4]
	m.Steps[0].FirstPass, m.Steps[0].ReworkTo = []float64{.83}, 1
	m.Steps[0].Next = []sim.Route{sim.To(sim.Done)}
	m.Steps[1].Next = []sim.Route{sim.To(sim.Done)}
	loads := loadsOf(t, m)
	about(t, "checks", loads[0].Visits, 1)
	about(t, "reviews", loads[1].Visits, .17)

	m.Steps[1].Next = []sim.Route{{{To: 0, Upto: .4}, {To: sim.Done, Upto: 1}}}
	m.Steps[0].ReworkLimit = 2
	loads = loadsOf(t, m)
	r := .17 * .4
	about(t, "checks", loads[0].Visits, 1+r+r*r)
	about(t, "reviews", loads[1].Visits, .17*(1+r))

	m.Steps[0].ReworkLimit = 0
	about(t, "never wrong", loadsOf(t, m)[1].Visits, 0)
}

// Simulated, the traffic of claims is what the equations say.
func TestLoadsAgreeWithRuns(t *testing.T) {
	m := claims(0.5)
	m.Window.Length, m.Window.WarmUp = 100_000, 20_000
	loads := loadsOf(t, m)
	s, err := sim.New(m)
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.Run(t.Context(), 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range loads {
		got, want := float64(found.Steps[i].Arrived), l.Visits*found.Minutes
		if math.Abs(got-want) > 5*math.Sqrt(want) {
			t.Errorf("%s: %v visits, want about %v", l.Name, got, want)
		}
	}
}

func TestLoadOfBatches(t *testing.T) {
	// Two kinds of customer, one batch an hour of 6 and 30 minutes: as 3 of 4 are
	// of the first kind, a batch takes 12 minutes on average, with its wrap 14.
	m := claims(1)
	m.Segments = append(m.Segments, sim.Segment{Name: "other", Tolerance: 1})
	m.Journeys[0].Mix = []float64{.75, .25}
	m.Teams, m.Steps = m.Teams[:1], m.Steps[:1]
	m.Steps[0] = sim.Step{Name: "pay", Batch: &sim.Batch{Every: 60}, Next: []sim.Route{sim.To(sim.Done), sim.To(sim.Done)},
		Work: []draw.Dist{draw.Always(6), draw.Always(30)}, Wrap: []draw.Dist{draw.Always(2), draw.Always(2)}}
	load := loadsOf(t, m)[0]
	about(t, "jobs", load.Visits, 1./60)
	about(t, "work", load.Work, 14./60)
}

func TestFormulas(t *testing.T) {
	one := func(change func(m *sim.Model)) Load {
		m := claims(0.06)
		m.Teams, m.Steps = m.Teams[:1], m.Steps[:1]
		m.Teams[0].Heads = calendar.Constant(1)
		m.Steps[0] = sim.Step{Name: "serve", Work: exponential(10), Next: []sim.Route{sim.To(sim.Done)}}
		change(m)
		return loadsOf(t, m)[0]
	}
	plain := one(func(*sim.Model) {})
	about(t, "Erlang C", plain.Wait, 15) // .6/(1-.6) · 10
	// Work 4 and wrap 6, both exponential: the line sees their sum.
	wrapped := one(func(m *sim.Model) { m.Steps[0].Work, m.Steps[0].Wrap = exponential(4), exponential(6) })
	exact, err := theory.MG1(0.06, theory.Moments{Mean: 10, Second: 100 + 16 + 36, Third: math.NaN()})
	if err != nil {
		t.Fatal(err)
	}
	about(t, "with wrap", wrapped.Wait, exact.Wait)
	// A team that is there by day, with customers by day: as if always open.
	day := calendar.FromSpans(calendar.Span{From: 480, To: 1080, Value: 1})
	rate := day.Map(func(v float64) float64 { return .06 * v })
	byDay := one(func(m *sim.Model) { m.Teams[0].Heads, m.Journeys[0].Arrivals.Rate = day, rate })
	about(t, "by day", byDay.Wait, 15)
	// Customers by night too have to wait for the morning: no formula.
	if night := one(func(m *sim.Model) { m.Teams[0].Heads = day }); !math.IsNaN(night.Wait) {
		t.Errorf("customers at night: %v by %s", night.Wait, night.Formula)
	}
}
