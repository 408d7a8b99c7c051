package scenarios

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"ripple/scenarios/tree"
)

// WriteOverTime prints what does not hold all the time: events, policies, and how a
// change is rolled out. Nothing is written where there is none of them.
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
	if n := s.tree.Get("rollout"); n != nil {
		for _, e := range n.Get("phases").Entries() {
			line("rollout", "of the change", "from "+e.Key, []string{show(e.Value, Share) + among(n)})
		}
		if dip := n.Get("dip"); dip != nil {
			line("dip", "of those who learn", "from each phase for "+text(dip.Get("recovers")), []string{"pace " + show(dip.Get("pace"), Factor)})
		}
		if rule := text(n.Get("stop_if")); rule != "" {
			line("stop", "of the rollout", "if "+rule, nil)
		}
	}
	return t.Flush()
}

// among says which customers a rollout is for.
func among(n *tree.Node) string {
	var names []string
	for _, item := range texts(n.Get("only")) {
		names = append(names, item.Text)
	}
	if len(names) == 0 {
		return " of customers"
	}
	return " of " + words(names)
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
