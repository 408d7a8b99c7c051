package scenarios

import (
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// shown is a value in a message.
func shown(n *tree.Node) string {
	if n.Kind == tree.String {
		return `"` + n.Text + `"`
	}
	if n.Kind == tree.Table || n.Kind == tree.Array {
		return n.Kind.String()
	}
	return n.Text
}

// show is a value for reading, with its relative edits worked out.
func show(n *tree.Node, form Form) string {
	if n == nil {
		return ""
	}
	if text, ok := showRoute(n, form); ok {
		return text
	}
	switch {
	case n.Kind == tree.Array:
		var items []string
		for _, item := range n.Items {
			text := show(item, form)
			if item.Kind == tree.Array { // a part of a mix: share and value
				text = strings.ReplaceAll(text, ", ", " ")
			}
			items = append(items, text)
		}
		return strings.Join(items, ", ")
	case n.Kind == tree.Table && form == Arrivals && n.Get("rate") != nil:
		rate := n.Get("rate").Clone()
		rate.Edits = append(rate.Edits, n.Edits...)
		text := show(rate, Arrivals)
		for _, e := range n.Entries() {
			if e.Key != "rate" {
				text += ", " + e.Key + " " + show(e.Value, Arrivals)
			}
		}
		return text
	case n.Kind == tree.Table && len(n.Edits) > 0 && isTimeForm(n):
		return showFit(n)
	case n.Kind == tree.Table:
		return showTable(n, form) + showEdits(n.Edits)
	case n.Kind == tree.Bool && n.Bool:
		return "yes"
	case n.Kind == tree.Bool:
		return "no"
	case len(n.Edits) == 0:
		return n.Text
	}
	if text, ok := edited(n, form); ok {
		return text
	}
	return n.Text + showEdits(n.Edits)
}

func showTable(n *tree.Node, form Form) string {
	var parts []string
	between := ", "
	for _, e := range n.Entries() {
		text := show(e.Value, form)
		_, err := value.Share(e.Value.Text)
		switch {
		case e.Value.Kind == tree.Table, form == Routes && err != nil && e.Value.Text != "rest" && !e.Value.IsNumber():
			between = "; "
			parts = append(parts, e.Key+": "+text)
		case form == Routes:
			parts = append(parts, text+" to "+e.Key)
		default:
			parts = append(parts, e.Key+" "+text)
		}
	}
	return strings.Join(parts, between)
}
