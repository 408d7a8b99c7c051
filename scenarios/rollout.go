package scenarios

import (
	"sort"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// rollout reads how a change is introduced.
func (b *binder) rollout(n *tree.Node) *Rollout {
	if n == nil || n.Kind != tree.Table {
		return nil
	}
	r := &Rollout{Pace: b.factor(n.Get("dip", "pace"), 1), Recovers: b.duration(n.Get("dip", "recovers"), 0), StopIf: text(n.Get("stop_if"))}
	b.phases(r, n.Get("phases"))
	for _, item := range texts(n.Get("only")) {
		if b.lookup(item, &b.segments) >= 0 {
			r.Only = append(r.Only, item.Text)
		}
	}
	return r
}

func (b *binder) phases(r *Rollout, n *tree.Node) {
	const example = `write for example { "0w" = "10%", "4w" = "100%" }`
	if n == nil {
		return
	}
	if n.Kind != tree.Table {
		b.problems.Add(n.Pos, example, "phases are shares by time, got %s", n.Kind)
		return
	}
	for _, e := range n.Entries() {
		at, err := value.Duration(e.Key)
		if err != nil {
			b.failKey(e, err)
			continue
		}
		r.Phases = append(r.Phases, Phase{at, b.share(e.Value, 0)})
	}
	sort.SliceStable(r.Phases, func(i, j int) bool { return r.Phases[i].At < r.Phases[j].At })
	for i := 1; i < len(r.Phases); i++ {
		if r.Phases[i].Share < r.Phases[i-1].Share {
			b.problems.Add(n.Pos, "let the shares grow", "a later phase reaches fewer customers than an earlier one")
			return
		}
	}
}
