package scenarios

import (
	"errors"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// fail reports what is wrong in a value, at the words that are wrong.
func (b *binder) fail(n *tree.Node, err error) {
	var ve *value.Error
	if !errors.As(err, &ve) {
		b.problems.Add(n.Pos, "", "%s", err.Error())
		return
	}
	at := n.Pos
	if ve.Len > 0 {
		at = n.Part(ve.At, ve.Len)
	}
	b.problems.Add(at, ve.Remedy, "%s", ve.Problem)
}

// edit applies the relative edits of a node to what it says.
func edit[T any](b *binder, n *tree.Node, base T, apply func(value.Edit, T) (T, error)) T {
	for _, node := range n.Edits {
		e, ok, err := value.ParseEdit(node.Text)
		if err == nil && ok {
			var next T
			if next, err = apply(e, base); err == nil {
				base = next
				continue
			}
		}
		if err != nil {
			b.fail(node, err)
		}
		return base
	}
	return base
}
