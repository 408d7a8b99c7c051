package sim

import (
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
			for _, v := range tp.Version.versions() {
				pl.meets[v] = pl.meets[v] || tp.UntilStart || tp.Live
				pl.tells[v] = pl.tells[v] || !tp.UntilStart
			}
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
				t.plain = team == NoTeam || !p.canClose(team) && !p.crewed[t.Steps[0]]
				t.bare = t.plain && t.Version == Everybody && len(t.Limits) == 0 && t.Promise == 0 && t.Expects == 0
			}
		}
	}
}

// canClose says whether at some time nobody of a team may be on shift.
func (p *plan) canClose(team int) bool {
	for i := range p.settings {
		t := &p.settings[i].Teams[team]
		if len(t.Heads) == 0 {
			return true
		}
		least := 1.0
		for _, l := range t.DayMix {
			least = min(least, l.Factor)
		}
		for _, piece := range t.Heads {
			if piece.Value*least < 1 {
				return true
			}
		}
	}
	return false
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
		if p.blocks && p.mayBlock(i) {
			add(i, measure.InBlock)
		}
		if len(st.Uses) > 0 {
			add(i, measure.InStock)
		}
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
		if p.ever(i, func(st *Step) bool { return st.Setup != nil }) {
			add(i, measure.InSetup)
		}
		for _, team := range p.teamsOf(i) {
			if p.model.Teams[team].Fails != nil {
				add(i, measure.InOutage)
				break
			}
		}
		if p.ever(i, func(st *Step) bool { return st.Patience != nil }) { // the pause before the next try
			add(i, measure.InDelay)
		}
	}
	p.clockStride = len(p.clocked) * (clockHead + len(p.parts))
}
