package main

import (
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/study"
)

// TestLoadTexts holds what check says of loads that nobody can know before
// customers are simulated: work for .6 comes, for each of two teams of one.
func TestLoadTexts(t *testing.T) {
	work := []draw.Dist{{Kind: draw.Exponential, A: 6}}
	lost := []sim.Route{sim.To(sim.Lost)}
	for name, c := range map[string]struct {
		change       func(m *sim.Model)
		load, remark string // of the second team
	}{
		"plain": {func(*sim.Model) {}, "60 %", "9 min (Erlang C)"},
		"several teams": {func(m *sim.Model) { m.Steps[1].Else = []sim.Doer{{Members: sim.Members{Team: 0}, Work: work}} },
			"about 60 %", "shares work: first and second 60 % together"},
		"rules": {func(m *sim.Model) {
			m.Steps[0].Next = []sim.Route{{{To: sim.Done, How: sim.ByRule}, {To: 1, How: sim.ByRule}}}
		}, "about 60 %", "if no rule but the last sends customers on"},
		"held":       {func(m *sim.Model) { m.Steps[1].Holds = []int{1} }, "at least 60 %", ""},
		"room":       {func(m *sim.Model) { m.Steps[1].Room = &sim.Room{Places: 2, Full: lost} }, "at most 60 %", ""},
		"overloaded": {func(m *sim.Model) { m.Steps[1].Room, m.Steps[1].Units = &sim.Room{Places: 2, Full: lost}, 2 }, "at most 120 %", "more than it can do; customers leave"},
		"balking": {func(m *sim.Model) {
			m.Steps[1].Balks, m.Steps[1].Units = []sim.Balk{{When: &sim.Condition{}, Share: []float64{.5}}}, 2
		}, "at most 120 %", "if nobody is turned away or taken out before"},
		"patience": {func(m *sim.Model) { m.Steps[1].Patience, m.Steps[1].GivesUp, m.Steps[1].Units = work, lost, 2 },
			"120 %", "more than it can do; customers give up"},
		"coming to an end": {func(m *sim.Model) { m.Journeys[0].Arrivals.Count, m.Steps[1].Units = 5, 2 }, "over 100 %", "while customers come; they stop"},
		"closed": {func(m *sim.Model) {
			m.Journeys[0] = sim.Journey{Mix: []float64{1}, Population: 1}
		}, "at most 50 %", ""},
	} {
		m := &sim.Model{
			Window:   sim.Window{Kind: sim.Steady, Length: 1e5},
			Segments: []sim.Segment{{Name: "all", Tolerance: 1}},
			Setting: sim.Setting{
				Journeys: []sim.Journey{{Mix: []float64{1}, Arrivals: sim.Arrivals{Rate: calendar.Constant(.1), Reference: calendar.Constant(.1)}}},
				Teams:    []sim.Team{{Name: "first", Heads: calendar.Constant(1)}, {Name: "second", Heads: calendar.Constant(1)}},
				Steps: []sim.Step{
					{Name: "one", Team: 0, Work: work, Next: []sim.Route{sim.To(1)}},
					{Name: "two", Team: 1, Work: work, Next: []sim.Route{sim.To(sim.Done)}},
				},
			},
		}
		c.change(m)
		loads, err := study.Loads(m, &m.Setting)
		if err != nil {
			t.Fatal(err)
		}
		row := loadTable(loads).Rows[1]
		if row[3].Text != c.load || row[4].Text != c.remark {
			t.Errorf("%s: %q, %q, want %q, %q", name, row[3].Text, row[4].Text, c.load, c.remark)
		}
	}
}
