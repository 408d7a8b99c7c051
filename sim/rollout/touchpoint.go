package rollout

import (
	"slices"

	"ripple/sim"
	"ripple/sim/draw"
)

// touchpoint is one version of a touchpoint. Both count the same limits.
func (b *builder) touchpoint(p pair, sets [2]*sim.Setting) sim.Touchpoint {
	side := p.side()
	t := sets[side].Touchpoints[p.at[side]]
	t.Version = sim.Remaining
	if side == changed {
		t.Version = sim.Adopters
	}
	steps := t.Steps
	t.Steps = nil
	for _, s := range steps {
		t.Steps = append(t.Steps, b.stepAt[side][s])
	}
	switch t.Since.From {
	case sim.SinceTouchpoint:
		t.Since.Index = b.touchpointAt[side][t.Since.Index]
	case sim.SinceStep:
		t.Since.Index = b.stepAt[side][t.Since.Index]
	}
	if t.Chase != nil {
		chase := *t.Chase
		chase.Step = b.stepAt[side][chase.Step]
		t.Chase = &chase
	}
	var lags [2][]draw.Dist
	lags[side] = t.Lag
	t.Lag = byClass(b, p, lags, draw.Dist{})
	t.Limits = b.limits(p.name)
	return t
}

// limits are those of a touchpoint on both sides.
func (b *builder) limits(name string) []float64 {
	var all []float64
	for _, m := range b.models {
		for i := range m.Touchpoints {
			if m.Touchpoints[i].Name == name {
				all = append(all, m.Touchpoints[i].Limits...)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
