package sim

// takeJobs lets free members of a pool take jobs while there are both, and others
// leave theirs for those of a better rank.
func (r *run) takeJobs(ts *teamState) {
	for ts.busy < ts.heads && ts.waiting > 0 && r.takeJob(ts) {
	}
	if ts.waiting == 0 {
		return
	}
	for _, team := range ts.pool.overrule {
		if other := &r.teams[team]; !other.seizing {
			r.overrule(other)
		}
	}
}

// takeJob starts the next job of a pool: one that was put down, else the best of
// those for which it is first choice or held along, else one where it helps out.
// A job that needs more members of this team than are free keeps those; one
// that lacks members of other teams is passed over.
func (r *run) takeJob(ts *teamState) bool {
	p := ts.pool
	p.kept = false
	for tier := range p.steps {
		r.round++
		for {
			id, paused := r.bestJob(ts, tier)
			if id == none {
				break
			}
			s := &r.steps[r.tokens[id].index]
			if r.tryJob(ts, s, id, paused) {
				return true
			}
			p.kept = r.lacks(ts, s, id)
			if r.holding && !paused && r.startBeside(ts, s) {
				return true
			}
			if p.kept {
				return false
			}
			r.passOver(s, id, paused)
		}
	}
	return false
}

// tryJob starts or resumes a job whose members are all free, and says whether
// they are.
func (r *run) tryJob(ts *teamState, s *stepState, id int32, paused bool) bool {
	if paused {
		if !r.isFree(s, id, r.more[id].choice) {
			return false
		}
		r.resumeJob(s, id)
		return true
	}
	if r.hurry(ts, s) {
		return true
	}
	c := r.staffed(s, id)
	if c != none {
		r.startJob(s, id, c)
	}
	return c != none
}

// hurry lets those teams look for jobs now that come before another in the order
// of a step and would only do so later at this instant, and says whether there are any: a team that comes
// first in the order takes the work even if it became free a moment later.
func (r *run) hurry(than *teamState, s *stepState) bool {
	hurried := false
	for _, c := range s.crew.order {
		if s.crew.choices[c].Team == than.number {
			break
		}
		if ts := &r.teams[s.crew.choices[c].Team]; ts.seizing {
			r.future.Cancel(ts.seizer)
			ts.seizing, hurried = false, true
			r.takeJobs(ts)
		}
	}
	return hurried
}

// passOver leaves a job, or all who wait in its line, out of this round.
func (r *run) passOver(s *stepState, id int32, paused bool) {
	if paused {
		r.more[id].passed = r.round
	} else {
		s.passed = r.round
	}
}

// lacks says whether a job needs more members of a team than are free. More than
// are on shift cannot be waited for.
func (r *run) lacks(ts *teamState, s *stepState, id int32) bool {
	for c, party := range s.crew.parties {
		if !s.crew.serves(s.crew.choices[c].Team) && r.more[id].choice != int32(c) {
			continue
		}
		for _, m := range party {
			if n := m.units(); m.Team == ts.number && n > ts.heads-ts.busy && n <= ts.heads && !r.keeps(id, m) {
				return true
			}
		}
	}
	return false
}
