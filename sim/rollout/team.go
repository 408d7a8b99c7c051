package rollout

import (
	"reflect"
	"slices"

	"ripple/sim"
)

// team is a team that both versions share. What can be counted goes the share of
// the way to what the change makes of it; a new team is there from the first
// phase on, and one that the change removes stays until nobody can come to it who
// has not adopted the change. All else changes with the first phase.
func (b *builder) team(at int, p pair, sets [2]*sim.Setting, share float64) sim.Team {
	side := b.holds(p, share)
	t := sets[side].Teams[p.at[side]]
	switch {
	case p.is(today) && p.is(changed):
		old, new := &sets[today].Teams[p.at[today]], &sets[changed].Teams[p.at[changed]]
		t.Heads = between(old.Heads, new.Heads, share)
		t.HourlyCost = part(old.HourlyCost, new.HourlyCost, share)
		t.CaseCost = part(old.CaseCost, new.CaseCost, share)
	case p.is(changed) && share == 0:
		t.Heads = nil
	case p.is(today) && share >= 1 && len(b.plan.Only) == 0:
		t.Heads, t.AtClose = nil, sim.ClearLine
	}
	t.Ranks = byClass(b, pair{"", p.only(side).at}, ranks(side, t.Ranks), 0)
	t.Dip = nil
	if b.dips[at] {
		t.Dip = b.dip()
	}
	return t
}

func ranks(side int, of []int) (tables [2][]int) {
	tables[side] = of
	return tables
}

func part(from, to, share float64) float64 {
	switch {
	case share <= 0 || from == to:
		return from
	case share >= 1:
		return to
	}
	return from + share*(to-from)
}

// dip is how people learn.
func (b *builder) dip() *sim.Dip {
	return &sim.Dip{At: b.plan.grows(), Pace: b.plan.Pace, Recovers: b.plan.Learn}
}

// findLearners finds the people who have to learn: teams that the change edits,
// or brings, and those who do steps that it brings, or whose work it changes.
func (b *builder) findLearners() {
	b.dips = make([]bool, len(b.teams))
	if b.plan.Pace == 0 || b.plan.Pace == 1 || b.plan.Learn == 0 {
		return
	}
	for i, p := range b.teams {
		if p.is(changed) && !b.models[changed].Teams[p.at[changed]].System {
			b.dips[i] = !p.is(today) || b.isEdited(p) || b.hasOtherWork(p)
		}
	}
}

// isEdited says whether a team is not what it was, but for words and ranks.
func (b *builder) isEdited(p pair) bool {
	plain := func(side int) sim.Team {
		t := b.models[side].Teams[p.at[side]]
		t.Title, t.Owner, t.Capability, t.Ranks = "", "", "", nil
		return t
	}
	return !reflect.DeepEqual(plain(today), plain(changed))
}

// hasOtherWork says whether a team does a step that is new, or that others do, or
// that takes another time.
func (b *builder) hasOtherWork(p pair) bool {
	m := b.models[changed]
	for i := range m.Steps {
		st := &m.Steps[i]
		own := slices.Contains(crew(m, st), p.name)
		if !own {
			continue
		}
		at := slices.IndexFunc(b.models[today].Steps, func(s sim.Step) bool { return s.Name == st.Name })
		if at < 0 {
			return true
		}
		old := &b.models[today].Steps[at]
		if !slices.Equal(crew(m, st), crew(b.models[today], old)) || !reflect.DeepEqual(st.Work, old.Work) {
			return true
		}
	}
	return false
}

// crew names who takes part in a step.
func crew(m *sim.Model, st *sim.Step) []string {
	if st.Team == sim.NoTeam {
		return nil
	}
	list := []string{m.Teams[st.Team].Name}
	for _, d := range st.Else {
		list = append(list, m.Teams[d.Team].Name)
	}
	for _, w := range st.With {
		list = append(list, m.Teams[w.Team].Name)
	}
	return list
}

// learning is the changed model in which people learn.
func (b *builder) learning(m *sim.Model) *sim.Model {
	if !slices.Contains(b.dips, true) {
		return m
	}
	out := *m
	b.teach(&out.Setting)
	out.Epochs = slices.Clone(m.Epochs)
	for i := range out.Epochs {
		b.teach(&out.Epochs[i].Setting)
	}
	return &out
}

func (b *builder) teach(s *sim.Setting) {
	s.Teams = slices.Clone(s.Teams)
	for i, p := range b.teams {
		if b.dips[i] {
			s.Teams[p.at[changed]].Dip = b.dip()
		}
	}
	s.Under = slices.Clone(s.Under)
	for i, under := range s.Under {
		if under != nil {
			u := *under
			b.teach(&u)
			s.Under[i] = &u
		}
	}
}
