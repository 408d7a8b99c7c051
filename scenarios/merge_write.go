package scenarios

import (
	"fmt"
	"strings"

	"ripple/scenarios/tree"
)

// write notes that the file sets a path. Two lines of one file for the same
// value would work one on top of the other, or not, by an order nobody sees.
func (m *merger) write(where string, at tree.Pos) {
	if !m.change {
		return
	}
	for earlier, first := range m.written {
		if first.At != at.At && overlap(earlier, where) && !m.apart(earlier, where) {
			if first.At > at.At {
				at, first = first, at
			}
			m.problems.Add(at, "keep one of the two", "%s is set twice: here and in line %d", where, first.Line())
			return
		}
	}
	m.written[where] = at
}

// overlap says whether one path is the other, or leads to something in it.
func overlap(a, b string) bool {
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
