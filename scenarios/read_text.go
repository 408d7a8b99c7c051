package scenarios

import (
	"slices"

	"ripple/scenarios/tree"
)

// text is what a text says, "" where there is none.
func text(n *tree.Node) string {
	if n == nil || n.Kind != tree.String {
		return ""
	}
	return n.Text
}

// texts are the items of a list of texts, or one text.
func texts(n *tree.Node) []*tree.Node {
	switch {
	case n == nil:
		return nil
	case n.Kind == tree.String:
		return []*tree.Node{n}
	}
	var items []*tree.Node
	for _, item := range n.Items {
		if item.Kind == tree.String {
			items = append(items, item)
		}
	}
	return items
}

// named says whether a list of texts, or one text, has a name.
func named(n *tree.Node, name string) bool {
	return slices.ContainsFunc(texts(n), func(item *tree.Node) bool { return item.Text == name })
}
