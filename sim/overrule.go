package sim

import "slices"

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
			choice := s.crew.choiceOf(ts.number)
			switch {
			case choice == none || paused && r.more[id].choice != choice,
				!paused && r.staffed(s, id) != none: // somebody is about to take it
				r.passOver(s, id, paused)
			case r.mayPreempt(ts, s, id, choice):
				r.putInPlaceOf(ts, s, id, choice, paused)
			case r.lacks(ts, s, id) && !r.couldHave(ts, id, s.crew.choices[choice].Members):
				return
			default:
				r.passOver(s, id, paused)
			}
		}
	}
}

// choiceOf is a team's number among the choices of a crew; none if it is not one.
func (c *crew) choiceOf(team int) int32 {
	for i := range c.choices {
		if c.choices[i].Team == team {
			return int32(i)
		}
	}
	return none
}

// mayPreempt says whether a job can begin by interrupting others of a team that
// is a choice to do it.
func (r *run) mayPreempt(ts *teamState, s *stepState, id, choice int32) bool {
	for _, m := range s.crew.parties[choice] {
		if !r.couldHave(ts, id, m) {
			return false
		}
	}
	return true
}

// couldHave says whether so many members would be free for a customer if jobs of
// a worse rank of a team were interrupted.
func (r *run) couldHave(ts *teamState, id int32, m Members) bool {
	its := &r.teams[m.Team]
	switch {
	case r.keeps(id, m):
		return true
	case its != ts && (its.pool.kept || its.seizing):
		return false
	}
	return its.heads-its.busy+r.interruptible(ts, ts.rank(r.tokens[id].class), m.Team) >= m.units()
}

// putInPlaceOf begins a job by interrupting as many others as it needs.
func (r *run) putInPlaceOf(ts *teamState, s *stepState, id, choice int32, paused bool) {
	first := len(r.scratch)
	for _, m := range s.crew.parties[choice] {
		for its := &r.teams[m.Team]; its.heads-its.busy < m.units() && !r.keeps(id, m); {
			victim := r.victim(ts, ts.rank(r.tokens[id].class))
			at := &r.steps[r.tokens[victim].index]
			r.putDown(at, victim, false)
			r.scratch = append(r.scratch, at.crew.all...)
		}
	}
	if paused {
		r.resumeJob(s, id)
	} else {
		r.startJob(s, id, choice)
	}
	r.offer(r.scratch[first:]) // they may have somebody free now
	r.scratch = r.scratch[:first]
}

// interruptible is how many members of some team are held by jobs that a team does
// for customers of a worse rank.
func (r *run) interruptible(ts *teamState, rank int32, of int) int32 {
	n := int32(0)
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			s := &r.steps[step]
			for id := s.inHand.head; id != none; id = r.tokens[id].next {
				if !r.isVictim(ts, s, id) || ts.rank(r.tokens[id].class) <= rank {
					continue
				}
				for i, m := range s.crew.parties[r.more[id].choice] {
					if m.Team == of && r.more[id].lent>>i&1 == 0 {
						n += m.units()
					}
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

// addPreempting adds the teams that can do a step, and interrupt their work for
// customers of a better rank.
func (p *plan) addPreempting(teams []int32, step int) []int32 {
	for _, d := range p.doersOf(step) {
		if p.model.Teams[d.Team].Preempt && !slices.Contains(teams, int32(d.Team)) {
			teams = append(teams, int32(d.Team))
		}
	}
	return teams
}
