package scenarios

import (
	"fmt"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// put gives the value at a path another value, or changes it relatively. An
// error about the path has At and Len within it; wrongValue says that an error
// is about the value instead.
func put(root *tree.Node, s spot, at tree.Pos, v *tree.Node) (err *value.Error, wrongValue bool) {
	if s.spec.Form == Arrivals {
		return putArrivals(root, s, at, v)
	}
	e := s.holder.Entry(s.key)
	if len(s.inner) == 0 {
		if !isEdit(s.spec.Form, v) {
			s.holder.Set(s.key, at, v)
			return nil, false
		}
		return change(s.holder, s.key, s.spec, at, v), true
	}
	if e == nil {
		example := "…"
		if s.spec.Form == Group {
			example = s.spec.groupValue(s.inner[0].text)
		}
		return s.inner[0].wrong("write the whole value: "+s.thing+"."+s.key+" = "+example, "%s is not stated, so there is no %q in it", strings.TrimSuffix(s.thing+"."+s.key, "."), s.inner[0].text), false
	}
	form := s.spec.Form
	n, name := e.Value, s.thing+"."+s.key
	for i, p := range s.inner {
		if n.Kind != tree.Table {
			how := "write the whole value of %s as a table first"
			if n.Kind == tree.Array {
				how = "write the whole list of %s"
			}
			return p.wrong(fmt.Sprintf(how, name), "%s is %s and has no %q", name, shown(n), p.text), false
		}
		if form == Group {
			k := findKey(s.spec.Keys, p.text)
			if k == nil {
				return unknownKey(s.spec.Keys, p, s.key), false
			}
			form = k.Form
		}
		child := entryOf(n, p.text)
		if i < len(s.inner)-1 {
			if child == nil {
				return missing(n, name, p), false
			}
			n, name = child.Value, name+"."+child.Key
			continue
		}
		switch {
		case !isEdit(form, v) && child == nil:
			n.Set(p.text, at, v)
		case !isEdit(form, v):
			n.Set(child.Key, at, v)
		case child == nil:
			return missing(n, name, p), false
		case applyEdit(child.Value, form, v) == 0:
			return &value.Error{Problem: fmt.Sprintf("%s has no number that %q could change", s.path, v.Text), Remedy: "write the value itself"}, true
		}
	}
	return nil, false
}

// change applies a relative edit to a key of a table; where the base does not
// state the key, to its default.
func change(holder *tree.Node, key string, spec *Key, at tree.Pos, edit *tree.Node) *value.Error {
	e := holder.Entry(key)
	if e == nil {
		if spec.Default == "" || spec.Form == Choice {
			return &value.Error{Problem: fmt.Sprintf("%q is relative to a value that the base does not state", edit.Text), Remedy: "write the value itself"}
		}
		holder.Set(key, at, standard(spec, edit.Pos))
		e = holder.Entry(key)
	}
	if applyEdit(e.Value, spec.Form, edit) == 0 {
		return &value.Error{Problem: fmt.Sprintf("%q changes numbers, and %s has none", edit.Text, shown(e.Value)), Remedy: "write the value itself"}
	}
	return nil
}

// standard is the default of a key as if it stood at a position.
func standard(spec *Key, at tree.Pos) *tree.Node {
	n := tree.NewString(at, spec.Default)
	if x, err := value.Number(spec.Default); err == nil {
		n.Kind, n.Number = tree.Integer, x
	}
	return n
}

// entryOf is the entry with a key, or with hours that mean the same.
func entryOf(n *tree.Node, key string) *tree.Entry {
	if e := n.Entry(key); e != nil {
		return e
	}
	for _, e := range n.Entries() {
		if value.SameHours(e.Key, key) {
			return e
		}
	}
	return nil
}

func missing(n *tree.Node, name string, p part) *value.Error {
	remedy := "it has " + words(quotedEach(n.Keys()))
	if s, ok := tree.Suggest(p.text, n.Keys()); ok {
		remedy = fmt.Sprintf("did you mean %q?", s)
	}
	return p.wrong(remedy, "%s has no %q", name, p.text)
}

func quotedEach(list []string) []string {
	var q []string
	for _, w := range list {
		q = append(q, `"`+w+`"`)
	}
	return q
}
