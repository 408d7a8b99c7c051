package scenarios

import (
	"fmt"
	"slices"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/draw"
)

// doer reads who does the step, or how long it just takes.
func (b *binder) doer(s *sim.Step, i int, n *tree.Node) {
	by, work, delay := n.Entry("by"), n.Entry("work"), n.Entry("delay")
	at := b.steps.at[i]
	s.Wrap, s.Setup = b.times(n.Get("wrap")), b.times(n.Get("setup"))
	s.Delay, s.BusinessDelay = b.delay(n.Get("delay"))
	b.doers(s, n)
	switch {
	case by != nil && delay != nil:
		b.problems.Add(delay.At, `write "work" for what the team does, or take "by" out`, "step %q has a team and a delay", s.Name)
	case work != nil && delay != nil:
		b.problems.Add(delay.At, "keep one of the two", "step %q has both work and delay", s.Name)
	case by != nil && work == nil:
		b.problems.Add(by.At, `add work, such as "~8m"`, "step %q has a team and no work", s.Name)
	case by == nil && work != nil:
		b.problems.Add(work.At, `add by = "…": the team that does it; or write "delay" if it just takes time`, "step %q has work and nobody who does it", s.Name)
	case by == nil && delay == nil && n.Entry("uses") == nil:
		b.problems.Add(at, `add "by" and "work", "delay" if it just takes time, or "uses" if customers wait for stock`, "step %q does not say what happens", s.Name)
	}
	for _, key := range []string{"wrap", "setup", "with", "units", "holds", "queue_limit"} {
		if e := n.Entry(key); e != nil && by == nil {
			b.problems.Add(e.At, "leave it out", "%q goes with work that a team does", key)
		}
	}
	b.along(s, n)
	b.holds(s, i, n)
	b.units(s, n)
	if len(taken(s)) > mostTeams {
		b.problems.Add(by.Value.Pos, fmt.Sprintf("name %d at most", mostTeams), "%d teams take part in step %q", len(taken(s)), s.Name)
	}
	b.together(s, n)
	if s.Work == nil && s.Delay == nil { // customers wait for stock alone; or something harmless after a problem
		s.Delay = make([]draw.Dist, b.classes())
	}
}

// mostTeams bounds the teams that take part in a step.
const mostTeams = 32

// doers reads the teams that do the step, first choice first, and how long the
// work takes each of them.
func (b *binder) doers(s *sim.Step, n *tree.Node) {
	by, work := n.Get("by"), n.Get("work")
	if by != nil && len(texts(by)) == 0 {
		b.problems.Add(by.Pos, "name a team", "nobody does this step")
	}
	var teams []int
	for _, item := range texts(by) {
		if team := b.lookup(item, &b.teams); team >= 0 {
			teams = append(teams, team)
		}
	}
	sound := b.byTeam(s.Name, work, n.Entry("by"))
	for i, team := range teams {
		list := make([]draw.Dist, b.classes()) // something harmless after a problem
		if sound {
			list = b.workOf(s.Name, team, work)
		}
		if i == 0 {
			s.Team, s.Work = team, list
			continue
		}
		s.Else = append(s.Else, sim.Doer{Members: sim.Members{Team: team}, Work: list})
	}
	if s.Team == sim.NoTeam && !b.isByTeam(work) {
		s.Work = b.times(work)
	}
}

// along reads the teams that are held while the step is done.
func (b *binder) along(s *sim.Step, n *tree.Node) {
	for _, item := range texts(n.Get("with")) {
		team := b.lookup(item, &b.teams)
		switch {
		case team < 0:
		case named(n.Get("by"), item.Text):
			b.problems.Add(item.Pos, `name other teams here; for more members of one team write "units"`, "team %q does step %q already", item.Text, s.Name)
		default:
			s.With = append(s.With, sim.Members{Team: team})
		}
	}
}

// taken are the members of all teams that do a step or are held along.
func taken(s *sim.Step) []sim.Members {
	if s.Team == sim.NoTeam {
		return nil
	}
	list := []sim.Members{{Team: s.Team, Units: s.Units}}
	for _, d := range s.Else {
		list = append(list, d.Members)
	}
	return append(list, s.With...)
}

// takesPart says whether a team does a step or is held along.
func takesPart(s *sim.Step, team int) bool {
	return slices.ContainsFunc(taken(s), func(m sim.Members) bool { return m.Team == team })
}
