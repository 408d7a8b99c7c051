package scenarios

import (
	"fmt"
	"strings"

	"ripple/scenarios/tree"
)

// remove takes things and keys out.
func (m *merger) remove(list *tree.Node) {
	if list == nil || !m.change {
		return
	}
	items := list.Items
	if list.Kind == tree.String {
		items = []*tree.Node{list}
	}
	for _, item := range items {
		if item.Kind == tree.String {
			m.removeOne(item)
		}
	}
}

func (m *merger) removeOne(item *tree.Node) {
	parts := splitPath(item.Text)
	if at, twice := m.removed[item.Text]; twice {
		m.problems.Add(item.Pos, "keep one of the two", "%s is removed in %s already", item.Text, seenFrom(item.Pos, at))
		return
	}
	if m.foreign(item.Text, item.Pos) {
		return
	}
	t := m.doc.table(parts[0].text)
	if t != nil && t.Shape == Listed && len(parts) > 1 {
		name := strings.TrimSpace(item.Text[parts[1].at:])
		list := m.root.Get(t.Name)
		if list != nil {
			if i := indexOf(list, name); i >= 0 {
				list.Items = append(list.Items[:i:i], list.Items[i+1:]...)
				m.gone(t.Name+"."+name, item)
				return
			}
		}
		m.problems.Add(item.Pos, suggestion(name, namesOfList(list)), "%s has no %s %q to remove", m.baseName, t.Name, name)
		return
	}
	if t != nil && t.Shape == Named && len(parts) == 2 {
		things := m.root.Get(t.Name)
		if things == nil || !things.Remove(parts[1].text) {
			remedy := suggestion(parts[1].text, things.Keys())
			if s, ok := tree.Suggest(parts[1].text, things.Keys()); ok {
				remedy = fmt.Sprintf("did you mean %q?", t.Name+"."+s)
			}
			m.problems.Add(item.Part(parts[1].at, len(parts[1].text)), remedy, "%s has no %s %q to remove", m.baseName, t.Name, parts[1].text)
			return
		}
		m.gone(t.Name+"."+parts[1].text, item)
		return
	}
	s, err := find(m.root, item.Text, m.baseName)
	if err != nil {
		m.problems.Add(item.Part(err.At, err.Len), err.Remedy, "%s", err.Problem)
		return
	}
	if s.whole { // not its rate alone
		s.inner, s.path = nil, item.Text
	}
	holder, key := s.holder, s.key
	for _, p := range s.inner {
		e := holder.Entry(key)
		if e == nil || e.Value.Kind != tree.Table {
			holder, key = tree.NewTable(tree.Pos{}), p.text
			break
		}
		inner := entryOf(e.Value, p.text)
		if inner == nil {
			holder, key = e.Value, p.text
			break
		}
		holder, key = e.Value, inner.Key
	}
	if !holder.Remove(key) {
		m.problems.Add(item.Pos, "leave it out", "%s is not stated in %s, so there is nothing to remove", s.path, m.baseName)
		return
	}
	m.gone(s.path, item)
}

func (m *merger) gone(where string, item *tree.Node) {
	m.removed[where] = item.Pos
	m.write(where, item.Pos)
}

// wasThere is the thing that a path leads to, if it has been removed, and where.
func (m *merger) wasThere(path string) (at tree.Pos, thing string) {
	parts := splitPath(path)
	if len(parts) > 1 {
		thing = parts[0].text + "." + parts[1].text
	}
	if at, gone := m.removed[thing]; gone {
		return at, thing
	}
	return at, ""
}
