package scenarios

import (
	"fmt"
	"strings"
	"unicode"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// name refuses names that paths could not express.
func (c *checker) name(e *tree.Entry, remedy string) {
	switch {
	case e.Key == "" || len(e.Key) > longestName:
		c.problems.Add(e.At, fmt.Sprintf("names have 1 to %d characters", longestName), "this is no name")
	case !isName(e.Key):
		c.problems.Add(e.At, remedy, "a name has letters, digits, - and _ only, got %q", e.Key)
	}
}

const (
	longestName = 80
	hyphens     = "write it in one word, with - where others have a blank"
)

// isName says whether a thing can be called so.
func isName(s string) bool {
	odd := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' }
	return s != "" && len(s) <= longestName && !strings.ContainsFunc(s, odd)
}

// nameOfHours refuses names of calendars that hours understand themselves: they
// would never be looked up.
func (c *checker) nameOfHours(e *tree.Entry) {
	c.name(e, hyphens)
	_, err := value.Hours(e.Key+" 08-10", nil)
	if _, alone := value.Hours(e.Key, nil); err == nil || alone == nil {
		c.problems.Add(e.At, "choose another name", "%q is a word for hours and cannot be the name of a calendar", e.Key)
	}
}

// list checks tables that can occur several times. Each has a name of its own:
// a change finds them by it.
func (c *checker) list(t *Table, e *tree.Entry) {
	if e.Value.Kind != tree.Array {
		c.problems.Add(e.At, "write [["+t.Name+`]], and name = "…" under it`, "there can be several of [[%s]]", t.Name)
		return
	}
	seen := map[string]tree.Pos{}
	for _, item := range e.Value.Items {
		if item.Kind != tree.Table {
			c.problems.Add(item.Pos, "write [["+t.Name+"]] and its keys in lines of their own", "[[%s]] is a table, got %s", t.Name, item.Kind)
			continue
		}
		c.keys(item, t.Keys, "[["+t.Name+"]]", true)
		name := nameOf(item)
		if first, ok := seen[name]; ok && name != "" {
			c.problems.Add(item.Get("name").Pos, "give one of them another name", "there is another %s %q in line %d", t.Name, name, first.Line())
			continue
		}
		seen[name] = item.Pos
	}
}

// byHoursOnly says whether somebody has written the heads of a team by hours
// where its keys stand.
func byHoursOnly(n *tree.Node) bool {
	for _, key := range n.Keys() {
		if _, err := value.Hours(key, nil); err != nil || strings.EqualFold(key, "hours") {
			return false
		}
	}
	return len(n.Keys()) > 0
}
