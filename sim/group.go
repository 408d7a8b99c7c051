package sim

import (
	"math"

	"ripple/sim/draw"
)

// arriveTogether lets the awaited group come, unless it stays away: for journeys
// with a size or a count, which few models have. The first member is who would
// come alone; the others are children of the arrival, so that a larger group
// has all of a smaller one.
func (r *run) arriveTogether(s *source, p *arrivalPlan) {
	key, copies := s.key, 1
	if !s.extra {
		copies = r.copies(p, key)
	}
	s.index++
	s.from = r.now
	if copies = r.upToCount(s, p, copies); !s.stopped {
		r.await(s)
	}
	first := r.classOf(s, key)
	for i := range max(1, copies) {
		if i > 0 {
			key = key.Child(r.copyStream, uint64(i))
		}
		size := r.groupSize(p, key)
		for m := range size {
			member, class := key, first
			if m > 0 {
				member = key.Child(r.memberStream, uint64(m))
				class = r.classOf(s, member)
			}
			if i == 0 && !s.extra {
				r.markTwin(member, class-s.class)
			}
			if i >= copies { // the group stays away
				continue
			}
			if r.tokensFull() { // Run looks at it soon
				return
			}
			if r.staysAway(int(s.journey), member, class) {
				continue
			}
			as, step := r.comes(member, class, p)
			r.admit(member, as, int(s.journey), step)
		}
	}
}

// groupSize is how many come for one arrival.
func (r *run) groupSize(p *arrivalPlan, key draw.Key) int {
	if p.Size == nil {
		return 1
	}
	return int(min(math.Round(p.Size.Sample(key.Source(r.sizeStream, 0))), mostTogether))
}

// mostTogether is more than a run can hold.
const mostTogether = 1 << 30

// upToCount is how many of the copies still come, and stops the journey's
// arrivals with the last of its count. What comes in the warm-up before the
// window is not counted.
func (r *run) upToCount(s *source, p *arrivalPlan, copies int) int {
	if p.Count == 0 || r.now < r.model.Window.Lead {
		return copies
	}
	count := &r.sources[s.counter].count
	copies = min(copies, p.Count-*count)
	if *count += copies; *count == p.Count {
		for i := range r.sources {
			if o := &r.sources[i]; o.counter == s.counter {
				r.stop(o, o != s)
			}
		}
	}
	return copies
}

// stop lets nobody come from a source any more; due says whether it may have an
// event pending.
func (r *run) stop(s *source, due bool) {
	if due && s.pending {
		r.future.Cancel(s.token)
	}
	s.pending, s.stopped = false, true
}

// classOf is the class of somebody who comes from a source.
func (r *run) classOf(s *source, key draw.Key) int16 {
	if r.set.sources[s.journey].segments > 1 {
		return s.class + int16(r.segment(int(s.journey), key))
	}
	return s.class
}
