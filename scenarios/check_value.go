package scenarios

import (
	"fmt"
	"slices"

	"ripple/scenarios/tree"
)

// value checks that a value is of the kind its key takes. What a text says is
// read when the tree is bound.
func (c *checker) value(k *Key, e *tree.Entry) {
	n := e.Value
	if k.Status == Later {
		c.later(e.At, fmt.Sprintf("%q", k.Name))
		return
	}
	if c.edit(k, n) {
		return
	}
	switch k.Form {
	case Text, Place, StepName, Condition, MetricPath:
		if k.Form == StepName && n.Kind == tree.Array {
			c.problems.Add(n.Pos, "name one", "%q takes one step", k.Name)
			return
		}
		c.text(k, n)
	case Texts, StepNames, ClassNames, TeamName:
		if c.want(n, "a text or a list of texts", `write "…" or ["…", "…"]`, tree.String, tree.Array) {
			c.texts(k, n)
		}
	case Truth:
		c.want(n, "true or false", "write true or false, without quotes", tree.Bool)
	case Count, Amount, PlusMinus:
		c.number(k, n)
	case Choice:
		if c.want(n, "one of "+quoted(k.Words), "write one of them in quotes", tree.String) && !slices.Contains(k.Words, n.Text) {
			if slices.Contains(k.Later, n.Text) {
				c.problems.Add(n.Pos, "write "+quoted(k.Words), "%s = %q is not yet supported", k.Name, n.Text)
				return
			}
			remedy := "write one of " + quoted(k.Words)
			if s, ok := tree.Suggest(n.Text, k.Words); ok {
				remedy = fmt.Sprintf("did you mean %q?", s)
			}
			c.problems.Add(n.Pos, remedy, "%q cannot be %q", k.Name, n.Text)
		}
	case Hours:
		what, remedy := k.Form.example()
		if items := texts(n); n.Kind == tree.Array && len(items) > 1 && len(items) == len(n.Items) {
			remedy = fmt.Sprintf("write them in one text: %q", items[0].Text+", "+items[1].Text)
		}
		c.want(n, what, remedy, tree.String)
	case Duration, Cost, Rate:
		what, remedy := k.Form.example()
		c.want(n, what, remedy, tree.String, tree.Integer, tree.Float)
	case Time, AutoTime, AutoCount, Share, ClassShare, Factor, Capacity, Arrivals, Routes:
		what, remedy := k.Form.example()
		c.want(n, what, remedy, tree.String, tree.Integer, tree.Float, tree.Table, tree.Array)
		if k.Form == Arrivals && n.Kind == tree.Table {
			c.keys(n, arrivalKeys(), "arrivals", false)
		}
	case Size, Counts, Dates, Anchors:
		c.several(k, n)
	case Weights, PathLists, Paths:
		what, remedy := k.Form.example()
		if !c.want(n, what, remedy, tree.Table) {
			return
		}
		if k.Form == Paths && len(n.Entries()) == 0 {
			c.problems.Add(n.Pos, remedy, "this sets nothing")
		}
		if k.Form == PathLists {
			for _, part := range n.Entries() {
				c.value(&Key{Name: part.Key, Form: Texts}, part)
			}
		}
	case Units, Paces, Uses:
		c.byName(k, n)
	case Group:
		if c.want(n, "a table", k.groupExample(""), tree.Table) {
			c.keys(n, k.Keys, k.Name, true)
		}
	case Balks:
		c.balks(k, n)
	case Levels, Limit:
		c.byPath(k, e)
	case Bounds:
		c.want(n, "a target", `write it in quotes, such as "<= 10d"`, tree.String, tree.Table)
	case Day:
		c.want(n, "a date", "write it without quotes, such as 2026-01-05", tree.Date, tree.String)
	}
}
