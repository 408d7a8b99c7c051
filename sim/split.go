package sim

// A customer who is split goes on as several tokens, its branches, who share the
// customer's key, counts and story; each has its own clocks. The token that was
// split stays behind, in no step, until all its branches have ended. Where
// branches join, the one that ended last goes on for all.

// split lets a customer who has ended a step take all branches of its route at once.
func (r *run) split(id int32) {
	t := &r.tokens[id]
	route := r.set.stations[t.index].next[t.class]
	t.state = dividing
	r.traceNote(id, Divided)
	if r.clearing {
		for range route {
			r.comeNearer(0, r.ahead(id, r.tokens[id].index))
		}
		r.comeNearer(r.ahead(id, r.tokens[id].index), 0)
	}
	root := r.self(id)
	r.addLeaves(root, int32(len(route))-1)
	r.more[id].lost = false
	var last int32 = none
	for range route { // all are there before the first one moves
		b := r.allocate()
		t := &r.tokens[b]
		*t = r.tokens[id]
		t.state, t.mate = moving, none
		r.whole(b)
		r.more[b].root, r.more[b].parent = root, id
		if last == none {
			r.more[id].first = b
		} else {
			r.more[last].next = b
		}
		last = b
		r.copyClocks(id, b)
	}
	r.shareWatches(id, route)
	next := r.more[id].first
	for i := range route {
		b := next
		next = r.more[b].next // a branch that ends at once takes itself out
		if r.tokens[b].state == moving && r.more[b].parent == id {
			r.moveOn(&r.tokens[b], b, int32(route[i].To))
		}
	}
}

// copyClocks gives a branch the waits of the token that was split.
func (r *run) copyClocks(from, to int32) {
	n := r.clockStride
	copy(r.clocks[int(to)*n:int(to)*n+n], r.clocks[int(from)*n:int(from)*n+n])
	if r.hasStory {
		r.stories[to] = story{own: r.stories[from].own, lastTeam: r.stories[from].lastTeam, watches: none}
	}
}

// endBranch ends a branch that has left the system. When the last one has, so has
// the customer; if one is lost, the others who only wait are lost with it.
func (r *run) endBranch(id int32, lost bool) {
	parent, root, isLost := r.more[id].parent, r.self(id), lost || r.isLost(id)
	r.addLeaves(root, -1)
	r.leaveSplit(id)
	if lost && !r.more[parent].lost {
		r.more[parent].lost = true
		r.loseBranches(parent, false)
	}
	r.endSplit(parent)
	if !isLost { // or the others are about to be taken out
		r.checkJoins(root)
	}
	r.startIncomplete()
}

// addLeaves counts the tokens of a customer that are not split.
func (r *run) addLeaves(root, more int32) {
	r.more[root].leaves += more
	r.forks += int64(more)
}

// leaveSplit takes a branch out of its split and gives its token back.
func (r *run) leaveSplit(id int32) {
	parent := r.more[id].parent
	link := &r.more[parent].first
	for *link != id {
		link = &r.more[*link].next
	}
	*link = r.more[id].next
	if r.hasStory {
		r.moveWatches(id, parent)
	}
	if r.hasStory && r.tokens[id].state != joining { // which has not been told since
		r.stories[parent].own = r.stories[id].own
		r.stories[parent].lastTeam = r.stories[id].lastTeam
		if n := r.clockStride; r.more[r.self(id)].overdue { // the customer goes on from here
			copy(r.clocks[int(parent)*n:int(parent)*n+n], r.clocks[int(id)*n:int(id)*n+n])
		}
	}
	r.release(id)
}

// endSplit lets a token leave of which no branch is left, or go where the end of
// the journey's time leads.
func (r *run) endSplit(id int32) {
	m := &r.more[id]
	if m.first != none || r.tokens[id].state != dividing {
		return
	}
	r.tokens[id].state = moving
	r.addLeaves(m.root, 1) // endBranch takes it off again
	if m.overdue {
		m.overdue, m.lost = false, false
		r.clearJoins(id)
		if r.clearing {
			r.comeNearer(0, r.ahead(id, r.tokens[id].index))
		}
		r.moveOn(&r.tokens[id], id, r.afterTimeout(id))
		return
	}
	r.leave(&r.tokens[id], id, m.lost)
}

// loseBranches takes out the branches of a split that only wait, or are delayed
// as time is up. Those in service, or under way, finish and leave: see isLost.
func (r *run) loseBranches(id int32, timeIsUp bool) {
	for b := r.more[id].first; b != none; {
		next := r.more[b].next
		if r.tokens[b].state == dividing {
			r.more[b].lost = true
			r.loseBranches(b, timeIsUp)
			r.endSplit(b)
		} else if p, ok := r.withdraw(b, timeIsUp); ok {
			r.dropBranch(b)
			if p.choice != none {
				r.dismiss(p)
			}
		}
		b = next
	}
}

// dropBranch takes a branch out of the system.
func (r *run) dropBranch(id int32) {
	if r.clearing {
		r.comeNearer(r.ahead(id, r.tokens[id].index), 0)
	}
	r.addLeaves(r.self(id), -1)
	r.leaveSplit(id)
	r.startIncomplete()
}

// isLost says whether a branch belongs to a customer who has lost another one.
func (r *run) isLost(id int32) bool {
	for at := r.more[id].parent; at != none; at = r.more[at].parent {
		if r.more[at].lost {
			return true
		}
	}
	return false
}
