package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// call starts the service of somebody who waited.
func (r *run) call(t *token, id int32) {
	s := &r.steps[t.index]
	if s.last != r.now { // mostly it was settled as the one before ended
		s.settle(r.now)
	}
	s.queue--
	s.work++
	r.serve(s, t, id)
	for mate := t.mate; mate != none; {
		m := &r.tokens[mate]
		s.queue--
		s.work++
		s.ride(r.now, 1)
		r.startVisit(s, m, mate)
		mate = m.next
	}
}

// serve starts a customer's service; a member of the team is held for it.
func (r *run) serve(s *stepState, t *token, id int32) {
	r.startVisit(s, t, id)
	if s.by.pauses {
		s.by.atWork.pushFront(r.tokens, id)
	}
	luck := t.key.Source(s.workStream, uint32(t.visit))
	var work float64
	if mean := s.exponential[t.class]; mean > 0 {
		work = mean * luck.Exp()
	} else {
		work = s.labour[t.class].Sample(luck)
		if s.dip != nil {
			work = float64(work * r.slowness(s.dip))
		}
	}
	r.future.Schedule(r.now+work, calendar.Endings, id)
}

// startVisit ends a customer's wait and begins the work.
func (r *run) startVisit(s *stepState, t *token, id int32) {
	wait := r.now - t.entered
	s.found.Queue.Add(wait)
	if r.hasStory {
		r.endQueue(s, id)
	}
	if s.bare != nil {
		found := &s.bare[t.class]
		found.Wait.Add(wait)
		found.Waits.Add(wait)
	} else {
		for i := range s.live {
			r.meetLive(&s.live[i], t, id, wait)
		}
	}
	t.since = r.now
	t.state = atWork
	t.called = false
}

// endWork ends the service of a customer, and of all served along.
func (r *run) endWork(t *token, id int32) {
	s := &r.steps[t.index]
	s.settle(r.now)
	team := s.by
	mate := t.mate
	team.cases++ // before the team may go home
	for m := mate; m != none; m = r.tokens[m].next {
		team.cases++
	}
	if team.pauses {
		team.atWork.remove(r.tokens, id)
	}
	if s.wrap == nil {
		r.freeMember(team)
	} else {
		r.startWrap(s, t.key.Source(s.place.wrapStream, uint32(t.visit)), t.index, t.class)
		t = &r.tokens[id] // the wrap may have moved the tokens
	}
	s.work--
	if mate == none {
		r.complete(s, t, id)
		return
	}
	t.mate = none
	r.complete(s, t, id)
	r.endMates(s, mate)
}

// endMates ends the service of all who were served along with another.
func (r *run) endMates(s *stepState, mate int32) {
	for mate != none {
		m := &r.tokens[mate]
		following := m.next
		s.work--
		s.ride(r.now, -1)
		r.complete(s, m, mate)
		mate = following
	}
}

// startWrap holds the team for after-call work; the customer is free to go.
func (r *run) startWrap(s *stepState, luck draw.Source, step int32, class int16) {
	id := r.allocate()
	t := &r.tokens[id]
	t.state, t.index = atWrap, step
	s.by.settleWrap(r.now)
	s.by.wrapping++
	r.wraps++
	wrap := s.wrap[class].Sample(luck)
	if s.dip != nil {
		wrap = float64(wrap * r.slowness(s.dip))
	}
	r.future.Schedule(r.now+wrap, calendar.Endings, id)
}

func (r *run) endWrap(id int32) {
	team := r.steps[r.tokens[id].index].by
	team.settleWrap(r.now)
	team.wrapping--
	r.wraps--
	r.release(id)
	r.freeMember(team)
	r.endIfEmpty()
}

func (r *run) startDelay(s *stepState, t *token, id int32) {
	r.startVisit(s, t, id)
	t.state = inDelay
	delay := s.delay[t.class].Sample(t.key.Source(s.place.delayStream, uint32(t.visit)))
	if s.business {
		delay = r.byClock(delay)
	}
	if s.timeout != nil {
		after := s.timeout.After[t.class].Sample(t.key.Source(s.place.timeoutStream, uint32(t.visit)))
		if after < delay {
			t.leaves, delay = takenOut, after
		}
	}
	r.future.Schedule(r.now+delay, calendar.Endings, id)
}

func (r *run) endDelay(t *token, id int32) {
	s := &r.steps[t.index]
	s.settle(r.now)
	s.work--
	r.complete(s, t, id)
}
