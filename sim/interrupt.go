package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// putDown interrupts a job of a crew, and all who are served along, until its
// members are there to go on with it. They are free, but not yet offered.
func (r *run) putDown(s *stepState, id int32, broken bool) {
	s.inHand.remove(r.tokens, id)
	s.settle(r.now)
	t := &r.tokens[id]
	t.mark = r.future.When(id) - r.now
	r.future.Cancel(id)
	r.breakOff(s, id)
	for mate := t.mate; mate != none; mate = r.tokens[mate].next {
		s.ride(r.now, -1)
		r.breakOff(s, mate)
	}
	r.more[id].broken = broken
	r.disengage(r.partyOf(id))
	s.putDown.pushFront(r.tokens, id) // the latest was put down first
	for _, team := range s.crew.teams {
		r.teams[team].waiting++
	}
}

// breakOff books a customer's work so far; from here on the customer waits.
func (r *run) breakOff(s *stepState, id int32) {
	t := &r.tokens[id]
	spent := r.now - t.since
	s.found.Work.Sum += spent
	r.addPart(id, s.place.part[measure.InWork], r.bookSetup(id, spent))
	t.state, t.since, t.entered = jobPutDown, r.now, s.closed.read(r.now)
	r.more[id].out = s.out.read(r.now)
	s.work--
	s.queue++
}

// resumeJob goes on with a job that was put down.
func (r *run) resumeJob(s *stepState, id int32) {
	s.putDown.remove(r.tokens, id)
	for _, team := range s.crew.teams {
		r.teams[team].waiting--
	}
	s.settle(r.now)
	r.engage(s, id)
	t := &r.tokens[id]
	r.takeUp(s, id, r.more[id].broken)
	for mate := t.mate; mate != none; mate = r.tokens[mate].next {
		s.ride(r.now, 1)
		r.takeUp(s, mate, r.more[id].broken)
	}
	r.begun(s, id)
	r.future.Schedule(r.now+t.mark, calendar.Endings, id)
	r.lineIsShorter(s)
}

// takeUp books a customer's wait since work was put down.
func (r *run) takeUp(s *stepState, id int32, broken bool) {
	t := &r.tokens[id]
	waited := r.now - t.since
	closed, out := s.closed.read(r.now)-t.entered, s.out.read(r.now)-r.more[id].out
	if broken {
		out = waited - closed
	}
	s.found.Queue.Sum += waited
	r.addPart(id, s.place.part[measure.InClosed], closed)
	r.addPart(id, s.place.part[measure.InOutage], out)
	r.addPart(id, s.place.part[measure.InQueue], waited-closed-out)
	t.state, t.since = atJob, r.now
	s.queue--
	s.work++
}

// overrule lets the best of those who wait for a team interrupt jobs of a worse
// rank. Whoever lacks members of other teams is passed over; who lacks more of
// this one than may be interrupted is not.
func (r *run) overrule(ts *teamState) {
	for tier := range ts.pool.steps {
		r.round++
		for {
			id, paused := r.bestJob(ts, tier)
			if id == none {
				break
			}
			s := &r.steps[r.tokens[id].index]
			switch {
			case r.preempt(ts, s, id, paused):
			case r.lacks(ts, s, id):
				return
			default:
				r.passOver(s, id, paused)
			}
		}
	}
}

// preempt lets a job that waits interrupt jobs of a worse rank, if that frees
// enough members of a team, and says whether it does.
func (r *run) preempt(ts *teamState, s *stepState, id int32, paused bool) bool {
	if !paused && r.staffed(s, id) != none { // somebody is about to take it
		return false
	}
	for c := range s.crew.choices {
		if r.mayPreempt(ts, s, id, int32(c)) && (!paused || r.more[id].choice == int32(c)) {
			r.putInPlaceOf(s, id, int32(c), paused)
			return true
		}
	}
	return false
}

// mayPreempt says whether a job can begin by interrupting others of a team that
// is a choice to do it.
func (r *run) mayPreempt(ts *teamState, s *stepState, id, choice int32) bool {
	by := s.crew.choices[choice].Members
	return by.Team == ts.number && r.hasAlong(s, id) &&
		ts.heads-ts.busy+r.interruptible(ts, ts.rank(r.tokens[id].class)) >= by.units()
}

// putInPlaceOf begins a job by interrupting as many others as it needs.
func (r *run) putInPlaceOf(s *stepState, id, choice int32, paused bool) {
	by := s.crew.choices[choice].Members
	ts, first := &r.teams[by.Team], len(r.scratch)
	for ts.heads-ts.busy < by.units() {
		victim := r.victim(ts, ts.rank(r.tokens[id].class))
		at := &r.steps[r.tokens[victim].index]
		r.putDown(at, victim, false)
		r.scratch = append(r.scratch, at.crew.teams...)
	}
	if paused {
		r.resumeJob(s, id)
	} else {
		r.startJob(s, id, choice)
	}
	r.offer(r.scratch[first:]) // they may have somebody free now
	r.scratch = r.scratch[:first]
}

func (r *run) hasAlong(s *stepState, id int32) bool {
	for _, m := range s.crew.with {
		if !r.has(id, m) {
			return false
		}
	}
	return true
}

// interruptible is how many members of a team work for customers of a worse rank.
func (r *run) interruptible(ts *teamState, rank int32) int32 {
	n := int32(0)
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			s := &r.steps[step]
			for id := s.inHand.head; id != none; id = r.tokens[id].next {
				if by := s.crew.choices[r.more[id].choice].Members; r.isVictim(ts, s, id) && ts.rank(r.tokens[id].class) > rank {
					n += by.units()
				}
			}
		}
	}
	return n
}

// isVictim says whether a team may interrupt a job: one of its own, by a member
// whom the customer had not kept from before.
func (r *run) isVictim(ts *teamState, s *stepState, id int32) bool {
	return s.crew.choices[r.more[id].choice].Team == ts.number && r.more[id].lent&1 == 0
}

// victim is the job of the worst rank, of those the one begun last.
func (r *run) victim(ts *teamState, rank int32) int32 {
	worst := int32(none)
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			s := &r.steps[step]
			for id := s.inHand.head; id != none; id = r.tokens[id].next {
				its := ts.rank(r.tokens[id].class)
				if !r.isVictim(ts, s, id) || its <= rank {
					continue
				}
				if worst == none || its > ts.rank(r.tokens[worst].class) ||
					its == ts.rank(r.tokens[worst].class) && r.more[id].begun > r.more[worst].begun {
					worst = id
				}
			}
		}
	}
	return worst
}
