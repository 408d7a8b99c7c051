package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// Target is what a metric should be.
type Target struct {
	Metric Metric
	Green  value.Bound
	Amber  *value.Bound // still tolerable; nil: there is no such band
	At     tree.Pos
}

// targets reads [targets]. Times that they ask about are noted for touchpoints.
func (b *binder) targets() []Target {
	var list []Target
	for _, e := range b.root.Get("targets").Entries() {
		m, err := readMetric(e.Key, b.things)
		if err != nil {
			b.problems.Add(within(e.At, e.Key, err), err.Remedy, "%s", err.Problem)
			continue
		}
		t := Target{Metric: m, At: e.At}
		green := e.Value
		if e.Value.Kind == tree.Table {
			for _, entry := range e.Value.Entries() {
				if entry.Key != "green" && entry.Key != "amber" {
					b.problems.Add(entry.At, `write { green = "<= 3d", amber = "<= 5d" }`, "a target is green and amber, not %q", entry.Key)
				}
			}
			if green = e.Value.Get("green"); green == nil {
				b.problems.Add(e.Value.Pos, `write { green = "<= 3d", amber = "<= 5d" }`, "a target needs %q", "green")
				continue
			}
			if amber := e.Value.Get("amber"); amber != nil {
				bound, ok := b.bound(amber, m)
				if !ok {
					continue
				}
				t.Amber = &bound
			}
		}
		bound, ok := b.bound(green, m)
		if !ok {
			continue
		}
		t.Green = bound
		if t.Amber != nil && !t.Amber.Holds(t.Green.Value) && t.Amber.Value != t.Green.Value {
			b.problems.Add(e.Value.Get("amber").Pos, "amber reaches further than green", "what is green is not even amber")
		}
		if m.Measure == "within" {
			b.within = append(b.within, limit{m.Name, m.Minutes})
		}
		list = append(list, t)
	}
	return list
}

func (b *binder) things(kind string) names {
	if kind == "segment" && !b.segments.at[0].IsKnown() {
		return names{kind: kind}
	}
	n := measuredNames(b.root, kind)
	if kind == "touchpoint" && len(n.list) == 0 {
		return b.steps
	}
	return n
}

// bound reads a bound that has to go with the unit of a metric.
func (b *binder) bound(n *tree.Node, m Metric) (value.Bound, bool) {
	if n.Kind != tree.String {
		b.problems.Add(n.Pos, `write it in quotes, such as "<= 10d"`, "a target is expected, got %s", n.Kind)
		return value.Bound{}, false
	}
	bound, err := value.ParseBound(n.Text)
	if err != nil {
		b.fail(n, err)
		return bound, false
	}
	wants, example := value.BoundNumber, "30"
	switch m.Unit {
	case Minutes:
		wants, example = value.BoundDuration, "10d"
	case Portion:
		wants, example = value.BoundShare, "80%"
	}
	if wants == value.BoundShare && bound.Kind == value.BoundNumber && bound.Value >= 0 && bound.Value <= 1 {
		bound.Kind = value.BoundShare
	}
	if bound.Kind != wants {
		what := map[Unit]string{Minutes: "a time", Portion: "a share", Money: "an amount of money"}[m.Unit]
		if what == "" {
			what = "a number"
		}
		b.problems.Add(n.Pos, fmt.Sprintf("write for example %q", bound.Op+" "+example), "%s is %s", m.Text, what)
		return bound, false
	}
	return bound, true
}
