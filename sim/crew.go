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
	choices []choice    // first choice first
	with    []Members   // held along
	parties [][]Members // by choice: its members, then those held along
	teams   []int32     // all of these, each once
	setup   []draw.Dist
	holds   bool // members are kept until a later step ends
	breaks  bool // jobs may be interrupted
}

// choice is a team that can do a step.
type choice struct {
	Members
	labour []draw.Dist
	system bool
}

// units is how many members somebody takes; 0 means 1.
func (m Members) units() int32 { return int32(max(1, m.Units)) }

// newCrew is the crew of a step in a setting.
func newCrew(s *Setting, st *Step, breaks bool) *crew {
	c := &crew{with: st.With, setup: st.Setup, holds: len(st.Holds) > 0, breaks: breaks}
	first := Doer{Members{st.Team, st.Units}, st.Work}
	for _, d := range append([]Doer{first}, st.Else...) {
		c.choices = append(c.choices, choice{d.Members, d.Work, s.Teams[d.Team].System})
		c.parties = append(c.parties, append([]Members{d.Members}, st.With...))
	}
	for _, team := range st.teams() {
		c.teams = append(c.teams, int32(team))
	}
	return c
}

// teams are all that take part in a step, each once.
func (st *Step) teams() []int {
	if st.Team == NoTeam {
		return nil
	}
	out := []int{st.Team}
	add := func(team int) {
		if !slices.Contains(out, team) {
			out = append(out, team)
		}
	}
	for _, d := range st.Else {
		add(d.Team)
	}
	for _, m := range st.With {
		add(m.Team)
	}
	return out
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
		p.crewed[step] = p.ever(step, (*Step).isCrewed) || m.Steps[step].Team != NoTeam && p.mayBlock(step)
	}
	for again := true; again; {
		again = false
		for step := range m.Steps {
			teams := m.Steps[step].teams()
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
		breaks := p.breaks(step)
		for i := range p.settings {
			if crewed {
				p.settings[i].stations[step].crew = newCrew(p.settings[i].Setting, &p.settings[i].Steps[step], breaks)
			}
		}
		p.hasCrews = p.hasCrews || crewed
	}
}

// breaks says whether a job at a step may be interrupted in any setting.
func (p *plan) breaks(step int) bool {
	for i := range p.settings {
		for _, team := range p.model.Steps[step].teams() {
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
