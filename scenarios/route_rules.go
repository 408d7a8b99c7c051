package scenarios

import (
	"fmt"
	"slices"

	"ripple/scenarios/tree"
	"ripple/sim"
)

const ruleExample = `write [ { when = "team.agents.queue > 30", to = "call-back" }, { to = "answer" } ]`

// ruledRoute reads [ { when = "…", to = "call-back" }, { to = "answer" } ].
func (b *binder) ruledRoute(n *tree.Node) sim.Route {
	if len(n.Items) > 1 && !slices.ContainsFunc(n.Items, func(item *tree.Node) bool { return item.Kind != tree.String }) {
		b.problems.Add(n.Pos, fmt.Sprintf(`write shares: { %[1]s = "50%%", %[2]s = "rest" }, or both at once: { all = ["%[1]s", "%[2]s"] }`, n.Items[0].Text, n.Items[1].Text),
			"a list of steps does not say who goes where")
		return nil
	}
	if len(n.Items) == 0 {
		b.problems.Add(n.Pos, ruleExample, "this route leads nowhere")
		return nil
	}
	var route sim.Route
	known := true
	for i, item := range n.Items {
		if !b.rule(item, ruleExample, "when", "to") {
			known = false
			continue
		}
		when, to := item.Entry("when"), item.Get("to")
		branch := sim.Branch{How: sim.ByRule}
		switch {
		case to == nil:
			b.problems.Add(item.Pos, `add to = "…"`, "this rule leads nowhere")
			known = false
			continue
		case to.Kind != tree.String:
			b.problems.Add(to.Pos, `write a step, "done" or "lost"; shares can stand in the "next" of that step`, "a rule leads to one step, got %s", to.Kind)
			known = false
			continue
		}
		at, ok := b.destination(to.Part(0, len(to.Text)), to.Text)
		branch.To = at
		known = known && ok
		switch last := i == len(n.Items)-1; {
		case when != nil:
			branch.When = b.condition(when.Value)
			known = known && branch.When != nil
			if last {
				b.problems.Add(item.Pos, `add a last rule without "when": { to = "…" }`, "nothing is said for when no rule holds")
				known = false
			}
		case !last:
			b.problems.Add(n.Items[i+1].Pos, `put the rule without "when" last`, "this rule is never looked at: the one before it always holds")
			return nil
		}
		route = append(route, branch)
	}
	if !known {
		return nil
	}
	return route
}
