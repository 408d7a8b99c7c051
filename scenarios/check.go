package scenarios

import (
	"fmt"
	"slices"

	"ripple/scenarios/tree"
)

// checker holds one file against the schema. Where it can tell what is meant by
// a wrong word it goes on with the right one, so that one slip does not cause a
// second problem.
type checker struct {
	doc      Document
	problems *tree.Problems
	relative bool   // edits such as "+2" are relative to a base
	thing    string // that is looked at, "step.serve"; "" where it has no name
}

func (c *checker) file(root *tree.Node) {
	for _, e := range slices.Clone(root.Entries()) {
		// What a change says about itself, and events, have no base.
		t := c.doc.table(e.Key)
		c.relative = c.doc.Kind == ChangeFile && (t != nil && t.Shape != Listed || findKey(shared(), e.Key) != nil)
		if k := c.doc.key(e.Key); k != nil {
			c.value(k, e)
			continue
		}
		if t != nil {
			c.table(t, e)
			continue
		}
		c.unknownTop(root, e)
	}
}

func heading(t *Table, name string) string {
	switch t.Shape {
	case Named:
		return "[" + t.Name + "." + name + "]"
	case Listed:
		return "[[" + t.Name + "]]"
	}
	return "[" + t.Name + "]"
}

func (c *checker) later(at tree.Pos, what string) {
	c.problems.Add(at, "leave it out for now", "%s is not yet supported", what)
}

func (c *checker) table(t *Table, e *tree.Entry) {
	switch {
	case t.Status == Later:
		c.later(e.At, heading(t, "…"))
		return
	case t.Shape == Listed:
		c.list(t, e)
		return
	case e.Value.Kind != tree.Table:
		c.problems.Add(e.Value.Pos, "write "+heading(t, "…")+" and its keys in lines of their own", "%q is a table, got %s", e.Key, e.Value.Kind)
		return
	}
	switch t.Shape {
	case Single:
		c.keys(e.Value, t.Keys, heading(t, ""), true)
	case Free:
		for _, entry := range e.Value.Entries() {
			switch t.Values.Form {
			case Weights:
				c.name(entry, hyphens)
			case Hours:
				c.nameOfHours(entry)
			}
			c.value(&t.Values, entry)
		}
	case Named:
		for _, thing := range e.Value.Entries() {
			c.name(thing, `say it in "title", where everything is allowed`)
			switch {
			case thing.Value.Kind == tree.Table && t.Short != "" && (byHoursOnly(thing.Value) || slices.Equal(thing.Value.Keys(), []string{"mix"})):
				c.problems.Add(thing.Value.Pos, fmt.Sprintf("heads that change stand under %[2]s: %[1]s = { %[2]s = { … } }", thing.Key, t.Short), "a team is a number or a table of its keys")
				thing.Value = tableWith(thing, t.Short)
			case thing.Value.Kind == tree.Table:
				c.thing = t.Name + "." + thing.Key
				c.keys(thing.Value, t.Keys, heading(t, thing.Key), false)
				c.thing = ""
			case t.Short != "":
				c.value(t.key(t.Short), thing)
			case findKey(t.Keys, thing.Key) != nil:
				c.problems.Add(thing.At, "write "+heading(t, "name")+" with a name of your choice", "which %s? [%s] has no name", t.Name, t.Name)
			default:
				c.problems.Add(thing.Value.Pos, "write "+heading(t, thing.Key)+" and its keys in lines of their own", "a %s is a table, got %s", t.Name, thing.Value.Kind)
			}
		}
	}
}

// keys checks the keys of a table. Required keys of named things are looked for
// after all files are merged.
func (c *checker) keys(n *tree.Node, keys []Key, where string, required bool) {
	if n.Kind != tree.Table {
		c.problems.Add(n.Pos, "", "%s is a table, got %s", where, n.Kind)
		return
	}
	for _, e := range slices.Clone(n.Entries()) {
		k := findKey(keys, e.Key)
		if k == nil {
			k = c.unknown(n, e, keys, where)
		}
		if k != nil {
			c.value(k, n.Entry(k.Name))
		}
	}
	for _, k := range keys {
		if required && k.Required && n.Entry(k.Name) == nil {
			remedy := fmt.Sprintf("add %s: %s", k.Name, k.Doc)
			if c.thing != "" && c.relative && len(n.Keys()) > 0 {
				remedy += fmt.Sprintf("\na change replaces the value whole; one key of it is written [set] %q = …", c.thing+"."+where+"."+n.Keys()[0])
			}
			c.problems.Add(n.Pos, remedy, "%s needs %q", where, k.Name)
		}
	}
}
