package scenarios

import (
	"fmt"
	"math"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// number is a number of at least 0.
func (b *binder) number(n *tree.Node, standard float64) float64 {
	if n == nil {
		return standard
	}
	if n.Kind == tree.String {
		if _, ok, _ := value.ParseEdit(n.Text); ok {
			b.problems.Add(n.Pos, "relative edits belong in a change; write the number itself", "%q is relative to nothing", n.Text)
			return standard
		}
		b.problems.Add(n.Pos, "write a number without quotes, such as 3", "a number is expected, got %q", n.Text)
		return standard
	}
	if !n.IsNumber() {
		b.problems.Add(n.Pos, "write a number, such as 3", "a number is expected, got %s", n.Kind)
		return standard
	}
	x := edit(b, n, n.Number, value.Edit.Number)
	at := writtenAt(n)
	if x < 0 {
		remedy := "write 0 or more"
		if _, err := value.Number(n.Text); err == nil && len(n.Edits) == 0 {
			remedy = fmt.Sprintf(`a relative edit stands in quotes, in a change: "%s"`, n.Text)
		}
		if len(n.Edits) > 0 {
			b.problems.Add(at, "take off less", "%s changed by %q is %s, below 0", n.Text, n.Edits[len(n.Edits)-1].Text, number(x))
			return standard
		}
		b.problems.Add(at, remedy, "this cannot be below 0, got %s", n.Text)
		return standard
	}
	if math.IsNaN(x) {
		b.problems.Add(at, "write a number, such as 3", "a number is expected, got %s", n.Text)
		return standard
	}
	if x > 1e12 {
		b.problems.Add(at, "write a number up to 1_000_000_000_000", "this number is too large")
		return standard
	}
	return x
}

// share is a share from 0 to 1.
func (b *binder) share(n *tree.Node, standard float64) float64 {
	if n == nil {
		return standard
	}
	if n.Kind != tree.String && !n.IsNumber() {
		b.problems.Add(n.Pos, `write a percentage, such as "35%"`, "a share is expected, got %s", n.Kind)
		return standard
	}
	x, err := value.Share(n.Text)
	if err != nil {
		b.fail(n, err)
		return standard
	}
	return edit(b, n, x, value.Edit.Share)
}

// factor is a factor above 0.
func (b *binder) factor(n *tree.Node, standard float64) float64 {
	if n == nil {
		return standard
	}
	if n.IsNumber() {
		if !(n.Number > 0) || n.Number > 1e6 {
			b.problems.Add(n.Pos, `write for example "x0.7"`, "a factor is above 0, got %s", n.Text)
			return standard
		}
		return n.Number
	}
	x, err := value.Factor(n.Text)
	if err == nil && x <= 0 {
		err = &value.Error{Problem: "a factor is above 0", Remedy: `write for example "x0.7"`}
	}
	if n.Kind != tree.String {
		b.problems.Add(n.Pos, `write for example "x0.7"`, "a factor is expected, got %s", n.Kind)
		return standard
	}
	if err != nil {
		b.fail(n, err)
		return standard
	}
	return x
}
