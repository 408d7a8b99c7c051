package scenarios

import (
	"fmt"

	"ripple/sim"
)

// checkRooms refuses rooms that nobody could be kept out of, and those that
// send customers round without end.
func (b *binder) checkRooms() {
	for i := range b.setting.Journeys {
		j := &b.setting.Journeys[i]
		b.unheld(sim.To(j.Enters), "customers arrive there")
		b.unheldAfter(j.Timeout, "journey", j.Name)
	}
	for i := range b.setting.Touchpoints {
		if c := b.setting.Touchpoints[i].Chase; c != nil {
			b.unheld(sim.To(c.Step), "customers come there to ask")
		}
	}
	for i := range b.setting.Steps {
		s := &b.setting.Steps[i]
		b.unheldAfter(s.Timeout, "step", s.Name)
		for _, r := range s.GivesUp {
			b.unheld(r, fmt.Sprintf("those who give up at step %q go there", s.Name))
		}
		if s.Room == nil || s.Room.Block {
			continue
		}
		for _, r := range s.Room.Full {
			b.unheld(r, fmt.Sprintf("those who find no room at step %q go there", s.Name))
		}
		b.fullForEver(i)
	}
}

func (b *binder) unheldAfter(t *sim.Timeout, kind, name string) {
	if t == nil {
		return
	}
	for _, r := range t.To {
		b.unheld(r, fmt.Sprintf("those whom the timeout of %s %q takes out go there", kind, name))
	}
}

// unheld refuses to hold up customers on a route on which they do not come from
// a step that they have been served at: there is nowhere that they could stay.
func (b *binder) unheld(r sim.Route, who string) {
	for _, branch := range r {
		if b.blocks(branch.To) {
			n := b.steps.nodes[branch.To].Get("when_full")
			b.problems.Add(n.Pos, `write where they go, such as when_full = "lost"`, "nobody can be held up on the way to step %q: %s", b.steps.list[branch.To], who)
		}
	}
}

// blocks says whether a step holds customers up before it when it is full.
func (b *binder) blocks(step int) bool {
	return step >= 0 && step < len(b.setting.Steps) && b.setting.Steps[step].Room != nil && b.setting.Steps[step].Room.Block
}

// fullForEver refuses steps that send customers on to each other when all are
// full: they would go round for ever at one instant.
func (b *binder) fullForEver(from int) {
	for c := range b.classes() {
		seen := map[int]bool{}
		for at := from; at >= 0 && !seen[at]; {
			seen[at] = true
			r := b.setting.Steps[at].Room
			if r == nil || r.Block || len(r.Full[c]) != 1 {
				break
			}
			if at = r.Full[c][0].To; at == from {
				b.problems.Add(b.steps.nodes[from].Get("when_full").Pos, `let some of them go somewhere else, or "lost"`,
					"customers who find no room at step %q come back to it at once, without end", b.steps.list[from])
				return
			}
		}
	}
}
