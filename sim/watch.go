package sim

import (
	"math"

	"ripple/sim/calendar"
)

// A watch is a token that makes a customer ask when the wait for a touchpoint
// has become long. Its customer's story links to it until the touchpoint has
// happened; through the lag after it, while the customer does not know yet, it
// goes on by itself.
//
// In a watch's token, key and class are the customer's, index is the customer's
// token, mate the touchpoint, visit the number of the customer's next question,
// mark the wait at which the customer asks next, entered the time at which the
// customer will know, and next the customer's next watch.

const anyTouchpoint = -1

// watch begins to watch a customer's wait for a touchpoint.
func (r *run) watch(customer int32, tp int) {
	if r.tokens[customer].side || !r.concerns(r.set.touches[tp].Version, r.tokens[customer].class) {
		return
	}
	id := r.allocate()
	w, c, s := &r.tokens[id], &r.tokens[customer], &r.stories[r.self(customer)]
	w.key, w.class, w.index, w.mate = c.key, c.class, customer, int32(tp)
	w.mark = r.set.touches[tp].Chase.After
	w.entered = math.Inf(1)
	w.next, s.watches = s.watches, id
	r.awaitChase(id)
}

// settleWatches is called when a touchpoint happens that the customer hears of
// after a lag: questions that fall into the lag are asked in vain, and count.
func (r *run) settleWatches(id int32, tp int, lag float64) {
	waited := r.onClock(id, r.set.touches[tp].clock)
	for link := &r.stories[r.self(id)].watches; *link != none; {
		w := &r.tokens[*link]
		if int(w.mate) != tp {
			link = &w.next
			continue
		}
		watch := *link
		*link = w.next
		if w.state == chasing {
			r.future.Cancel(watch)
		}
		chase, known := r.set.touches[tp].Chase, r.now+lag
		first, times := math.Inf(1), uint16(0)
		for at := r.now + max(0, w.mark-waited); ; at += chase.Again {
			if at = r.opens(chase.Step, at); at >= known-hair {
				break
			}
			first = min(first, at)
			if times++; chase.Again == 0 {
				break
			}
		}
		if times == 0 {
			r.release(watch)
			continue
		}
		w.visit = r.hasAsked(id, tp, times)
		w.state, w.entered = chasing, known
		r.future.Schedule(first, calendar.Comings, watch)
	}
}

// unwatch stops watching: the touchpoint has happened, or the customer left.
func (r *run) unwatch(customer, tp int32) {
	for link := &r.stories[r.self(customer)].watches; *link != none; {
		id := *link
		w := &r.tokens[id]
		if tp != anyTouchpoint && w.mate != tp {
			link = &w.next
			continue
		}
		*link = w.next
		if w.state == chasing {
			r.future.Cancel(id)
		}
		r.release(id)
	}
}

// wakeWatches goes on with watches whose time came while the customer's own
// time stood still for the wait.
func (r *run) wakeWatches(customer int32) {
	for id := r.stories[r.self(customer)].watches; id != none; id = r.tokens[id].next {
		if r.tokens[id].state == dormant && !math.IsInf(r.tokens[id].mark, 1) {
			r.awaitChase(id)
		}
	}
}

// shareWatches lets those branches of a customer who has been split ask that will
// come to the touchpoint.
func (r *run) shareWatches(id int32, route Route) {
	if !r.hasStory {
		return
	}
	for at := r.stories[r.self(id)].watches; at != none; at = r.tokens[at].next {
		w := &r.tokens[at]
		if w.index != id {
			continue
		}
		b := r.more[id].first
		for i := range route {
			if to := route[i].To; to >= 0 && r.meets[w.mate][to] {
				w.index = b
				break
			}
			b = r.more[b].next
		}
	}
}

// moveWatches lets another branch ask for what one would have.
func (r *run) moveWatches(from, to int32) {
	for at := r.stories[r.self(from)].watches; at != none; at = r.tokens[at].next {
		if r.tokens[at].index == from {
			r.tokens[at].index = to
		}
	}
}

// isOwnTime says whether a customer is busy with something of their own.
func (r *run) isOwnTime(customer int32) bool {
	t := &r.tokens[customer]
	return (t.state == inDelay || t.state == inBatch) && r.places[t.index].own
}
