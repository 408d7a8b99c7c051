package scenarios

import (
	"fmt"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// A spot is what a path such as "team.handlers.capacity" leads to: a key of a
// table and, where the path goes on, what stands inside its value.
type spot struct {
	holder *tree.Node // the table that has the key, or would have it
	key    string
	spec   *Key
	inner  []part
	thing  string // "team.handlers"; the table or key where nothing has a name
	path   string // written in full
	whole  bool   // the path ends at arrivals, which stands for their rate
}

// part is a piece of a path and where it begins.
type part struct {
	text string
	at   int
}

func splitPath(path string) []part {
	var parts []part
	at := 0
	for _, s := range strings.Split(path, ".") {
		trimmed := strings.TrimSpace(s)
		parts = append(parts, part{trimmed, at + strings.Index(s, trimmed)})
		at += len(s) + 1
	}
	return parts
}

func (p part) wrong(remedy, format string, args ...any) *value.Error {
	return &value.Error{At: p.at, Len: len(p.text), Problem: fmt.Sprintf(format, args...), Remedy: remedy}
}

// find resolves a path in an expanded tree. file is the name used in messages.
func find(root *tree.Node, path, file string) (spot, *value.Error) {
	parts := splitPath(path)
	doc := Schema(ScenarioFile)
	for _, p := range parts {
		if p.text == "" {
			return spot{}, p.wrong(`write for example "team.handlers.capacity"`, "the path %q has an empty part", path)
		}
	}
	first := parts[0]
	if k := doc.key(first.text); k != nil {
		return spot{holder: root, key: k.Name, spec: k, inner: parts[1:], thing: k.Name}.full(), nil
	}
	t := doc.table(first.text)
	if rollout := rolloutTable(); first.text == rollout.Name && root.Get(rollout.Name) != nil {
		t = &rollout
	}
	switch {
	case t == nil:
		return spot{}, unknownTable(root, doc, first)
	case t.Status == Later:
		return spot{}, first.wrong("leave it out for now", "%s is not yet supported", heading(t, "…"))
	case t.Shape == Listed:
		return spot{}, first.wrong("change what it sets where it stands", "a single %s has no path", t.Name)
	case len(parts) < 2:
		return spot{}, first.wrong("write for example "+example(root, t), "%q is no value; a path goes on to a key of it", path)
	}
	holder := root.Get(t.Name)
	if t.Shape == Named {
		return findNamed(root, t, parts, file)
	}
	if holder == nil {
		holder = tree.NewTable(tree.Pos{})
		root.Set(t.Name, tree.Pos{}, holder)
	}
	s := spot{holder: holder, key: parts[1].text, inner: parts[2:], thing: t.Name}
	if t.Shape == Free {
		if t.Name == "targets" { // its keys are paths themselves
			s.key, s.inner = strings.TrimSpace(path[parts[1].at:]), nil
		}
		s.spec = t.key(s.key)
		return s.full(), nil
	}
	if s.spec = t.key(s.key); s.spec == nil {
		return spot{}, unknownKey(t.Keys, parts[1], "["+t.Name+"]")
	}
	return s.full(), nil
}

func findNamed(root *tree.Node, t *Table, parts []part, file string) (spot, *value.Error) {
	holder := root.Get(t.Name, parts[1].text)
	if holder == nil {
		return spot{}, noThing(root.Get(t.Name), t.Name, parts[1], file)
	}
	s := spot{holder: holder, thing: t.Name + "." + parts[1].text}
	switch {
	case len(parts) > 2:
		s.key, s.inner = parts[2].text, parts[3:]
	case t.Name == "team": // nurses = 5
		s.key = "capacity"
	default:
		return spot{}, parts[1].wrong("add a key, such as "+s.thing+"."+t.Keys[0].Name, "%q is no value", s.thing)
	}
	s.spec = t.key(s.key)
	switch {
	case s.spec == nil:
		return spot{}, unknownKey(t.Keys, parts[2], heading(t, parts[1].text))
	case s.spec.Status == Later:
		return spot{}, parts[2].wrong("leave it out for now", "%q is not yet supported", s.key)
	}
	return s.full(), nil
}

// full fills in the path, with hours as the value writes them.
func (s spot) full() spot {
	s.path = s.thing
	if s.key != s.thing {
		s.path += "." + s.key
	}
	if s.spec.Form == Arrivals && len(s.inner) == 0 {
		s.inner, s.whole = []part{{text: "rate"}}, true
	}
	at := s.holder.Get(s.key)
	for _, p := range s.inner {
		key := p.text
		if e := entryOf(at, key); e != nil {
			key = e.Key
		}
		at = at.Get(key)
		s.path += "." + key
	}
	return s
}
