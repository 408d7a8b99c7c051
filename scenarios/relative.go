package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// applyEdit puts a relative edit on every number inside a value and says how
// many there were. What is no number stays: names of steps and profiles, the
// word "rest", the tables by segment, the shares of a mixture.
func applyEdit(n *tree.Node, form Form, edit *tree.Node) int {
	switch form {
	case Arrivals:
		n.Edits = append(n.Edits, edit)
		return 1
	case Time:
		if n.Kind == tree.Table && !isTimeForm(n) {
			return editAll(n, form, edit)
		}
		n.Edits = append(n.Edits, edit)
		return 1
	case Routes, ClassShare, Share:
		if n.Kind == tree.Table {
			return editAll(n, form, edit)
		}
		if _, err := value.Share(n.Text); !n.IsNumber() && err != nil {
			return 0
		}
		n.Edits = append(n.Edits, edit)
		return 1
	case Capacity:
		if n.Kind == tree.Array {
			return editMix(n, edit)
		}
	}
	if n.Kind == tree.Table {
		return editAll(n, form, edit)
	}
	n.Edits = append(n.Edits, edit)
	return 1
}

func editAll(n *tree.Node, form Form, edit *tree.Node) int {
	count := 0
	for _, e := range n.Entries() {
		count += applyEdit(e.Value, form, edit)
	}
	return count
}

// editMix puts the edit on the heads of a mix.
func editMix(n, edit *tree.Node) int {
	count := 0
	for _, item := range n.Items {
		if item.Kind == tree.Array && len(item.Items) == 2 {
			count += applyEdit(item.Items[1], Capacity, edit)
		}
	}
	return count
}

// isTimeForm says whether a table is one random time, such as a fit to two
// percentiles, and not times by segment.
func isTimeForm(n *tree.Node) bool {
	for _, key := range []string{"mean", "sd", "p50", "p90", "mix"} {
		if n.Entry(key) != nil {
			return true
		}
	}
	return false
}

// signed turns a number written with a sign into the edit that is meant: +2
// without quotes is a number to TOML. Where numbers may be below 0 it is one.
func signed(form Form, n *tree.Node) *tree.Node {
	if form != PlusMinus && n.IsNumber() && (n.Text[0] == '+' || n.Text[0] == '-') {
		return tree.NewString(n.Pos, n.Text)
	}
	return n
}

// writtenAt is where a value, or the last relative edit of it, stands.
func writtenAt(n *tree.Node) tree.Pos {
	if len(n.Edits) > 0 {
		return n.Edits[len(n.Edits)-1].Pos
	}
	return n.Pos
}
