package rollout

import (
	"ripple/sim"
	"ripple/sim/calendar"
)

// journey is a journey of both versions: who comes is as the changed world has it
// from the first phase on.
func (b *builder) journey(p pair, sets [2]*sim.Setting, share float64) sim.Journey {
	side := b.holds(p, share)
	j := sets[side].Journeys[p.at[side]]
	mix := j.Mix
	j.Mix = make([]float64, 2*len(b.segments))
	for i, s := range b.segments {
		if s.is(side) {
			j.Mix[i] = mix[s.at[side]]
		}
	}
	var limits [2]*sim.Timeout
	for of := range 2 {
		if !p.is(of) {
			continue
		}
		its := &sets[of].Journeys[p.at[of]]
		limits[of] = its.Timeout
		if j.Anew = b.stepAt[of][its.Enters]; of == today || !p.is(today) {
			j.Enters = j.Anew
		}
	}
	j.Timeout = b.timeout(p, limits)
	if side == today && share > 0 || side == changed && share == 0 { // only the other side has it, or not yet
		j.Arrivals = kept(j.Arrivals)
	}
	return j
}

// kept are arrivals of which everybody is kept away.
func kept(a sim.Arrivals) sim.Arrivals {
	if a.Rate != nil {
		a.Rate = calendar.Constant(0)
	}
	a.Copies = 0
	return a
}
