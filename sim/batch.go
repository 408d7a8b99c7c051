package sim

import (
	"math"

	"ripple/sim/calendar"
)

// joinBatch lets a customer wait until the batch is full, or due. Whoever comes at the
// very instant at which it is due still catches it: it starts when all who come
// at that instant have come, and before any of them gives up.
func (r *run) joinBatch(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	b := r.set.Steps[t.index].Batch
	t.state = inBatch
	if b.Every > 0 && !s.timed {
		s.timed = true
		r.future.Schedule(r.batchDue(b), calendar.Patiences, s.timer)
	}
	s.batch.pushBack(r.tokens, id)
	s.gathered++
	if b.Every == 0 {
		r.gathered++
	}
	if b.Size > 0 && s.gathered >= int32(b.Size) {
		r.startGathered(t.index)
		return
	}
	if s.restless {
		r.startLeaving(s, t, id)
	}
	r.startIncomplete()
}

// ungather counts somebody who leaves a batch before it starts.
func (r *run) ungather(s *stepState) {
	s.gathered--
	if r.set.Steps[s.number].Batch.Every == 0 {
		r.gathered--
	}
}

// startIncomplete makes the batches due that wait to be full once nobody else can
// come: the window has ended, and all who are inside wait for one.
func (r *run) startIncomplete() {
	if !r.window.closed || r.gathered == 0 || r.gathered < r.inside+r.forks {
		return
	}
	for i := range r.steps {
		if s := &r.steps[i]; s.gathered > 0 && !s.timed {
			s.timed = true
			r.future.Schedule(r.now, calendar.Patiences, s.timer)
		}
	}
}

// batchDue is when the next batch starts, now included.
func (r *run) batchDue(b *Batch) float64 {
	wall := r.now + r.offset()
	due := b.At + math.Ceil((wall-b.At)/b.Every-1e-9)*b.Every
	return max(r.now, due-r.offset())
}

// startBatch starts a batch that is due.
func (r *run) startBatch(timer int32) {
	step := r.tokens[timer].index
	r.steps[step].timed = false
	r.startGathered(step)
}

// startGathered starts all who wait: each delay at a step without a team; at a
// step with one, a single member serves them all, and the first customer's
// draw is the work of the whole batch. From here on nobody gives up.
func (r *run) startGathered(step int32) {
	s := &r.steps[step]
	all := s.batch
	s.batch = emptyLine()
	if r.set.Steps[step].Batch.Every == 0 {
		r.gathered -= int64(s.gathered)
	}
	s.gathered = 0
	if all.head == none { // all have given up
		return
	}
	for id := all.head; id != none; id = r.tokens[id].next {
		t := &r.tokens[id]
		r.stopPatience(t, id)
		t.since, t.state, t.called = r.now, inLine, true
	}
	s.settle(r.now)
	ts := s.by
	if ts == nil {
		for id := all.head; id != none; {
			following := r.tokens[id].next
			s.queue--
			s.work++
			r.startDelay(s, &r.tokens[id], id)
			id = following
		}
		return
	}
	if s.crew != nil {
		for id := all.head; id != none; id = r.tokens[id].next {
			r.tokens[id].mark, r.more[id].out = s.closed.read(r.now), s.out.read(r.now)
		}
		r.tokens[all.head].mate = r.tokens[all.head].next
		r.lineUp(s, all.head)
		return
	}
	for id := all.head; id != none && ts.canClose; id = r.tokens[id].next {
		r.tokens[id].mark = ts.closedUntil(r.now)
	}
	leader := &r.tokens[all.head]
	leader.mate = leader.next
	ts.waiting++
	ts.lineOf(leader.class).pushBack(r.tokens, all.head)
	r.takeSoon(ts)
}
