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
	r.outOfLine(s, t, id)
	s.found.TimedOut++
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
	s := &r.steps[t.index]
	switch {
	case (t.state == inLine || t.state == inBatch) && !t.called:
		r.stopPatience(t, customer)
		r.outOfLine(s, t, customer)
		s.found.TimedOut++
		r.endWaitUnserved(s, customer)
		r.lineIsShorter(s)
	case t.state == inDelay:
		t.leaves = stays
		r.future.Cancel(customer)
		r.endDelayEarly(s, t, customer)
	case t.state == pausing:
		r.future.Cancel(customer)
	default:
		m.overdue = true
		return
	}
	r.moveOn(&r.tokens[customer], customer, r.afterTimeout(customer))
}

// afterTimeout is where a customer goes whose journey's time is up.
func (r *run) afterTimeout(id int32) int32 {
	t := &r.tokens[id]
	j := &r.set.Journeys[int(t.class)/len(r.model.Segments)]
	return r.follow(j.Timeout.To[t.class], &r.steps[t.index], id, r.limitStream)
}

// startLimit makes the end of a journey's time due.
func (r *run) startLimit(customer int32, journey int) {
	limit := r.set.Journeys[journey].Timeout
	if limit == nil {
		return
	}
	c := &r.tokens[customer]
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
		if s.place.own {
			r.ownTime(id, spent)
		} else {
			r.addPart(id, s.place.part[measure.InDelay], spent)
		}
	}
}
