package sim

import (
	"ripple/sim/calendar"
)

// freeMember lets a member of a team who has become free take the next job, or
// go home if the shift is over.
func (r *run) freeMember(ts *teamState) {
	switch {
	case ts.busy > ts.heads:
		ts.settle(r.now)
		ts.busy--
		r.freezeIfGone(ts)
	case ts.waiting == 0:
		ts.busy--
	case r.mayTie && r.future.Ties(r.now, calendar.Comings):
		ts.busy--
		r.takeLater(ts)
	default:
		r.takeNext(ts)
	}
}

// takeLater lets free members take jobs when everything that ends or changes at
// this instant has, and after those who came to the line before.
func (r *run) takeLater(ts *teamState) {
	if !ts.seizing {
		ts.seizing = true
		r.future.Schedule(r.now, calendar.Comings, ts.seizer)
	}
}

// takeSoon lets free members take jobs at this instant.
func (r *run) takeSoon(ts *teamState) {
	switch {
	case ts.waiting == 0 || ts.busy >= ts.heads && (ts.pool == nil || ts.pool.overrule == nil):
	case r.halfway || r.future.Ties(r.now, calendar.Comings):
		r.takeLater(ts)
	default:
		r.takeAll(ts)
	}
}

// seize lets free members take jobs once all that ended at this instant has ended.
func (r *run) seize(id int32) {
	team := r.tokens[id].index
	ts := &r.teams[team]
	ts.seizing = false
	r.takeAll(ts)
	if r.blocks && ts.pool != nil {
		r.callBlocked(team)
	}
}

// takeAll lets free members take jobs while there are both.
func (r *run) takeAll(ts *teamState) {
	if ts.pool != nil {
		r.takeJobs(ts)
		return
	}
	for ts.busy < ts.heads && ts.waiting > 0 {
		ts.busy++
		r.takeNext(ts)
	}
}

// takeNext gives a member, already counted as busy, the next job: one that was
// put down at the end of a shift, else the first in the best line.
func (r *run) takeNext(ts *teamState) {
	if id := ts.putDown.head; id != none {
		r.resume(ts, id)
		return
	}
	for i := range ts.lines {
		l := &ts.lines[i]
		if id := l.head; id != none {
			l.remove(r.tokens, id)
			ts.waiting--
			t := &r.tokens[id]
			r.stopPatience(t, id)
			r.call(t, id)
			return
		}
	}
}
