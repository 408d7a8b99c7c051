package scenarios

import (
	"math"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/calendar"
)

// together refuses work that could never start: a job takes more of a team than
// there ever are, or teams that are never there at the same time. While an event
// holds that may be so.
func (b *binder) together(s *sim.Step, n *tree.Node) {
	if b.today != nil || s.Team == sim.NoTeam {
		return
	}
	all, enough := taken(s), true
	for _, m := range all {
		enough = b.enough(m, n) && enough
	}
	if !enough {
		return
	}
	for _, d := range all[:1+len(s.Else)] {
		able := b.able(d)
		for _, m := range s.With {
			able = calendar.Combine(able, b.able(m), math.Min)
		}
		if able.Mean() == 0 {
			b.problems.Add(n.Entry("with").At, "let their shifts overlap", "this work could never start: team %q and %s are never there at the same time",
				b.teams.list[d.Team], words(b.teamNames(s.With)))
			return
		}
	}
}

// enough says whether a team ever has as many members as a job takes.
func (b *binder) enough(m sim.Members, n *tree.Node) bool {
	team := &b.setting.Teams[m.Team]
	if team.Heads.Mean() == 0 || b.wrong(b.teams.nodes[m.Team].Entry("capacity")) {
		return false // reported where it stands
	}
	if b.able(m).Mean() > 0 {
		return true
	}
	at := n.Get("units")
	if own := at.Get(team.Name); own != nil {
		at = own
	}
	most := 0.0
	for _, piece := range team.Heads {
		most = max(most, whole(piece.Value*busiest(team)))
	}
	b.problems.Add(writtenAt(at), "take fewer, or give the team more heads", "this work could never start: it takes %d of team %q, which has %s at most",
		m.Units, team.Name, number(most))
	return false
}

// able is 1 while a team may have as many members on shift as a job takes.
func (b *binder) able(m sim.Members) calendar.Week {
	team := &b.setting.Teams[m.Team]
	return team.Heads.Map(func(heads float64) float64 {
		if heads > 0 && whole(heads*busiest(team)) >= float64(m.Units) {
			return 1
		}
		return 0
	})
}

// whole is the number of heads that there may be: fractions are drawn.
func whole(heads float64) float64 { return math.Ceil(heads - 1e-9) }

// busiest is how many times as many heads there are on the days with most.
func busiest(t *sim.Team) float64 {
	most, before := 1.0, 0.0
	for i, l := range t.DayMix {
		if i == 0 || l.Factor > most && l.Upto > before {
			most = l.Factor
		}
		before = l.Upto
	}
	return most
}

func (b *binder) teamNames(list []sim.Members) []string {
	var names []string
	for _, m := range list {
		names = append(names, `"`+b.teams.list[m.Team]+`"`)
	}
	return names
}
