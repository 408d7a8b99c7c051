package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// mustStay lets a customer stay at the step just ended, with its members, if
// there is no room at the next one, and says so.
func (r *run) mustStay(id, to int32) bool {
	if to < 0 || !r.places[to].blocking {
		return false
	}
	t, next := &r.tokens[id], &r.steps[to]
	later := r.mayTie && r.future.Ties(r.now, calendar.Comings) // somebody else may come first
	if t.index == to || next.blocked.head == none && !later && r.hasRoom(next, id) {
		return false
	}
	if later {
		r.makeRoom(next)
	}
	s := &r.steps[t.index]
	s.stay(r.now, 1)
	t.state, t.since = blocked, r.now
	r.more[id].target = to
	next.blocked.pushBack(r.tokens, id)
	if r.canLock && !later && r.broken == nil {
		r.broken = r.deadlock()
	}
	return true
}

// hasRoom says whether a customer who comes to a step can wait there, or be
// served at once.
func (r *run) hasRoom(s *stepState, id int32) bool {
	room := r.set.Steps[s.number].Room
	return r.waitingAt(s) < float64(room.Places) || r.startsAtOnce(s, id)
}

// startsAtOnce says whether somebody who comes to a step with a team need not wait.
func (r *run) startsAtOnce(s *stepState, id int32) bool {
	switch {
	case s.place.batch != nil || len(s.line) > 0:
		return false
	case s.crew == nil:
		return s.by.busy < s.by.heads && s.by.waiting == 0
	}
	for _, team := range s.crew.teams {
		if r.teams[team].seizing {
			return false
		}
	}
	return r.staffed(s, id) != none
}

// makeRoom calls those who stay elsewhere because there was no room here, when
// all that ends at this instant has ended.
func (r *run) makeRoom(s *stepState) {
	if !s.calling {
		s.calling = true
		r.future.Schedule(r.now, calendar.Comings, s.caller)
	}
}

// callBlocked makes room at the steps of a team of which somebody may be free now,
// or which others do too.
func (r *run) callBlocked(team int32) {
	for _, steps := range r.teams[team].pool.steps {
		for _, step := range steps {
			if s := &r.steps[step]; s.blocked.head != none {
				r.makeRoom(s)
			}
		}
	}
}

// callIn brings in those who stay elsewhere, while there is room.
func (r *run) callIn(id int32) {
	step := r.tokens[id].index
	s := &r.steps[step]
	s.calling = false
	for s.blocked.head != none && r.hasRoom(s, s.blocked.head) {
		customer := s.blocked.head
		p := r.endBlock(customer)
		if r.clearing {
			r.passOn(customer, r.tokens[customer].index, step)
		}
		r.enter(&r.tokens[customer], customer, step)
		if p.choice != none {
			r.dismiss(p)
		}
	}
}

// endBlock takes a customer out of those who stay elsewhere until there is room,
// and says who has to be dismissed.
func (r *run) endBlock(id int32) party {
	m := &r.more[id]
	r.steps[m.target].blocked.remove(r.tokens, id)
	p := r.partyOf(id)
	m.choice = none
	r.endStay(id)
	return p
}

// endStay ends a customer's stay after the work.
func (r *run) endStay(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	stayed := r.now - t.since
	s.stay(r.now, -1)
	if stayed > 0 {
		r.traceTime(id, Stayed, measure.InBlock, stayed)
		s.found.Blocked.Add(stayed)
	}
	r.addPart(id, s.place.part[measure.InBlock], stayed)
}

// stay counts the area of those who stay up to now and changes their number.
func (s *stepState) stay(now float64, more int32) {
	s.recent.block += float64(s.staying) * (now - s.stayLast)
	s.stayLast = now
	s.staying += more
}
