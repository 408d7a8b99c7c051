package rollout

import "ripple/sim"

// condition is a rule about the things of the union. Where a step is there twice,
// it reads both versions together, as people would count them.
func (b *builder) condition(side int, c *sim.Condition) *sim.Condition {
	if c == nil {
		return nil
	}
	if known := b.conditions[c]; known != nil {
		return known
	}
	out := *c
	out.Reads = nil
	type along struct{ of, also int }
	var twice []along
	var others []sim.Gauge
	for i, g := range c.Reads {
		switch g.Of {
		case sim.StepQueue, sim.StepWip:
			g.Index = b.stepAt[side][g.Index]
			if twin := b.twins[g.Index]; twin >= 0 {
				twice = append(twice, along{i, len(c.Reads) + len(others)})
				others = append(others, sim.Gauge{Of: g.Of, Index: twin})
			}
		case sim.StockOnHand, sim.StockShort:
			g.Index = b.stockAt[side][g.Index]
		default:
			g.Index = b.teamAt[side][g.Index]
		}
		out.Reads = append(out.Reads, g)
	}
	if n := len(c.Reads); len(twice) > 0 {
		out.Reads = append(out.Reads, others...)
		out.Holds = func(v *sim.View) bool {
			all := v.Gauges
			for _, t := range twice {
				all[t.of] += all[t.also]
			}
			v.Gauges = all[:n]
			holds := c.Holds(v)
			v.Gauges = all
			return holds
		}
	}
	b.conditions[c] = &out
	return &out
}
