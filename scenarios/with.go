package scenarios

import (
	"fmt"
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
	var all []Change
	writers := map[string]tree.Pos{} // who has set what
	for _, name := range changes {
		file := next.parse(name, ChangeFile, &problems)
		if file == nil {
			continue
		}
		next.isMine(file, name, &problems)
		m, before := newMerger(next.tree, s.Name, ChangeFile, &problems), next.tree.Clone()
		maps.Copy(m.removed, next.order.removed)
		m.file(file)
		conflicts(m, writers, &problems)
		for where := range m.added {
			if kind, thing, _ := strings.Cut(where, "."); kind == "step" {
				next.order.outside[thing] = true
			}
			delete(next.order.removed, where)
		}
		maps.Copy(next.order.removed, m.removed)
		c := readChange(file, name, m, &next.Notes, &problems)
		c.Parts = partsOf(m, before, c.Parts)
		all = append(all, c)
	}
	s.lucky(next.tree, changes, &problems)
	if len(problems) == 0 || len(all) > 0 {
		next.build(&problems)
	}
	if len(problems) > 0 {
		problems.Sort()
		return nil, nil, problems
	}
	c := join(all)
	c.Diff = compare(s, next)
	return next, c, nil
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

// isMine refuses a change of another scenario.
func (s *Scenario) isMine(file *tree.Node, name string, problems *tree.Problems) {
	base := file.Get("base")
	if base == nil || base.Kind != tree.String {
		return
	}
	if path.Base(base.Text) == path.Base(s.Name) {
		// A name alone may stand for the scenario wherever it lies.
		if meant := path.Join(path.Dir(name), base.Text); strings.Contains(base.Text, "/") && meant != s.Name {
			problems.Add(base.Pos, fmt.Sprintf("name %s first, or write base = %q", base.Text, path.Base(s.Name)),
				"this is a change of another %s", path.Base(s.Name))
		}
		return
	}
	problems.Add(base.Pos, fmt.Sprintf("name %s first, or write base = %q", base.Text, path.Base(s.Name)),
		"this is a change of %s, not of %s", path.Base(base.Text), path.Base(s.Name))
}

// conflicts refuses to set what an earlier change has set.
func conflicts(m *merger, writers map[string]tree.Pos, problems *tree.Problems) {
	for _, where := range slices.Sorted(maps.Keys(m.written)) {
		at := m.written[where]
		for earlier, by := range writers {
			if overlap(earlier, where) {
				problems.Add(at, "leave it to one of the two", "%s sets %s too, in line %d", by.Name(), earlier, by.Line())
				break
			}
		}
	}
	maps.Copy(writers, m.written)
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
