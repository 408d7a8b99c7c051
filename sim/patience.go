package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

func (r *run) startPatience(s *stepState, t *token, id int32) {
	luck := t.key.Source(s.place.patienceStream, uint32(t.visit))
	if at := r.now + s.patience[t.class].Sample(luck); at < forever {
		t.impatient = true
		r.future.Schedule(at, calendar.Patiences, id)
	}
}

// forever is longer than any run, in minutes: 19 million years.
const forever = 1e13

// stopPatience takes back the event that would make a customer give up.
func (r *run) stopPatience(t *token, id int32) {
	if t.impatient {
		t.impatient = false
		r.future.Cancel(id)
	}
}

// giveUp ends a wait because patience has.
func (r *run) giveUp(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	t.impatient = false
	r.outOfLine(s, t, id)
	s.found.GaveUp++
	r.abandon(s, id)
	to := int32(choose(s.givesUp[t.class], t.key.Uniform(s.place.giveUpStream, uint32(t.visit))))
	if to != t.index {
		r.moveOn(t, id, to)
		return
	}
	t.state, t.since = pausing, r.now
	pause := s.retry[t.class].Sample(t.key.Source(s.place.retryStream, uint32(t.visit)))
	r.future.Schedule(r.now+pause, calendar.Comings, id)
}

// abandon counts a wait that ended without service.
func (r *run) abandon(s *stepState, id int32) {
	s.settle(r.now)
	s.queue--
	wait := r.now - r.tokens[id].entered
	s.found.Queue.Add(wait)
	s.found.Unserved.Add(wait)
	if r.hasStory {
		r.endWait(id)
	}
	for _, tp := range s.place.live {
		r.meetNobody(id, tp, wait)
	}
	for _, tp := range s.place.told {
		r.meetNobody(id, tp, wait)
	}
}

// tryAgain brings a customer who gave up back to the same step.
func (r *run) tryAgain(id int32) {
	t := &r.tokens[id]
	r.addPart(id, r.places[t.index].part[measure.InDelay], r.now-t.since)
	r.enter(t, id, t.index)
}
