package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/calendar"
)

func (b *binder) batch(n *tree.Node) *sim.Batch {
	if n == nil || n.Kind != tree.Table || n.Get("every") == nil {
		return nil
	}
	every := b.duration(n.Get("every"), calendar.DayLength)
	if every <= 0 {
		b.problems.Add(n.Get("every").Pos, `write for example "1d"`, "a batch needs time between one and the next")
		return nil
	}
	batch := &sim.Batch{Every: every}
	if at := n.Get("at"); at != nil {
		day, minutes, err := value.Clock(text(at))
		if err != nil {
			b.fail(at, err)
			return nil
		}
		batch.At = minutes + max(0, float64(day))*calendar.DayLength
	}
	return batch
}
