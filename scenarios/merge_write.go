package scenarios

import (
	"fmt"
	"strings"

	"ripple/scenarios/tree"
)

// write notes that the file sets a path.
func (m *merger) write(where string, at tree.Pos) {
	if m.change && m.once(where, at) {
		m.written[where] = at
	}
}

// reach notes that an edit of another path changes this one too.
func (m *merger) reach(where string, at tree.Pos) {
	if m.change && m.once(where, at) {
		m.reached[where] = at
	}
}

// once refuses to set a value that the file sets in another line: the two would
// work one on top of the other, or not, by an order nobody sees.
func (m *merger) once(where string, at tree.Pos) bool {
	first := at
	for _, paths := range []map[string]tree.Pos{m.written, m.reached} {
		for earlier, other := range paths {
			if other.At != at.At && (first == at || other.At < first.At) && overlap(earlier, where) && !m.apart(earlier, where) {
				first = other
			}
		}
	}
	if first == at {
		return true
	}
	if first.At > at.At {
		at, first = first, at
	}
	m.problems.Add(at, "keep one of the two", "%s is set twice: here and in line %d", where, first.Line())
	return false
}

// overlap says whether one path is the other, or leads to something in it. In
// the names of targets and events a dot means nothing.
func overlap(a, b string) bool {
	kind, name, _ := strings.Cut(a, ".")
	if other, its, _ := strings.Cut(b, "."); kind == other && name != "" && its != "" && position(kind, "targets", "event", "policy") >= 0 {
		return a == b
	}
	return a == b || strings.HasPrefix(a, b+".") || strings.HasPrefix(b, a+".")
}

// apart says whether one path is a thing that the file adds and the other a key
// that it leaves open there.
func (m *merger) apart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if _, added := m.added[a]; !added || a == b {
		return false
	}
	kind, name, _ := strings.Cut(a, ".")
	key, _, _ := strings.Cut(b[len(a)+1:], ".")
	return m.root.Get(kind, name, key) == nil
}

// seenFrom says where something stands: the line, in another file its name too.
func seenFrom(here, at tree.Pos) string {
	if here.File == at.File {
		return fmt.Sprintf("line %d", at.Line())
	}
	return fmt.Sprintf("%s:%d", at.Name(), at.Line())
}
