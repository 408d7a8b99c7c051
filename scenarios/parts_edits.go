package scenarios

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// thingEdit is what a change says about one thing, as far as it belongs to the
// same stated part.
type thingEdit struct {
	layer *layer
	part  int      // of the layer; -1: no stated part names it
	group int      // of edits that belong together
	paths []string // "team.handlers.capacity"
	at    tree.Pos
}

// apart says whether somebody has stated that two edits are different parts.
func (e *thingEdit) apart(other *thingEdit) bool {
	return e.layer == other.layer && e.part >= 0 && other.part >= 0
}

// edits are the edits of a file in its order. What only says how to judge or to
// govern changes no world.
func (l *layer) edits() []thingEdit {
	byThing := map[string]*thingEdit{}
	for _, path := range slices.Sorted(maps.Keys(l.m.written)) {
		at, thing := l.m.written[path], thingOf(path)
		if onlyJudges(path) {
			continue
		}
		part := slices.IndexFunc(l.stated, func(p Part) bool {
			return slices.ContainsFunc(p.Paths, func(named string) bool { return overlap(named, path) })
		})
		thing = fmt.Sprintf("%s %d", thing, part)
		if byThing[thing] == nil {
			byThing[thing] = &thingEdit{layer: l, part: part, at: at}
		}
		e := byThing[thing]
		e.paths = append(e.paths, path)
		if at.At < e.at.At {
			e.at = at
		}
	}
	var all []thingEdit
	for _, thing := range slices.Sorted(maps.Keys(byThing)) {
		all = append(all, *byThing[thing])
	}
	slices.SortStableFunc(all, func(a, b thingEdit) int { return cmp.Compare(a.at.At, b.at.At) })
	return all
}

// onlyJudges says whether what a path leads to changes no world.
func onlyJudges(path string) bool {
	kind, rest, _ := strings.Cut(path, ".")
	return kind == "targets" || kind == "governance" || kind == "loyalty" && !strings.HasPrefix(rest, "refer")
}

// thingOf is the thing that a path is about. Shares of segments belong
// together: they have to make 100 %.
func thingOf(path string) string {
	kind, rest, _ := strings.Cut(path, ".")
	name, _, _ := strings.Cut(rest, ".")
	switch kind {
	case "arrivals", "hours", "at_close", "segment", "loyalty":
		return kind
	case "event": // names of events are free
		return path
	}
	return kind + "." + name
}
