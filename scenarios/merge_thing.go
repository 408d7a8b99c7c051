package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
)

// thing merges a named thing key by key, or adds it.
func (m *merger) thing(t *Table, into *tree.Node, e *tree.Entry) {
	where := t.Name + "." + e.Key
	if e.Value.Kind != tree.Table {
		return
	}
	if at, ok := m.removed[where]; ok && !m.anew(t, e, at) {
		m.problems.Add(e.At, "do one or the other", "%s is changed here and removed in %s", where, seenFrom(e.At, at))
		return
	}
	old := into.Get(e.Key)
	if old != nil {
		for _, entry := range e.Value.Entries() {
			k := t.key(entry.Key)
			if k == nil || k.Status == Later {
				continue
			}
			if rate := entry.Value.Get("rate"); k.Form == Arrivals && m.change && rate != nil && isEdit(Arrivals, rate) && len(entry.Value.Entries()) == 1 {
				m.set(where+".arrivals.rate", entry.At, rate)
				continue
			}
			m.key(old, k, entry, where+"."+entry.Key)
		}
		return
	}
	if m.change {
		if needs := neededToAdd(t.Name); needs != "" {
			if v := e.Value.Get(needs); v == nil || isEdit(t.key(needs).Form, v) {
				m.typo(t, into, e, needs)
				return
			}
		}
		for _, entry := range e.Value.Entries() {
			if k := t.key(entry.Key); k != nil && isEdit(k.Form, entry.Value) {
				m.problems.Add(entry.Value.Pos, "write the value itself", "%q is relative to the base, and %s is new", entry.Value.Text, where)
			}
		}
	}
	m.added[where] = e.At
	delete(m.removed, where)
	m.write(where, e.At)
	into.Set(e.Key, e.At, e.Value.Clone())
}

// anew says whether a change brings back, from the ground, what a change that it
// builds on has removed.
func (m *merger) anew(t *Table, e *tree.Entry, gone tree.Pos) bool {
	v := e.Value.Get(neededToAdd(t.Name))
	return m.builtOn[gone.Name()] && v != nil && !isEdit(t.key(neededToAdd(t.Name)).Form, v)
}

// neededToAdd is the key that tells a new thing from a misspelled one.
func neededToAdd(table string) string {
	switch table {
	case "step":
		return "next"
	case "touchpoint":
		return "step"
	case "team":
		return "capacity"
	case "segment":
		return "share"
	case "journey":
		return "enters"
	case "stream":
		return "steps"
	case "stock":
		return "on_hand"
	}
	return ""
}

func (m *merger) typo(t *Table, into *tree.Node, e *tree.Entry, needs string) {
	remedy := fmt.Sprintf("a new %s needs %q", t.Name, needs)
	if s, ok := tree.Suggest(e.Key, into.Keys()); ok {
		remedy = fmt.Sprintf("did you mean %q? (%s)", s, remedy)
	}
	m.problems.Add(e.At, remedy, "%s has no %s %q to change", m.baseName, t.Name, e.Key)
}
