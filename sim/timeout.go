package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// leaving is why the event of a token that waits or is delayed ends that.
type leaving uint8

const (
	stays    leaving = iota
	givesUp          // patience ends: gives up
	takenOut         // the step's timeout
)

// startTimeout makes a customer leave the line after a time, if patience does
// not end before.
func (r *run) startTimeout(s *stepState, t *token, id int32) {
	at := r.now + s.timeout.After[t.class].Sample(t.key.Source(s.place.timeoutStream, uint32(t.visit)))
	if at >= forever || t.leaves != stays && r.future.When(id) <= at {
		return
	}
	if t.leaves != stays {
		r.future.Cancel(id)
	}
	t.leaves = takenOut
	r.future.Schedule(at, calendar.Patiences, id)
}

// takeOut ends a wait because the step's timeout has come.
func (r *run) takeOut(t *token, id int32) {
	s := &r.steps[t.index]
	t.leaves = stays
	if s.timeout == nil { // an event has taken it away
		if s.patience != nil {
			r.startPatience(s, t, id)
		}
		return
	}
	r.outOfLine(s, t, id)
	s.found.TimedOut++
	r.traceWait(s, id, TimedOut)
	r.endWaitUnserved(s, id)
	r.lineIsShorter(s)
	r.goAfterTimeout(s, id)
}

func (r *run) goAfterTimeout(s *stepState, id int32) {
	t := &r.tokens[id]
	r.moveOn(t, id, r.follow(s.timeout.To[t.class], s, id, s.place.timeoutRouteStream))
}

// expire ends a journey whose time is up: at once if the customer waits, or is
// delayed, else when the work in hand has ended.
func (r *run) expire(id int32) {
	customer := r.tokens[id].index
	t, m := &r.tokens[customer], &r.more[customer]
	r.release(id)
	m.limit = none
	switch {
	case r.limitOf(t.class) == nil: // an event has taken it away
	case t.state == dividing:
		r.expireBranches(customer)
	default:
		p, ok := r.withdraw(customer, true)
		if !ok {
			m.overdue = true
			r.traceNote(customer, Expired)
			return
		}
		r.moveOn(&r.tokens[customer], customer, r.afterTimeout(customer))
		if p.choice != none {
			r.dismiss(p)
		}
	}
}

// expireBranches does the same to a customer who has been split, and who goes on
// when the last branch has ended; unless one of them has been lost.
func (r *run) expireBranches(id int32) {
	m := &r.more[id]
	if m.lost {
		return
	}
	m.overdue, m.lost = true, true
	r.loseBranches(id, true)
	r.endSplit(id)
}

func (r *run) limitOf(class int16) *Timeout {
	return r.set.Journeys[int(class)/len(r.model.Segments)].Timeout
}

// afterTimeout is where a customer goes whose journey's time is up.
func (r *run) afterTimeout(id int32) int32 {
	t := &r.tokens[id]
	limit := r.limitOf(t.class)
	if limit == nil { // an event has taken it away
		return Lost
	}
	return r.follow(limit.To[t.class], &r.steps[t.index], id, r.limitRouteStream)
}

// startLimit makes the end of a journey's time due.
func (r *run) startLimit(customer int32) {
	c := &r.tokens[customer]
	limit := r.limitOf(c.class)
	if limit == nil {
		return
	}
	at := r.now + limit.After[c.class].Sample(c.key.Source(r.limitStream, 1))
	if at >= forever {
		return
	}
	id := r.allocate()
	r.tokens[id].state, r.tokens[id].index = expiring, customer
	r.more[customer].limit = id
	r.future.Schedule(at, calendar.Patiences, id)
}

// endLimit takes that back as the customer leaves.
func (r *run) endLimit(customer int32) {
	if id := r.more[customer].limit; id != none {
		r.future.Cancel(id)
		r.release(id)
		r.more[customer].limit = none
	}
}

// cutDelay ends a delay because the step's timeout has come before its end.
func (r *run) cutDelay(t *token, id int32) {
	s := &r.steps[t.index]
	t.leaves = stays
	if s.timeout == nil { // an event has taken it away
		delay := s.delay[t.class].Sample(t.key.Source(s.place.delayStream, uint32(t.visit)))
		r.future.Schedule(max(r.now, t.since+delay), calendar.Endings, id)
		return
	}
	r.endDelayEarly(s, t, id)
	r.goAfterTimeout(s, id)
}

func (r *run) endDelayEarly(s *stepState, t *token, id int32) {
	s.settle(r.now)
	s.work--
	s.found.TimedOut++
	spent := r.now - t.since
	s.found.Work.Add(spent)
	if r.hasStory {
		r.traceWork(id, TimedOut)
		if s.place.own {
			r.ownTime(id, spent)
		} else {
			r.addPart(id, s.place.part[measure.InDelay], spent)
		}
	}
}
