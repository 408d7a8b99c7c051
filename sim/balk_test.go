package sim

import (
	"context"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// above is a condition that one gauge is above a number.
func above(gauge GaugeKind, index int, number float64) *Condition {
	return &Condition{Text: "above", Reads: []Gauge{{gauge, index}}, Holds: func(v *View) bool { return v.Gauges[0] > number }}
}

func TestBalks(t *testing.T) {
	// One clerk, 10 minutes; whoever sees two waiting does not join. 0–10; 1 and 2
	// wait; 3 and 4 go; 11 joins (one waits).
	b := newModel(500).comeAt(0, 1, 2, 3, 4, 11)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 10)
	b.Steps[0].Balks = []Balk{{When: above(StepQueue, 0, 1), Share: []float64{1}}}
	tp := counter("served", 0)
	tp.Expects = 20
	b.touch(tp)
	found := b.run(t)
	is(t, "came", found.Steps[0].Arrived, 6)
	is(t, "turned away", found.Steps[0].Turned, 2)
	is(t, "lost", found.Journeys[0].Lost, 2)
	is(t, "waits", found.Steps[0].Queue.Sum, 9+18+19)
	is(t, "in vain", found.Touchpoints[0].GaveUp, 2)
	// Who turned away at once: 25 each. The others: 100, 88.75, 77.5 and 76.25.
	is(t, "scores", found.Touchpoints[0].Score.Sum, 50+100+(100-25*9./20)+(100-25*18./20)+(100-25*19./20))
}

func TestBalksInOrder(t *testing.T) {
	// All who come while the clerk is busy; of the others nobody.
	b := newModel(500).comeAt(0, 5, 10)
	b.serve("serve", b.team("clerk", calendar.Constant(1)), 10)
	b.Steps[0].Balks = []Balk{{When: above(TeamQueue, 0, 0), Share: []float64{1}}, {When: above(TeamBusy, 0, 0), Share: []float64{1}}}
	is(t, "turned away", b.run(t).Steps[0].Turned, 1) // who comes as somebody is free joins
	b.Steps[0].Balks = []Balk{{Share: []float64{0}}, {When: above(TeamOccupancy, 0, .5), Share: []float64{1}}}
	is(t, "turned away", b.run(t).Steps[0].Turned, 1)
}

// Whoever does not join when fewer do so does not join when more do, and each
// rule asks anew.
func TestMoreBalkInTwinWorlds(t *testing.T) {
	joined := func(shares ...float64) map[draw.Key]bool {
		b := newModel(1000).comeAtRate(1)
		b.Window.Drain = false
		b.step(Step{Name: "stay", Team: b.team("many", calendar.Constant(1e6)), Work: fixed(1e6)})
		for _, share := range shares {
			b.Steps[0].Balks = append(b.Steps[0].Balks, Balk{Share: []float64{share}})
		}
		s, err := New(b.complete())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Run(context.Background(), 1, 0); err != nil {
			t.Fatal(err)
		}
		out := map[draw.Key]bool{}
		for i := range s.run.tokens {
			if s.run.tokens[i].isCustomer() {
				out[s.run.tokens[i].key] = true
			}
		}
		return out
	}
	all, some, few, twice := joined(), joined(.2), joined(.6), joined(.2, .5)
	for key := range few {
		if !some[key] {
			t.Fatal("somebody joins when more do not")
		}
	}
	n := float64(len(all))
	for name, got := range map[string][2]float64{"some": {float64(len(some)), .8}, "few": {float64(len(few)), .4}, "twice": {float64(len(twice)), .4}} {
		if d := got[0] - got[1]*n; d*d > 16*n*got[1]*(1-got[1]) {
			t.Errorf("%s: %v of %v join", name, got[0], n)
		}
	}
}
