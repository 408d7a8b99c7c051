package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// preempt reads whether whoever comes first by priority interrupts work in hand.
// That is possible with work for one customer at a time, in the hands of the
// team that does it.
func (b *binder) preempt(t *sim.Team, n *tree.Node) {
	e := n.Entry("preempt")
	if e == nil || !e.Value.Bool {
		return
	}
	t.Preempt = true
	if text(n.Get("queue")) != "priority" {
		if b.overruled(n, "preempt") {
			if t.Preempt = false; b.today != nil { // nobody comes first any more
				b.problems.Add(n.Get("queue").Pos, `put it into a change`, "team %q interrupts work for whoever comes first, and that cannot end for a while", t.Name)
			}
			return
		}
		if !b.wrong(n.Entry("queue")) {
			b.problems.Add(e.At, `write queue = "priority" and whom to serve first, or leave it out`, "nobody comes first: %q needs a queue by priority", "preempt")
		}
		return
	}
	does, along := false, ""
	for i, step := range b.steps.nodes {
		by, with := named(step.Get("by"), t.Name), named(step.Get("with"), t.Name)
		if (by || with) && step.Get("batch") != nil {
			b.problems.Add(e.At, "leave one of the two out", "work for many at once cannot be interrupted: team %q does step %q in batches", t.Name, b.steps.list[i])
			return
		}
		does = does || by
		if with {
			along = b.steps.list[i]
		}
	}
	if along != "" && !does {
		b.problems.Add(e.At, `write it at the team in "by"`, "team %q has no work to interrupt: it is only held along, at step %q", t.Name, along)
	}
}
