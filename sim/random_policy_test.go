package sim

import "fmt"

// policies are rules on lines that set what an epoch can.
func (g generator) policies() {
	n := g.int("policies that set", 1, 2)
	for i := range n {
		last := StepWip
		if len(g.Stocks) > 0 {
			last = StockShort
		}
		gauge := Gauge{GaugeKind(g.int("gauge", 0, int(last))), 0}
		limit := float64(g.int("limit", 0, 4))
		g.Policies = append(g.Policies, Policy{
			Name: fmt.Sprint("policy ", i), Sets: true, Notify: NoStep, For: g.float("for", 1, 300),
			When: &Condition{Text: fmt.Sprint(gauge, " > ", limit), Reads: []Gauge{gauge}, Holds: func(v *View) bool { return v.Gauges[0] > limit }},
		})
	}
	change := g.randomEpoch
	if !g.smooth && g.chance("unusual policies", 2) {
		change = g.unusualEpoch
	}
	for _, s := range g.Model.Settings() {
		s.Under = []*Setting{nil}
		for range 1<<n - 1 {
			under := s.clone()
			under.Under = nil
			change(&under)
			s.Under = append(s.Under, &under)
		}
	}
}

// unpoliced is a model without its policies, where these would react to what a
// test changes.
func unpoliced(m *Model) *Model {
	m = copyOf(m)
	m.Policies, m.Under = nil, nil
	for i := range m.Epochs {
		m.Epochs[i].Under = nil
	}
	return m
}
