package scenarios

import (
	"path"

	"ripple/scenarios/tree"
)

// merger puts one file on top of a tree.
type merger struct {
	root     *tree.Node // written to
	baseName string     // of the scenario below, for messages
	problems *tree.Problems
	change   bool // a change, not a scenario on its library

	doc     Document
	written map[string]tree.Pos // paths that this file sets
	reached map[string]tree.Pos // paths that it changes by setting others
	added   map[string]tree.Pos // things that it adds, "step.survey"
	removed map[string]tree.Pos // and takes out
	builtOn map[string]bool     // files whose changes it may change in turn
}

func newMerger(root *tree.Node, baseName string, kind FileKind, problems *tree.Problems) *merger {
	return &merger{root: root, baseName: path.Base(baseName), problems: problems, change: kind == ChangeFile, doc: Schema(kind),
		written: map[string]tree.Pos{}, reached: map[string]tree.Pos{}, added: map[string]tree.Pos{}, removed: map[string]tree.Pos{}}
}

// file merges an expanded file: removals first, then tables, then single paths.
func (m *merger) file(file *tree.Node) {
	m.remove(file.Get("remove"))
	for _, e := range file.Entries() {
		if t := m.doc.table(e.Key); t != nil && t.Status != Later && t.Name != "set" && t.Name != "rollout" {
			m.table(t, e)
			continue
		}
		k := findKey(scenarioKeys(), e.Key)
		switch {
		case k == nil || m.change && findKey(shared(), e.Key) == nil:
		case e.Key == "arrivals" && m.change && e.Value.Get("rate") != nil && isEdit(Arrivals, e.Value.Get("rate")) && len(e.Value.Entries()) == 1:
			m.set("arrivals.rate", e.At, e.Value.Get("rate"))
		case e.Key == "include" || e.Key == "about" && m.doc.Kind == LibraryFile: // of the library itself
		default:
			m.key(m.root, k, e, e.Key)
		}
	}
	if set := file.Get("set"); set != nil && m.change {
		for _, e := range set.Entries() {
			if !m.foreign(e.Key, e.At) {
				m.set(e.Key, e.At, e.Value)
			}
		}
	}
}

func (m *merger) table(t *Table, e *tree.Entry) {
	if t.Shape == Listed {
		m.list(t, e)
		return
	}
	into := m.root.Get(t.Name)
	if into == nil {
		into = tree.NewTable(e.Value.Pos)
		m.root.Set(t.Name, e.At, into)
	}
	for _, entry := range e.Value.Entries() {
		where := t.Name + "." + entry.Key
		switch {
		case t.Shape == Named:
			m.thing(t, into, entry)
		case t.Shape == Free:
			if m.change && into.Entry(entry.Key) == nil {
				m.added[where] = entry.At
			}
			m.write(where, entry.At)
			into.Set(entry.Key, entry.At, entry.Value.Clone())
		default:
			if k := t.key(entry.Key); k != nil {
				m.key(into, k, entry, where)
			}
		}
	}
}

// foreign refuses paths of what is the same in both worlds.
func (m *merger) foreign(path string, at tree.Pos) bool {
	first := splitPath(path)[0].text
	if first != "run" && (findKey(scenarioKeys(), first) == nil || findKey(shared(), first) != nil) {
		return false
	}
	m.problems.Add(at, "both worlds are simulated alike: put it into the scenario", "%q does not belong in a change", first)
	return true
}
