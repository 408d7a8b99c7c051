package scenarios

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"ripple/scenarios/tree"
)

// WriteOverTime prints what does not hold all the time: events, and policies.
// Nothing is written where there is neither.
func (s *Scenario) WriteOverTime(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(kind, name, when string, what []string) {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", kind, name, when, strings.Join(what, "; "))
	}
	for _, n := range items(s.tree.Get("event")) {
		when := "from " + text(n.Get("at"))
		if length := text(n.Get("for")); length != "" {
			when += " for " + length
		}
		line("event", nameOf(n), when, pathsSet(n))
	}
	for _, n := range items(s.tree.Get("policy")) {
		when := "if " + text(n.Get("when"))
		if length := text(n.Get("for")); length != "" {
			when += ", for " + length
		}
		line("policy", nameOf(n), when, append(pathsSet(n), otherwise(n)...))
	}
	return t.Flush()
}

// pathsSet is what an event or a policy sets.
func pathsSet(n *tree.Node) []string {
	var list []string
	for _, e := range n.Get("set").Entries() {
		list = append(list, e.Key+" "+show(e.Value, Text))
	}
	return list
}

// otherwise is what else a policy does.
func otherwise(n *tree.Node) []string {
	var list []string
	if route := n.Get("route"); route != nil {
		list = append(list, "customers go to "+show(route, Routes))
	}
	if by := text(n.Get("notify", "by")); by != "" {
		list = append(list, "told by "+by)
	}
	if feel := text(n.Get("feel")); feel != "" {
		list = append(list, "the wait feels "+feel)
	}
	return list
}
