package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// putDownJob interrupts a job, and all who are served along, until a member is
// there to go on with it.
func (r *run) putDownJob(ts *teamState, id int32) {
	ts.atWork.remove(r.tokens, id)
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	t.mark = r.future.When(id) - r.now
	r.future.Cancel(id)
	r.interrupt(ts, s, id)
	for mate := t.mate; mate != none; mate = r.tokens[mate].next {
		s.ride(r.now, -1)
		r.interrupt(ts, s, mate)
	}
	ts.putDown.pushFront(r.tokens, id) // the latest was put down first
	ts.waiting++
	ts.busy--
}

// interrupt books a customer's work so far; from here on the customer waits.
func (r *run) interrupt(ts *teamState, s *stepState, id int32) {
	t := &r.tokens[id]
	s.found.Work.Sum += r.now - t.since
	r.traceWork(id, PutDown)
	r.addPart(id, s.place.part[measure.InWork], r.now-t.since)
	t.state, t.since, t.entered = paused, r.now, ts.closedUntil(r.now)
	s.work--
	s.queue++
}

// resume goes on with a job that was put down.
func (r *run) resume(ts *teamState, id int32) {
	ts.putDown.remove(r.tokens, id)
	ts.waiting--
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	r.goOn(ts, s, id)
	for mate := t.mate; mate != none; mate = r.tokens[mate].next {
		s.ride(r.now, 1)
		r.goOn(ts, s, mate)
	}
	ts.atWork.pushFront(r.tokens, id)
	r.future.Schedule(r.now+t.mark, calendar.Endings, id)
}

// goOn books a customer's wait since work was put down.
func (r *run) goOn(ts *teamState, s *stepState, id int32) {
	t := &r.tokens[id]
	waited, closed := r.now-t.since, ts.closedUntil(r.now)-t.entered
	s.found.Queue.Sum += waited
	r.traceResumed(id, waited, closed, 0)
	r.addPart(id, s.place.part[measure.InClosed], closed)
	r.addPart(id, s.place.part[measure.InQueue], waited-closed)
	t.state, t.since = atWork, r.now
	s.queue--
	s.work++
}
