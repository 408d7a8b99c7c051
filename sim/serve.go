package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// stepState is what happens at a step now, and what was counted there.
type stepState struct {
	*station             // how customers are served, in the setting that holds
	place    *place      // what stays the same of the step
	by       *teamState  // who does it; nil at a step without a team
	live     []encounter // touchpoints recorded when service starts

	last   float64 // until when the areas are counted
	queue  int32   // customers waiting
	work   int32   // customers in service or delay
	riders int32   // of these, served along with another in a batch
	timer  int32   // token of the timetable; none without one
	timed  bool    // a batch is due
	batch  line    // customers waiting for it

	recent  areas        // since the last flush
	areas   areaTotals   // before
	base    areas        // when counting began
	counted areas        // when counting ended
	found   measure.Step // in the whole run
	before  measure.Step // what found was when counting began
}

// areas are customer-minutes.
type areas struct{ queue, work, ride float64 }

type areaTotals struct{ queue, work, ride measure.Total }

// settle counts the areas up to now, before a number changes.
func (s *stepState) settle(now float64) {
	dt := now - s.last
	s.last = now
	s.recent.queue += float64(s.queue) * dt
	s.recent.work += float64(s.work) * dt
	if s.riders > 0 {
		s.recent.ride += float64(s.riders) * dt
	}
}

// flush moves what was counted lately to the totals, which keep what rounding
// would lose; often enough that the recent sums stay exact to 1e-12, and at
// moments that depend on this step alone, so that others do not change its sums.
func (s *stepState) flush() {
	s.areas.queue.Add(s.recent.queue)
	s.areas.work.Add(s.recent.work)
	s.areas.ride.Add(s.recent.ride)
	s.recent = areas{}
}

// flushEvery is how many visits pass between two flushes.
const flushEvery = 1 << 12

// until counts up to now and is all that was counted.
func (s *stepState) until(now float64) areas {
	s.settle(now)
	s.flush()
	return areas{s.areas.queue.Value(), s.areas.work.Value(), s.areas.ride.Value()}
}

