package scenarios

import (
	"fmt"
	"slices"
	"unicode"

	"ripple/scenarios/tree"
)

// checker holds one file against the schema. Where it can tell what is meant by
// a wrong word it goes on with the right one, so that one slip does not cause a
// second problem.
type checker struct {
	doc      Document
	problems *tree.Problems
}

func (c *checker) file(root *tree.Node) {
	for _, e := range slices.Clone(root.Entries()) {
		if k := c.doc.key(e.Key); k != nil {
			c.value(k, e)
			continue
		}
		if t := c.doc.table(e.Key); t != nil {
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
		if e.Value.Kind != tree.Array {
			c.problems.Add(e.At, "write [["+t.Name+"]]", "there can be several of [[%s]]", t.Name)
			return
		}
		for _, item := range e.Value.Items {
			c.keys(item, t.Keys, "[["+t.Name+"]]", true)
		}
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
			c.value(&t.Values, entry)
		}
	case Named:
		for _, thing := range e.Value.Entries() {
			c.name(thing)
			switch {
			case thing.Value.Kind == tree.Table:
				c.keys(thing.Value, t.Keys, heading(t, thing.Key), false)
			case t.Name == "team":
				c.value(t.key("capacity"), thing)
			case findKey(t.Keys, thing.Key) != nil:
				c.problems.Add(thing.At, "write "+heading(t, "name")+" with a name of your choice", "which %s? [%s] has no name", t.Name, t.Name)
			default:
				c.problems.Add(thing.Value.Pos, "write "+heading(t, thing.Key)+" and its keys in lines of their own", "a %s is a table, got %s", t.Name, thing.Value.Kind)
			}
		}
	}
}

// name refuses names that paths could not express.
func (c *checker) name(e *tree.Entry) {
	for _, r := range e.Key {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' {
			c.problems.Add(e.At, `say it in "title", where everything is allowed`, "a name has letters, digits, - and _ only, got %q", e.Key)
			return
		}
	}
	if e.Key == "" || len(e.Key) > 80 {
		c.problems.Add(e.At, "names have 1 to 80 characters", "this is no name")
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
			c.problems.Add(n.Pos, fmt.Sprintf("add %s: %s", k.Name, k.Doc), "%s needs %q", where, k.Name)
		}
	}
}
