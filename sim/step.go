package sim

import (
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// stepState is what happens at a step now, and what was counted there.
type stepState struct {
	*station                      // how customers are served, in the setting that holds
	place    *place               // what stays the same of the step
	by       *teamState           // who does it; nil at a step without a team
	live     []encounter          // touchpoints recorded when service starts
	bare     []measure.Touchpoint // by class: the one of these, if it asks only how long customers wait

	last       float64     // until when the areas are counted
	queue      float64     // customers waiting; a whole number
	work       float64     // customers in service or delay; a whole number
	visitSlot  int32       // of place
	workStream draw.Stream // of place
	special    bool        // it does not just serve, or let pass, whoever comes
	timed      bool        // a batch is due
	timer      int32       // token of the timetable; none without one
	batch      line        // customers waiting for a batch
	riders     int32       // customers in service along with another in a batch
	rideLast   float64     // until when their area is counted

	restless bool // those who wait may leave
	number   int32
	line     waitlist  // of those who wait for a crew
	closed   stopwatch // nobody who could do it was on shift
	out      stopwatch // all of them had broken down
	inHand   line      // jobs of a crew, latest first, where they may have to be put down
	putDown  line      // jobs put down, earliest begun first
	passed   uint64    // round in which the line was passed over
	blocked  line      // customers who stay elsewhere until there is room
	calling  bool      // they are about to be called
	caller   int32     // by this token
	staying  int32     // customers who stay here after the work
	stayLast float64   // until when their area is counted
	gathered int32     // customers who wait for a batch

	recent  areas        // since the last flush
	areas   areaTotals   // before
	base    areas        // when counting began
	counted areas        // when counting ended
	found   measure.Step // in the whole run
	before  measure.Step // what found was when counting began
}

// areas are customer-minutes.
type areas struct{ queue, work, ride, block float64 }

type areaTotals struct{ queue, work, ride, block measure.Total }

// settle counts the areas up to now, before a number changes.
func (s *stepState) settle(now float64) {
	dt := now - s.last
	s.last = now
	s.recent.queue += float64(s.queue * dt)
	s.recent.work += float64(s.work * dt)
}

// ride counts the area of riders up to now and changes their number.
func (s *stepState) ride(now float64, more int32) {
	s.recent.ride += float64(s.riders) * (now - s.rideLast)
	s.rideLast = now
	s.riders += more
}

// flush moves what was counted lately to the totals, which keep what rounding
// would lose; often enough that the recent sums stay exact to 1e-12, and at
// moments that depend on this step alone, so that others do not change its sums.
func (s *stepState) flush() {
	s.areas.queue.Add(s.recent.queue)
	s.areas.work.Add(s.recent.work)
	s.areas.ride.Add(s.recent.ride)
	s.areas.block.Add(s.recent.block)
	s.recent = areas{}
}

// flushEvery is how many visits pass between two flushes.
const flushEvery = 1 << 12

// until counts up to now and is all that was counted.
func (s *stepState) until(now float64) areas {
	s.settle(now)
	s.ride(now, 0)
	s.stay(now, 0)
	s.flush()
	return areas{s.areas.queue.Value(), s.areas.work.Value(), s.areas.ride.Value(), s.areas.block.Value()}
}

// areasBy is what until would say, and leaves everything as it is.
func (s *stepState) areasBy(now float64) areas {
	dt := now - s.last
	return areas{
		queue: s.areas.queue.Value() + s.recent.queue + s.queue*dt,
		work:  s.areas.work.Value() + s.recent.work + s.work*dt,
		ride:  s.areas.ride.Value() + s.recent.ride + float64(s.riders)*(now-s.rideLast),
		block: s.areas.block.Value() + s.recent.block + float64(s.staying)*(now-s.stayLast),
	}
}

// workBy is the time of a team that areasBy comes to.
func (s *stepState) workBy(now float64) float64 {
	work := s.areas.work.Value() + s.recent.work + s.work*(now-s.last)
	return work - (s.areas.ride.Value() + s.recent.ride + float64(s.riders)*(now-s.rideLast))
}

// queueBy is the time spent waiting that areasBy comes to, in the window, which
// may have closed.
func (s *stepState) queueBy(now float64, closed bool) float64 {
	if closed {
		return s.counted.queue
	}
	return s.areas.queue.Value() + s.recent.queue + s.queue*(now-s.last)
}

// countedBy is the same of the window, which may have closed.
func (s *stepState) countedBy(now float64, closed bool) areas {
	if closed {
		return s.counted
	}
	return s.areasBy(now)
}

// enter brings a customer to a step.
func (r *run) enter(t *token, id, step int32) {
	s := &r.steps[step]
	if s.special {
		if s.place.waits && !r.joins(id, step) {
			return
		}
		if s.place.begins {
			r.beginHere(id, s.place)
		}
		t = &r.tokens[id] // a new watch may have moved the tokens
	}
	t.index, t.entered, t.since = step, r.now, r.now
	visit := uint16(0)
	if s.visitSlot != none {
		visit = r.countVisit(id, s.visitSlot)
	}
	if t.visit = visit; visit == 0 {
		s.found.First++
	}
	s.settle(r.now)
	if s.found.Arrived++; s.found.Arrived&(flushEvery-1) == 0 {
		s.flush()
	}
	if s.special {
		if r.takesAside(s, id, step) {
			return
		}
		t = &r.tokens[id] // a message to this customer may have moved them
	}
	team := s.by
	if team == nil {
		s.work++
		r.startDelay(s, t, id)
		return
	}
	if team.canClose {
		t.mark = team.closedUntil(r.now)
	}
	if team.busy < team.heads && team.waiting == 0 {
		team.busy++
		s.work++
		r.serve(s, t, id)
		return
	}
	s.queue++
	r.waitInLine(s, t, id)
}

// takesAside does with a customer what is not just being served, or passing, and
// says whether that is all.
func (r *run) takesAside(s *stepState, id, step int32) bool {
	if s.place.cares != nil && r.attend(s, id, step) || s.place.admits && !r.admits(s, id, step) {
		return true
	}
	switch {
	case s.place.batch != nil:
		s.queue++
		r.joinBatch(id)
	case s.crew != nil:
		s.queue++
		r.lineUp(s, id)
		if t := &r.tokens[id]; s.restless && t.state == inLine {
			r.startLeaving(s, t, id)
		}
	default:
		return false
	}
	return true
}

// arriveAt brings a customer to the next step when all that ends at this instant
// has ended.
func (r *run) arriveAt(t *token, id int32) {
	if r.splits && r.isLost(id) {
		if r.clearing {
			r.passOn(id, t.index, Lost)
		}
		r.leave(t, id, true)
		return
	}
	r.enter(t, id, t.index)
}

// countVisit is how often the customer has been at this step before.
func (r *run) countVisit(id, slot int32) uint16 {
	n := &r.counts[int(r.self(id))*r.countStride+int(slot)]
	*n++
	return *n - 1
}
