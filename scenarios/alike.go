package scenarios

import (
	"slices"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/calendar"
)

// Alike makes worlds comparable: they are simulated as systems of one kind, over
// one window, and count the same customers within the same times. A kind that
// only one of them needs holds for all.
func Alike(worlds ...*Scenario) ([]*Scenario, tree.Problems) {
	kind := sim.Steady
	for _, s := range worlds {
		if demands(s.Run.Kind) > demands(kind) {
			kind = s.Run.Kind
		}
	}
	out := make([]*Scenario, len(worlds))
	for i, s := range worlds {
		if s.Run.Kind != kind {
			var problems tree.Problems
			if s, problems = s.As(kind); problems != nil {
				return nil, problems
			}
		}
		c, m := *s, *s.Model
		c.Model, out[i] = &m, &c
	}
	from, to, week := out[0].Model.Window.Start, 0.0, false
	limits := map[string][]float64{}
	for _, s := range out {
		w := s.Model.Window
		week = week || w.Length == calendar.WeekLength
		from, to = min(from, w.Start), max(to, w.Start+w.Length)
		for _, t := range s.Model.Touchpoints {
			limits[t.Name] = append(limits[t.Name], t.Limits...)
		}
	}
	for _, s := range out {
		if kind == sim.Terminating {
			s.oneWindow(from, to, week)
		}
		limited(&s.Model.Setting, limits)
		s.Model.Epochs = slices.Clone(s.Model.Epochs)
		for i := range s.Model.Epochs {
			limited(&s.Model.Epochs[i].Setting, limits)
		}
	}
	return out, nil
}

// demands orders kinds by how little they take for granted.
func demands(k sim.Kind) int {
	return [...]int{sim.Steady: 0, sim.Terminating: 1, sim.Cyclic: 2, sim.Horizon: 3}[k]
}

// oneWindow covers the open hours of all worlds: a day, or a week where one of
// them has days that differ.
func (s *Scenario) oneWindow(from, to float64, week bool) {
	w := &s.Model.Window
	switch {
	case week && w.Length != calendar.WeekLength:
		w.Start, w.Length = ofWeek(s.Run.Start), calendar.WeekLength
	case !week:
		w.Start, w.Length = from, to-from
	}
	s.Run.Length = w.Length
}

// limited lets a setting, and those under policies, count within the same times.
func limited(s *sim.Setting, limits map[string][]float64) {
	s.Touchpoints = withLimits(s.Touchpoints, limits)
	s.Under = slices.Clone(s.Under)
	for i, under := range s.Under {
		if under != nil {
			c := *under
			limited(&c, limits)
			s.Under[i] = &c
		}
	}
}

func withLimits(list []sim.Touchpoint, limits map[string][]float64) []sim.Touchpoint {
	list = slices.Clone(list)
	for i := range list {
		all := slices.Clone(limits[list[i].Name])
		slices.Sort(all)
		list[i].Limits = slices.Compact(all)
	}
	return list
}
