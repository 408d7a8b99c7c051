package sim

// putPool changes the number of members of a pool who are on shift by the
// timetable; those who have broken down cannot work.
func (r *run) putPool(ts *teamState, planned int32) {
	r.rosterUnits(ts, planned)
	down := r.downUnits(ts, planned)
	heads := planned - down
	if planned == ts.pool.planned && down == ts.down {
		return
	}
	ts.settle(r.now)
	ts.settleBusy(r.now)
	ts.pool.planned, ts.heads, ts.down = planned, heads, down
	r.reckon(ts)
	for ts.puts && ts.busy > ts.heads {
		job := r.latestJob(ts)
		if job == none {
			break
		}
		s := &r.steps[r.tokens[job].index]
		r.putDown(s, job, false)
		r.offer(s.crew.all)
	}
	r.takeSoon(ts)
	if r.blocks {
		r.callBlocked(int32(ts.number))
	}
	r.freezeIfGone(ts)
}

// latestJob is the job in hand of a team that was begun last.
func (r *run) latestJob(ts *teamState) int32 {
	latest := int32(none)
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			s := &r.steps[step]
			for id := s.inHand.head; id != none; id = r.tokens[id].next {
				if r.takes(ts, s, id) && (latest == none || r.more[id].begun > r.more[latest].begun) {
					latest = id
				}
			}
		}
	}
	return latest
}

// takes says whether a job in hand takes members of a team, other than those
// whom the customer had kept.
func (r *run) takes(ts *teamState, s *stepState, id int32) bool {
	for i, m := range s.crew.parties[r.more[id].choice] {
		if m.Team == ts.number && r.more[id].lent>>i&1 == 0 {
			return true
		}
	}
	return false
}

// reckon notes at which steps of a team nobody is on shift now, or all who are
// have broken down.
func (r *run) reckon(ts *teamState) {
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			r.steps[step].reckon(r)
		}
	}
}

func (s *stepState) reckon(r *run) {
	planned, heads := int32(0), int32(0)
	for _, c := range s.crew.order {
		ts := &r.teams[s.crew.choices[c].Team]
		planned, heads = max(planned, ts.pool.planned), max(heads, ts.heads)
	}
	for i := range s.crew.with {
		ts := &r.teams[s.crew.with[i].Team]
		planned, heads = min(planned, ts.pool.planned), min(heads, ts.heads)
	}
	s.closed.set(planned == 0, r.now)
	s.out.set(planned > 0 && heads == 0, r.now)
}

// sendPoolAway ends the wait of everybody in the lines of a pool that closes,
// unless another team is there that does the step too.
func (r *run) sendPoolAway(ts *teamState) {
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			s := &r.steps[step]
			if len(s.line) == 0 || !s.crew.serves(ts.number) || r.othersDo(s, ts) {
				continue
			}
			for len(s.line) > 0 {
				id := s.line[0].id
				t := &r.tokens[id]
				mate := t.mate
				t.mate = none
				r.stopPatience(t, id)
				r.leaveLine(s, id)
				r.send(s, id)
				for mate != none {
					following := r.tokens[mate].next
					r.send(s, mate)
					mate = following
				}
			}
			r.lineIsShorter(s)
		}
	}
}

// othersDo says whether another team is on shift that does what this one does at
// a step; those held along nobody replaces.
func (r *run) othersDo(s *stepState, ts *teamState) bool {
	for _, m := range s.crew.with {
		if m.Team == ts.number {
			return false
		}
	}
	for _, at := range s.crew.order {
		if c := &r.teams[s.crew.choices[at].Team]; c != ts && c.pool.planned > 0 {
			return true
		}
	}
	return false
}

// sortPool puts those who wait into the order of other ranks, or of another
// discipline.
func (r *run) sortPool(ts *teamState) {
	for _, step := range ts.pool.steps[0] {
		if s := &r.steps[step]; s.crew.first == ts.number {
			r.sortCrew(s)
		}
	}
}

// sortCrew puts those who wait at a step into the order of its first choice.
func (r *run) sortCrew(s *stepState) {
	old := append(r.sorting[:0], s.line...)
	s.line = s.line[:0]
	for _, w := range old {
		s.line.push(r.more, r.waiter(&r.teams[s.crew.first], w.id))
	}
	r.sorting = old
}
