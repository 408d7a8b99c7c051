package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

func noThing(things *tree.Node, kind string, p part, file string) *value.Error {
	remedy := ""
	if s, ok := tree.Suggest(p.text, things.Keys()); ok {
		remedy = fmt.Sprintf("did you mean %q?", s)
	} else if names := things.Keys(); len(names) > 0 && len(names) <= 12 {
		remedy = "it has " + words(names)
	}
	return p.wrong(remedy, "%s has no %s %q", file, kind, p.text)
}

func unknownKey(keys []Key, p part, where string) *value.Error {
	remedy := "its keys are " + words(keyNames(keys))
	if k := meant(keys, p.text); k != nil {
		remedy = fmt.Sprintf("here it is called %q", k.Name)
	} else if group, name := inGroup(keys, p.text); group != nil {
		remedy = fmt.Sprintf("here it is called %q", group.Name+"."+name)
	} else if s, ok := tree.Suggest(p.text, keyNames(keys)); ok {
		remedy = fmt.Sprintf("did you mean %q?", s)
	}
	return p.wrong(remedy, "unknown key %q in %s", p.text, where)
}

// unknownTable is for a path that does not begin with one of our words.
func unknownTable(root *tree.Node, doc Document, p part) *value.Error {
	var names []string
	for _, t := range doc.Tables {
		names = append(names, t.Name)
		if t.Shape == Named && root.Get(t.Name, p.text) != nil {
			return p.wrong(fmt.Sprintf("write %q", t.Name+"."+p.text), "a path begins with the kind of thing")
		}
	}
	if p.text == "rollout" {
		return p.wrong("compare it with a change that has a [rollout]", "nothing is rolled out here")
	}
	if ours := tableSynonym(p.text); doc.table(ours) != nil {
		return p.wrong(fmt.Sprintf("here it is called %q", ours), "no path begins with %q", p.text)
	}
	if s, ok := tree.Suggest(p.text, append(names, keyNames(doc.Keys)...)); ok {
		return p.wrong(fmt.Sprintf("did you mean %q?", s), "no path begins with %q", p.text)
	}
	return p.wrong(`write for example "team.handlers.capacity" or "arrivals.rate"`, "no path begins with %q", p.text)
}

// example is a path into a table, in quotes.
func example(root *tree.Node, t *Table) string {
	path := t.Name
	if t.Shape == Named {
		path += "." + first(root.Get(t.Name).Keys())
	}
	if len(t.Keys) > 0 {
		path += "." + t.Keys[0].Name
	} else {
		path += "." + first(root.Get(t.Name).Keys())
	}
	return `"` + path + `"`
}
