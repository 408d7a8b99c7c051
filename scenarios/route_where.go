package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// destination is the step, Done or Lost that a word names.
func (b *binder) destination(at tree.Pos, name string) (int, bool) {
	switch name {
	case "done":
		return sim.Done, true
	case "lost":
		return sim.Lost, true
	}
	if i, ok := b.steps.index[name]; ok {
		return i, true
	}
	if _, gone := b.order.removed["step."+name]; !gone {
		if s, ok := tree.Suggest(name, append([]string{"done", "lost"}, b.steps.list...)); ok {
			b.problems.Add(at, fmt.Sprintf("did you mean %q?", s), "there is no step %q", name)
			return 0, false
		}
	}
	b.noSuch(at, name, &b.steps)
	return 0, false
}

// following is the step after one that says nothing: the next of its stream,
// else the next of the file; the last one leads to done.
func (b *binder) following(i int) int {
	name := b.steps.list[i]
	for _, stream := range b.streams.nodes {
		steps := texts(stream.Get("steps"))
		for k, s := range steps {
			if s.Text != name {
				continue
			}
			if k+1 == len(steps) {
				return sim.Done
			}
			if next, ok := b.steps.index[steps[k+1].Text]; ok {
				return next
			}
			return sim.Done // the stream itself is reported
		}
	}
	for k := i + 1; k < len(b.steps.list); k++ {
		if !b.order.outside[b.steps.list[k]] {
			return k
		}
	}
	return sim.Done
}
