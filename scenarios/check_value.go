package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// value checks that a value is of the kind its key takes. What a text says is
// read when the tree is bound.
func (c *checker) value(k *Key, e *tree.Entry) {
	n := e.Value
	if k.Status == Later {
		c.later(e.At, fmt.Sprintf("%q", k.Name))
		return
	}
	if c.doc.Kind == ChangeFile && isEdit(k.Form, n) {
		return
	}
	switch k.Form {
	case Text, Place, StepName:
		if k.Form == StepName && n.Kind == tree.Array {
			c.problems.Add(n.Pos, "", "%q takes one step", k.Name)
			return
		}
		c.want(n, `a text`, `write it in quotes: "…"`, tree.String)
	case Texts, StepNames, ClassNames, TeamName:
		if c.want(n, "a text or a list of texts", `write "…" or ["…", "…"]`, tree.String, tree.Array) {
			for _, item := range n.Items {
				c.want(item, "a text", `write it in quotes: "…"`, tree.String)
			}
		}
	case Truth:
		c.want(n, "true or false", "write true or false, without quotes", tree.Bool)
	case Count, Amount:
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
	case Duration, Hours, Cost:
		c.want(n, "a text", `write it in quotes`, tree.String, tree.Integer, tree.Float)
	case Time, AutoTime, AutoCount, Share, ClassShare, Factor, Capacity, Arrivals, Routes:
		what, remedy := k.Form.example()
		c.want(n, what, remedy, tree.String, tree.Integer, tree.Float, tree.Table, tree.Array)
		if k.Form == Arrivals && n.Kind == tree.Table {
			c.keys(n, arrivalKeys(), "arrivals", false)
		}
	case Weights, PathLists, Paths:
		c.want(n, "a table", fmt.Sprintf(`write %s = { "…" = … }`, k.Name), tree.Table)
	case Group:
		if c.want(n, "a table", fmt.Sprintf("write %s = { %s = … }", k.Name, k.Keys[0].Name), tree.Table) {
			c.keys(n, k.Keys, k.Name, c.doc.Kind != ChangeFile || k.Name == "batch" || k.Name == "chase")
		}
	case Bounds:
		c.want(n, "a target", `write it in quotes, such as "<= 10d"`, tree.String, tree.Table)
	case Day:
		c.want(n, "a date", "write it without quotes, such as 2026-01-05", tree.Date, tree.String)
	}
}

// example says what a form is and how it is written.
func (f Form) example() (what, remedy string) {
	switch f {
	case Time, AutoTime:
		return "a time", `write for example "~8m" or "5m/8m/20m"`
	case Share, ClassShare:
		return "a share", `write for example "35%"`
	case Factor:
		return "a factor", `write for example "x0.8"`
	case Capacity:
		return "heads", `write for example 40 or { "Mon-Fri 08-20" = 9 }`
	case Arrivals:
		return "a rate", `write for example "12/h"`
	case Routes:
		return "a step", `write a step, or shares: { assess = "30%", survey = "rest" }`
	case AutoCount:
		return "a number", `write for example 40 or "auto"`
	}
	return "a value", ""
}

func (c *checker) want(n *tree.Node, what, remedy string, kinds ...tree.Kind) bool {
	if slices.Contains(kinds, n.Kind) {
		return true
	}
	c.problems.Add(n.Pos, remedy, "expected %s, got %s", what, n.Kind)
	return false
}

func (c *checker) number(k *Key, n *tree.Node) {
	switch {
	case n.Kind == tree.String:
		remedy := "write it without quotes"
		if _, err := value.Number(n.Text); err != nil {
			remedy = "write a number, such as 3"
		}
		if _, ok, _ := value.ParseEdit(n.Text); ok {
			remedy = "relative edits belong in a change"
		}
		c.problems.Add(n.Pos, remedy, "%q is a number, got a text", k.Name)
	case !n.IsNumber():
		c.problems.Add(n.Pos, "write a number, such as 3", "%q is a number, got %s", k.Name, n.Kind)
	case math.IsNaN(n.Number) || math.Abs(n.Number) > 1e12:
		c.problems.Add(n.Pos, "", "%q is too large", k.Name)
	case k.Form == Count && (n.Number < 0 || n.Number != math.Trunc(n.Number)):
		c.problems.Add(n.Pos, "write 0, 1, 2, …", "%q is a whole number, got %s", k.Name, n.Text)
	}
}

func quoted(list []string) string {
	var q []string
	for _, w := range list {
		q = append(q, `"`+w+`"`)
	}
	return strings.Join(q, ", ")
}
