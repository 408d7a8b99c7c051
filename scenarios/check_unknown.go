package scenarios

import (
	"fmt"
	"strings"

	"ripple/scenarios/tree"
)

// unknownTop is for a key or table that does not exist.
func (c *checker) unknownTop(root *tree.Node, e *tree.Entry) {
	isTable := e.Value.Kind == tree.Table || e.Value.Kind == tree.Array && len(e.Value.Items) > 0 && e.Value.Items[0].Kind == tree.Table
	var names []string
	for _, t := range c.doc.Tables {
		names = append(names, t.Name)
	}
	what, ours := fmt.Sprintf("unknown key %q at the top of the file", e.Key), synonym(e.Key)
	if isTable {
		what, ours = fmt.Sprintf("unknown table [%s]", e.Key), tableSynonym(e.Key)
	}
	if e.Key == "rollout" || e.Key == "set" || c.doc.Kind != ChangeFile && findKey(changeKeys(), e.Key) != nil {
		c.problems.Add(e.At, "put it into a change file", "%q belongs in a change, not in %s", e.Key, c.doc.Kind.Noun())
		return
	}
	if c.doc.Kind == ChangeFile && (e.Key == "run" || findKey(scenarioKeys(), e.Key) != nil) {
		c.problems.Add(e.At, "both worlds are simulated alike: put it into the scenario", "%q does not belong in a change", e.Key)
		return
	}
	if base := Schema(ScenarioFile); (c.doc.Kind == SweepFile || c.doc.Kind == OptimiseFile) && (base.key(e.Key) != nil || base.table(e.Key) != nil) {
		c.problems.Add(e.At, "put it into the scenario or a change", "%q does not belong in %s", e.Key, c.doc.Kind.Noun())
		return
	}
	if c.doc.table(ours) != nil || c.doc.key(ours) != nil {
		c.problems.Add(e.At, fmt.Sprintf("here it is called %q", ours), "%s", what)
	} else if s, ok := tree.Suggest(e.Key, append(names, keyNames(c.doc.Keys)...)); ok {
		ours = s
		c.problems.Add(e.At, fmt.Sprintf("did you mean %q?", s), "%s", what)
	} else {
		if home := c.home(e.Key); home != "" {
			c.problems.Add(e.At, "it belongs under "+home, "%s", what)
			return
		}
		c.problems.Add(e.At, "the tables are "+words(names), "%s", what)
		return
	}
	if root.Entry(ours) == nil {
		root.Set(ours, e.At, e.Value)
		if t := c.doc.table(ours); t != nil {
			c.table(t, root.Entry(ours))
		} else if k := c.doc.key(ours); k != nil {
			c.value(k, root.Entry(ours))
		}
	}
}

// home is the table in which a key belongs that stands somewhere else.
func (c *checker) home(key string) string {
	for _, t := range c.doc.Tables {
		if t.Shape != Free && findKey(t.Keys, key) != nil {
			return heading(&t, "…")
		}
	}
	return ""
}

// unknown reports a key that does not exist and returns the one that is meant,
// after renaming the entry.
func (c *checker) unknown(n *tree.Node, e *tree.Entry, keys []Key, where string) *Key {
	what := fmt.Sprintf("unknown key %q in %s", e.Key, where)
	ours := ""
	if where == "arrivals" && byHoursOnly(n) { // said once, where they are read
		return nil
	}
	if k := meant(keys, strings.ToLower(e.Key)); k != nil {
		ours = k.Name
		c.problems.Add(e.At, fmt.Sprintf("here it is called %q", ours), "%s", what)
	} else if group, name := inGroup(keys, strings.ToLower(e.Key)); group != nil {
		c.problems.Add(e.At, group.groupExample(name), "%s", what)
		return nil
	} else if s, ok := tree.Suggest(e.Key, keyNames(keys)); ok {
		ours = s
		c.problems.Add(e.At, fmt.Sprintf("did you mean %q?", s), "%s", what)
	} else {
		remedy := "its keys are " + words(keyNames(keys))
		if c.doc.key(e.Key) != nil || c.doc.table(e.Key) != nil {
			remedy = "it belongs at the top of the file, above the first [table]"
		} else if home := c.home(e.Key); home != "" && strings.HasPrefix(where, "[") {
			remedy = "it belongs under " + home
		}
		c.problems.Add(e.At, remedy, "%s", what)
		return nil
	}
	if n.Entry(ours) != nil {
		return nil
	}
	n.Set(ours, e.At, e.Value)
	return findKey(keys, ours)
}
