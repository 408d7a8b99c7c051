package scenarios

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"

	"ripple/scenarios/tree"
)

// conflicts refuses to set what a change below has set, unless this one is built
// on it: which of the two counts would depend on their order.
func (l *layer) conflicts(below []*layer) {
	mine := l.m.touched()
	for _, where := range slices.Sorted(maps.Keys(mine)) {
		for _, other := range below {
			if l.needs[other.name] {
				continue
			}
			theirs := other.m.touched()
			for _, earlier := range slices.Sorted(maps.Keys(theirs)) {
				if overlap(earlier, where) {
					l.conflict(other, where, earlier, mine[where], theirs[earlier])
					break
				}
			}
		}
	}
}

func (l *layer) conflict(other *layer, where, earlier string, at, by tree.Pos) {
	remedy := fmt.Sprintf("leave it to one of the two; or, if this change builds on the other, add needs = [%q]", seenFromFolder(l.name, other.name))
	_, added := other.m.added[earlier]
	switch {
	case l.m.removed[where] == at:
		l.m.problems.Add(at, remedy, "%s removes %s, and %s sets %s in line %d", path.Base(l.name), where, path.Base(other.name), earlier, by.Line())
	case other.m.removed[earlier] == by:
		l.m.problems.Add(at, remedy, "%s removes %s, in line %d", path.Base(other.name), earlier, by.Line())
	case added:
		l.m.problems.Add(at, remedy, "%s adds %s, in line %d", path.Base(other.name), earlier, by.Line())
	default:
		l.m.problems.Add(at, remedy, "%s sets %s too, in line %d", path.Base(other.name), earlier, by.Line())
	}
}

// touched are all paths that a file changes.
func (m *merger) touched() map[string]tree.Pos {
	all := maps.Clone(m.reached)
	maps.Copy(all, m.written)
	return all
}

// seenFromFolder is the path of a file as another one has to name it.
func seenFromFolder(from, name string) string {
	seen, err := filepath.Rel(path.Dir(from), name)
	if err != nil {
		return name
	}
	return filepath.ToSlash(seen)
}
