package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// holds reads until the end of which steps the team is kept.
func (b *binder) holds(s *sim.Step, i int, n *tree.Node) {
	e := n.Entry("holds")
	if e == nil {
		return
	}
	if n.Get("batch") != nil {
		b.problems.Add(e.At, "leave one of the two out", "customers of a batch end other steps at different times: nobody could say until when they keep the team")
	}
	for _, item := range texts(e.Value) {
		to := b.lookup(item, &b.steps)
		switch {
		case to == i:
			b.problems.Add(item.Pos, "name a later step", "the team is kept to the end of step %q anyway", s.Name)
		case to >= 0:
			s.Holds = append(s.Holds, to)
		}
	}
}

// checkHolds refuses to keep a team until a step that customers cannot come to.
func (b *binder) checkHolds() {
	for i := range b.setting.Steps {
		s := &b.setting.Steps[i]
		if len(s.Holds) == 0 {
			continue
		}
		later := b.reachable(i)
		for _, item := range texts(b.steps.nodes[i].Get("holds")) {
			if to, ok := b.steps.index[item.Text]; ok && !later[to] {
				b.problems.Add(item.Pos, "name a step that comes later", "nobody comes from step %q to step %q", b.steps.list[i], item.Text)
			}
		}
	}
}
