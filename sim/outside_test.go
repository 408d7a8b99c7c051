package sim

import (
	"slices"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// outside adds what few models use: groups, customers who are there at the start,
// business days, and scores of other kinds.
func (g generator) outside() {
	for i := range g.Journeys {
		j := &g.Journeys[i]
		if g.chance("groups", 4) {
			j.Arrivals.Size = whole(g.T, g.int("least", 0, 1), g.int("most", 2, 4))
		}
		j.PeakEnd = g.chance("peak-end", 3)
	}
	joins := func(s Step) bool { return len(s.WaitsFor) > 0 }
	if g.chance("there at the start", 4) && !slices.ContainsFunc(g.Steps, joins) {
		g.Start = []StartWith{{Journey: g.int("journey", 0, len(g.Journeys)-1), Step: g.int("step", 0, len(g.Steps)-2), Customers: g.int("there", 0, 9)}}
	}
	if g.chance("business days", 3) {
		g.Business = g.week("business", 1)
	}
	for i := range g.Steps {
		s := &g.Steps[i]
		s.BusinessDelay = g.Business != nil && len(s.Delay) > 0 && !g.smooth && g.chance("business delay", 2)
		for d := range s.Delay {
			if s.BusinessDelay {
				s.Delay[d] = draw.Always(float64(g.int("business minutes", 0, 300)))
			}
		}
	}
	for i := range g.Touchpoints {
		t := &g.Touchpoints[i]
		t.Business = g.Business != nil && g.chance("in business days", 2)
		if g.chance("feel", 3) {
			t.Feel = g.float("felt", .5, 1.5)
		}
		if t.Expects > 0 && g.chance("curve", 3) {
			t.Curve = []Anchor{{g.float("first", 0, 5), 90}, {g.float("second", 10, 50), g.float("score", 0, 90)}}
		}
	}
}

// What few models use allocates nothing for a customer either.
func TestNothingIsAllocatedForRareCustomers(t *testing.T) {
	allocations := func(rate float64) float64 {
		m := everything(rate)
		m.Business = shift(480, 1080, 1)
		m.Journeys[0].Arrivals.Size, m.Journeys[0].Arrivals.Count = whole(t, 0, 4), int(rate*1e4)
		m.Journeys[0].PeakEnd = true
		m.Start = []StartWith{{Step: 2, Customers: int(40 * rate)}}
		for i := range m.Touchpoints {
			m.Touchpoints[i].Business, m.Touchpoints[i].Feel = true, .8
		}
		m.Touchpoints[0].Curve = []Anchor{{1, 90}, {50, 10}}
		s, err := New(m)
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(3, func() {
			if _, err := s.Run(t.Context(), 1, 0); err != nil {
				t.Fatal(err)
			}
		})
	}
	if one, two := allocations(0.15), allocations(0.25); one != two {
		t.Errorf("%v allocations, with more customers %v", one, two)
	}
	closed := func(customers int) float64 {
		b := population(customers, 20*calendar.DayLength)
		b.step(Step{Name: "serve", Team: b.team("clerk", calendar.Constant(1)), Work: exp(8)})
		b.step(Step{Name: "away", Team: NoTeam, Delay: exp(30)})
		s, err := New(b.complete())
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(3, func() {
			if _, err := s.Run(t.Context(), 1, 0); err != nil {
				t.Fatal(err)
			}
		})
	}
	if one, two := closed(2), closed(20); one != two {
		t.Errorf("%v allocations, with more customers %v", one, two)
	}
}
