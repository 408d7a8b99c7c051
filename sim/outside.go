package sim

import (
	"fmt"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// outside is the part of a plan that few models use: groups, crowds, business days
// and scores of other kinds.
type outside struct {
	sizeStream, memberStream draw.Stream

	special  []bool // by journey: arrivals bring groups, or end with a count, or are kept away
	replaces bool   // some journey has a closed population
	business *calendar.OpenTime
	peakEnd  []bool // by class: scored by the peak and the end; nil: nobody
}

// layOutside works out what few models use. It comes after touchpoints and chases;
// after the journeys, armsOnArrival has an entry for each of Model.Start.
func (p *plan) layOutside() {
	m := p.model
	p.sizeStream, p.memberStream = draw.Purpose("size", ""), draw.Purpose("member", "")
	p.special = make([]bool, len(m.Journeys))
	for j := range m.Journeys {
		for i := range p.settings {
			a := &p.settings[i].Journeys[j].Arrivals
			p.special[j] = p.special[j] || a.Size != nil || a.Count > 0
		}
		p.replaces = p.replaces || m.Journeys[j].Population > 0
	}
	for i := range m.Start {
		var arms []int
		for _, tp := range p.chasers {
			if m.Touchpoints[tp].Since.From != SinceHere && p.awaits(tp, []int{m.Start[i].Step}) {
				arms = append(arms, tp)
			}
		}
		p.armsOnArrival = append(p.armsOnArrival, arms)
	}
	p.layBusiness()
	p.layScores()
}

// luckName is the name under which the luck of a step is drawn.
func luckName(st *Step) string {
	if st.Draws != "" {
		return st.Draws
	}
	return st.Name
}

// checkOutside refuses what would make a run of these fail or mislead.
func (m *Model) checkOutside() error {
	for i := range m.Start {
		at := &m.Start[i]
		for _, before := range m.Start[:i] {
			if before.Journey == at.Journey && before.Step == at.Step {
				return fmt.Errorf("customers who are there at the start are told twice")
			}
		}
		switch {
		case at.Journey < 0 || at.Journey >= len(m.Journeys) || at.Step < 0 || at.Step >= len(m.Steps) || at.Customers < 0:
			return fmt.Errorf("customers who are there at the start need a journey, a step and a number")
		case m.Journeys[at.Journey].Population > 0:
			return fmt.Errorf("journey %q: the customers of a closed population begin where they enter", m.Journeys[at.Journey].Name)
		case len(m.Steps[at.Step].WaitsFor) > 0:
			return fmt.Errorf("step %q waits for other steps of a customer: nobody can be there at the start", m.Steps[at.Step].Name)
		}
	}
	if m.Business != nil && m.Business.BusinessDay() == 0 {
		return fmt.Errorf("business is never open")
	}
	for _, s := range m.Settings() {
		if err := s.checkOutside(m); err != nil {
			return err
		}
	}
	return nil
}

func (s *Setting) checkOutside(m *Model) error {
	for i := range s.Journeys {
		if err := s.Journeys[i].checkCrowds(&m.Journeys[i]); err != nil {
			return fmt.Errorf("journey %q: %w", s.Journeys[i].Name, err)
		}
	}
	for i := range s.Steps {
		if err := s.Steps[i].checkBusiness(m); err != nil {
			return fmt.Errorf("step %q: %w", s.Steps[i].Name, err)
		}
	}
	for i := range s.Touchpoints {
		if err := s.Touchpoints[i].checkScore(m); err != nil {
			return fmt.Errorf("touchpoint %q: %w", s.Touchpoints[i].Name, err)
		}
	}
	return nil
}

func (j *Journey) checkCrowds(base *Journey) error {
	a := &j.Arrivals
	switch {
	case j.Population < 0 || a.Count < 0:
		return fmt.Errorf("there cannot be less than nobody")
	case j.Population > 0 && !a.IsNone():
		return fmt.Errorf("a closed population has no arrivals")
	case a.Size != nil && a.Size.Kind == draw.Never:
		return fmt.Errorf("a group has an end")
	case j.Population != base.Population || a.Count != base.Arrivals.Count || j.PeakEnd != base.PeakEnd:
		return fmt.Errorf("an epoch cannot change how many come in all, nor how the score is made")
	}
	return nil
}
