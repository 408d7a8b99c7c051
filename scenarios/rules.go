package scenarios

import (
	"fmt"

	"ripple/scenarios/condition"
	"ripple/scenarios/tree"
	"ripple/sim"
)

// condition compiles the text of a rule; nil after a problem.
func (b *binder) condition(n *tree.Node) *sim.Condition {
	c, _ := b.compiled(n)
	return c
}

// compiled does the same, and says what it reads.
func (b *binder) compiled(n *tree.Node) (*sim.Condition, condition.Reads) {
	if n.Kind != tree.String {
		b.problems.Add(n.Pos, `write it in quotes, such as "team.agents.queue > 30"`, "a condition is expected, got %s", n.Kind)
		return nil, condition.Reads{}
	}
	c, read, err := condition.Compile(n.Text, b.conditions())
	if err != nil {
		b.fail(n, err)
		return nil, condition.Reads{}
	}
	b.readsClock(read)
	return c, read
}

// readsClock notes what a rule reads of the clock.
func (b *binder) readsClock(read condition.Reads) {
	b.clock.Hour = b.clock.Hour || read.Hour
	b.clock.Weekday = b.clock.Weekday || read.Weekday
	b.clock.Elapsed = b.clock.Elapsed || read.Elapsed
}

// conditions is what rules can name. What stands in for segments and journeys
// where there are none has no name.
func (b *binder) conditions() condition.World {
	w := condition.World{Teams: b.teams.list, Steps: b.steps.list, Stocks: b.stocks.list, Touchpoints: b.touchpoints.list,
		Measured: func(kind string) []string { return measureNames(measuresOf(kind)) },
		Gone: func(kind, name string) string {
			at, ok := b.order.removed[kind+"."+name]
			if !ok {
				return ""
			}
			return fmt.Sprintf("%s:%d", at.Name(), at.Line())
		}}
	if b.segments.at[0].IsKnown() {
		w.Segments = b.segments.list
	}
	if b.journeys.at[0].IsKnown() {
		w.Journeys = b.journeys.list
	}
	return w
}

// rule checks that an item of a list is a table with keys that a rule has.
func (b *binder) rule(item *tree.Node, example string, keys ...string) bool {
	if item.Kind != tree.Table {
		b.problems.Add(item.Pos, example, "a rule is a table, got %s", item.Kind)
		return false
	}
	for _, e := range item.Entries() {
		if position(e.Key, keys...) >= 0 {
			continue
		}
		remedy := "its keys are " + words(keys)
		if ours := synonym(e.Key); position(ours, keys...) >= 0 {
			remedy = fmt.Sprintf("here it is called %q", ours)
		} else if ours == "next" {
			remedy = `here it is called "to"`
		} else if s, ok := tree.Suggest(e.Key, keys); ok {
			remedy = fmt.Sprintf("did you mean %q?", s)
		}
		b.problems.Add(e.At, remedy, "unknown key %q in a rule", e.Key)
		return false
	}
	return true
}
