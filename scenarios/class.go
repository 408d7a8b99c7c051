package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
)

// byClass reads a value that may differ by segment or journey: read is called
// for what stands for one class, with the place in the tree that holds it. The
// result has an entry for each class.
func byClass[T any](b *binder, n *tree.Node, read func(*tree.Node) T) []T {
	values := make([]T, b.classes())
	done := map[*tree.Node]T{}
	for j, journey := range b.journeys.list {
		for s, segment := range b.segments.list {
			leaf := b.forClass(n, journey, segment)
			if leaf == nil {
				continue
			}
			v, ok := done[leaf]
			if !ok {
				v = read(leaf)
				done[leaf] = v
			}
			values[j*len(b.segments.list)+s] = v
		}
	}
	return values
}

// isByClass says whether a table is by segment or journey: all of its keys are
// names of those, or "rest".
func (b *binder) isByClass(n *tree.Node) bool {
	if n.Kind != tree.Table {
		return false
	}
	named := false
	for _, e := range n.Entries() {
		switch {
		case b.segments.has(e.Key) || b.journeys.has(e.Key):
			named = true
		case e.Key != "rest":
			return false
		}
	}
	return named
}

// forClass is the part of a value that holds for a class; nil after a problem.
func (b *binder) forClass(n *tree.Node, journey, segment string) *tree.Node {
	for b.isByClass(n) {
		e := n.Entry(segment)
		switch other := n.Entry(journey); {
		case e != nil && other != nil:
			b.problems.Add(n.Pos, "use segments or journeys, or one inside the other", "this mixes segments and journeys")
			return nil
		case e == nil:
			e = other
		}
		if e == nil {
			e = n.Entry("rest")
		}
		if e == nil {
			b.problems.Add(n.Pos, `add it, or "rest" for the others`, "there is no value for %s", b.className(n, journey, segment))
			return nil
		}
		n = e.Value
	}
	return n
}

// className is what a table by class leaves out.
func (b *binder) className(n *tree.Node, journey, segment string) string {
	for _, e := range n.Entries() {
		if b.journeys.has(e.Key) {
			return fmt.Sprintf("journey %q", journey)
		}
	}
	return fmt.Sprintf("segment %q", segment)
}

// strange reports the keys of a table that should be by segment or journey and
// is not, and says whether it is such a table.
func (b *binder) strange(n *tree.Node) bool {
	if n.Kind != tree.Table || isTimeForm(n) {
		return false
	}
	known := append(append([]string{}, b.segments.list...), b.journeys.list...)
	for _, e := range n.Entries() {
		switch {
		case b.segments.has(e.Key), b.journeys.has(e.Key), e.Key == "rest":
			continue
		case b.teams.has(e.Key):
			b.problems.Add(e.At, "use one value, or values by segment or journey", "only \"work\" can differ by team")
			return true
		}
		remedy := "use the names of segments or journeys, or \"rest\""
		if s, ok := tree.Suggest(e.Key, known); ok && s != "" {
			remedy = fmt.Sprintf("did you mean %q?", s)
		}
		b.problems.Add(e.At, remedy, "%q is neither a segment nor a journey", e.Key)
		return true
	}
	if !b.isByClass(n) { // empty, or nothing but "rest"
		b.problems.Add(n.Pos, "write the value itself", "this table names no segment and no journey")
		return true
	}
	for _, e := range n.Entries() {
		if b.strange(e.Value) {
			return true
		}
	}
	return false
}
