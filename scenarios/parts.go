package scenarios

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// partsOf are the pieces of a change that can be looked at alone. An edit is
// what a file says about one thing; edits are joined where one refers to a name
// that another adds, or takes leave of one that another removes. Stated parts
// override that: an edit that no part names goes where it is needed, or is a
// part of its own. Before is the tree that the change works on.
func partsOf(m *merger, before *tree.Node, stated []Part) []Part {
	edits := m.edits(stated)
	group := make([]int, len(edits)) // of each edit; those of stated parts come first
	for i, e := range edits {
		if group[i] = e.part; e.part < 0 {
			group[i] = len(stated) + i
		}
	}
	for i := range edits {
		for j := range edits {
			a, b := group[i], group[j]
			if a == b || max(a, b) < len(stated) || !m.joined(before, &edits[i], &edits[j]) {
				continue
			}
			for k := range group {
				if group[k] == max(a, b) {
					group[k] = min(a, b)
				}
			}
		}
	}
	var parts []Part
	for _, g := range slices.Compact(slices.Sorted(slices.Values(group))) {
		p := Part{}
		if g < len(stated) {
			p.Name = stated[g].Name
		}
		for i, e := range edits {
			if group[i] == g {
				p.Paths = append(p.Paths, e.paths...)
			}
		}
		if p.Name == "" {
			p.Name = m.partName(p.Paths)
		}
		parts = append(parts, p)
	}
	return parts
}

// thingEdit is what a change says about one thing, as far as it belongs to the
// same stated part.
type thingEdit struct {
	part  int      // -1: no stated part names it
	paths []string // "team.handlers.capacity"
	at    tree.Pos
}

// edits are the edits of the file in its order. What only says how to judge or
// to govern changes no world.
func (m *merger) edits(stated []Part) []thingEdit {
	byThing := map[string]*thingEdit{}
	for _, path := range slices.Sorted(maps.Keys(m.written)) {
		at, thing := m.written[path], thingOf(path)
		if kind, _, _ := strings.Cut(path, "."); kind == "targets" || kind == "governance" || kind == "loyalty" {
			continue
		}
		part := slices.IndexFunc(stated, func(p Part) bool {
			return slices.ContainsFunc(p.Paths, func(named string) bool { return overlap(named, path) })
		})
		thing = fmt.Sprintf("%s %d", thing, part)
		if byThing[thing] == nil {
			byThing[thing] = &thingEdit{part: part, at: at}
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

// thingOf is the thing that a path is about. Shares of segments belong
// together: they have to make 100 %.
func thingOf(path string) string {
	kind, rest, _ := strings.Cut(path, ".")
	name, _, _ := strings.Cut(rest, ".")
	switch kind {
	case "arrivals", "hours", "at_close", "segment":
		return kind
	case "event": // names of events are free
		return path
	}
	return kind + "." + name
}

// partName is what a part is called by itself: after what it adds, steps first,
// else after all it touches.
func (m *merger) partName(paths []string) string {
	for _, kind := range []string{"step.", "team.", "touchpoint.", ""} {
		for _, p := range paths {
			if _, added := m.added[p]; added && strings.HasPrefix(p, kind) {
				return p
			}
		}
	}
	return strings.Join(paths, ", ")
}
