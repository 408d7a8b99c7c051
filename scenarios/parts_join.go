package scenarios

import (
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// joined says whether an edit needs another one: it refers to something that
// the other adds, it drops what the base says about something that the other
// removes, or it changes in turn what another file has changed. The merger is
// that of the other.
func (m *merger) joined(before *tree.Node, edit, other *thingEdit) bool {
	for _, path := range other.paths {
		if edit.layer != other.layer && slices.ContainsFunc(edit.paths, func(mine string) bool { return overlap(mine, path) }) {
			return true
		}
		kind, name, _ := strings.Cut(path, ".")
		if strings.Contains(name, ".") && kind != "event" {
			continue // a key, not a thing
		}
		if _, added := m.added[path]; added && mentions(m.root, edit, kind, name) {
			return true
		}
		if _, removed := m.removed[path]; removed && mentions(before, edit, kind, name) && !mentions(m.root, edit, kind, name) {
			return true
		}
	}
	return m.staffed(before, edit, other)
}

// mentions says whether what an edit is about names a thing, in one of two
// trees.
func mentions(root *tree.Node, edit *thingEdit, kind, name string) bool {
	doc := Schema(ScenarioFile)
	return slices.ContainsFunc(edit.paths, func(path string) bool {
		if strings.HasPrefix(path, "event.") {
			return slices.ContainsFunc(items(root.Get("event")), func(item *tree.Node) bool {
				return "event."+nameOf(item) == path && slices.ContainsFunc(item.Get("set").Keys(), func(p string) bool { return overlap(p, kind+"."+name) })
			})
		}
		parts := strings.Split(path, ".")
		if k := doc.key(parts[0]); k != nil {
			return refers(k, root.Get(parts[0]), kind, name)
		}
		t := doc.table(parts[0])
		if t == nil || t.Shape != Named || len(parts) < 2 {
			return false
		}
		for _, e := range root.Get(parts[0], parts[1]).Entries() {
			if k := t.key(e.Key); k != nil && (len(parts) < 3 || parts[2] == e.Key) && refers(k, e.Value, kind, name) {
				return true
			}
		}
		return false
	})
}

// refers says whether the value of a key names a thing of a kind.
func refers(k *Key, n *tree.Node, kind, name string) bool {
	if k.Form == Group {
		return slices.ContainsFunc(n.Entries(), func(e *tree.Entry) bool {
			sub := findKey(k.Keys, e.Key)
			return sub != nil && refers(sub, e.Value, kind, name)
		})
	}
	if position(k.Form, Routes, Balks, Condition) >= 0 && rulesSay(n, kind, name) {
		return true
	}
	kinds := k.Form.names()
	if position(kind, kinds...) < 0 {
		return false
	}
	return says(n, name)
}

// names are the kinds of things that values of a form can name.
func (f Form) names() []string {
	switch f {
	case TeamName, Units:
		return []string{"team"}
	case Uses:
		return []string{"stock"}
	case StepName, StepNames, Paces:
		return []string{"step"}
	case Routes:
		return []string{"step", "segment", "journey"}
	case Time:
		return []string{"segment", "journey", "team"}
	case ClassNames, ClassShare, Balks:
		return []string{"segment", "journey"}
	case Place:
		return []string{"touchpoint", "step"}
	case Hours:
		return []string{"calendar"}
	case Arrivals:
		return []string{"profile"}
	}
	return nil
}

// says says whether a name stands somewhere in a value.
func says(n *tree.Node, name string) bool {
	if n == nil {
		return false
	}
	if n.Kind == tree.String {
		for _, word := range strings.Split(n.Text, ",") { // a list of hours
			if word = strings.TrimSpace(word); word == name || strings.HasSuffix(word, "."+name) {
				return true
			}
		}
	}
	return slices.ContainsFunc(n.Items, func(item *tree.Node) bool { return says(item, name) }) ||
		slices.ContainsFunc(n.Entries(), func(e *tree.Entry) bool { return e.Key == name || says(e.Value, name) })
}

func items(n *tree.Node) []*tree.Node {
	if n == nil {
		return nil
	}
	return n.Items
}
