package scenarios

import (
	"fmt"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// key sets a key of a table; a value replaces the old one whole, but for the
// relative edits in it.
func (m *merger) key(into *tree.Node, k *Key, e *tree.Entry, where string) {
	m.write(where, e.At)
	v := e.Value
	if m.change {
		if v = signed(k.Form, v); editable(k.Form) && isEdit(k.Form, v) {
			if err := change(into, k.Name, k, e.At, v); err != nil {
				m.problems.Add(v.Pos, err.Remedy, "%s", err.Problem)
			}
			return
		}
	}
	v = v.Clone()
	if m.change && v.Kind == tree.Table {
		m.inside(v, into.Get(k.Name), k, where)
	}
	into.Set(k.Name, e.At, v)
}

// inside resolves the relative edits among the entries of the value of a key:
// each changes the entry of the base with the same key.
func (m *merger) inside(v, old *tree.Node, k *Key, where string) {
	for _, e := range v.Entries() {
		spec := k
		if k.Form == Group {
			if spec = findKey(k.Keys, e.Key); spec == nil {
				continue
			}
		}
		base := (*tree.Node)(nil)
		if old != nil && old.Kind == tree.Table {
			if oe := entryOf(old, e.Key); oe != nil {
				base = oe.Value
			}
		}
		edit := signed(spec.Form, e.Value)
		if edit.Kind == tree.Table {
			m.inside(edit, base, spec, where+"."+e.Key)
			continue
		}
		if !isEdit(spec.Form, edit) {
			continue
		}
		if base == nil {
			m.problems.Add(e.Value.Pos, "write the value itself", "%q is relative to the base, which has no %s", edit.Text, where+"."+e.Key)
			continue
		}
		value := base.Clone()
		if applyEdit(value, spec.Form, edit) == 0 {
			m.problems.Add(e.Value.Pos, "write the value itself", "%q changes numbers, and %s has none", edit.Text, shown(base))
			continue
		}
		e.Value = value
	}
}

// set changes what a path leads to.
func (m *merger) set(path string, at tree.Pos, v *tree.Node) {
	s, err := find(m.root, path, m.baseName)
	if err != nil {
		if gone, thing := m.wasThere(path); thing != "" {
			m.problems.Add(at, "do one or the other", "%s is changed here and removed in %s", thing, seenFrom(at, gone))
			return
		}
		m.badPath(path, at, v, err)
		return
	}
	if s.whole && v.Kind == tree.Table { // the rate within the whole
		if rate := v.Get("rate"); rate != nil && len(v.Entries()) == 1 && isEdit(Arrivals, rate) {
			v = rate
		}
	}
	m.writeSpot(s, at, v)
	c := checker{doc: m.doc, problems: m.problems, relative: true}
	if spec := s.last(); spec != nil {
		c.value(spec, &tree.Entry{Key: spec.Name, At: at, Value: signed(s.form(), v)})
	}
	if v.Kind == tree.Table {
		v = v.Clone()
		m.inside(v, s.old(), s.inSpec(), s.path)
	}
	if err, wrongValue := put(m.root, s, at, signed(s.form(), v).Clone()); wrongValue && err != nil {
		m.problems.Add(v.Pos, err.Remedy, "%s", err.Problem)
	} else if err != nil {
		m.badPath(path, at, v, err)
	}
}

func (m *merger) badPath(path string, at tree.Pos, v *tree.Node, err *value.Error) {
	if whole := leafPath(path, v); whole != path {
		if _, miss := find(m.root, whole, m.baseName); miss == nil {
			err = &value.Error{Problem: "a path stands in quotes", Remedy: fmt.Sprintf("write %q = …", whole)}
		}
	}
	m.problems.Add(within(at, path, err), err.Remedy, "%s", err.Problem)
}

// within is the place of an error in a path that stands at a position, with or
// without quotes.
func within(at tree.Pos, path string, err *value.Error) tree.Pos {
	if i := strings.Index(at.Source(), path); i >= 0 && err.Len > 0 {
		at.At, at.Len = at.At+i+err.At, err.Len
	}
	return at
}

// leafPath is the path that somebody meant who left the quotes away, so that
// TOML has read its parts as tables.
func leafPath(path string, v *tree.Node) string {
	for v.Kind == tree.Table && len(v.Entries()) == 1 {
		path += "." + v.Entries()[0].Key
		v = v.Entries()[0].Value
	}
	return path
}
