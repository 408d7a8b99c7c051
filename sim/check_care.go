package sim

import (
	"fmt"
	"math"
)

// checkCares checks the policies that are about customers.
func (m *Model) checkCares() error {
	for i := range m.Policies {
		p := &m.Policies[i]
		if !p.IsAboutCustomers() {
			continue
		}
		if err := p.check(m); err != nil {
			return fmt.Errorf("policy %q: %w", p.Name, err)
		}
	}
	return nil
}

func (p *Policy) check(m *Model) error {
	for _, step := range p.At {
		if step < 0 || step >= len(m.Steps) {
			return fmt.Errorf("there is no step %d", step)
		}
	}
	f := p.Forecast
	switch {
	case f == nil && (p.When == nil || p.When.Holds == nil):
		return fmt.Errorf("needs a condition that is ready, or a forecast")
	case f != nil && len(p.At) > 0:
		return fmt.Errorf("a forecast is looked at on the way to its touchpoint, not at steps")
	case f != nil && (f.Touchpoint < 0 || f.Touchpoint >= len(m.Touchpoints)):
		return fmt.Errorf("a forecast needs a touchpoint")
	case f != nil && (!(f.Beyond >= 0) || math.IsInf(f.Beyond, 1) || !(f.Accuracy >= 0.5 && f.Accuracy <= 1)):
		return fmt.Errorf("a forecast needs a time, and an accuracy between 0.5 and 1")
	case !(p.Feel >= 0) || math.IsInf(p.Feel, 1):
		return fmt.Errorf("a wait cannot feel shorter than nothing")
	case p.Notify < NoStep || p.Notify >= len(m.Steps):
		return fmt.Errorf("there is no step %d for messages", p.Notify)
	case p.Route != nil && len(p.Route) != m.Classes():
		return fmt.Errorf("needs a route for each class")
	}
	for _, route := range p.Route {
		if err := route.check(&m.Setting); err != nil {
			return err
		}
		if how := route.How(); how != ByShare && how != ByRule {
			return fmt.Errorf("sends customers to one step")
		}
	}
	return nil
}