// enter brings a customer to a step.
func (r *run) enter(id, step int32) {
	s := &r.steps[step]
	if s.place.begins {
		r.beginHere(id, s.place)
	}
	t := &r.tokens[id]
	t.index, t.entered, t.since = step, r.now, r.now
	t.visit = 0
	if s.place.visitSlot != none {
		t.visit = r.countVisit(id, s.place)
	}
	if t.visit == 0 {
		s.found.First++
	}
	s.settle(r.now)
	if s.found.Arrived++; s.found.Arrived%flushEvery == 0 {
		s.flush()
	}
	if s.place.batch != nil {
		s.queue++
		r.joinBatch(id)
		return
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

// countVisit is how often the customer has been at this step before.
func (r *run) countVisit(id int32, pl *place) uint16 {
	n := &r.counts[int(id)*r.countStride+pl.visitSlot]
	*n++
	return *n - 1
}

// call starts the service of somebody who waited.
func (r *run) call(t *token, id int32) {
	s := &r.steps[t.index]
	s.settle(r.now)
	s.queue--
	s.work++
	r.serve(s, t, id)
	for mate := t.mate; mate != none; {
		m := &r.tokens[mate]
		s.queue--
		s.work++
		s.riders++
		r.startVisit(s, m, mate)
		mate = m.next
	}
}

// serve starts a customer's service; a member of the team is held for it.
func (r *run) serve(s *stepState, t *token, id int32) {
	r.startVisit(s, t, id)
	if s.by.pauses {
		s.by.atWork.pushFront(r.tokens, id)
	}
	work := s.labour[t.class].Sample(t.key.Source(s.place.workStream, uint32(t.visit)))
	r.future.Schedule(r.now+work, calendar.Endings, id)
}

// startVisit ends a customer's wait and begins the work.
func (r *run) startVisit(s *stepState, t *token, id int32) {
	wait := r.now - t.entered
	s.found.Queue.Add(wait)
	if r.hasStory {
		r.endWait(id)
		r.handOver(id, s.station)
	}
	for i := range s.live {
		if e := &s.live[i]; e.bare {
			found := &e.found[t.class]
			found.Wait.Add(wait)
			found.Waits.Add(wait)
		} else {
			r.meetLive(e, t, id, wait)
		}
	}
	t.since = r.now
	t.state = atWork
}

// endWork ends the service of a customer, and of all served along.
func (r *run) endWork(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	team := s.by
	mate := t.mate
	t.mate = none
	if team.pauses {
		team.atWork.remove(r.tokens, id)
	}
	if s.wrap != nil {
		r.startWrap(s, t.key.Source(s.place.wrapStream, uint32(t.visit)), t.index, t.class)
	} else {
		r.freeMember(team)
	}
	team.cases++
	s.work--
	r.complete(s, id)
	for mate != none {
		following := r.tokens[mate].next
		s.work--
		s.riders--
		team.cases++
		r.complete(s, mate)
		mate = following
	}
}

// startWrap holds the team for after-call work; the customer is free to go.
func (r *run) startWrap(s *stepState, luck draw.Source, step int32, class int16) {
	id := r.allocate()
	t := &r.tokens[id]
	t.state, t.index = atWrap, step
	s.by.settleWrap(r.now)
	s.by.wrapping++
	r.wraps++
	r.future.Schedule(r.now+s.wrap[class].Sample(luck), calendar.Endings, id)
}

func (r *run) endWrap(id int32) {
	team := r.steps[r.tokens[id].index].by
	team.settleWrap(r.now)
	team.wrapping--
	r.wraps--
	r.release(id)
	r.freeMember(team)
	r.endIfEmpty()
}

func (r *run) startDelay(s *stepState, t *token, id int32) {
	r.startVisit(s, t, id)
	t.state = inDelay
	delay := s.delay[t.class].Sample(t.key.Source(s.place.delayStream, uint32(t.visit)))
	r.future.Schedule(r.now+delay, calendar.Endings, id)
}

func (r *run) endDelay(id int32) {
	s := &r.steps[r.tokens[id].index]
	s.settle(r.now)
	s.work--
	r.complete(s, id)
}

// complete ends a visit: was it right, who hears of it, where next?
func (r *run) complete(s *stepState, id int32) {
	t := &r.tokens[id]
	s.found.Work.Add(r.now - t.since)
	right := s.firstPass == nil || r.isRight(s, t, id)
	if r.hasStory {
		r.endStep(id, right)
		t = &r.tokens[id] // a new watch may have moved the tokens
	}
	if !right {
		s.found.Wrong++
		r.moveOn(t, id, s.reworkTo)
		return
	}
	route := s.next[t.class]
	to := route[0].To
	if len(route) > 1 {
		to = choose(route, t.key.Uniform(s.place.routeStream, uint32(t.visit)))
	}
	r.moveOn(t, id, int32(to))
}

// isRight says whether the work at a step is right, this time.
func (r *run) isRight(s *stepState, t *token, id int32) bool {
	share := s.firstPass[t.class]
	if share >= 1 || t.key.Uniform(s.place.passStream, uint32(t.visit)) < share {
		return true
	}
	if s.place.faultSlot == none { // no way back to this step: it can only go wrong once
		return s.reworkLimit == 0
	}
	faults := &r.counts[int(id)*r.countStride+s.place.faultSlot]
	if *faults >= s.reworkLimit {
		return true
	}
	*faults++
	return false
}

// choose is the branch of a route that luck u, in [0, 1), falls into. It counts
// instead of stopping: a jump here would be mispredicted every other time.
func choose(route Route, u float64) int {
	n := 0
	for i := range route[:len(route)-1] {
		if route[i].Upto <= u {
			n++
		}
	}
	return route[n].To
}

// moveOn brings a customer to the next step or out of the system. If more ends
// or somebody comes at this instant, that comes first.
func (r *run) moveOn(t *token, id, to int32) {
	if r.clearing {
		r.passOn(t.index, to)
	}
	switch {
	case to < 0:
		r.leave(id, to == Lost)
	case r.mayTie && r.future.Ties(r.now, calendar.Comings):
		t.index, t.state = to, moving
		r.future.Schedule(r.now, calendar.Comings, id)
	default:
		r.enter(id, to)
	}
}

// leave ends a journey or a side visit.
func (r *run) leave(id int32, lost bool) {
	t := &r.tokens[id]
	total := &r.totals[t.class]
	if t.side {
		total = &r.visits
	}
	if lost {
		total.lost++
	} else {
		total.done++
	}
	if !t.side {
		r.endJourney(id, lost)
	}
	r.release(id)
	r.inside--
	r.endIfEmpty()
}

// endIfEmpty ends a run that drains when the last customer has left and the last
// after-call work is done.
func (r *run) endIfEmpty() {
	if r.inside == 0 && r.wraps == 0 && r.window.closed {
		r.over = true
	}
}
