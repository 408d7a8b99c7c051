package scenarios

import (
	"slices"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// mostWaiting bounds the places to wait at a step, and a batch.
const mostWaiting = 1_000_000

// room reads how many customers can wait at a step, and where others go.
func (b *binder) room(s *sim.Step, n *tree.Node) {
	limit, full := n.Entry("queue_limit"), n.Entry("when_full")
	if full != nil && limit == nil {
		remedy := "add queue_limit: places to wait"
		if _, gone := b.order.removed["step."+s.Name+".queue_limit"]; gone {
			remedy = `take it out too: remove = ["step.` + s.Name + `.when_full"]`
		}
		b.problems.Add(full.At, remedy, "%q has no effect: at step %q as many can wait as come", "when_full", s.Name)
	}
	if limit == nil {
		return
	}
	r := sim.Room{Places: b.count(limit.Value, 0, mostWaiting, "write 0 or more"), Full: b.everybody(sim.Lost)}
	switch {
	case full == nil:
	case text(full.Value) == blocks:
		r.Block = true
		if b.steps.has(blocks) {
			b.problems.Add(full.Value.Pos, "give the step another name", `%q means that customers stay where they are, and it is the name of a step too`, blocks)
		}
	case b.almostBlocks(full.Value):
	case full.Value.Kind == tree.Table && says(full.Value, blocks) && !b.steps.has(blocks):
		b.problems.Add(full.Value.Pos, `write when_full = "block", or a route`, "%q holds for everybody or for nobody", blocks)
	default:
		r.Full = b.routes(full.Value)
	}
	if size := n.Get("batch", "size"); s.Batch != nil && s.Batch.Size > r.Places && !b.wrong(limit) {
		b.problems.Add(writtenAt(size), "write a smaller batch, or more places to wait", "%d customers never wait at once: there is room for %d", s.Batch.Size, r.Places)
	}
	s.Room = &r
}

// almostBlocks reports a word that is close to "block" and to no step.
func (b *binder) almostBlocks(n *tree.Node) bool {
	meant, ok := tree.Suggest(text(n), slices.Concat(b.steps.list, []string{"done", "lost", blocks}))
	if !ok || meant != blocks {
		return false
	}
	b.problems.Add(n.Pos, `did you mean "block"?`, "there is no step %q", n.Text)
	return true
}

// blocks is the word for keeping customers where they are until there is room.
const blocks = "block"
