package scenarios

import (
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// Found is what a path leads to: a thing such as "team.handlers", or a key of one.
type Found struct {
	Path  string // in full
	Table *Table // of the thing; nil for a key at the top of the file
	Name  string // of the thing; "" where there is one of a kind
	Key   *Key   // nil: the thing itself
	Entry bool   // the path goes on into the value of Key

	Value string   // as it is read, "" where nothing is stated
	Pos   tree.Pos // where that stands; unknown where nothing is stated
}

// Find says what a path of this scenario leads to: the paths of Set, and those
// of things. The error has its place within the path.
func (s *Scenario) Find(path string) (*Found, *value.Error) {
	doc := Schema(ScenarioFile)
	parts := splitPath(path)
	if t := doc.table(parts[0].text); len(parts) == 1 && t != nil && t.Shape == Single && t.Status != Later {
		return &Found{Path: t.Name, Table: t}, nil
	}
	if len(parts) == 2 {
		if t := doc.table(parts[0].text); t != nil && t.Shape == Named && t.Status != Later {
			if e := s.tree.Get(t.Name).Entry(parts[1].text); e != nil {
				return &Found{Path: t.Name + "." + e.Key, Table: t, Name: e.Key, Pos: e.At}, nil
			}
		}
	}
	root := s.tree.Clone() // find may add an empty table
	at, err := find(root, path, s.Name)
	if err != nil {
		return nil, err
	}
	a := &Found{Path: at.path, Key: at.last()}
	if a.Key == nil {
		a.Key, a.Entry = at.inSpec(), true
	}
	if kind, rest, named := strings.Cut(at.thing, "."); doc.table(kind) != nil {
		a.Table = doc.table(kind)
		if named {
			a.Name = rest
		}
	}
	if old := at.old(); old != nil {
		a.Value, a.Pos = show(old, a.Key.Form), old.Pos
		if n := len(old.Edits); n > 0 { // the last one to have a say
			a.Pos = old.Edits[n-1].Pos
		}
		return a, nil
	}
	if a.Entry {
		return nil, missing(at.holder.Get(at.key), at.thing+"."+at.key, at.inner[len(at.inner)-1])
	}
	return a, nil
}

// Things are the names of all things of a kind, in the order of the file.
func (s *Scenario) Things(kind string) []string { return s.tree.Get(kind).Keys() }
