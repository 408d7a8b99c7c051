package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// units reads how many members of its teams a job takes: of those that do it,
// or by team.
func (b *binder) units(s *sim.Step, n *tree.Node) {
	units := n.Get("units")
	if units == nil {
		return
	}
	if units.Kind != tree.Table {
		s.Units = b.members(units)
		for i := range s.Else {
			s.Else[i].Units = s.Units
		}
		return
	}
	for _, e := range units.Entries() {
		team, ok := b.teams.index[e.Key]
		if !ok {
			b.noSuch(e.At, e.Key, &b.teams)
			continue
		}
		count, taken := b.members(e.Value), false
		if s.Team == team {
			s.Units, taken = count, true
		}
		for i := range s.Else {
			if s.Else[i].Team == team {
				s.Else[i].Units, taken = count, true
			}
		}
		for i := range s.With {
			if s.With[i].Team == team {
				s.With[i].Units, taken = count, true
			}
		}
		if !taken && !b.does(e.Key, b.steps.index[s.Name]) && !b.wrong(n.Entry("by")) && !b.wrong(n.Entry("with")) {
			b.problems.Add(e.At, `add it to "by" or "with", or leave it out`, "team %q takes no part in step %q", e.Key, s.Name)
		}
	}
}

// members is how many of a team a job takes.
func (b *binder) members(n *tree.Node) int { return b.count(n, 1, mostMembers, "write 1 or more") }

// mostMembers bounds the members of a team that a job takes.
const mostMembers = 1 << 15
