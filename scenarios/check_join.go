package scenarios

import (
	"fmt"
	"slices"
	"strings"
)

// checkJoin looks at the steps that a join waits for. It begins when the last of
// them has ended for a customer and a branch is there, so that every branch has
// to come straight from one of them, and each of them has to end once.
func (b *binder) checkJoin(join int) {
	named := b.setting.Steps[join].WaitsFor
	if len(named) == 0 || b.checkSources(join, named) {
		return
	}
	items := texts(b.steps.nodes[join].Get("waits_for"))
	for k, step := range named {
		if !slices.ContainsFunc(named, func(other int) bool { return other != step && b.sentAtOnce(step, other) }) {
			b.problems.Add(items[k].Pos, "split before them: next = { all = "+list(b.namesOf(named))+" }",
				"no split sends customers to %q and to another step of this list at once", b.steps.list[step])
			return
		}
		if b.sentAtOnce(step, step) {
			b.problems.Add(items[k].Pos, "join the branches before it", "several branches of a split come to step %q, so that it ends more than once", b.steps.list[step])
			return
		}
		if to := b.comesLate(step, join); to >= 0 {
			b.problems.Add(items[k].Pos, fmt.Sprintf("let customers who go on to %q stay away from here", b.steps.list[to]),
				"customers who go from %q to %q could come here when the others have gone on", b.steps.list[step], b.steps.list[to])
			return
		}
	}
	for class := range b.classes() {
		for k, step := range named {
			if way := b.wayToWait(join, step, class); way != nil {
				b.problems.Add(items[k].Pos, `let every way pass it before it ends, or end in "lost"`,
					"customers would wait here for ever for %q: they can go %s without it", b.steps.list[step], strings.Join(b.namesOf(way), " → "))
				return
			}
		}
	}
}

// checkSources refuses a join to which customers come from other steps than
// those it waits for.
func (b *binder) checkSources(join int, named []int) bool {
	waits := b.steps.nodes[join].Get("waits_for")
	items := texts(waits)
	var sources []int
	for i := range b.setting.Steps {
		leads := false
		b.ways(i, true, func(to int) { leads = leads || to == join })
		if leads {
			sources = append(sources, i)
		}
	}
	for k, step := range named {
		switch {
		case slices.Contains(sources, step):
		case !b.reach(step, nil)[join]:
			b.problems.Add(items[k].Pos, fmt.Sprintf("let it go on to %q", b.steps.list[join]), "step %q never leads here", b.steps.list[step])
			return true
		default:
			b.problems.Add(items[k].Pos, "name the last step of each branch: waits_for = "+list(b.namesOf(sources)), "step %q does not lead straight here", b.steps.list[step])
			return true
		}
	}
	for _, i := range sources {
		if i != join && !slices.Contains(named, i) { // who comes from the join itself need not wait again
			b.problems.Add(waits.Pos, "name the last step of each branch: waits_for = "+list(b.namesOf(sources)), "customers come here from %q too", b.steps.list[i])
			return true
		}
	}
	return false
}

// list is a list of names as a file has it.
func list(names []string) string { return "[" + strings.Join(quotedEach(names), ", ") + "]" }
