package sim

import (
	"fmt"
	"slices"
	"strings"
)

// canBlockInLoop says whether customers who stay at steps for want of room can
// wait for each other: some step with a room can lead back to itself, or needs
// members of a team that is held by those who wait for it.
func (p *plan) canBlockInLoop() bool {
	for step := range p.places {
		for _, next := range p.successors(step) {
			if p.places[step].blocking && p.canReach(next, func(s int) bool { return s == step }) {
				return true
			}
			if p.places[next].blocking && slices.ContainsFunc(p.model.Steps[step].teams(), func(team int) bool { return p.doneBy(next, team) }) {
				return true
			}
		}
	}
	return false
}

// deadlock looks for steps of which all members are held by customers who wait
// for room at another of these steps: nobody there can ever go on.
func (r *run) deadlock() error {
	stuck := make([]bool, len(r.steps))
	for i := range r.steps {
		stuck[i] = r.steps[i].blocked.head != none
	}
	for again := true; again; {
		again = false
		for i := range r.steps {
			if stuck[i] && r.canMove(i, stuck) {
				stuck[i], again = false, true
			}
		}
	}
	var who []string
	for i := range r.steps {
		if !stuck[i] {
			continue
		}
		for id := r.steps[i].blocked.head; id != none; id = r.tokens[id].next {
			t := &r.tokens[id]
			if len(who) < 5 {
				who = append(who, fmt.Sprintf("the customer who came at minute %.4g has ended step %q and waits for room at step %q",
					t.arrived-r.model.Window.Lead, r.model.Steps[t.index].Name, r.model.Steps[i].Name))
			}
		}
	}
	if len(who) == 0 {
		return nil
	}
	return fmt.Errorf("deadlock at minute %.4g: %s. Give one of these steps more places to wait (queue_limit), or a route where customers go who find it full (when_full)",
		r.now-r.model.Window.Lead, strings.Join(who, "; "))
}

// canMove says whether somebody may leave a step's line some day: enough members
// who could serve there are not held by customers that are stuck themselves.
func (r *run) canMove(step int, stuck []bool) bool {
	s := &r.steps[step]
	if s.crew == nil {
		return true
	}
	for _, party := range s.crew.parties {
		enough := true
		for _, m := range party {
			enough = enough && int32(r.plan.mostHeads(m.Team))-r.heldByStuck(m.Team, stuck) >= m.units()
		}
		if enough {
			return true
		}
	}
	return false
}

// heldByStuck is how many members of a team are held by customers who wait for
// room at stuck steps.
func (r *run) heldByStuck(team int, stuck []bool) int32 {
	held := int32(0)
	for i := range r.steps {
		if !stuck[i] {
			continue
		}
		for id := r.steps[i].blocked.head; id != none; id = r.tokens[id].next {
			at := &r.steps[r.tokens[id].index]
			if at.crew == nil || r.more[id].choice == none {
				continue
			}
			for _, m := range at.crew.parties[r.more[id].choice] {
				if m.Team == team {
					held += m.units()
				}
			}
		}
	}
	return held
}
