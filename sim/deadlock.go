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
			if p.places[next].blocking && slices.ContainsFunc(p.teamsOf(step), func(team int) bool { return p.doneBy(next, team) }) {
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
				who = append(who, fmt.Sprintf("the customer who came %s has ended step %q and waits for room at step %q",
					r.moment(t.arrived), r.model.Steps[t.index].Name, r.model.Steps[i].Name))
			}
		}
	}
	if len(who) == 0 {
		return nil
	}
	return fmt.Errorf("deadlock %s: %s. Give one of these steps more places to wait (queue_limit), or a route where customers go who find it full (when_full)",
		r.moment(r.now), strings.Join(who, "; "))
}

// canMove says whether somebody may leave a step's line some day: enough members
// who could serve there are not held by customers that are stuck themselves, or
// somebody will not wait for ever.
func (r *run) canMove(step int, stuck []bool) bool {
	s := &r.steps[step]
	if s.crew == nil {
		return true
	}
	for _, w := range s.line {
		if r.tokens[w.id].leaves != stays || r.maySkip(w.id) {
			return true
		}
	}
	for id := s.batch.head; id != none; id = r.tokens[id].next {
		if r.tokens[id].leaves != stays || r.maySkip(id) {
			return true
		}
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

// maySkip says whether something may take a customer out who waits: the end of
// the journey's time, or a branch that is lost.
func (r *run) maySkip(id int32) bool {
	return r.more[id].parent != none || r.more[id].limit != none
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
			if !r.maySkip(id) {
				held += r.heldBy(id, team)
			}
		}
	}
	return held
}

// heldBy is how many members of a team somebody holds who stays after the work.
func (r *run) heldBy(id int32, team int) int32 {
	held, m := int32(0), &r.more[id]
	if m.choice != none {
		for i, members := range r.steps[r.tokens[id].index].crew.parties[m.choice] {
			if members.Team == team && m.lent>>i&1 == 0 {
				held += members.units()
			}
		}
	}
	for at := m.kept; at != none; at = r.keepings[at].next {
		if k := &r.keepings[at]; k.Team == team {
			held += k.units()
		}
	}
	return held
}

// moment says when something was, as people count: from the start of the window.
func (r *run) moment(at float64) string {
	if since := at - r.model.Window.Lead; since >= 0 {
		return fmt.Sprintf("at minute %.4g", since)
	}
	return fmt.Sprintf("%.4g minutes before the start", r.model.Window.Lead-at)
}
