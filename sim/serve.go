package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// stepState is what happens at a step now, and what was counted there.
type stepState struct {
	last      float64 // until when the areas are counted
	queue     int32   // customers waiting
	work      int32   // customers in service or delay
	riders    int32   // of these, served along with another in a batch
	batch     line    // customers waiting for a batch to be due
	timer     int32   // token of the timetable; none without one
	found     measure.Step
	queueArea measure.Total
	workArea  measure.Total
	rideArea  measure.Total
	sojourns  measure.Total // of visits that ended
	performed measure.Total // work done by the team
	base      areas         // when counting began
	counted   areas         // when counting ended
}

type areas struct{ queue, work, ride float64 }

func (s *stepState) areas() areas {
	return areas{s.queueArea.Value(), s.workArea.Value(), s.rideArea.Value()}
}

// settle counts the areas up to now, before a number changes.
func (s *stepState) settle(now float64) {
	dt := now - s.last
	s.last = now
	s.queueArea.Add(float64(s.queue) * dt)
	s.workArea.Add(float64(s.work) * dt)
	if s.riders > 0 {
		s.rideArea.Add(float64(s.riders) * dt)
	}
}

// enter brings a customer to a step.
func (r *run) enter(id, step int32) {
	t := &r.tokens[id]
	pl := &r.places[step]
	t.index, t.entered, t.since = step, r.now, r.now
	t.visit = r.countVisit(id, pl)
	s := &r.steps[step]
	s.found.Arrived++
	s.settle(r.now)
	st := &r.set.stations[step]
	switch {
	case pl.batch != nil:
		s.queue++
		r.joinBatch(id)
	case st.team == NoTeam:
		s.work++
		r.startDelay(id)
	default:
		team := &r.teams[st.team]
		if team.canClose {
			t.mark = team.closedUntil(r.now)
		}
		if team.busy < team.heads && team.waiting == 0 {
			team.busy++
			s.work++
			r.serve(id)
			return
		}
		s.queue++
		r.waitInLine(id)
	}
}

// countVisit is how often the customer has been at this step before.
func (r *run) countVisit(id int32, pl *place) uint16 {
	if pl.visitSlot == none {
		return 0
	}
	n := &r.counts[int(id)*r.countStride+pl.visitSlot]
	*n++
	return *n - 1
}

// call starts the service of somebody who waited.
func (r *run) call(id int32) {
	s := &r.steps[r.tokens[id].index]
	s.settle(r.now)
	s.queue--
	s.work++
	r.serve(id)
	for mate := r.tokens[id].mate; mate != none; mate = r.tokens[mate].next {
		s.queue--
		s.work++
		s.riders++
		r.startVisit(mate)
	}
}

// serve starts a customer's service; a member of the team is held for it.
func (r *run) serve(id int32) {
	t := &r.tokens[id]
	st := &r.set.stations[t.index]
	luck := t.key.Source(r.places[t.index].workStream, uint32(t.visit))
	r.startVisit(id)
	if team := &r.teams[st.team]; team.pauses {
		team.atWork.pushFront(r.tokens, id)
	}
	r.future.Schedule(r.now+st.work[t.class].Sample(luck), calendar.Endings, id)
}

// startVisit ends a customer's wait and begins the work.
func (r *run) startVisit(id int32) {
	t := &r.tokens[id]
	pl := &r.places[t.index]
	wait := r.now - t.entered
	r.steps[t.index].found.Queue.Add(wait)
	if r.hasStory {
		r.endWait(id)
		r.handOver(id, &r.set.stations[t.index])
	}
	for _, tp := range pl.live {
		r.meetLive(id, tp, wait)
	}
	t.since = r.now
	t.state = atWork
}

