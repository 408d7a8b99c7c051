package scenarios

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// need is a change that another one builds on, and where that one says so.
type need struct {
	item *tree.Node
	of   *layer // nil: it is not among the changes that are put on
}

// link finds out what each change builds on. A change needs what it names, which
// has to be below it, and what that needs in turn.
func (s *Scenario) link(all []*layer, problems *tree.Problems) {
	for _, l := range all {
		for _, item := range texts(l.file.Get("needs")) {
			name := path.Join(path.Dir(l.name), item.Text)
			n := need{item: item}
			if i := slices.IndexFunc(all, func(other *layer) bool { return other.name == name }); i >= 0 {
				n.of = all[i]
			}
			l.direct = append(l.direct, n)
			l.Needs = append(l.Needs, name)
		}
	}
	for _, l := range all {
		l.needs = map[string]bool{}
		l.climb(l.needs)
	}
	told := map[*layer]bool{} // in a circle
	for i, l := range all {
		for _, n := range l.direct {
			switch {
			case n.of == nil && path.Join(path.Dir(l.name), n.item.Text) != s.Name && s.hasRead(path.Join(path.Dir(l.name), n.item.Text)): // by an earlier With
				continue
			case n.of == nil:
				s.missing(l, n.item, problems)
			case n.of == l:
				problems.Add(n.item.Pos, "leave it out", "a change cannot build on itself")
			case n.of.needs[l.name]:
				if !told[l] {
					circle(l, n, told, problems)
				}
			case slices.Index(all, n.of) > i:
				problems.Add(n.item.Pos, fmt.Sprintf("name it before this one: %s %s", n.item.Text, path.Base(l.name)), "%s is named after this change, which builds on it", n.item.Text)
			case !n.of.unmet:
				continue
			}
			l.unmet = true
		}
	}
}

// climb adds the names of all that a change builds on.
func (l *layer) climb(to map[string]bool) {
	for _, n := range l.direct {
		if n.of != nil && !to[n.of.name] {
			to[n.of.name] = true
			n.of.climb(to)
		}
	}
}

// missing is for a change that is not put on, or is not even there.
func (s *Scenario) missing(l *layer, item *tree.Node, problems *tree.Problems) {
	name := path.Join(path.Dir(l.name), item.Text)
	if strings.Contains(item.Text, "\\") {
		problems.Add(item.Pos, "", `write "/" between folders, not "\"`)
		return
	}
	if name == s.Name {
		problems.Add(item.Pos, "leave it out: it stands under base", "%s is the scenario; needs names changes that come before", item.Text)
		return
	}
	if _, err := fs.Stat(s.from.fsys, name); errors.Is(err, fs.ErrNotExist) {
		remedy := "write its path, seen from this file"
		if near := tree.Nearby(s.from.fsys, name); near != "" {
			remedy = near
		}
		problems.Add(item.Pos, remedy, "there is no change %s beside this file", item.Text)
		return
	}
	problems.Add(item.Pos, fmt.Sprintf("name it before this one: %s %s", item.Text, path.Base(l.name)), "this change builds on %s, which is not named", item.Text)
}

// circle reports changes that build on each other, once.
func circle(l *layer, n need, told map[*layer]bool, problems *tree.Problems) {
	way := path.Base(l.name)
	for at := n; ; {
		told[at.of] = true
		way += " → " + path.Base(at.of.name)
		if at.of == l {
			break
		}
		i := slices.IndexFunc(at.of.direct, func(next need) bool { return next.of != nil && (next.of == l || next.of.needs[l.name]) })
		at = at.of.direct[i]
	}
	problems.Add(n.item.Pos, "take one of them out", "these changes build on each other: %s", way)
}
