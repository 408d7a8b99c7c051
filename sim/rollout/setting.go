package rollout

import "ripple/sim"

// settingAt is the union's setting from a moment on.
func (b *builder) settingAt(at moment) *sim.Setting {
	s := b.setting(at.sets, at.share)
	if n := b.setters(); n > 0 {
		s.Under = make([]*sim.Setting, 1<<n)
		for mask := 1; mask < 1<<n; mask++ {
			s.Under[mask] = b.setting([2]*sim.Setting{b.under(at.sets[today], today, mask), b.under(at.sets[changed], changed, mask)}, at.share)
		}
	}
	return s
}

func (b *builder) setting(sets [2]*sim.Setting, share float64) *sim.Setting {
	out := &sim.Setting{Adopts: b.adopts(share)}
	for _, p := range b.journeys {
		out.Journeys = append(out.Journeys, b.journey(p, sets, share))
	}
	for i, p := range b.teams {
		out.Teams = append(out.Teams, b.team(i, p, sets, share))
	}
	for i, p := range b.steps {
		st := b.step(p, sets)
		st.Twin = b.twins[i] + 1
		out.Steps = append(out.Steps, st)
	}
	for _, p := range b.touchpoints {
		out.Touchpoints = append(out.Touchpoints, b.touchpoint(p, sets))
	}
	for _, p := range b.stocks {
		side := b.holds(p, share)
		s := sets[side].Stocks[p.at[side]]
		if p.is(today) {
			s.OnHand = b.models[today].Stocks[p.at[today]].OnHand // there at the beginning
		}
		out.Stocks = append(out.Stocks, s)
	}
	return out
}

// holds is the side that says how a thing is that all customers share: today's
// until the first phase.
func (b *builder) holds(p pair, share float64) int {
	if p.is(changed) && (share > 0 || !p.is(today)) {
		return changed
	}
	return today
}
