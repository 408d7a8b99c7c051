package sim

import (
	"math"
	"slices"
)

// layRare finds out which of the rarer things can happen in the model.
func (p *plan) layRare() {
	m := p.model
	for i := range p.settings {
		s := &p.settings[i]
		for t := range s.Teams {
			team := &s.Teams[t]
			p.worksAhead = p.worksAhead || team.Queue == ShortestWork
			p.duesAhead = p.duesAhead || team.Queue == DueFirst
		}
		for j := range s.Journeys {
			p.rare = p.rare || s.Journeys[j].Timeout != nil
		}
		for st := range s.Steps {
			step := &s.Steps[st]
			p.holding = p.holding || len(step.Holds) > 0
			for _, route := range step.Next {
				p.splits = p.splits || route[0].How == ToAll
			}
			for _, routes := range step.routes() {
				for _, route := range routes {
					p.unusual = p.unusual || route[0].How != ByShare
				}
			}
			p.splits = p.splits || len(step.WaitsFor) > 0
			p.unusual = p.unusual || len(step.Uses) > 0
		}
	}
	p.rare = p.rare || p.splits || p.holding
	p.unusual = p.unusual || p.rare || p.blocks
	p.needsMore = p.hasCrews || p.blocks || p.rare
	p.canLock = p.blocks && p.canBlockInLoop()
	for step := range m.Steps {
		p.layJoin(step)
	}
}

// layJoin gives a join its place in the counts of a customer.
func (p *plan) layJoin(step int) {
	waitsFor := p.model.Steps[step].WaitsFor
	if len(waitsFor) == 0 {
		return
	}
	pl := &p.places[step]
	pl.waits, pl.joinSlot = true, p.countStride
	p.countStride++
	for n, ended := range waitsFor {
		pl.joinAll |= 1 << n
		p.places[ended].joins = append(p.places[ended].joins, join{step, 1 << n})
	}
}

// layPromises finds for each step the promises that a customer there waits for.
func (p *plan) layPromises() {
	if !p.duesAhead {
		return
	}
	for step := range p.places {
		for tp := range p.model.Touchpoints {
			promised := false
			for i := range p.settings {
				promised = promised || p.settings[i].Touchpoints[tp].Promise > 0
			}
			of := &p.model.Touchpoints[tp]
			here := of.Since.From != SinceHere || slices.Contains(of.Steps, step) // or the wait for it has not begun
			if promised && here && p.awaits(tp, []int{step}) {
				p.places[step].promises = append(p.places[step].promises, tp)
			}
		}
	}
}

// most is the largest number that a step has in any setting.
func (p *plan) most(step int, of func(*Step) int) int {
	n := math.MinInt
	for i := range p.settings {
		n = max(n, of(&p.settings[i].Steps[step]))
	}
	return n
}
