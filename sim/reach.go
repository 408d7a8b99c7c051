package sim

import (
	"fmt"
	"math/bits"
	"slices"
)

// layReach finds, for each step, the teams that stay until nobody can come and
// that a customer at this step may still come to.
func (p *plan) layReach() error {
	m := p.model
	versions := []Version{Remaining, Adopters}
	for v := range versions {
		p.reaches[v] = make([]uint64, len(m.Steps))
	}
	for team := range m.Teams {
		if !p.everStays(team) {
			continue
		}
		if len(p.stayers) == 64 {
			return fmt.Errorf("more than 64 teams stay until everybody is served")
		}
		bit := uint64(1) << len(p.stayers)
		p.stayers = append(p.stayers, team)
		for step := range m.Steps {
			for v, version := range versions {
				if p.canReachAs(version, step, func(s int) bool { return p.doneBy(s, team) }) {
					p.reaches[v][step] |= bit
				}
			}
		}
	}
	p.clearing = len(p.stayers) > 0
	return nil
}

func (p *plan) everStays(team int) bool {
	for i := range p.settings {
		if p.settings[i].Teams[team].AtClose == ClearLine {
			return true
		}
	}
	return false
}

func (p *plan) doneBy(step, team int) bool { return slices.Contains(p.teamsOf(step), team) }

// ever says whether something holds of a step in any setting.
func (p *plan) ever(step int, holds func(st *Step) bool) bool {
	for i := range p.settings {
		if holds(&p.settings[i].Steps[step]) {
			return true
		}
	}
	return false
}

// canFail says whether work at a step may be wrong.
func canFail(st *Step) bool {
	for _, share := range st.FirstPass {
		if share < 1 {
			return st.ReworkLimit > 0
		}
	}
	return false
}

// successors are the steps a customer may come to from a step, in any setting.
func (p *plan) successors(step int) []int { return p.successorsOf(step, Everybody) }

// successorsOf are those for customers of one version of the process.
func (p *plan) successorsOf(step int, version Version) []int {
	seen := map[int]bool{}
	var out []int
	add := func(to int) {
		if to >= 0 && !seen[to] {
			seen[to] = true
			out = append(out, to)
		}
	}
	for i := range p.settings {
		st := &p.settings[i].Steps[step]
		for _, routes := range append(st.ways(), st.IfShort) {
			for class, route := range routes {
				for _, b := range route {
					if p.concerns(version, int16(class)) {
						add(b.To)
					}
				}
			}
		}
		for j := range p.settings[i].Journeys { // whose time may be up anywhere
			if limit := p.settings[i].Journeys[j].Timeout; limit != nil {
				for class, route := range limit.To {
					for _, b := range route {
						if p.concerns(version, int16(class)) {
							add(b.To)
						}
					}
				}
			}
		}
		if canFail(st) {
			add(st.ReworkTo)
		}
	}
	for _, c := range p.careWays[step] {
		for _, route := range c.Route {
			for _, b := range route {
				add(b.To)
			}
		}
		add(c.Notify)
	}
	return out
}

// ways are the ways on from a step that every class has, by class.
func (st *Step) ways() [][]Route {
	out := [][]Route{st.Next, st.GivesUp}
	if st.Room != nil {
		out = append(out, st.Room.Full)
	}
	if st.Timeout != nil {
		out = append(out, st.Timeout.To)
	}
	return out
}

// routes are all ways on from a step.
func (st *Step) routes() [][]Route {
	out := st.ways()
	for c := range st.IfShort {
		if st.IfShort[c] != nil { // or they wait
			out = append(out, st.IfShort[c:c+1])
		}
	}
	return out
}

// canReach says whether a customer at a step may be, now or later, at a step
// that is wanted.
func (p *plan) canReach(step int, wanted func(step int) bool) bool {
	return p.canReachAs(Everybody, step, wanted)
}

// canReachAs says so of a customer of one version of the process.
func (p *plan) canReachAs(version Version, step int, wanted func(step int) bool) bool {
	seen := make([]bool, len(p.model.Steps))
	for todo := []int{step}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if wanted(at) {
			return true
		}
		if !seen[at] {
			seen[at] = true
			todo = append(todo, p.successorsOf(at, version)...)
		}
	}
	return false
}

// revisitable are the steps that a customer may come to more than once.
func (p *plan) revisitable() []bool {
	again := make([]bool, len(p.model.Steps))
	for step := range again {
		for _, next := range p.successors(step) {
			again[step] = again[step] || p.canReach(next, func(s int) bool { return s == step })
		}
	}
	p.metTwice(again)
	return again
}

// metTwice marks the steps that several branches of a split may come to.
func (p *plan) metTwice(again []bool) {
	for i := range p.settings {
		for _, st := range p.settings[i].Steps {
			for _, route := range st.Next {
				if route[0].How != ToAll {
					continue
				}
				for step := range again {
					ways := 0
					for _, b := range route {
						if b.To >= 0 && p.canReach(b.To, func(s int) bool { return s == step }) {
							ways++
						}
					}
					again[step] = again[step] || ways > 1
				}
			}
		}
	}
}

func trailing(set uint64) int { return bits.TrailingZeros64(set) }
