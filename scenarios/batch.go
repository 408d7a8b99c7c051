package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/calendar"
)

// batch reads when work starts for all who wait; nil where it starts at once.
func (b *binder) batch(n *tree.Node) *sim.Batch {
	if n == nil || n.Kind != tree.Table {
		return nil
	}
	every, at, size := n.Get("every"), n.Get("at"), n.Get("size")
	if every == nil && size == nil {
		b.problems.Add(n.Pos, `write { every = "1d" }, { size = 10 } or both`, "a batch needs %q or %q", "every", "size")
		return nil
	}
	batch := &sim.Batch{Every: b.duration(every, 0)}
	if size != nil {
		batch.Size = b.count(size, 2, mostWaiting, "write 2 or more, or take the batch out: customers are served one by one without it")
	}
	if every != nil && batch.Every <= 0 {
		b.problems.Add(writtenAt(every), `write for example "1d"`, "a batch needs time between one and the next")
	}
	if at == nil {
		return batch
	}
	if every == nil {
		b.problems.Add(n.Entry("at").At, `add every = "1d", or leave it out`, "%q goes with %q", "at", "every")
	}
	day, minutes, err := value.Clock(text(at))
	if err != nil {
		b.fail(at, err)
		return batch
	}
	batch.At = minutes + max(0, float64(day))*calendar.DayLength
	return batch
}
