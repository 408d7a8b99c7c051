package sim

import (
	"math"

	"ripple/sim/calendar"
)

// joinBatch lets a customer wait until the batch is due. Whoever comes at the
// very instant at which it is due still catches it: it starts when all who come
// at that instant have come, and before any of them gives up.
func (r *run) joinBatch(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	t.state = inBatch
	if !s.timed {
		s.timed = true
		r.future.Schedule(r.batchDue(r.set.Steps[t.index].Batch), calendar.Patiences, s.timer)
	}
	s.batch.pushBack(r.tokens, id)
	if s.patience != nil {
		r.startPatience(s, t, id)
	}
}

// batchDue is when the next batch starts, now included.
func (r *run) batchDue(b *Batch) float64 {
	wall := r.now + r.offset()
	due := b.At + math.Ceil((wall-b.At)/b.Every-1e-9)*b.Every
	return max(r.now, due-r.offset())
}

// startBatch starts all who wait: each delay at a step without a team; at a
// step with one, a single member serves them all, and the first customer's
// draw is the work of the whole batch. From here on nobody gives up.
func (r *run) startBatch(timer int32) {
	step := r.tokens[timer].index
	s := &r.steps[step]
	all := s.batch
	s.batch, s.timed = emptyLine(), false
	if all.head == none { // all have given up
		return
	}
	for id := all.head; id != none; id = r.tokens[id].next {
		t := &r.tokens[id]
		r.stopPatience(t, id)
		t.since, t.state = r.now, inLine
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
	for id := all.head; id != none && ts.canClose; id = r.tokens[id].next {
		r.tokens[id].mark = ts.closedUntil(r.now)
	}
	leader := &r.tokens[all.head]
	leader.mate = leader.next
	ts.waiting++
	ts.lineOf(leader.class).pushBack(r.tokens, all.head)
	r.takeSoon(ts)
}
