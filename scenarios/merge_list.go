package scenarios

import "ripple/scenarios/tree"

// list merges [[event]]: one with the name of an old one replaces it, others
// come after.
func (m *merger) list(t *Table, e *tree.Entry) {
	into := m.root.Get(t.Name)
	if into == nil {
		into = &tree.Node{Kind: tree.Array, Pos: e.Value.Pos}
		m.root.Set(t.Name, e.At, into)
	}
	for _, item := range e.Value.Items {
		where := t.Name + "." + nameOf(item)
		m.write(where, item.Pos)
		if i := indexOf(into, nameOf(item)); i >= 0 {
			into.Items[i] = item.Clone()
			continue
		}
		m.added[where] = item.Pos
		into.Items = append(into.Items, item.Clone())
	}
}

func nameOf(item *tree.Node) string {
	if n := item.Get("name"); n != nil {
		return n.Text
	}
	return ""
}

func indexOf(list *tree.Node, name string) int {
	for i, item := range list.Items {
		if name != "" && nameOf(item) == name {
			return i
		}
	}
	return -1
}

// namesOfList are the names of the tables in a list.
func namesOfList(list *tree.Node) []string {
	var names []string
	if list != nil {
		for _, item := range list.Items {
			names = append(names, nameOf(item))
		}
	}
	return names
}
