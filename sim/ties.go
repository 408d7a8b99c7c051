package sim

import (
	"ripple/sim/draw"
)

// findTies says whether two events may be due at the same instant but for a
// coincidence: something happens by the clock, or takes a set time.
func (p *plan) findTies() bool {
	for i := range p.settings {
		set := &p.settings[i]
		for j := range set.Journeys {
			if a := &set.Journeys[j].Arrivals; a.At != nil || a.Gap != nil && !a.Gap.IsContinuous() {
				return true
			}
		}
		for s := range set.Steps {
			st := &set.Steps[s]
			for _, dists := range [][]draw.Dist{st.Work, st.Wrap, st.Delay, st.Patience, st.Retry} {
				for d := range dists {
					if !dists[d].IsContinuous() {
						return true
					}
				}
			}
			if st.Batch != nil || len(st.Uses) > 0 { // a delivery may let several go on
				return true
			}
			if st.Timeout != nil && !allContinuous(st.Timeout.After) || !allContinuous(st.Setup) {
				return true
			}
			for _, d := range st.Else {
				if !allContinuous(d.Work) {
					return true
				}
			}
			for _, route := range st.Next {
				if route[0].How == ToAll {
					return true
				}
			}
		}
		for t := range set.Teams {
			if !set.Teams[t].Heads.IsConstant() || set.Teams[t].DayMix != nil {
				return true
			}
			if f := set.Teams[t].Fails; f != nil && !(f.Every.IsContinuous() && f.For.IsContinuous()) {
				return true
			}
		}
	}
	return len(p.settings) > 1 || len(p.setters) > 0 || len(p.chasers) > 0 || len(p.cares) > 0 || p.hasRooms || len(p.model.Start) > 0 || p.word.exact()
}

func allContinuous(dists []draw.Dist) bool {
	for i := range dists {
		if !dists[i].IsContinuous() {
			return false
		}
	}
	return true
}
