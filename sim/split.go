package sim

// A customer who is split goes on as several tokens, its branches, who share the
// customer's key, counts and story; each has its own clocks. The token that was
// split stays behind, in no step, until all its branches have ended. Where
// branches join, the one that ended last goes on for all.

// split lets a customer take all branches of a route at once.
func (r *run) split(id int32, route Route) {
	r.tokens[id].state = dividing
	if r.clearing {
		for range route {
			r.comeNearer(0, r.reaches[r.tokens[id].index])
		}
		r.comeNearer(r.reaches[r.tokens[id].index], 0)
	}
	root := r.self(id)
	r.more[root].leaves += int32(len(route)) - 1
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
	parent, root := r.more[id].parent, r.self(id)
	r.more[root].leaves--
	r.leaveSplit(id)
	if lost && !r.more[parent].lost {
		r.more[parent].lost = true
		r.loseBranches(parent)
	}
	r.endSplit(parent)
	r.checkJoins(root)
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
		r.stories[parent].own = r.stories[id].own
		r.stories[parent].lastTeam = r.stories[id].lastTeam
		r.moveWatches(id, parent)
	}
	r.release(id)
}

// endSplit lets a token leave of which no branch is left.
func (r *run) endSplit(id int32) {
	m := &r.more[id]
	if m.first != none || r.tokens[id].state != dividing {
		return
	}
	r.tokens[id].state = moving
	if m.parent != none {
		r.more[m.root].leaves++ // endBranch takes it off again
	}
	r.leave(&r.tokens[id], id, m.lost)
}

// loseBranches takes out the branches of a split that only wait. Those in
// service, or under way, finish and leave: see isLost.
func (r *run) loseBranches(id int32) {
	for b := r.more[id].first; b != none; {
		next := r.more[b].next
		switch t := &r.tokens[b]; t.state {
		case dividing:
			r.more[b].lost = true
			r.loseBranches(b)
			r.endSplit(b)
		case inLine, inBatch:
			if t.called {
				break
			}
			s := &r.steps[t.index]
			r.stopPatience(t, b)
			r.outOfLine(s, t, b)
			r.endWaitUnserved(s, b)
			r.dropBranch(b)
			r.lineIsShorter(s)
		case joining:
			r.leaveJoin(b)
			r.dropBranch(b)
		case pausing:
			r.future.Cancel(b)
			r.dropBranch(b)
		}
		b = next
	}
}

// dropBranch takes a branch out of the system.
func (r *run) dropBranch(id int32) {
	if r.clearing {
		r.comeNearer(r.reaches[r.tokens[id].index], 0)
	}
	r.more[r.self(id)].leaves--
	r.leaveSplit(id)
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
