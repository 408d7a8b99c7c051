package scenarios

import (
	"maps"
	"path"
	"slices"
	"strings"

	"ripple/scenarios/tree"
	"ripple/sim/calendar"
)

// With puts change files on top of a scenario, one after the other. The
// scenario itself stays as it is. The result is nil if there are problems.
func (s *Scenario) With(changes ...string) (*Scenario, *Change, tree.Problems) {
	var problems tree.Problems
	next := s.copy()
	next.hold(s)
	layers := next.layers(changes, &problems)
	var on []*layer
	for _, l := range layers {
		if !l.unmet {
			next.put(l, on, &problems)
			on = append(on, l)
		}
	}
	s.lucky(next.tree, changes, &problems)
	if len(problems) == 0 || len(on) > 0 {
		next.build(&problems)
	}
	if len(problems) > 0 {
		problems.Sort()
		return nil, nil, problems
	}
	c := join(s.tree, on)
	c.Diff = compare(s, next)
	return next, c, nil
}

// put merges a change into the tree, on top of others.
func (s *Scenario) put(l *layer, below []*layer, problems *tree.Problems) {
	l.m = newMerger(s.tree, s.Name, ChangeFile, problems)
	l.m.builtOn = l.needs
	maps.Copy(l.m.removed, s.order.removed)
	l.m.file(l.file)
	l.conflicts(below)
	for where := range l.m.added {
		if kind, thing, _ := strings.Cut(where, "."); kind == "step" {
			s.order.outside[thing] = true
		}
		delete(s.order.removed, where)
	}
	maps.Copy(s.order.removed, l.m.removed)
	l.Change = readChange(l, problems)
	s.rollOut(l, below, problems)
}

// rollOut keeps how a change is introduced. Of several changes one says so for all.
func (s *Scenario) rollOut(l *layer, below []*layer, problems *tree.Problems) {
	e := l.file.Entry("rollout")
	if e == nil {
		return
	}
	for _, other := range below {
		if other.file.Entry("rollout") != nil {
			problems.Add(e.At, "take [rollout] out of one of them: the other one's holds for all", "%s is rolled out too; changes that are put on together come together", path.Base(other.name))
			return
		}
	}
	s.tree.Set("rollout", e.At, e.Value.Clone())
}

// copy is a scenario that can be changed without changing the old one.
func (s *Scenario) copy() *Scenario {
	return &Scenario{Name: s.Name, Files: slices.Clone(s.Files), tree: s.tree.Clone(), from: s.from, reference: s.reference,
		forced: s.forced, order: order{maps.Clone(s.order.outside), maps.Clone(s.order.removed)}}
}

// hold keeps today's arrivals, so that the changed world has the same customers.
func (s *Scenario) hold(base *Scenario) {
	if base.reference != nil {
		return
	}
	s.reference = map[string]calendar.Week{}
	for _, j := range base.Model.Journeys {
		if j.Arrivals.Reference != nil {
			s.reference[j.Name] = j.Arrivals.Reference
		}
	}
}

// lucky refuses steps that are to take over the luck of a step that is not
// there: their customers would have luck of their own, and nobody would know.
func (s *Scenario) lucky(changed *tree.Node, changes []string, problems *tree.Problems) {
	for _, e := range changed.Get("step").Entries() {
		n := e.Value.Get("draws")
		if text(n) == "" || !slices.Contains(changes, n.Pos.Name()) || s.tree.Get("step", n.Text) != nil || changed.Get("step", n.Text) != nil && n.Text != e.Key {
			continue
		}
		problems.Add(n.Pos, suggestion(n.Text, s.tree.Get("step").Keys()), "%s has no step %q whose luck could be taken over", path.Base(s.Name), n.Text)
	}
}
