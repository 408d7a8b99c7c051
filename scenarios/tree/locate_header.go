package tree

import "github.com/pelletier/go-toml/v2/unstable"

// header opens the table that a [header] or [[header]] names; nil if it cannot
// be opened.
func (l *locator) header(e *unstable.Node) *Node {
	keys := l.keys(e.Key())
	n := l.root
	for _, k := range keys[:len(keys)-1] {
		n = l.step(n, k)
		if n == nil {
			return nil
		}
	}
	last := keys[len(keys)-1]
	old := n.Entry(last.text)
	if e.Kind == unstable.ArrayTable {
		if old == nil {
			list := &Node{Kind: Array, Pos: last.at}
			l.listed[list] = true
			n.Set(last.text, last.at, list)
			old = n.Entry(last.text)
		}
		if !l.listed[old.Value] {
			l.twice(last, old.At)
			return nil
		}
		item := NewTable(last.at)
		old.Value.Items = append(old.Value.Items, item)
		return item
	}
	if old == nil {
		n.Set(last.text, last.at, NewTable(last.at))
		old = n.Entry(last.text)
	}
	t := old.Value
	if first, again := l.headed[t]; again || t.Kind != Table || l.closed[t] {
		if !again {
			first = old.At
		}
		l.twice(last, first)
		return nil
	}
	l.headed[t] = last.at
	t.Pos = last.at
	return t
}

// step goes into a table, making it where it is not there.
func (l *locator) step(n *Node, k key) *Node {
	e := n.Entry(k.text)
	if e == nil {
		n.Set(k.text, k.at, NewTable(k.at))
		return n.Entry(k.text).Value
	}
	t := e.Value
	if l.listed[t] {
		return t.Items[len(t.Items)-1]
	}
	if t.Kind != Table || l.closed[t] {
		l.twice(k, e.At)
		return nil
	}
	return t
}
