package scenarios

import (
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// showRoute is for values that are lists of rules or name several steps at once.
func showRoute(n *tree.Node, form Form) (string, bool) {
	switch {
	case form == Routes && n.Kind == tree.Table && len(n.Entries()) == 1 && n.Entries()[0].Value.Kind == tree.Array:
		e := n.Entries()[0]
		return e.Key + " of " + show(e.Value, Text), e.Key == "all" || e.Key == "shortest"
	case (form == Routes || form == Balks) && n.Kind == tree.Array && ofTables(n):
		var rules []string
		for _, item := range n.Items {
			rules = append(rules, showRule(item, form))
		}
		return strings.Join(rules, ", "), len(rules) > 0
	}
	return "", false
}

// ofTables tells a list of rules from the names of steps under all or shortest.
func ofTables(n *tree.Node) bool {
	return !slices.ContainsFunc(n.Items, func(item *tree.Node) bool { return item.Kind != tree.Table })
}

func showRule(item *tree.Node, form Form) string {
	when, text := text(item.Get("when")), ""
	if form == Routes {
		text = show(item.Get("to"), Text)
		if when == "" {
			return "else " + text
		}
	} else if text = show(item.Get("share"), ClassShare); text == "" {
		text = "all"
	}
	if when != "" {
		text += " when " + when
	}
	return text
}
