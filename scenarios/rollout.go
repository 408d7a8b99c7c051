package scenarios

import (
	"sort"
	"strings"

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
	b.stopIf(n.Get("stop_if"))
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
		if r.Phases[i].At == r.Phases[i-1].At {
			b.problems.Add(n.Pos, "keep one of them", "two phases begin at the same time")
			return
		}
		if r.Phases[i].Share < r.Phases[i-1].Share {
			b.problems.Add(n.Pos, "let the shares grow", "a later phase reaches fewer customers than an earlier one")
			return
		}
	}
}

// stopIf checks the rule that stops a rollout: a metric and a limit.
func (b *binder) stopIf(n *tree.Node) {
	if text(n) == "" {
		return
	}
	at := strings.IndexAny(n.Text, "<>=≤≥")
	if at < 0 {
		b.problems.Add(n.Pos, `write for example "touchpoint.decision.csat < 60%"`, "%q is no rule: it has no limit", n.Text)
		return
	}
	m, err := readMetric(strings.TrimRight(n.Text[:at], " "), b.things)
	if err != nil {
		b.problems.Add(n.Part(err.At, err.Len), err.Remedy, "%s", err.Problem)
		return
	}
	if m.Week > 0 || m.Hour != "" {
		b.problems.Add(n.Part(strings.IndexByte(n.Text, '['), 1), "take the [ ] away", "a rule that stops a rollout looks at the last four weeks")
		return
	}
	limit := tree.NewString(n.Part(at, len(n.Text)-at), n.Text[at:])
	b.bound(limit, m)
}
