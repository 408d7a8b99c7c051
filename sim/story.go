package sim

import "ripple/sim/measure"

// story is what a customer has lived through so far, as far as it matters for
// what this customer will say.
type story struct {
	own      float64 // minutes that were the customer's own
	score    float64 // weighted sum of the scores so far; with peak-end the last one
	weight   float64
	peak     float64 // with peak-end the score farthest from where people are satisfied
	fired    uint64  // touchpoints met before, one bit each
	again    uint64  // touchpoints that this customer has to come to again
	lastTeam int32   // people who last worked for this customer
	watches  int32   // chases that may still happen: first of a list of tokens
	handoffs uint16  // since the last score
	reworks  uint16
	chases   uint16
	effort   uint16 // in the whole journey
}

// startStory begins a journey, or what is left of it at the start of the run.
func (r *run) startStory(id int32, how int) {
	if r.trace != nil {
		r.trace.meet(r, id)
	}
	r.startClocks(id)
	for _, tp := range r.armsOnArrival[how] {
		r.watch(id, tp)
	}
}

// endQueue notes that a customer's wait has ended in service.
func (r *run) endQueue(s *stepState, id int32) {
	r.traceWait(s, id, Began)
	r.endWait(id)
	r.handOver(s, id)
}

// endWait books what a wait at a step went into.
func (r *run) endWait(id int32) {
	if r.clockStride == 0 {
		return
	}
	t := &r.tokens[id]
	pl := &r.places[t.index]
	if pl.own { // until a batch of their own is due
		r.ownTime(id, r.now-t.entered)
		return
	}
	if t.state == inBatch { // gave up before the batch was due
		r.addPart(id, pl.part[measure.InBatch], r.now-t.entered)
		return
	}
	closed, out := r.idle(id)
	r.addPart(id, pl.part[measure.InBatch], t.since-t.entered)
	r.addPart(id, pl.part[measure.InQueue], r.now-t.since-closed-out)
	r.addPart(id, pl.part[measure.InClosed], closed)
	r.addPart(id, pl.part[measure.InOutage], out)
}

// ownTime books minutes as the customer's own.
func (r *run) ownTime(id int32, minutes float64) {
	r.stories[id].own += minutes
	r.addOwn(id, minutes)
}

// handOver notes when the work passes to other people.
func (r *run) handOver(s *stepState, id int32) {
	team, system := s.team, s.system
	if s.crew != nil {
		c := &s.crew.choices[r.more[id].choice]
		team, system = int32(c.Team), c.system
	}
	if team == NoTeam || system {
		return
	}
	if st := &r.stories[id]; st.lastTeam != team {
		if st.lastTeam != none {
			whole := &r.stories[r.self(id)]
			whole.handoffs++
			whole.effort++
		}
		st.lastTeam = team
	}
}

// endStep books the work or delay that has ended, tells the customer, and
// begins the waits that count from here.
func (r *run) endStep(id int32, right bool) {
	r.traceEnd(id, right)
	r.bookWork(id)
	r.closeStep(id, right)
	if !right {
		s := &r.stories[r.self(id)]
		s.reworks++
		s.effort++
		s.again |= s.fired
	}
}

// bookWork books the work or delay that has ended.
func (r *run) bookWork(id int32) {
	t := &r.tokens[id]
	pl, st := &r.places[t.index], &r.set.stations[t.index]
	spent := r.now - t.since
	switch {
	case pl.own:
		r.ownTime(id, spent)
	case st.team == NoTeam:
		r.addPart(id, pl.part[measure.InDelay], spent)
	default:
		r.addPart(id, pl.part[measure.InWork], r.bookSetup(id, spent))
	}
}

// closeStep tells the customer that a step has ended, if it has as it should, and
// begins the waits that count from here.
func (r *run) closeStep(id int32, right bool) {
	pl := &r.places[r.tokens[id].index]
	for i, tp := range pl.told {
		if right || r.set.touches[tp].Live {
			r.tell(id, tp, pl.lagStreams[i])
		}
	}
	r.resetClocks(id, right)
	if pl.own {
		r.wakeWatches(id)
	}
}

// endJourney counts somebody who leaves.
func (r *run) endJourney(id int32, lost bool) {
	t := &r.tokens[id]
	if r.replaces {
		r.replace(t.class)
	}
	j := &r.results.Journeys[t.class]
	own := 0.0
	if r.hasStory {
		own = r.endStory(j, id, lost)
		t = &r.tokens[id] // others to come may have moved the tokens
	}
	if lost {
		j.Lost++
		return
	}
	j.Done++
	j.Lead.Add(r.now - t.arrived - own)
}

// endStory counts what a customer who leaves has lived through, and is for how
// long that was the customer's own time.
func (r *run) endStory(j *measure.Journey, id int32, lost bool) (own float64) {
	s, class := &r.stories[id], r.tokens[id].class
	own = s.own
	r.unwatch(id, anyTouchpoint)
	j.Effort.Add(float64(s.effort))
	score, ok := r.scoreOf(s, class)
	if ok {
		countScore(j, score, r.model.Scores.Passes)
		if r.word != nil {
			r.speak(id, score)
		}
	}
	if r.trace != nil {
		r.trace.leaves(r, id, lost, score, ok)
	}
	return own
}
