package sim

import (
	"fmt"

	"ripple/sim/draw"
)

// check looks at everything a run indexes with, so that a model built by hand
// gives an error instead of a panic.
func (s *Setting) check(m *Model) error {
	if len(s.Steps) != len(m.Steps) || len(s.Teams) != len(m.Teams) ||
		len(s.Touchpoints) != len(m.Touchpoints) || len(s.Journeys) != len(m.Journeys) {
		return fmt.Errorf("an epoch has other things than the model")
	}
	for i := range s.Journeys {
		j := &s.Journeys[i]
		if j.Enters < 0 || j.Enters >= len(s.Steps) || len(j.Mix) != len(m.Segments) {
			return fmt.Errorf("journey %q needs a step to enter and a share for each segment", j.Name)
		}
	}
	for i := range s.Teams {
		if r := s.Teams[i].Ranks; r != nil && len(r) != m.Classes() {
			return fmt.Errorf("team %q needs a rank for each class", s.Teams[i].Name)
		}
	}
	for i := range s.Steps {
		if s.Steps[i].Team != m.Steps[i].Team {
			return fmt.Errorf("step %q: an epoch cannot change who does it", s.Steps[i].Name)
		}
		if err := s.Steps[i].check(m); err != nil {
			return fmt.Errorf("step %q: %w", s.Steps[i].Name, err)
		}
	}
	for i := range s.Touchpoints {
		tp := &s.Touchpoints[i]
		for _, step := range tp.Steps {
			if step < 0 || step >= len(s.Steps) {
				return fmt.Errorf("touchpoint %q names a step that is not there", tp.Name)
			}
		}
		if c := tp.Chase; c != nil && (c.Step < 0 || c.Step >= len(s.Steps) || !(c.After > 0) || c.Again < 0) {
			return fmt.Errorf("touchpoint %q: a chase needs a step and a time above 0", tp.Name)
		}
		if len(tp.Lag) != 0 && len(tp.Lag) != m.Classes() {
			return fmt.Errorf("touchpoint %q: the lag needs an entry for each class", tp.Name)
		}
	}
	return nil
}

func (st *Step) check(m *Model) error {
	n := m.Classes()
	whole := func(name string, entries int, needed bool) error {
		if entries == n || entries == 0 && !needed {
			return nil
		}
		return fmt.Errorf("%s needs an entry for each of %d classes, has %d", name, n, entries)
	}
	for _, err := range []error{
		whole("work", len(st.Work), st.Team != NoTeam), whole("wrap", len(st.Wrap), false),
		whole("delay", len(st.Delay), st.Team == NoTeam), whole("next", len(st.Next), true),
		whole("patience", len(st.Patience), false), whole("gives up", len(st.GivesUp), st.Patience != nil),
		whole("retry", len(st.Retry), st.Patience != nil), whole("first pass", len(st.FirstPass), false),
	} {
		if err != nil {
			return err
		}
	}
	if st.Team < NoTeam || st.Team >= len(m.Teams) {
		return fmt.Errorf("team %d is not there", st.Team)
	}
	if st.ReworkTo < 0 || st.ReworkTo >= len(m.Steps) || st.ReworkLimit < 0 || st.ReworkLimit > 1<<15 {
		return fmt.Errorf("rework needs a step to go to and a limit between 0 and %d", 1<<15)
	}
	if st.Batch != nil && !(st.Batch.Every > 0) {
		return fmt.Errorf("a batch needs a time above 0 between two starts")
	}
	for _, routes := range [][]Route{st.Next, st.GivesUp} {
		for _, r := range routes {
			if len(r) == 0 {
				return fmt.Errorf("a route leads nowhere")
			}
			for _, b := range r {
				if b.To < Lost || b.To >= len(m.Steps) {
					return fmt.Errorf("a route leads to step %d, which is not there", b.To)
				}
			}
		}
	}
	for _, dists := range [][]draw.Dist{st.Work, st.Wrap, st.Delay, st.Retry} {
		for i := range dists {
			if dists[i].Kind == draw.Never {
				return fmt.Errorf("only patience can be never")
			}
		}
	}
	return nil
}
