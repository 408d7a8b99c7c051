package sim

import (
	"slices"

	"ripple/sim/draw"
)

// A crew is who does a step that is more than one member of one team that works
// through its own line: one of several teams, several members, members of other
// teams as well. Teams of crews are pools: each of them looks at the lines of
// all steps that it can do.
//
// The plain case has ways of its own (seize.go, serve.go), which do the same in
// a third of the time.
type crew struct {
	choices []choice    // of all settings, in the same order in each of them
	order   []int32     // those of this setting, first choice first
	first   int         // team of the first choice
	with    []Members   // held along
	parties [][]Members // by choice: its members, then those held along
	teams   []int32     // who can do it now, or is held along, each once
	all     []int32     // in any setting
	setup   []draw.Dist
	holds   bool // members are kept until a later step ends
	breaks  bool // jobs may be interrupted
	shifts  bool // who can do it is not the same in all settings
}

// choice is a team that can do a step.
type choice struct {
	Members
	labour []draw.Dist
	system bool
	dip    *Dip
}

// units is how many members somebody takes; 0 means 1.
func (m Members) units() int32 { return int32(max(1, m.Units)) }

// doers are the teams that can do a step, first choice first.
func (st *Step) doers() []Doer {
	if st.Team == NoTeam {
		return nil
	}
	return append([]Doer{{Members{st.Team, st.Units}, st.Work}}, st.Else...)
}

// newCrew is the crew of a step in a setting; doers are those of all settings.
func newCrew(s *Setting, st *Step, doers []Doer, breaks bool) *crew {
	c := &crew{first: st.Team, with: st.With, setup: st.Setup, holds: len(st.Holds) > 0, breaks: breaks}
	now := st.doers()
	for _, d := range doers {
		at := slices.IndexFunc(now, func(n Doer) bool { return n.Team == d.Team })
		if at >= 0 {
			d = now[at]
		}
		c.choices = append(c.choices, choice{d.Members, d.Work, s.Teams[d.Team].System, s.Teams[d.Team].Dip})
		c.parties = append(c.parties, append([]Members{d.Members}, st.With...))
		c.all = append(c.all, int32(d.Team))
	}
	for _, d := range now {
		c.order = append(c.order, int32(slices.IndexFunc(doers, func(o Doer) bool { return o.Team == d.Team })))
		c.teams = append(c.teams, int32(d.Team))
	}
	for _, m := range st.With {
		c.teams, c.all = append(c.teams, int32(m.Team)), append(c.all, int32(m.Team))
	}
	return c
}

// serves says whether a team can do the step now, or is held along.
func (c *crew) serves(team int) bool { return !c.shifts || slices.Contains(c.teams, int32(team)) }

// teams are all that take part in a step, each once.
func (st *Step) teams() []int {
	var out []int
	add := func(team int) {
		if !slices.Contains(out, team) {
			out = append(out, team)
		}
	}
	for _, d := range st.doers() {
		add(d.Team)
	}
	for _, m := range st.With {
		add(m.Team)
	}
	return out
}

// teamsOf are all that take part in a step in any setting, each once.
func (p *plan) teamsOf(step int) []int {
	var out []int
	for i := range p.settings {
		for _, team := range p.settings[i].Steps[step].teams() {
			if !slices.Contains(out, team) {
				out = append(out, team)
			}
		}
	}
	return out
}

// doersOf are the teams that can do a step in any setting, each with its work in
// the first setting in which it does.
func (p *plan) doersOf(step int) []Doer {
	var out []Doer
	for i := range p.settings {
		for _, d := range p.settings[i].Steps[step].doers() {
			if !slices.ContainsFunc(out, func(o Doer) bool { return o.Team == d.Team }) {
				out = append(out, d)
			}
		}
	}
	return out
}

// shifts says whether who can do a step, or in which order, is not the same in
// all settings.
func (p *plan) shifts(step int) bool {
	base := p.model.Steps[step].doers()
	return p.ever(step, func(st *Step) bool {
		return !slices.EqualFunc(st.doers(), base, func(a, b Doer) bool { return a.Team == b.Team })
	})
}

// isCrewed says whether a step needs more than a member of one team.
func (st *Step) isCrewed() bool {
	return st.Team != NoTeam && (st.Units > 1 || len(st.Else)+len(st.With)+len(st.Holds)+len(st.Setup) > 0)
}

// isPool says whether a team does more than work through its line, as people
// come or rank by rank.
func (t *Team) isPool() bool { return t.Queue != FirstCome || t.Preempt || t.Fails != nil }

// layCrews finds the steps done by crews. A team that takes part in one is a
// pool, and all steps of a pool are done by crews.
func (p *plan) layCrews() {
	m := p.model
	p.crewed, p.pools = make([]bool, len(m.Steps)), make([]bool, len(m.Teams))
	for i := range p.settings {
		for t := range m.Teams {
			p.pools[t] = p.pools[t] || p.settings[i].Teams[t].isPool()
		}
	}
	for step := range m.Steps {
		p.crewed[step] = p.ever(step, (*Step).isCrewed) || p.shifts(step) || m.Steps[step].Team != NoTeam && p.mayBlock(step)
	}
	for again := true; again; {
		again = false
		for step := range m.Steps {
			teams := p.teamsOf(step)
			crewed := p.crewed[step] || slices.ContainsFunc(teams, func(t int) bool { return p.pools[t] })
			if crewed != p.crewed[step] {
				p.crewed[step], again = true, true
			}
			for _, t := range teams {
				if crewed && !p.pools[t] {
					p.pools[t], again = true, true
				}
			}
		}
	}
	for step, crewed := range p.crewed {
		breaks, doers, shifts := p.breaks(step), p.doersOf(step), p.shifts(step)
		p.crewsShift = p.crewsShift || shifts
		for i := range p.settings {
			if crewed {
				c := newCrew(p.settings[i].Setting, &p.settings[i].Steps[step], doers, breaks)
				c.shifts = shifts
				p.settings[i].stations[step].crew = c
			}
		}
		p.hasCrews = p.hasCrews || crewed
	}
	for i := range p.settings {
		if slices.Contains(p.pools, true) {
			p.layTiers(&p.settings[i])
		}
	}
}

// breaks says whether a job at a step may be interrupted in any setting.
func (p *plan) breaks(step int) bool {
	for i := range p.settings {
		for _, team := range p.teamsOf(step) {
			if t := &p.settings[i].Teams[team]; t.AtClose == PauseJob || t.Preempt || t.Fails != nil {
				return true
			}
		}
	}
	return false
}

// mayBlock says whether customers who end a step, or come there, may find no room
// and have to stay where they were.
func (p *plan) mayBlock(step int) bool {
	if p.ever(step, (*Step).isBlocking) {
		return true
	}
	for _, to := range p.successors(step) {
		if p.ever(to, (*Step).isBlocking) {
			return true
		}
	}
	return false
}

func (st *Step) isBlocking() bool { return st.Room != nil && st.Room.Block }
