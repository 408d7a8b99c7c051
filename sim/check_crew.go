package sim

import (
	"fmt"
	"slices"

	"ripple/sim/draw"
)

// mostUnits bounds the members of a team that can break down one by one.
const mostUnits = 10_000

func (t *Team) check() error {
	if f := t.Fails; f != nil {
		for _, d := range []draw.Dist{f.Every, f.For} {
			if mean := d.Mean(); !(mean > 0) || d.Kind == draw.Never {
				return fmt.Errorf("breakdowns need a time above 0 until they come, and until they are repaired")
			}
		}
		for _, piece := range t.Heads {
			if piece.Value > mostUnits {
				return fmt.Errorf("of a team that breaks down %d members at most can be told apart", mostUnits)
			}
		}
	}
	if err := t.Dip.check(); err != nil {
		return err
	}
	if t.Preempt && t.Ranks == nil {
		return fmt.Errorf("work is interrupted for somebody of a better rank, and there are no ranks")
	}
	for i, l := range t.DayMix {
		if !(l.Factor >= 0) || i > 0 && l.Upto < t.DayMix[i-1].Upto || i == len(t.DayMix)-1 && l.Upto != 1 {
			return fmt.Errorf("levels of heads need shares that add up to 1 and factors of at least 0")
		}
	}
	return nil
}

// keeps says what an epoch changes of a team that it cannot.
func (t *Team) keeps(base *Team) error {
	if t.Preempt != base.Preempt || (t.Fails == nil) != (base.Fails == nil) {
		return fmt.Errorf("an epoch cannot change whether it breaks down, or interrupts work")
	}
	return nil
}

// checkDoers checks that as many of a team do a step in all settings.
func (m *Model) checkDoers() error {
	type job struct{ step, team int }
	units := map[job]int32{}
	for _, s := range m.Settings() {
		for i := range s.Steps {
			for _, d := range s.Steps[i].doers() {
				at := job{i, d.Team}
				if n, known := units[at]; known && n != d.units() {
					return fmt.Errorf("step %q: an epoch cannot change how many of team %q do it", s.Steps[i].Name, m.Teams[d.Team].Name)
				}
				units[at] = d.units()
			}
		}
	}
	return nil
}

// checkCrew checks who does a step.
func (s *Setting) checkCrew(m *Model, i int) error {
	st := &s.Steps[i]
	if st.Team == NoTeam {
		if st.Units > 1 || len(st.Else)+len(st.With)+len(st.Holds)+len(st.Setup)+len(st.Balks) > 0 || st.Room != nil {
			return fmt.Errorf("members, setup, and places to wait belong to a step that a team does")
		}
		return nil
	}
	members := []Members{{st.Team, st.Units}}
	for _, d := range st.Else {
		members = append(members, d.Members)
		if len(d.Work) != m.Classes() {
			return fmt.Errorf("work of another team needs an entry for each of %d classes, has %d", m.Classes(), len(d.Work))
		}
	}
	var seen []int
	for _, one := range append(members, st.With...) {
		if one.Team < 0 || one.Team >= len(m.Teams) || one.Units < 0 || one.Units > 1<<15 {
			return fmt.Errorf("%d members of team %d are not there", one.Units, one.Team)
		}
		if slices.Contains(seen, one.Team) {
			return fmt.Errorf("team %q is named twice", m.Teams[one.Team].Name)
		}
		if t := &s.Teams[one.Team]; t.Preempt && st.Batch != nil {
			return fmt.Errorf("team %q interrupts work, which the work of a batch cannot be", t.Name)
		}
		seen = append(seen, one.Team)
	}
	if len(seen) > 32 {
		return fmt.Errorf("%d teams are more than 32", len(seen))
	}
	for _, until := range st.Holds {
		if until < 0 || until >= len(m.Steps) {
			return fmt.Errorf("members are kept until a step that is not there")
		}
	}
	return nil
}

// checkRoutes checks where customers go from a step, and what they wait for there.
func (s *Setting) checkRoutes(m *Model, i int) error {
	st := &s.Steps[i]
	for _, routes := range st.routes() {
		for _, r := range routes {
			if err := r.check(s); err != nil {
				return err
			}
			if r.How() == ToAll && &routes[0] != &st.Next[0] {
				return fmt.Errorf("customers split only as they go on")
			}
		}
	}
	for _, b := range st.Balks {
		if len(b.Share) != m.Classes() {
			return fmt.Errorf("a share of customers who do not join needs an entry for each class")
		}
	}
	if err := st.Timeout.check(s, m.Classes()); err != nil {
		return err
	}
	if room := st.Room; room != nil && (room.Places < 0 || !room.Block && len(room.Full) != m.Classes()) {
		return fmt.Errorf("a queue limit needs at least 0 places, and a route for each class")
	}
	if len(st.WaitsFor) > mostJoined {
		return fmt.Errorf("a join can wait for %d steps at most", mostJoined)
	}
	for _, w := range st.WaitsFor {
		if w < 0 || w >= len(m.Steps) {
			return fmt.Errorf("a join waits for a step that is not there")
		}
	}
	return nil
}

// check looks at where a timeout leads; nil is none.
func (t *Timeout) check(s *Setting, classes int) error {
	if t == nil {
		return nil
	}
	if len(t.After) != classes || len(t.To) != classes {
		return fmt.Errorf("a timeout needs a time and a route for each class")
	}
	for _, r := range t.To {
		if err := r.check(s); err != nil {
			return err
		}
		if r.How() == ToAll {
			return fmt.Errorf("customers split only as they go on")
		}
	}
	return nil
}

func (r Route) check(s *Setting) error {
	if len(r) == 0 {
		return fmt.Errorf("a route leads nowhere")
	}
	for _, b := range r {
		switch {
		case b.To < Lost || b.To >= len(s.Steps):
			return fmt.Errorf("a route leads to step %d, which is not there", b.To)
		case b.How != r[0].How:
			return fmt.Errorf("a route chooses in two ways")
		case b.How == ToShortest && b.To < 0:
			return fmt.Errorf("the shortest line is one at a step")
		case b.How == ToAll && b.To >= 0 && s.Steps[b.To].isBlocking():
			return fmt.Errorf("a branch of a split cannot wait for room at step %q", s.Steps[b.To].Name)
		case b.When != nil && b.When.Holds == nil:
			return fmt.Errorf("condition %q is not ready", b.When.Text)
		}
	}
	return nil
}
