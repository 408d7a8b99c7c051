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
	for _, team := range s.crew.all {
		r.teams[team].waiting++
	}
}

// breakOff books a customer's work so far; from here on the customer waits.
func (r *run) breakOff(s *stepState, id int32) {
	t := &r.tokens[id]
	spent := r.now - t.since
	s.found.Work.Sum += spent
	r.traceWork(id, PutDown)
	r.addPart(id, s.place.part[measure.InWork], r.bookSetup(id, spent))
	t.state, t.since, t.entered = jobPutDown, r.now, s.closed.read(r.now)
	r.more[id].out = s.out.read(r.now)
	s.work--
	s.queue++
}

// resumeJob goes on with a job that was put down.
func (r *run) resumeJob(s *stepState, id int32) {
	s.putDown.remove(r.tokens, id)
	for _, team := range s.crew.all {
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
	r.traceResumed(id, waited, closed, out)
	r.addPart(id, s.place.part[measure.InClosed], closed)
	r.addPart(id, s.place.part[measure.InOutage], out)
	r.addPart(id, s.place.part[measure.InQueue], waited-closed-out)
	t.state, t.since = atJob, r.now
	s.queue--
	s.work++
}
