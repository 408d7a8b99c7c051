package sim

import (
	"fmt"
	"strings"
)

// joins lets a customer who has come to a join go on if all that it waits for has
// ended, and take the place of the branches that are there; else this branch
// waits, in no step.
func (r *run) joins(id, step int32) bool {
	pl := &r.places[step]
	root := r.self(id)
	t := &r.tokens[id]
	t.state, t.index = joining, step
	ended := &r.counts[int(root)*r.countStride+pl.joinSlot]
	if *ended == pl.joinAll && !r.isComing(root, step) {
		*ended = 0
		r.absorb(root, id, step)
		return true
	}
	m := &r.more[root]
	m.joining++
	r.tokens[id].next = m.joined
	m.joined = id
	r.checkJoins(root)
	return false
}

// isComing says whether a branch of a split token is about to come to a step, at
// this instant.
func (r *run) isComing(id, step int32) bool {
	for b := r.more[id].first; b != none; b = r.more[b].next {
		t := &r.tokens[b]
		if t.state == moving && t.index == step || t.state == dividing && r.isComing(b, step) {
			return true
		}
	}
	return false
}

// hasEnded notes that a customer has ended a step that joins may wait for.
func (r *run) hasEnded(id int32, pl *place) {
	for _, j := range pl.joins {
		r.counts[int(r.self(id))*r.countStride+j.slot] |= j.bit
	}
}

// join is a step that waits for another one: where that is noted.
type join struct {
	slot int // of the customer's counts
	bit  uint16
}

// mostJoined is how many steps a join can wait for.
const mostJoined = 16

// absorb ends the branches that wait at a join for the one that came last.
func (r *run) absorb(root, last, step int32) {
	for link := &r.more[root].joined; *link != none; {
		id := *link
		if r.tokens[id].index != step {
			link = &r.tokens[id].next
			continue
		}
		*link = r.tokens[id].next
		r.more[root].joining--
		if r.hasStory {
			r.moveWatches(id, last)
		}
		parent := r.more[id].parent
		own, team := 0.0, int32(none)
		if r.hasStory {
			own, team = r.stories[parent].own, r.stories[parent].lastTeam
		}
		r.dropBranch(id)
		if r.hasStory { // what the branch lived through by itself is told by the last one
			r.stories[parent].own, r.stories[parent].lastTeam = own, team
		}
		r.endEmptySplit(parent)
	}
}

// endEmptySplit gives back a split token whose branches have all gone on in
// another one.
func (r *run) endEmptySplit(id int32) {
	for id != none && r.more[id].first == none && r.more[id].parent != none {
		parent := r.more[id].parent
		r.leaveSplit(id)
		id = parent
	}
}

// leaveJoin takes a branch out of those that wait at joins.
func (r *run) leaveJoin(id int32) {
	m := &r.more[r.self(id)]
	for link := &m.joined; *link != none; link = &r.tokens[*link].next {
		if *link == id {
			*link = r.tokens[id].next
			break
		}
	}
	m.joining--
}

// checkJoins fails the run if all branches of a customer wait for each other.
func (r *run) checkJoins(root int32) {
	m := &r.more[root]
	if r.broken != nil || m.joining == 0 || m.joining < m.leaves || r.tokens[root].state == unused {
		return
	}
	step := r.tokens[m.joined].index
	pl := &r.places[step]
	ended := r.counts[int(root)*r.countStride+pl.joinSlot]
	var missing []string
	for i, wanted := range r.model.Steps[step].WaitsFor {
		if ended>>i&1 == 0 {
			missing = append(missing, fmt.Sprintf("%q", r.model.Steps[wanted].Name))
		}
	}
	r.broken = fmt.Errorf("a customer who came at minute %.4g waits at step %q for the end of %s, which this customer will never come to: send every branch that leads there through all steps of waits_for",
		r.tokens[root].arrived-r.model.Window.Lead, r.model.Steps[step].Name, strings.Join(missing, " and "))
}
