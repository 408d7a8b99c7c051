package scenarios

import (
	"slices"

	"ripple/scenarios/tree"
)

// key compares the values of a key, a group of keys one by one.
func (d *differ) key(path, thing string, k *Key, a, b *tree.Node) {
	if k.Form == Group && a != nil && b != nil {
		for _, name := range union(a, b) {
			if sub := findKey(k.Keys, name); sub != nil {
				d.value(path+"."+name, thing, sub.Form, a.Get(name), b.Get(name))
			}
		}
		return
	}
	d.value(path, thing, k.Form, a, b)
}

// value notes a difference between two values, either of which may be absent.
// Tables with the same keys are compared entry by entry.
func (d *differ) value(path, thing string, form Form, a, b *tree.Node) {
	if same(a, b) {
		return
	}
	if a != nil && b != nil && a.Kind == tree.Table && b.Kind == tree.Table && len(a.Edits)+len(b.Edits) == 0 && !isTimeForm(a) && alike(a, b) {
		for _, key := range a.Keys() {
			d.value(path+"."+key, thing, inner(form, key), a.Get(key), b.Get(key))
		}
		return
	}
	if form == Arrivals && onlyRate(a, b) {
		path = path + ".rate"
		a, b = rateOf(a), rateOf(b)
	}
	d.Edits = append(d.Edits, Edit{Changed, path, thing, show(a, form), show(b, form)})
}

// inner is the form of an entry of a value: in arrivals sizes and counts are
// numbers, all else follows the rate.
func inner(form Form, key string) Form {
	if form == Arrivals && (key == "size" || key == "count") {
		return Count
	}
	return form
}

// onlyRate says whether two tables of arrivals differ in the rate alone.
func onlyRate(a, b *tree.Node) bool {
	if a.Get("rate") == nil || b.Get("rate") == nil || !alike(a, b) {
		return false
	}
	return !slices.ContainsFunc(a.Keys(), func(k string) bool { return k != "rate" && !same(a.Get(k), b.Get(k)) })
}

// rateOf is the rate of a table of arrivals with the edits of the whole.
func rateOf(n *tree.Node) *tree.Node {
	rate := n.Get("rate").Clone()
	rate.Edits = append(rate.Edits, n.Edits...)
	return rate
}

func alike(a, b *tree.Node) bool {
	return len(a.Entries()) == len(b.Entries()) && !slices.ContainsFunc(a.Keys(), func(k string) bool { return b.Entry(k) == nil })
}

// same says whether two values are written alike, wherever they stand.
func same(a, b *tree.Node) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.Kind != b.Kind || a.Text != b.Text || a.Bool != b.Bool || len(a.Items) != len(b.Items) || len(a.Edits) != len(b.Edits) {
		return false
	}
	for i := range a.Items {
		if !same(a.Items[i], b.Items[i]) {
			return false
		}
	}
	for i := range a.Edits {
		if a.Edits[i].Text != b.Edits[i].Text {
			return false
		}
	}
	if !alike(a, b) {
		return false
	}
	for _, e := range a.Entries() {
		if !same(e.Value, b.Get(e.Key)) {
			return false
		}
	}
	return true
}

// union is the keys of both tables, the first one's first.
func union(a, b *tree.Node) []string {
	keys := a.Keys()
	for _, k := range b.Keys() {
		if a.Entry(k) == nil {
			keys = append(keys, k)
		}
	}
	return keys
}
