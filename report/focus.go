package report

import (
	"math"

	"ripple/sim/stats"
)

// focus is the touchpoint that a headline is about: the moment of truth whose
// wait changes most, measured against what was promised or expected; without a
// moment of truth any touchpoint. In one world it is the one whose wait is
// longest against that. Nil if there is none.
func (s *Study) focus() *touchpoint {
	all := s.touchpoints()
	var best *touchpoint
	most := -1.0
	moments := false
	for i := range all {
		moments = moments || all[i].MomentOfTruth
	}
	for i := range all {
		if moments && !all[i].MomentOfTruth {
			continue
		}
		if size := s.size(all[i]); size > most {
			best, most = &all[i], size
		}
	}
	return best
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
