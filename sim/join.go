package sim

import (
	"fmt"
	"strings"

	"ripple/sim/calendar"
)

// A join begins as soon as all the steps that it waits for have ended and one of
// the customer's branches is there; the branch that ended last goes on, with its
// clocks, and takes the place of all that are there. What has ended is noted in
// the customer's counts, a bit for each step, and begun once the join has.
const begun = 1 << 15

// mostJoined is how many steps a join can wait for.
const mostJoined = 15

// join is a step that waits for another one: where that is noted.
type join struct {
	step int
	bit  uint16
}

// ended is what of the steps that a join waits for a customer has ended.
func (r *run) ended(root, step int32) *uint16 {
	return &r.counts[int(root)*r.countStride+r.places[step].joinSlot]
}

// joins lets a customer who has come to a join go on if all that it waits for has
// ended; else this branch waits, in no step. Whoever comes from the join itself,
// to have its work put right or to try again, need not wait a second time.
func (r *run) joins(id, step int32) bool {
	t, root := &r.tokens[id], r.self(id)
	from := t.index
	if t.state == moving && r.more[id].target != none {
		from, r.more[id].target = r.more[id].target, none
	}
	if from == step {
		return true
	}
	t.state, t.index = joining, step
	if ended := r.ended(root, step); *ended&^begun == r.places[step].joinAll && !r.isComing(root, step) {
		*ended = begun
		r.absorb(root, id, step)
		return true
	}
	r.traceNote(id, Joining)
	r.addJoining(root, 1)
	m := &r.more[root]
	t.next, m.joined = m.joined, id
	r.checkJoins(root)
	r.startIncomplete()
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

// noteEnd notes that a customer has ended a step that joins wait for.
func (r *run) noteEnd(id int32, pl *place) {
	for _, j := range pl.joins {
		*r.ended(r.self(id), int32(j.step)) |= j.bit
	}
}

// callJoins calls a branch that waits at a join if the step that has just ended
// was the last one, unless this branch goes there itself.
func (r *run) callJoins(id int32, pl *place, to int32) {
	root := r.self(id)
	for _, j := range pl.joins {
		step := int32(j.step)
		if to == step || *r.ended(root, step)&^begun != r.places[step].joinAll {
			continue
		}
		for at := r.more[root].joined; at != none; at = r.tokens[at].next {
			if r.tokens[at].index != step {
				continue
			}
			r.leaveJoin(at)
			r.copyClocks(id, at)
			r.tokens[at].state, r.more[at].target = moving, none
			r.future.Schedule(r.now, calendar.Comings, at)
			break
		}
	}
}

// clearJoins forgets what a customer has ended for joins: those branches are gone.
func (r *run) clearJoins(customer int32) {
	for i := range r.places {
		if pl := &r.places[i]; pl.waits {
			r.counts[int(customer)*r.countStride+pl.joinSlot] = 0
		}
	}
}

// absorb ends the branches that wait at a join for the one that came last.
func (r *run) absorb(root, last, step int32) {
	for link := &r.more[root].joined; *link != none; {
		id := *link
		if r.tokens[id].index != step {
			link = &r.tokens[id].next
			continue
		}
		*link = r.tokens[id].next
		r.addJoining(root, -1)
		if r.hasStory {
			r.moveWatches(id, last)
		}
		parent := r.more[id].parent
		r.dropBranch(id)
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
	for link := &r.more[r.self(id)].joined; *link != none; link = &r.tokens[*link].next {
		if *link == id {
			*link = r.tokens[id].next
			break
		}
	}
	r.addJoining(r.self(id), -1)
}

// addJoining counts the branches of a customer that wait at joins.
func (r *run) addJoining(root, more int32) {
	r.more[root].joining += more
	r.forks -= int64(more)
}

// checkJoins looks at a customer all of whose branches wait at joins. Those who
// have come too late, after their join had begun, have nothing left to do; else
// they wait for each other, and the run fails.
func (r *run) checkJoins(root int32) {
	m := &r.more[root]
	for r.broken == nil && r.tokens[root].state != unused && m.joining > 0 && m.joining == m.leaves {
		id := m.joined
		step := r.tokens[id].index
		ended := *r.ended(root, step)
		if ended&begun == 0 || r.more[id].parent == none {
			r.broken = r.neverJoins(root, step, ended)
			return
		}
		parent := r.more[id].parent
		r.leaveJoin(id)
		r.dropBranch(id)
		r.endSplit(parent)
	}
}

func (r *run) neverJoins(root, step int32, ended uint16) error {
	var missing []string
	for i, wanted := range r.model.Steps[step].WaitsFor {
		if ended>>i&1 == 0 {
			missing = append(missing, fmt.Sprintf("%q", r.model.Steps[wanted].Name))
		}
	}
	return fmt.Errorf("a customer who came %s waits at step %q for the end of %s, which this customer will never come to: send every branch that leads there through all steps of waits_for",
		r.moment(r.tokens[root].arrived), r.model.Steps[step].Name, strings.Join(missing, " and "))
}
