package sim

import "fmt"

// auditEvents counts what is due, and who waits for batches to be full.
func (r *run) auditEvents() error {
	due, riders := 0, map[int32]bool{}
	gathered, forks := int64(0), int64(0)
	for i := range r.tokens {
		if t := &r.tokens[i]; t.isCustomer() && t.state != shortOf && t.mate != none {
			for mate := t.mate; mate != none; mate = r.tokens[mate].next {
				riders[mate] = true
			}
		}
	}
	for i := range r.tokens {
		if t := &r.tokens[i]; r.isDue(t) && !riders[int32(i)] {
			due++
		}
		if t := &r.tokens[i]; t.state == inBatch && r.set.Steps[t.index].Batch.Every == 0 {
			gathered++
		}
		if r.splits && r.isInside(int32(i)) {
			forks += int64(r.more[i].leaves - 1 - r.more[i].joining)
		}
	}
	if r.now == 0 || r.now < r.model.Window.Lead+r.model.Window.WarmUp || r.window.opened == 0 && r.model.Window.Lead+r.model.Window.WarmUp > 0 {
		if r.model.Window.Lead+r.model.Window.WarmUp > 0 {
			due++ // the warm-up ends
		}
	}
	due++ // the window ends
	if pending := r.future.Len() + 1; due != pending {
		return fmt.Errorf("%d events are due, %d pending", due, pending)
	}
	if gathered != r.gathered || forks != r.forks {
		return fmt.Errorf("%d wait for a batch, believed %d; %d branches more, believed %d", gathered, r.gathered, forks, r.forks)
	}
	if r.window.closed && gathered > 0 && gathered >= r.inside+forks {
		for i := range r.steps {
			if s := &r.steps[i]; s.gathered > 0 && !s.timed {
				return fmt.Errorf("a batch at step %d waits for nobody", i)
			}
		}
	}
	return nil
}

// isDue says whether a token has an event pending, unless it is served along.
func (r *run) isDue(t *token) bool {
	switch t.state {
	case coming:
		return r.sources[t.index].pending
	case atWork, atJob, atWrap, atJobWrap, inDelay, pausing, moving, chasing, warning, failing, repairing, expiring, referred:
		return true
	case inLine, inBatch, shortOf:
		return t.leaves != stays
	case restocking:
		return r.stocks[t.index].calling || t != &r.tokens[r.stocks[t.index].caller]
	case seizing:
		return r.teams[t.index].seizing
	case timetable:
		return r.steps[t.index].timed
	case onShift:
		return r.teams[t.index].changes
	case calling:
		return r.steps[t.index].calling
	case switching:
		return r.epoch < len(r.switches)
	case policing:
		if t.index == none {
			return true
		}
		p := &r.policies[t.index]
		return p.pending || p.holds && p.For > 0
	}
	return false
}

// auditWaiting looks for jobs that wait in vain: for members who are kept for
// nobody, for members who work for a worse rank, or elsewhere, for room.
func (r *run) auditWaiting(ts *teamState) error {
	down := int32(0)
	for n, id := range ts.pool.units {
		if r.tokens[id].state == repairing && int32(n) < ts.pool.planned {
			down++
		}
	}
	if ts.heads != ts.pool.planned-down || ts.down != down {
		return fmt.Errorf("%d of %d are there and %d broken down, but %d are", ts.heads, ts.pool.planned, ts.down, down)
	}
	if ts.seizing {
		return nil
	}
	lacking := false
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			s := &r.steps[step]
			for _, w := range s.line {
				lacking = lacking || r.lacks(ts, s, w.id)
			}
			for id := s.putDown.head; id != none; id = r.tokens[id].next {
				lacking = lacking || r.lacks(ts, s, id)
			}
			if s.blocked.head != none && !s.calling && r.hasRoom(s, s.blocked.head) {
				return fmt.Errorf("somebody stays elsewhere while there is room at step %d", step)
			}
		}
	}
	for tier := range ts.pool.steps {
		r.round++
		id, paused := r.bestJob(ts, tier)
		if id == none || !r.set.Teams[ts.number].Preempt {
			continue
		}
		s := &r.steps[r.tokens[id].index]
		c := s.crew.choiceOf(ts.number)
		if c != none && (!paused || r.more[id].choice == c) && r.mayPreempt(ts, s, id, c) {
			return fmt.Errorf("somebody waits who may interrupt others")
		}
		break // of the second tier only if nobody waits in the first
	}
	if ts.pool.kept && ts.busy < ts.heads && !lacking {
		return fmt.Errorf("members are kept for nobody")
	}
	return nil
}
