package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

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
	case Units:
		return "a number", `write for example 2, or by team: { nurses = 2, rooms = 1 }`
	case Uses:
		return "a table", `write how many units of which stock: { tyres = 1 }`
	case Paces:
		return "a table", `write a factor for each step: { follow-up = "x0.8" }`
	case Arrivals, Rate:
		return "a rate", `write for example "12/h"`
	case Routes:
		return "a step", `write a step, or shares: { assess = "30%", survey = "rest" }`
	case Duration:
		return "a duration", `write for example "12m"`
	case Hours:
		return "hours", `write for example "Mon-Fri 08-18"`
	case Cost:
		return "a cost", `write for example "36/h" or "0.35/case"`
	case Weights:
		return "a table of weights", `write for example { "Mon-Fri 08-18" = 2, "Sat 09-13" = 1 }`
	case Paths:
		return "a table", `write for example { "arrivals.rate" = "x1.4" }`
	case PathLists:
		return "a table", `write for example { "name" = ["team.handlers"] }`
	case AutoCount:
		return "a number", `write for example 40 or "auto"`
	case Size:
		return "a size", `write for example 3, "1..4" or "binomial(100, 80%)"`
	case Counts:
		return "a number", "write a number such as 8, or numbers by name: { … = 8 }"
	case Dates:
		return "a list of dates", "write for example [2026-12-25, 2026-12-26]"
	case Levels:
		return "a list or a range of values", `write for example [34, 38, 42] or "34..42 by 4"`
	case MetricPath:
		return "a metric", `write for example "touchpoint.decision.wait.p90"`
	case Anchors:
		return "a list of waits and scores", `write for example [["0m", 100], ["30m", 75], ["1h", 0]]`
	}
	return "a value", ""
}

// groupExample says how a group of keys is written.
func (k *Key) groupExample(with string) string {
	return fmt.Sprintf("write %s = %s", k.Name, k.groupValue(with))
}

// groupValue is a group of keys with those it needs, and one more if it is not "".
func (k *Key) groupValue(with string) string {
	var parts []string
	for i, sub := range k.Keys {
		if sub.Required || sub.Name == with || with == "" && i == 0 {
			parts = append(parts, sub.Name+" = …")
		}
	}
	return "{ " + strings.Join(parts, ", ") + " }"
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
			remedy = c.unrelative()
		}
		c.problems.Add(n.Pos, remedy, "%q is a number, got a text", k.Name)
	case !n.IsNumber():
		c.problems.Add(n.Pos, "write a number, such as 3", "%q is a number, got %s", k.Name, n.Kind)
	case math.IsNaN(n.Number):
		c.problems.Add(n.Pos, "write a number, such as 3", "%q is a number, got %s", k.Name, n.Text)
	case math.Abs(n.Number) > 1e12:
		c.problems.Add(n.Pos, "write a number up to 1_000_000_000_000", "%q is too large", k.Name)
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
