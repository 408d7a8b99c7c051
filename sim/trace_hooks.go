package sim

import "ripple/sim/measure"

// What the other files call as something happens to a customer, whose story may
// be told. Without a trace each is a look at a pointer.

func (r *run) traceNote(id int32, kind MomentKind) {
	if r.trace != nil {
		r.trace.at(r, id, kind)
	}
}

func (r *run) traceWait(s *stepState, id int32, kind MomentKind) {
	if r.trace != nil {
		r.trace.waitEnds(r, s, id, kind)
	}
}

func (r *run) traceWork(id int32, kind MomentKind) {
	if r.trace != nil {
		r.trace.workEnds(r, id, kind)
	}
}

func (r *run) traceEnd(id int32, right bool) {
	if r.trace != nil {
		kind := Wrong
		if right {
			kind = Right
		}
		r.trace.workEnds(r, id, kind)
	}
}

func (r *run) traceMeeting(id int32, tp int, wait, lag float64, kind MomentKind) {
	if r.trace != nil {
		r.trace.meets(r, id, tp, wait, lag, kind)
	}
}

// traceTime is for a time of one cause.
func (r *run) traceTime(id int32, kind MomentKind, cause measure.Cause, minutes float64) {
	if r.trace != nil {
		var all [measure.Causes]float64
		all[cause] = minutes
		r.trace.spends(r, id, kind, all)
	}
}

// traceResumed is for the time that work was put down.
func (r *run) traceResumed(id int32, waited, closed, out float64) {
	if r.trace != nil {
		var all [measure.Causes]float64
		all[measure.InQueue], all[measure.InClosed], all[measure.InOutage] = waited-closed-out, closed, out
		r.trace.spends(r, id, TakenUp, all)
	}
}
