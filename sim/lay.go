package sim

import (
	"fmt"
	"math/bits"

	"ripple/sim/draw"
	"ripple/sim/measure"
)

// layClocks gives each touchpoint the clock by which its wait is taken; those
// that begin at the same event share one. None: the wait at the step itself.
func (p *plan) layClocks() []int {
	of := make([]int, len(p.model.Touchpoints))
	p.here = none
	for i := range p.model.Touchpoints {
		of[i] = none
		tp := &p.model.Touchpoints[i]
		since := tp.Since
		if since.From == SinceHere {
			if tp.UntilStart && tp.Chase == nil {
				continue
			}
			since.Index = 0
		}
		for c := range p.clocked {
			if p.clocked[c].since == since {
				of[i] = c
			}
		}
		if of[i] == none {
			of[i] = len(p.clocked)
			p.clocked = append(p.clocked, clock{since})
		}
		if since.From == SinceHere {
			p.here = of[i]
		}
	}
	p.hasStory = len(p.clocked) > 0
	return of
}

// layTouchpoints puts every touchpoint on its steps.
func (p *plan) layTouchpoints() {
	for i := range p.model.Touchpoints {
		tp := &p.model.Touchpoints[i]
		for s := range p.settings {
			if p.settings[s].Touchpoints[i].Expects > 0 {
				p.hasStory = true
			}
		}
		clock := p.settings[0].touches[i].clock
		for _, step := range tp.Steps {
			pl := &p.places[step]
			pl.meets = pl.meets || tp.UntilStart || tp.Live
			pl.begins = pl.begins || clock != none && clock == p.here
			if tp.UntilStart {
				pl.live = append(pl.live, i)
			} else {
				pl.told = append(pl.told, i)
				pl.lagStreams = append(pl.lagStreams, draw.Purpose("lag of "+tp.Name, p.model.Steps[step].Name))
			}
		}
	}
	for i := range p.places {
		if p.places[i].own {
			p.hasStory = true
		}
	}
}

// findPlain marks the touchpoints whose ladder is known from their tally: one
// step, without a batch, of a team that never closes.
func (p *plan) findPlain() {
	for s := range p.settings {
		for i := range p.settings[s].touches {
			t := &p.settings[s].touches[i]
			if t.clock == none && len(t.Steps) == 1 && p.places[t.Steps[0]].batch == nil {
				team := p.model.Steps[t.Steps[0]].Team
				t.plain = team == NoTeam || !p.canClose(team)
				t.bare = t.plain && len(t.Limits) == 0 && t.Promise == 0 && t.Expects == 0
			}
		}
	}
}

// canClose says whether at some time nobody of a team may be on shift.
func (p *plan) canClose(team int) bool {
	for i := range p.settings {
		heads := p.settings[i].Teams[team].Heads
		if len(heads) == 0 {
			return true
		}
		for _, piece := range heads {
			if piece.Value < 1 {
				return true
			}
		}
	}
	return false
}

// findTies says whether two events may be due at the same instant but for a
// coincidence: something happens by the clock, or takes a set time.
func (p *plan) findTies() bool {
	for i := range p.settings {
		set := &p.settings[i]
		for j := range set.Journeys {
			if a := &set.Journeys[j].Arrivals; a.At != nil || a.Gap != nil && !a.Gap.IsContinuous() {
				return true
			}
		}
		for s := range set.Steps {
			st := &set.Steps[s]
			for _, dists := range [][]draw.Dist{st.Work, st.Wrap, st.Delay, st.Patience, st.Retry} {
				for d := range dists {
					if !dists[d].IsContinuous() {
						return true
					}
				}
			}
			if st.Batch != nil {
				return true
			}
		}
		for t := range set.Teams {
			if !set.Teams[t].Heads.IsConstant() {
				return true
			}
		}
	}
	return len(p.settings) > 1 || len(p.chasers) > 0
}

// layParts finds the steps and causes that a wait can go into.
func (p *plan) layParts() {
	if len(p.clocked) == 0 {
		return
	}
	add := func(step int, cause measure.Cause) {
		p.places[step].part[cause] = int32(len(p.parts))
		p.parts = append(p.parts, part{step, cause})
	}
	for i := range p.model.Steps {
		st := &p.model.Steps[i]
		if st.CustomerClock {
			continue
		}
		if st.Batch != nil {
			add(i, measure.InBatch)
		}
		if st.Team == NoTeam {
			add(i, measure.InDelay)
			continue
		}
		add(i, measure.InQueue)
		add(i, measure.InClosed)
		add(i, measure.InWork)
		if p.ever(i, func(st *Step) bool { return st.Patience != nil }) { // the pause before the next try
			add(i, measure.InDelay)
		}
	}
	p.clockStride = len(p.clocked) * (clockHead + len(p.parts))
}

// layReach finds, for each step, the teams that stay until nobody can come and
// that a customer at this step may still come to.
func (p *plan) layReach() error {
	m := p.model
	p.reaches = make([]uint64, len(m.Steps))
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
			if p.canReach(step, func(s int) bool { return p.doneBy(s, team) }) {
				p.reaches[step] |= bit
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

func (p *plan) doneBy(step, team int) bool { return p.model.Steps[step].Team == team }

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
func (p *plan) successors(step int) []int {
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
		for _, routes := range [][]Route{st.Next, st.GivesUp} {
			for _, route := range routes {
				for _, b := range route {
					add(b.To)
				}
			}
		}
		if canFail(st) {
			add(st.ReworkTo)
		}
	}
	return out
}

// canReach says whether a customer at a step may be, now or later, at a step
// that is wanted.
func (p *plan) canReach(step int, wanted func(step int) bool) bool {
	seen := make([]bool, len(p.model.Steps))
	for todo := []int{step}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if wanted(at) {
			return true
		}
		if !seen[at] {
			seen[at] = true
			todo = append(todo, p.successors(at)...)
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
	return again
}

func trailing(set uint64) int { return bits.TrailingZeros64(set) }
