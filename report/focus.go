package report

import (
	"math"

	"ripple/sim/stats"
	"ripple/sim/study"
)

// focus is the touchpoint that a headline is about: the moment of truth whose
// wait changes most, measured against what was promised or expected; without a
// moment of truth any touchpoint, and where none of those moves, the touchpoint that
// does. In one world it is the one whose wait is
// longest against that. Nil if there is none.
func (s *Study) focus() *touchpoint {
	all := s.touchpoints()
	best := s.largest(all, func(t touchpoint) bool { return t.MomentOfTruth })
	if best == nil {
		return s.largest(all, func(touchpoint) bool { return true })
	}
	if s.staysAt(*best) {
		if other := s.largest(all, s.movesAt); other != nil {
			return other
		}
	}
	return best
}

// largest is the touchpoint of those asked for whose wait changes most; nil if there
// is none.
func (s *Study) largest(all []touchpoint, asked func(touchpoint) bool) *touchpoint {
	var best *touchpoint
	most := -1.0
	for i := range all {
		if !asked(all[i]) {
			continue
		}
		if size := s.size(all[i]); size > most {
			best, most = &all[i], size
		}
	}
	return best
}

// movesAt says whether customers feel a difference that matters at a touchpoint.
func (s *Study) movesAt(t touchpoint) bool {
	wait, _ := s.waitOf(t)
	for _, f := range []*study.Finding{wait, s.scoreOf(t), s.abandonmentOf(t)} {
		if s.compared() && both(f) && moves(f.Verdict.Kind) {
			return true
		}
	}
	return false
}

// staysAt says whether it is known that customers feel none.
func (s *Study) staysAt(t touchpoint) bool {
	f, _ := s.waitOf(t)
	stays := s.compared() && both(f) && (f.Verdict.Kind == stats.Identical || f.Verdict.Kind == stats.NoMatter)
	return stays && !s.movesAt(t)
}

// size is how much a touchpoint's wait changes, or is, against its yardstick.
func (s *Study) size(t touchpoint) float64 {
	f, _ := s.waitOf(t)
	if f == nil {
		return 0
	}
	yard := s.byClock(t, t.Promise)
	if t.Expects > 0 {
		yard = s.byClock(t, t.Expects)
	}
	x := f.Today.Value
	if s.compared() {
		x = f.Difference.Value
		if yard == 0 {
			yard = f.Today.Value
		}
	}
	if yard == 0 {
		yard = 1
	}
	if size := math.Abs(x) / yard; !math.IsNaN(size) && !math.IsInf(size, 0) {
		return size
	}
	return 0
}

// moves says whether a verdict is a difference that matters.
func moves(k stats.Kind) bool {
	switch k {
	case stats.Better, stats.Worse, stats.Higher, stats.Lower:
		return true
	}
	return false
}
