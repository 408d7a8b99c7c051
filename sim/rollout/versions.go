package rollout

import (
	"fmt"
	"slices"
	"strings"

	"ripple/sim"
)

// versions finds the steps of the union and the other version of each: a step is
// there twice if its versions differ in more than what is stated by class.
func (b *builder) versions() (steps []pair, twins []int) {
	stepNames := func(m *sim.Model) []string { return names(m.Steps, func(s *sim.Step) string { return s.Name }) }
	all := union(stepNames(b.models[today]), stepNames(b.models[changed]))
	twice := map[string]bool{}
	for _, p := range all {
		twice[p.name] = p.is(today) != p.is(changed) || b.differs(p)
	}
	for again := true; again; { // whoever leads all to one of two versions has to be there twice too
		again = false
		for _, p := range all {
			if !twice[p.name] && b.leads(p, twice) {
				twice[p.name], again = true, true
			}
		}
	}
	for _, p := range all {
		switch {
		case !twice[p.name]:
			steps, twins = append(steps, p), append(twins, -1)
		case p.is(today) && p.is(changed):
			n := len(steps)
			steps, twins = append(steps, p.only(today), p.only(changed)), append(twins, n+1, n)
		default:
			steps, twins = append(steps, p), append(twins, -1)
		}
	}
	return steps, twins
}

// differs says whether a step is done differently on the two sides, at any time,
// whatever policies hold.
func (b *builder) differs(p pair) bool {
	for _, at := range b.moments {
		for mask := range 1 << b.setters() {
			old, new := b.under(at.sets[today], today, mask), b.under(at.sets[changed], changed, mask)
			if b.signature(today, old, p.at[today]) != b.signature(changed, new, p.at[changed]) {
				return true
			}
		}
	}
	return false
}

// leads says whether a step sends customers of all classes to a step that is
// there twice, or waits for one.
func (b *builder) leads(p pair, twice map[string]bool) bool {
	for side, m := range b.models {
		st := &m.Steps[p.at[side]]
		if st.FirstPass != nil && twice[m.Steps[st.ReworkTo].Name] {
			return true
		}
		if slices.ContainsFunc(st.WaitsFor, func(w int) bool { return twice[m.Steps[w].Name] }) {
			return true
		}
	}
	return false
}

// signature is all of a step that is not stated by class, in words.
func (b *builder) signature(side int, s *sim.Setting, at int) string {
	m, st := b.models[side], &s.Steps[at]
	var w strings.Builder
	write := func(parts ...any) { fmt.Fprintln(&w, parts...) }
	team := func(t int) string {
		if t == sim.NoTeam {
			return ""
		}
		return m.Teams[t].Name
	}
	write(team(st.Team), max(1, st.Units), st.CustomerClock, st.BusinessDelay)
	for _, d := range st.Else {
		write("else", team(d.Team), max(1, d.Units))
	}
	for _, d := range st.With {
		write("with", team(d.Team), max(1, d.Units))
	}
	for _, h := range st.Holds {
		write("holds", m.Steps[h].Name)
	}
	for i := range st.Balks {
		write("balks", text(st.Balks[i].When))
	}
	if st.Room != nil {
		write("room", st.Room.Places, st.Room.Block)
	}
	for _, step := range st.WaitsFor {
		write("waits for", m.Steps[step].Name)
	}
	write(st.Timeout != nil, st.Patience != nil, st.Setup != nil, st.Wrap != nil, st.FirstPass != nil, st.IfShort != nil)
	if st.FirstPass != nil {
		write("rework", m.Steps[st.ReworkTo].Name, st.ReworkLimit)
	}
	for _, u := range st.Uses {
		write("uses", m.Stocks[u.Stock].Name, u.Units)
	}
	if st.Batch != nil {
		write("batch", *st.Batch)
	}
	if st.Draws != "" && st.Draws != st.Name {
		write("draws", st.Draws)
	}
	return w.String()
}

func text(c *sim.Condition) string {
	if c == nil {
		return ""
	}
	return c.Text
}
