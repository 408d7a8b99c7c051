package condition

import (
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// named compares the segment, the journey or the weekday with a name.
func (c *compiler) named(operator string, a, b operand) (operand, error) {
	if a.kind != subject {
		a, b = b, a
	}
	from, to := min(a.from, b.from), max(a.to, b.to)
	what := "a " + a.word
	switch {
	case operator != "==" && operator != "!=":
		return a, wrong(from, to, "write == or !=, or in with a list: "+a.word+" in […]", "%s cannot be larger or smaller", what)
	case b.kind != word:
		return a, c.wrong(b, "write a name in quotes", "%s is compared with a name, and this is %s", what, described(b))
	case !slices.Contains(a.names, b.word):
		return a, c.noName(a, b)
	}
	get, name := a.text, b.word
	if operator == "==" {
		return operand{kind: truth, yes: func(v *view) bool { return get(v) == name }}, nil
	}
	return operand{kind: truth, yes: func(v *view) bool { return get(v) != name }}, nil
}

func described(o operand) string {
	if o.kind == subject {
		return "not one"
	}
	return o.kind.String()
}

// noName is for a segment, journey or weekday that does not exist.
func (c *compiler) noName(a, b operand) error {
	if a.word == "weekday" {
		remedy := "write 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat' or 'Sun'"
		for _, day := range weekdays() {
			if len(b.word) >= 3 && strings.EqualFold(b.word[:3], day) {
				remedy = "write '" + day + "'"
			}
		}
		if strings.ContainsAny(b.word, "-–,") {
			remedy = "write a list: clock.weekday in ['Mon', 'Tue']"
		}
		return c.wrong(b, remedy, "%q is not how a day is written here", b.word)
	}
	if c.world.Gone != nil {
		if where := c.world.Gone(a.word, b.word); where != "" {
			return c.wrong(b, "name another one here", "%s %q is removed in %s and still used here", a.word, b.word, where)
		}
	}
	remedy := among(b.word, a.names)
	if s, ok := tree.Suggest(b.word, a.names); ok {
		remedy = "did you mean '" + s + "'?"
	}
	if len(a.names) == 0 {
		remedy = "this scenario has no [" + a.word + ".…]"
	}
	return c.wrong(b, remedy, "there is no %s %q", a.word, b.word)
}
