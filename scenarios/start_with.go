package scenarios

import (
	"slices"
	"strings"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// starts are the customers who stand in front of steps as the run begins, of the
// journey that comes to the step. Where several do, the journey stands before it:
// start_with = { join.assess = 3 }. Where the ways of customers are not known, for
// something in them is wrong, only names and numbers are looked at.
func (b *binder) starts(known bool) []sim.StartWith {
	n := b.root.Get("run", "start_with")
	if n == nil {
		return nil
	}
	const example = "write for example { serve = 3 }"
	if n.Kind != tree.Table {
		b.problems.Add(n.Pos, example, "in front of which step?")
		return nil
	}
	var list []sim.StartWith
	for _, e := range n.Entries() {
		j, ok := b.journeys.index[e.Key]
		switch {
		case ok && e.Value.Kind != tree.Table:
			b.problems.Add(e.Value.Pos, "write "+e.Key+" = { … = "+e.Value.Text+" }", "in front of which step?")
		case ok:
			for _, inner := range e.Value.Entries() {
				list = b.inFront(list, inner, known, []int{j})
			}
		case e.Value.Kind == tree.Table && b.steps.has(e.Key):
			b.problems.Add(e.Value.Pos, "write a number, such as 3", "a number is expected, got a table")
		case e.Value.Kind == tree.Table:
			b.noSuch(e.At, e.Key, &b.journeys)
		default:
			list = b.inFront(list, e, known, nil)
		}
	}
	return list
}

// inFront adds those in front of one step; journeys are those that are named, nil
// where none is.
func (b *binder) inFront(list []sim.StartWith, e *tree.Entry, known bool, journeys []int) []sim.StartWith {
	step, ok := b.steps.index[e.Key]
	if !ok {
		b.noSuch(e.At, e.Key, &b.steps)
		return list
	}
	customers := b.count(e.Value, 0, mostCustomers, "write how many there are")
	if !known {
		return list
	}
	named := journeys != nil
	if journeys == nil {
		journeys = b.comingTo(step)
	}
	switch {
	case len(journeys) == 0:
		b.problems.Add(e.At, "name a step on the way of a journey", "no journey leads to step %q", e.Key)
	case len(journeys) > 1:
		var names []string
		for _, j := range journeys {
			names = append(names, b.journeys.list[j])
		}
		b.problems.Add(e.At, "say of which: "+names[0]+"."+e.Key+" = "+e.Value.Text, "several journeys lead to step %q: %s", e.Key, words(names))
	case named && !b.reachable(b.setting.Journeys[journeys[0]].Enters)[step]:
		b.problems.Add(e.At, "name a step on its way", "journey %q does not lead to step %q", b.journeys.list[journeys[0]], e.Key)
	case b.setting.Journeys[journeys[0]].Population > 0:
		b.problems.Add(e.At, "leave it out", "all customers of a closed population are there at the start, where they enter")
	case b.parted(step):
		b.problems.Add(e.At, "let them begin before the branches part", "step %q is a branch of a customer who is at other steps too", e.Key)
	case slices.ContainsFunc(list, func(at sim.StartWith) bool { return at.Journey == journeys[0] && at.Step == step }):
		b.problems.Add(e.At, "add the two up", "there are some in front of step %q already", e.Key)
	case customers > 0:
		list = append(list, sim.StartWith{Journey: journeys[0], Step: step, Customers: customers})
	}
	return list
}

// parted says whether somebody at a step comes to where branches of a customer
// join without having parted.
func (b *binder) parted(step int) bool {
	reached := b.reach(step, b.splits)
	return slices.ContainsFunc(b.steps.list, func(name string) bool {
		i := b.steps.index[name]
		return reached[i] && b.setting.Steps[i].WaitsFor != nil
	})
}

// comingTo are the journeys that lead to a step.
func (b *binder) comingTo(step int) []int {
	var list []int
	for j := range b.setting.Journeys {
		if b.reachable(b.setting.Journeys[j].Enters)[step] {
			list = append(list, j)
		}
	}
	return list
}

// notSteady refuses customers who are there at the start of a system without a
// beginning.
func (b *binder) notSteady(r *Run) {
	e := b.root.Get("run").Entry("start_with")
	if e == nil {
		return
	}
	if r.Stated && (r.Kind == sim.Steady || r.Kind == sim.Cyclic) {
		b.problems.Add(e.At, `leave it out, or write kind = "horizon"`, "%s system has forgotten how it began", article(r.Kind.String()))
	}
	if r.WarmUp == nil { // they are there instead of those whom a warm-up leaves behind
		none := 0.0
		r.WarmUp = &none
	}
}

// article puts a or an before a word.
func article(word string) string {
	if strings.ContainsAny(word[:1], "aeiou") {
		return "an " + word
	}
	return "a " + word
}
