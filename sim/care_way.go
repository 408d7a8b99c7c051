package sim

import (
	"fmt"
	"slices"
)

// Looks says for each policy at which steps it looks at customers of a class who
// come there: an entry for each class and step, step by step within a class; nil for
// policies that are not about customers. The error names the first policy with a
// forecast that customers are split on the way to. Only what all settings have is
// looked at, routes, journeys and touchpoints, which must be sound.
func (m *Model) Looks() ([][]bool, error) {
	silent := *m // the steps at which messages are work may not be there yet
	silent.Policies = slices.Clone(m.Policies)
	for i := range silent.Policies {
		silent.Policies[i].Notify = NoStep
	}
	m = &silent
	p := &plan{model: m, classes: m.Classes()}
	for _, s := range m.Settings() {
		p.settings = append(p.settings, setting{Setting: s})
	}
	err := p.layCares()
	looks := make([][]bool, len(m.Policies))
	for n := range p.cares {
		c := &p.cares[n]
		list := make([]bool, m.Classes()*len(m.Steps))
		for i := range list {
			list[i] = c.onWay != nil && c.onWay[i] || c.Forecast == nil && slices.Contains(c.At, i%len(m.Steps))
		}
		looks[c.number] = list
	}
	return looks, err
}

// layWays finds where customers are on the way to the touchpoints of forecasts.
// Policies that send customers elsewhere open ways for each other.
func (p *plan) layWays() {
	p.careWays = make([][]*care, len(p.model.Steps))
	for again := true; again; {
		again = false
		for n := range p.cares {
			c := &p.cares[n]
			if c.Forecast != nil {
				c.onWay = p.wayTo(c.Forecast.Touchpoint, c.Version)
			}
			for step := range p.model.Steps {
				if p.looksAt(c, step) && !slices.Contains(p.careWays[step], c) {
					p.careWays[step] = append(p.careWays[step], c)
					again = true
				}
			}
		}
	}
}

// looksAt says whether a policy looks at customers who come to a step.
func (p *plan) looksAt(c *care, step int) bool {
	if c.Forecast == nil {
		return slices.Contains(c.At, step)
	}
	for class := range p.classes {
		if c.onWay[class*len(p.model.Steps)+step] {
			return true
		}
	}
	return false
}

// wayTo says for each class and step whether the wait for a touchpoint goes on
// there, and may end at the touchpoint: whether customers who come there can still
// meet it before the wait begins anew.
func (p *plan) wayTo(tp int, version Version) []bool {
	steps := len(p.model.Steps)
	way := make([]bool, p.classes*steps)
	for class := range p.classes {
		if !p.concerns(version, int16(class)) {
			continue
		}
		on := way[class*steps : (class+1)*steps]
		for _, step := range p.model.Touchpoints[tp].Steps {
			on[step] = true
		}
		for again := true; again; {
			again = false
			for step := steps - 1; step >= 0; step-- {
				if !on[step] && p.leadsOn(tp, step, class, on) {
					on[step], again = true, true
				}
			}
		}
	}
	return way
}

// leadsOn says whether a customer of a class may come from a step to one of some
// without the wait for a touchpoint beginning anew.
func (p *plan) leadsOn(tp, step, class int, some []bool) bool {
	leads := func(routes []Route) bool {
		return routes != nil && slices.ContainsFunc(routes[class], func(b Branch) bool {
			return b.To >= 0 && some[b.To] && !p.beginsOnComing(tp, b.To)
		})
	}
	for i := range p.settings {
		st := &p.settings[i].Steps[step]
		if leads(st.GivesUp) || st.Room != nil && leads(st.Room.Full) || st.Timeout != nil && leads(st.Timeout.To) {
			return true
		}
		for j := range p.settings[i].Journeys {
			if limit := p.settings[i].Journeys[j].Timeout; limit != nil && leads(limit.To) {
				return true
			}
		}
		if !p.beginsAtEnd(tp, step, true) && leads(st.Next) {
			return true
		}
		if p.beginsAtEnd(tp, step, false) {
			continue
		}
		if leads(st.IfShort) || canFail(st) && some[st.ReworkTo] && !p.beginsOnComing(tp, st.ReworkTo) {
			return true
		}
	}
	return slices.ContainsFunc(p.careWays[step], func(c *care) bool { return p.concerns(c.Version, int16(class)) && leads(c.Route) })
}

// beginsAtEnd says whether the wait for a touchpoint begins anew as a step ends,
// right or wrong; see resetClocks.
func (p *plan) beginsAtEnd(tp, step int, right bool) bool {
	switch since := p.model.Touchpoints[tp].Since; since.From {
	case SincePrevious:
		version := p.model.Touchpoints[tp].Version
		return slices.ContainsFunc(p.model.Touchpoints, func(t Touchpoint) bool { return t.Version == version && t.happensAt(step, right) })
	case SinceStep:
		return since.Index == step
	case SinceTouchpoint:
		return p.model.Touchpoints[since.Index].happensAt(step, right)
	}
	return false
}

// happensAt says whether a touchpoint happens at a step that ends right, or wrong.
func (t *Touchpoint) happensAt(step int, right bool) bool {
	return (right || t.Live || t.UntilStart) && slices.Contains(t.Steps, step)
}

// beginsOnComing says whether the wait for a touchpoint begins anew on coming to a
// step; see beginHere.
func (p *plan) beginsOnComing(tp, step int) bool {
	return p.model.Touchpoints[tp].Since.From == SinceHere && slices.ContainsFunc(p.model.Touchpoints, func(t Touchpoint) bool {
		return t.Since.From == SinceHere && slices.Contains(t.Steps, step)
	})
}

// SplitError is a forecast about customers who are split on the way.
type SplitError struct {
	Policy, Step int
	text         string
}

// Error names both.
func (e *SplitError) Error() string { return e.text }

// checkSplits refuses forecasts about customers who are in two places at once.
func (p *plan) checkSplits(c *care) error {
	if c.Forecast == nil {
		return nil
	}
	for i := range p.settings {
		for step := range p.model.Steps {
			for class, route := range p.settings[i].Steps[step].Next {
				if len(route) == 0 || route[0].How != ToAll {
					continue
				}
				on := c.onWay[class*len(p.model.Steps) : (class+1)*len(p.model.Steps)]
				apart := 0
				for _, b := range route {
					if b.To >= 0 && p.comesAlone(b.To, on) {
						apart++
					}
				}
				if on[step] || apart > 1 {
					return &SplitError{c.number, step, fmt.Sprintf("policy %q: no forecast is made for customers who are in several places at once, from step %q on", c.Name, p.model.Steps[step].Name)}
				}
			}
		}
	}
	return nil
}

// comesAlone says whether a branch of a split comes to one of some steps before it
// is joined.
func (p *plan) comesAlone(from int, some []bool) bool {
	seen := make([]bool, len(p.model.Steps))
	for todo := []int{from}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[at] || len(p.model.Steps[at].WaitsFor) > 0 {
			continue
		}
		if seen[at] = true; some[at] {
			return true
		}
		todo = append(todo, p.successors(at)...)
	}
	return false
}
