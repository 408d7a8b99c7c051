package sim

import (
	"fmt"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// state is what a token waits for.
type state uint8

const (
	unused state = iota
	coming
	atWork
	atWrap
	inDelay
	inLine
	inBatch
	pausing
	moving
	seizing
	paused
	timetable
	onShift
	switching
	chasing
	dormant
	atJob
	atJobWrap
	jobPutDown
	blocked
	calling
	offShift
	failing
	repairing
	dividing
	joining
	expiring
	opening
	closing
	shortOf    // a customer waits for stock
	restocking // an order arrives
	policing   // a policy is looked at
	warning    // a forecast becomes certain
	referred   // somebody comes who was brought by others
	sampling
)

const none = -1

// A token is whatever can have an event pending: mostly a customer, but also a
// team member in after-call work, a source of customers, a timetable. What the
// busy part of the loop needs fits in one cache line.
type token struct {
	key     draw.Key
	arrived float64 // when the customer came
	since   float64 // when the present stage at this step began
	entered float64 // when the customer came to this step; of a job put down, closed time of the team then
	mark    float64 // closed time of the team when the wait began; of a job put down, work that is left
	next    int32   // in a line, or the next unused token
	prev    int32
	index   int32  // step; or of the team, source, timetable this token stands for
	class   int16  // journey and segment
	visit   uint16 // how often this customer came to this step before
	state   state
	leaves  leaving // why the event that is due ends a wait or a delay early
	side    bool    // a side visit, not a customer's main journey
	called  bool    // in a batch that has started: nobody leaves any more
	mate    int32   // first of those served along in a batch, by next
}

// allocate takes an unused token; its index is stable, its address is not.
func (r *run) allocate() int32 {
	if id := r.free; id != none {
		r.free = r.tokens[id].next
		return id
	}
	id := int32(len(r.tokens))
	r.tokens = append(r.tokens, token{})
	r.future.Reserve(id)
	if r.hasStory {
		r.stories = append(r.stories, story{})
	}
	if r.needsMore {
		r.more = append(r.more, more{})
	}
	for range r.countStride {
		r.counts = append(r.counts, 0)
	}
	for range r.clockStride {
		r.clocks = append(r.clocks, 0)
	}
	for range r.alertStride {
		r.alerts = append(r.alerts, none)
	}
	return id
}

func (r *run) release(id int32) {
	t := &r.tokens[id]
	t.state = unused
	t.next = r.free
	r.free = id
}

// tooMany stops a run whose system fills without end before memory does.
func (r *run) tooMany() bool {
	if !r.tokensFull() {
		return false
	}
	r.broken = fmt.Errorf("more than %d customers are in the system at once: more work comes in than can ever be done", r.mostTokens)
	if r.runsAway() {
		r.broken = fmt.Errorf("more than %d customers are inside or to come by word of mouth: it runs away, because each customer brings more than one other", r.mostTokens)
	}
	return true
}

func (r *run) tokensFull() bool { return len(r.tokens) > r.mostTokens }

// standsStill stops a run in which something goes round at one instant: a gap, a
// delay or a pause of 0 minutes that comes again and again.
func (r *run) standsStill() bool {
	if r.now != r.lookedAt {
		r.lookedAt, r.stillSince = r.now, r.events
		return false
	}
	if r.events-r.stillSince < r.mostAtOnce {
		return false
	}
	r.broken = fmt.Errorf("time stands still at minute %v: something that takes no time goes round and round", r.now)
	if r.diverted != none && r.divertedAt == r.now {
		r.broken = fmt.Errorf("time stands still %s: the policy %q sends customers round and round at one instant; let a step on their way take time, or write a condition that ends", r.moment(r.now), r.cares[r.diverted].Name)
	}
	return true
}

// mostAtOnce is how many events a single instant may have.
const mostAtOnce = 1 << 26

// mostTokens leaves room for what comes between two looks at it.
const mostTokens = calendar.MaxID - 4*checkEvery

// customer makes a token for somebody new, at the beginning of a story.
func (r *run) customer(key draw.Key, class int16) int32 {
	id := r.allocate()
	t := &r.tokens[id]
	t.key, t.class, t.arrived, t.side, t.called = key, class, r.now, false, false
	t.mate = none
	if r.needsMore {
		r.whole(id)
	}
	if r.hasStory {
		r.stories[id] = story{lastTeam: none, watches: none}
	}
	if n := r.countStride; n > 0 {
		clear(r.counts[int(id)*n : int(id)*n+n])
	}
	for n := range r.alertStride {
		r.alerts[int(id)*r.alertStride+n] = none
	}
	r.inside++
	return id
}
