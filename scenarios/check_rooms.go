package scenarios

import "ripple/sim"

// checkRooms refuses rooms that nobody could be kept out of, and those that
// send customers round without end.
func (b *binder) checkRooms() {
	for i := range b.setting.Journeys {
		b.unheld(b.setting.Journeys[i].Enters, "customers arrive there")
	}
	for i := range b.setting.Touchpoints {
		if c := b.setting.Touchpoints[i].Chase; c != nil {
			b.unheld(c.Step, "customers come there to ask")
		}
	}
	for c := range b.classes() {
		b.fullForEver(c)
	}
}

// unheld refuses to hold up customers who come to a step from outside: there is
// nowhere that they could stay.
func (b *binder) unheld(step int, who string) {
	if b.blocks(step) {
		b.problems.Add(b.steps.nodes[step].Get("when_full").Pos, `write where they go, such as when_full = "lost"`,
			"nobody can be held up on the way to step %q: %s", b.steps.list[step], who)
	}
}

// blocks says whether a step holds customers up before it when it is full.
func (b *binder) blocks(step int) bool {
	return step >= 0 && step < len(b.setting.Steps) && b.setting.Steps[step].Room != nil && b.setting.Steps[step].Room.Block
}

// fullForEver refuses steps that send customers of a class on to each other when
// all are full: they would go round for ever at one instant. What is left of
// all steps without those from which some get out goes round.
func (b *binder) fullForEver(class int) {
	round := make([]bool, len(b.setting.Steps))
	for i := range round {
		r := b.setting.Steps[i].Room
		round[i] = r != nil && !r.Block
	}
	for again := true; again; {
		again = false
		for i := range round {
			if round[i] && getsOut(b.setting.Steps[i].Room.Full[class], round) {
				round[i], again = false, true
			}
		}
	}
	for i := range round {
		if round[i] {
			b.problems.Add(b.steps.nodes[i].Get("when_full").Pos, `let some of them go somewhere else, or "lost"`,
				"customers who find no room at step %q are sent round at once, without end", b.steps.list[i])
		}
	}
}

// getsOut says whether a route leads some customers out of a circle of steps,
// whatever is going on. Rules and lines stay as they are at one instant, so all
// of their branches have to.
func getsOut(r sim.Route, circle []bool) bool {
	some, all, before := false, true, 0.0
	for _, branch := range r {
		in := branch.To >= 0 && circle[branch.To]
		some = some || !in && branch.Upto > before
		all = all && !in
		before = branch.Upto
	}
	if r.How() == sim.ByShare {
		return some
	}
	return all
}
