package sim

import (
	"fmt"
	"slices"

	"ripple/sim/draw"
)

// check looks at everything a run indexes with, so that a model built by hand
// gives an error instead of a panic.
func (s *Setting) check(m *Model) error {
	if len(s.Steps) != len(m.Steps) || len(s.Teams) != len(m.Teams) ||
		len(s.Stocks) != len(m.Stocks) || len(s.Touchpoints) != len(m.Touchpoints) || len(s.Journeys) != len(m.Journeys) {
		return fmt.Errorf("an epoch has other things than the model")
	}
	for i := range s.Journeys {
		j := &s.Journeys[i]
		if j.Enters < 0 || j.Enters >= len(s.Steps) || len(j.Mix) != len(m.Segments) {
			return fmt.Errorf("journey %q needs a step to enter and a share for each segment", j.Name)
		}
		if err := j.Timeout.check(s, m.Classes()); err != nil {
			return fmt.Errorf("journey %q: %w", j.Name, err)
		}
	}
	for i := range s.Teams {
		r := s.Teams[i].Ranks
		if r != nil && len(r) != m.Classes() {
			return fmt.Errorf("team %q needs a rank for each class", s.Teams[i].Name)
		}
		if err := s.Teams[i].check(); err != nil {
			return fmt.Errorf("team %q: %w", s.Teams[i].Name, err)
		}
		if err := s.Teams[i].keeps(&m.Teams[i]); err != nil {
			return fmt.Errorf("team %q: %w", s.Teams[i].Name, err)
		}
		for _, rank := range r {
			if rank < 0 || rank > mostRanks {
				return fmt.Errorf("team %q: a rank lies between 0 and %d", s.Teams[i].Name, mostRanks)
			}
		}
	}
	for i := range s.Steps {
		if err := s.Steps[i].check(m); err != nil {
			return fmt.Errorf("step %q: %w", s.Steps[i].Name, err)
		}
		if err := s.checkCrew(m, i); err != nil {
			return fmt.Errorf("step %q: %w", s.Steps[i].Name, err)
		}
		if err := s.checkRoutes(m, i); err != nil {
			return fmt.Errorf("step %q: %w", s.Steps[i].Name, err)
		}
		if err := s.Steps[i].keeps(&m.Steps[i]); err != nil {
			return fmt.Errorf("step %q: %w", s.Steps[i].Name, err)
		}
	}
	if err := s.checkStock(m); err != nil {
		return err
	}
	for i := range s.Touchpoints {
		tp := &s.Touchpoints[i]
		if err := tp.check(m); err != nil {
			return fmt.Errorf("touchpoint %q: %w", tp.Name, err)
		}
		if err := tp.keeps(&m.Touchpoints[i]); err != nil {
			return fmt.Errorf("touchpoint %q: %w", tp.Name, err)
		}
	}
	return nil
}

// mostRanks bounds the lines that a team has.
const mostRanks = 1 << 15

// keeps says what an epoch changes of a step that it cannot.
func (st *Step) keeps(base *Step) error {
	switch {
	case (st.Team == NoTeam) != (base.Team == NoTeam):
		return fmt.Errorf("an epoch cannot change whether a team does it")
	case st.CustomerClock != base.CustomerClock:
		return fmt.Errorf("an epoch cannot change whose time it is")
	case (st.Batch == nil) != (base.Batch == nil) || st.Batch != nil && (st.Batch.Every == 0) != (base.Batch.Every == 0):
		return fmt.Errorf("an epoch cannot change whether work is done in batches")
	case !slices.Equal(st.With, base.With) || !slices.Equal(st.Holds, base.Holds):
		return fmt.Errorf("an epoch cannot change how many do it, who is held along, or how long they stay")
	case !slices.Equal(st.WaitsFor, base.WaitsFor):
		return fmt.Errorf("an epoch cannot change what a join waits for")
	case (st.Room == nil) != (base.Room == nil) || st.Room != nil && st.Room.Block != base.Room.Block:
		return fmt.Errorf("an epoch cannot change whether there is a queue limit, only how many places there are")
	}
	return nil
}

func (t *Touchpoint) check(m *Model) error {
	for _, step := range t.Steps {
		if step < 0 || step >= len(m.Steps) {
			return fmt.Errorf("names a step that is not there")
		}
	}
	if i := t.Since.Index; t.Since.From == SinceTouchpoint && (i < 0 || i >= len(m.Touchpoints)) ||
		t.Since.From == SinceStep && (i < 0 || i >= len(m.Steps)) {
		return fmt.Errorf("its wait begins at something that is not there")
	}
	if c := t.Chase; c != nil && (c.Step < 0 || c.Step >= len(m.Steps) || !(c.After > 0) || !(c.Again >= 0)) {
		return fmt.Errorf("a chase needs a step and a time above 0")
	}
	if len(t.Lag) != 0 && len(t.Lag) != m.Classes() {
		return fmt.Errorf("the lag needs an entry for each class")
	}
	if t.Expects > 0 && !(t.Tolerates >= t.Expects) {
		return fmt.Errorf("customers cannot tolerate less than they expect")
	}
	return nil
}

// keeps says what an epoch changes of a touchpoint that it cannot.
func (t *Touchpoint) keeps(base *Touchpoint) error {
	switch {
	case !slices.Equal(t.Steps, base.Steps):
		return fmt.Errorf("an epoch cannot change its steps")
	case t.Live != base.Live || t.UntilStart != base.UntilStart || t.Since != base.Since:
		return fmt.Errorf("an epoch cannot change where its wait begins and ends")
	case (t.Chase == nil) != (base.Chase == nil):
		return fmt.Errorf("an epoch cannot change whether anybody asks; let them ask after a longer or shorter time")
	case len(t.Limits) != len(base.Limits):
		return fmt.Errorf("an epoch cannot change its limits")
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
		whole("setup", len(st.Setup), false),
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
	if st.CustomerClock && (st.Team != NoTeam || st.Patience != nil) {
		return fmt.Errorf("the customer's own time is a delay that nobody gives up")
	}
	if b := st.Batch; b != nil && (!(b.Every >= 0) || b.Every == 0 && b.Size < 1) {
		return fmt.Errorf("a batch needs a size, or a time above 0 between two starts")
	}
	for _, dists := range [][]draw.Dist{st.Work, st.Wrap, st.Delay, st.Retry, st.Setup} {
		for i := range dists {
			if dists[i].Kind == draw.Never {
				return fmt.Errorf("only patience can be never")
			}
		}
	}
	return nil
}
