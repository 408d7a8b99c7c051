package scenarios

import (
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// staffed says whether one edit is about a team and the other about a step that
// the team can do, or do so, only with both: a pace at a step that it is to do
// now, or more heads where a job takes more of them.
func (m *merger) staffed(before *tree.Node, edit, other *thingEdit) bool {
	team, ofTeam := edit.about("team")
	step, ofStep := other.about("step")
	if !ofTeam || !ofStep {
		return false
	}
	now, then := m.root.Get("step", step), before.Get("step", step)
	part := func(n *tree.Node) bool { return named(n.Get("by"), team) || named(n.Get("with"), team) }
	switch {
	case !part(now):
		return false
	case edit.sets("pace") && other.sets("by") && m.root.Get("team", team, "pace", step) != nil:
		return !named(then.Get("by"), team)
	case edit.sets("capacity") && (other.sets("units") || other.sets("with")):
		return now.Get("units") != nil || !part(then)
	}
	return false
}

// about is the name of the thing of a kind that an edit is about.
func (e *thingEdit) about(kind string) (string, bool) {
	parts := strings.Split(e.paths[0], ".")
	if len(parts) < 2 || parts[0] != kind {
		return "", false
	}
	return parts[1], true
}

// sets says whether an edit says something about a key.
func (e *thingEdit) sets(key string) bool {
	return slices.ContainsFunc(e.paths, func(path string) bool {
		parts := strings.Split(path, ".")
		return len(parts) > 2 && parts[2] == key
	})
}