// endWork ends the service of a customer, and of all served along.
func (r *run) endWork(id int32) {
	t := &r.tokens[id]
	step := t.index
	s := &r.steps[step]
	st := &r.set.stations[step]
	s.settle(r.now)
	s.performed.Add(r.now - t.since)
	mate := t.mate
	t.mate = none
	team := &r.teams[st.team]
	if team.pauses {
		team.atWork.remove(r.tokens, id)
	}
	if st.wrap != nil {
		r.startWrap(t.key.Source(r.places[step].wrapStream, uint32(t.visit)), st, step, t.class)
	} else {
		r.freeMember(st.team)
	}
	team.cases++
	s.work--
	r.complete(id)
	for mate != none {
		following := r.tokens[mate].next
		s.work--
		s.riders--
		team.cases++
		r.complete(mate)
		mate = following
	}
}

// startWrap holds the team for after-call work; the customer is free to go.
func (r *run) startWrap(luck draw.Source, st *station, step int32, class int16) {
	length := st.wrap[class].Sample(luck)
	id := r.allocate()
	t := &r.tokens[id]
	t.state, t.index, t.since = atWrap, step, r.now
	team := &r.teams[st.team]
	team.settleWrap(r.now)
	team.wrapping++
	r.future.Schedule(r.now+length, calendar.Endings, id)
}

func (r *run) endWrap(id int32) {
	t := &r.tokens[id]
	team := r.set.stations[t.index].team
	r.teams[team].settleWrap(r.now)
	r.teams[team].wrapping--
	r.release(id)
	r.freeMember(team)
}

func (r *run) startDelay(id int32) {
	r.startVisit(id)
	t := &r.tokens[id]
	t.state = inDelay
	luck := t.key.Source(r.places[t.index].delayStream, uint32(t.visit))
	r.future.Schedule(r.now+r.set.stations[t.index].delay[t.class].Sample(luck), calendar.Endings, id)
}

func (r *run) endDelay(id int32) {
	s := &r.steps[r.tokens[id].index]
	s.settle(r.now)
	s.work--
	r.complete(id)
}

// complete ends a visit: was it right, who hears of it, where next?
func (r *run) complete(id int32) {
	t := &r.tokens[id]
	step := t.index
	pl, st, s := &r.places[step], &r.set.stations[step], &r.steps[step]
	s.sojourns.Add(r.now - t.entered)
	s.found.Work.Add(r.now - t.since)
	right := st.firstPass == nil || r.isRight(id)
	if r.hasStory {
		r.endStep(id, right)
	}
	if !right {
		s.found.Wrong++
		r.moveOn(id, st.reworkTo)
		return
	}
	route := st.next[t.class]
	to := route[0].To
	if len(route) > 1 {
		to = choose(route, t.key.Uniform(pl.routeStream, uint32(t.visit)))
	}
	r.moveOn(id, int32(to))
}

// isRight says whether the work at a step is right, this time.
func (r *run) isRight(id int32) bool {
	t := &r.tokens[id]
	pl, st := &r.places[t.index], &r.set.stations[t.index]
	share := st.firstPass[t.class]
	if share >= 1 || t.key.Uniform(pl.passStream, uint32(t.visit)) < share {
		return true
	}
	if pl.faultSlot == none { // no way back to this step: it can only go wrong once
		return st.reworkLimit == 0
	}
	faults := &r.counts[int(id)*r.countStride+pl.faultSlot]
	if *faults >= st.reworkLimit {
		return true
	}
	*faults++
	return false
}

func choose(route Route, u float64) int {
	for i := range route {
		if u < route[i].Upto {
			return route[i].To
		}
	}
	return route[len(route)-1].To
}

// moveOn brings a customer to the next step or out of the system.
func (r *run) moveOn(id, to int32) {
	if r.clearing {
		from := r.reaches[r.tokens[id].index]
		if to >= 0 {
			r.comeNearer(from, r.reaches[to])
		} else {
			r.comeNearer(from, 0)
		}
	}
	switch {
	case to < 0:
		r.leave(id, to == Lost)
	case r.future.Ties(r.now, calendar.Changes):
		t := &r.tokens[id]
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
	if r.inside == 0 && r.window.closed {
		r.over = true
	}
}
