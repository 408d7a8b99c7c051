package sim

import (
	"ripple/sim/calendar"
)

// complete ends a visit: was it right, who hears of it, where next?
func (r *run) complete(s *stepState, t *token, id int32) {
	s.found.Work.Add(r.now - t.since)
	right := s.firstPass == nil || r.isRight(s, t, id)
	if r.unusual {
		if to := r.endVisit(s, id, right); to != waiting {
			r.moveOn(&r.tokens[id], id, to)
		}
		return
	}
	if r.hasStory {
		r.endStep(id, right)
		t = &r.tokens[id] // a new watch may have moved the tokens
	}
	if !right {
		s.found.Wrong++
		r.proceed(t, id, s.reworkTo)
		return
	}
	route := s.next[t.class]
	to := route[0].To
	if len(route) > 1 {
		to = choose(route, t.key.Uniform(s.place.routeStream, uint32(t.visit)))
	}
	r.proceed(t, id, int32(to))
}

// conclude does the same but for bringing the customer on, and says where to.
func (r *run) conclude(s *stepState, id int32) int32 {
	t := &r.tokens[id]
	s.found.Work.Add(r.now - t.since)
	to := r.endVisit(s, id, s.firstPass == nil || r.isRight(s, t, id))
	if to == waiting {
		return waiting
	}
	return r.redirect(id, to)
}

// endVisit is what a visit has led to: where the customer goes next, or that the
// customer waits here for stock. Who is told of the step has what it uses.
func (r *run) endVisit(s *stepState, id int32, right bool) (to int32) {
	if right && s.place.uses != nil {
		if r.hasStory {
			r.traceEnd(id, true)
			r.bookWork(id)
		}
		if all, to := r.gets(s, id); !all {
			return to
		}
		if r.hasStory {
			r.closeStep(id, true)
		}
	} else if r.hasStory {
		r.endStep(id, right)
	}
	return r.destination(s, id, right)
}

// destination is where a customer goes next, who has ended a step.
func (r *run) destination(s *stepState, id int32, right bool) int32 {
	if r.holding {
		r.letKeptGo(id, s.number)
	}
	if !right {
		s.found.Wrong++
		return s.reworkTo
	}
	if s.place.joins != nil {
		r.noteEnd(id, s.place)
	}
	to := r.follow(s.next[r.tokens[id].class], s, id, s.place.routeStream)
	if s.place.joins != nil {
		r.callJoins(id, s.place, to)
	}
	return to
}

// isRight says whether the work at a step is right, this time.
func (r *run) isRight(s *stepState, t *token, id int32) bool {
	share := s.firstPass[t.class]
	if share >= 1 || t.key.Uniform(s.place.passStream, uint32(t.visit)) < share {
		return true
	}
	if s.place.faultSlot == none { // no way back to this step: it can only go wrong once
		return s.reworkLimit == 0
	}
	faults := &r.counts[int(r.self(id))*r.countStride+s.place.faultSlot]
	if *faults >= s.reworkLimit {
		return true
	}
	*faults++
	return false
}

// choose is the branch of a route that luck u, in [0, 1), falls into. It counts
// instead of stopping: a jump here would be mispredicted every other time.
func choose(route Route, u float64) int {
	n := 0
	for i := range route[:len(route)-1] {
		if route[i].Upto <= u {
			n++
		}
	}
	return route[n].To
}

// moveOn brings a customer to the next step or out of the system, unless there is
// no room, or something has overtaken the customer.
func (r *run) moveOn(t *token, id, to int32) {
	if r.unusual {
		if to = r.redirect(id, to); r.blocks && r.mustStay(id, to) {
			return
		}
		t = &r.tokens[id]
	}
	r.proceed(t, id, to)
}

// proceed brings a customer to the next step or out of the system. If more ends
// or somebody comes at this instant, that comes first.
func (r *run) proceed(t *token, id, to int32) {
	if r.clearing && to != divided {
		r.passOn(id, t.index, to)
	}
	switch {
	case to < 0:
		if to == divided {
			r.split(id)
			return
		}
		r.leave(t, id, to == Lost)
	case r.mayTie && r.future.Ties(r.now, calendar.Comings):
		r.comeSoon(t, id, to)
	default:
		r.enter(t, id, to)
	}
}

// comeSoon brings a customer to a step after what else happens at this instant.
func (r *run) comeSoon(t *token, id, to int32) {
	if r.splits {
		r.more[id].target = t.index // where it comes from
	}
	t.index, t.state = to, moving
	r.future.Schedule(r.now, calendar.Comings, id)
}

// isOvertaken says whether redirect will send a customer elsewhere.
func (r *run) isOvertaken(id int32) bool {
	return r.splits && r.isLost(id) || r.more[id].overdue && r.limitOf(r.tokens[id].class) != nil
}

// redirect is where a customer goes whom something else has overtaken: another
// branch was lost, or the journey's time is up.
func (r *run) redirect(id, to int32) int32 {
	switch {
	case !r.rare:
	case r.splits && r.isLost(id):
		return Lost
	case r.more[id].overdue:
		r.more[id].overdue = false
		if r.limitOf(r.tokens[id].class) != nil {
			return r.afterTimeout(id)
		}
	}
	return to
}

// leave ends a journey or a side visit.
func (r *run) leave(t *token, id int32, lost bool) {
	if r.rare {
		if r.more[id].parent != none {
			r.endBranch(id, lost)
			return
		}
		r.endLimit(id)
		r.letKeptGo(id, none)
		t = &r.tokens[id]
	}
	total := &r.totals[t.class]
	if t.side {
		total = &r.visits
		if r.notifies {
			r.deliver(id, lost)
		}
	}
	if lost {
		total.lost++
	} else {
		total.done++
	}
	if !t.side {
		if r.alertStride > 0 {
			r.endAlerts(id)
		}
		r.endJourney(id, lost)
	}
	r.release(id)
	r.inside--
	r.endIfEmpty()
}

// endIfEmpty ends a run that drains when the last customer has left and the last
// after-call work is done.
func (r *run) endIfEmpty() {
	switch {
	case !r.window.closed:
	case r.inside == 0 && r.wraps == 0:
		r.endRun()
	default:
		r.startIncomplete()
	}
}
