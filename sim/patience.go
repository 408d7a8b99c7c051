package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// startLeaving makes the moment due at which a customer who waits will leave.
func (r *run) startLeaving(s *stepState, t *token, id int32) {
	if s.patience != nil {
		r.startPatience(s, t, id)
	}
	if s.timeout != nil {
		r.startTimeout(s, t, id)
	}
}

func (r *run) startPatience(s *stepState, t *token, id int32) {
	luck := t.key.Source(s.place.patienceStream, uint32(t.visit))
	if at := t.entered + s.patience[t.class].Sample(luck); at < forever {
		t.leaves = givesUp
		if at < r.now { // an event has shortened it; a comparison is cheaper than max, which minds NaN
			at = r.now
		}
		r.future.Schedule(at, calendar.Patiences, id)
	}
}

// forever is longer than any run, in minutes: 19 million years.
const forever = 1e13

// stopPatience takes back the event that would make a customer give up.
func (r *run) stopPatience(t *token, id int32) {
	if t.leaves != stays {
		t.leaves = stays
		r.future.Cancel(id)
	}
}

// giveUp ends a wait because patience has.
func (r *run) giveUp(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	t.leaves = stays
	if s.patience == nil { // an event has taken it away
		return
	}
	r.outOfLine(s, t, id)
	s.found.GaveUp++
	r.traceWait(s, id, GaveUp)
	r.abandon(s, id)
	r.lineIsShorter(s)
	t = &r.tokens[id]
	to := r.follow(s.givesUp[t.class], s, id, s.place.giveUpStream)
	if to != t.index {
		r.moveOn(t, id, to)
		return
	}
	t.state, t.since = pausing, r.now
	pause := s.retry[t.class].Sample(t.key.Source(s.place.retryStream, uint32(t.visit)))
	r.future.Schedule(r.now+pause, calendar.Comings, id)
}

// lineIsShorter lets those go on who may have waited for somebody to leave a
// line: members were kept for this one, who came before those who may interrupt
// others, or there was no room.
func (r *run) lineIsShorter(s *stepState) {
	if s.crew == nil {
		return
	}
	for _, team := range s.crew.teams {
		if ts := &r.teams[team]; ts.pool.kept || ts.pool.overrule != nil {
			ts.pool.kept = false
			r.takeSoon(ts)
			if r.blocks {
				r.callBlocked(team)
			}
		}
	}
	if s.blocked.head != none {
		r.makeRoom(s)
	}
}

// abandon counts a wait that ended without service, and what the customer makes
// of that.
func (r *run) abandon(s *stepState, id int32) {
	wait := r.now - r.tokens[id].entered
	r.endWaitUnserved(s, id)
	r.meetNobodyHere(s, id, wait)
}

// endWaitUnserved counts a wait that ended without service.
func (r *run) endWaitUnserved(s *stepState, id int32) {
	s.settle(r.now)
	s.queue--
	wait := r.now - r.tokens[id].entered
	s.found.Queue.Add(wait)
	s.found.Unserved.Add(wait)
	if r.hasStory {
		r.endWait(id)
	}
}

// meetNobodyHere records the touchpoints of a step that a customer leaves
// without service.
func (r *run) meetNobodyHere(s *stepState, id int32, wait float64) {
	for _, tp := range s.place.live {
		r.meetNobody(id, tp, wait)
	}
	for _, tp := range s.place.told {
		r.meetNobody(id, tp, wait)
	}
}

// endPause books the pause before the next try.
func (r *run) endPause(id int32) {
	t := &r.tokens[id]
	r.traceTime(id, Retried, measure.InDelay, r.now-t.since)
	r.addPart(id, r.places[t.index].part[measure.InDelay], r.now-t.since)
}

// tryAgain brings a customer who gave up back to the same step.
func (r *run) tryAgain(id int32) {
	r.endPause(id)
	t := &r.tokens[id]
	if r.splits && r.isLost(id) {
		r.proceed(t, id, Lost)
		return
	}
	r.steps[t.index].found.Retried++
	r.enter(t, id, t.index)
}
