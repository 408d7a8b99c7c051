package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// A shortage is a customer's place in the line of a stock, of which there was not
// enough. Who needs several stocks stands in the lines of all of them, gets all at
// once, and is not overtaken in any.
type shortage struct {
	customer   int32
	stock      int32
	units      int64
	prev, next int32 // in the line; next is also the next unused one
	other      int32 // in the line of another stock; the first one is the mate of the customer's token
}

// waiting is where a customer goes who stays at the step until stock arrives.
const waiting = -4

// gets lets a customer whose work is done, or whose delay is over, take what the
// step uses. Else the customer goes to another step, or waits here.
func (r *run) gets(s *stepState, id int32) (all bool, to int32) {
	if r.rare && r.isOvertaken(id) { // leaves, and takes nothing along
		return false, r.forgo(s, id, nil)
	}
	if r.takesAll(s.place.uses) {
		return true, none
	}
	if s.ifShort != nil && s.ifShort[r.tokens[id].class] != nil {
		return false, r.forgo(s, id, s.ifShort[r.tokens[id].class])
	}
	r.waitForStock(s, id)
	return false, waiting
}

// takesAll takes all of some stocks, or nothing, and says which.
func (r *run) takesAll(uses []Use) bool {
	enough := true
	for _, u := range uses {
		s := &r.stocks[u.Stock]
		s.found.Asked++
		if s.head != none || s.onHand < int64(u.Units) {
			s.found.Short++
			enough = false
		}
	}
	if !enough {
		return false
	}
	for _, u := range uses {
		s := &r.stocks[u.Stock]
		r.take(s, int64(u.Units))
		r.reorder(s)
	}
	return true
}

// forgo is where a customer goes who does without: the step is left, but has not
// ended as it should.
func (r *run) forgo(s *stepState, id int32, route Route) int32 {
	r.traceNote(id, DidWithout)
	if r.hasStory {
		r.closeStep(id, false)
	}
	if r.holding {
		r.letKeptGo(id, s.number)
	}
	if route == nil {
		return Lost // something else has overtaken this customer: see redirect
	}
	return r.follow(route, s, id, s.place.shortStream)
}

// waitForStock puts a customer into the lines of all that the step uses. The
// step's timeout, where it is a delay, goes on.
func (r *run) waitForStock(s *stepState, id int32) {
	t := &r.tokens[id]
	began := t.since
	t.state, t.since, t.mate = shortOf, r.now, none
	s.stay(r.now, 1)
	for _, u := range s.place.uses {
		r.lineUpFor(&r.stocks[u.Stock], id, int64(u.Units))
	}
	if s.place.own {
		r.wakeWatches(id)
		if r.alertStride > 0 {
			r.wakeAlerts(id)
		}
	}
	if s.timeout != nil && s.by == nil {
		after := s.timeout.After[t.class].Sample(t.key.Source(s.place.timeoutStream, uint32(t.visit)))
		if at := began + after; at < forever {
			t.leaves = takenOut
			r.future.Schedule(max(at, r.now), calendar.Patiences, id)
		}
	}
	for _, u := range s.place.uses {
		r.reorder(&r.stocks[u.Stock])
	}
}

func (r *run) lineUpFor(s *stockState, id int32, units int64) {
	at := r.freeShortage
	if at != none {
		r.freeShortage = r.shortages[at].next
	} else {
		at = int32(len(r.shortages))
		r.shortages = append(r.shortages, shortage{})
	}
	t := &r.tokens[id]
	r.shortages[at] = shortage{customer: id, stock: s.number, units: units, prev: s.tail, next: none, other: t.mate}
	t.mate = at
	if s.tail == none {
		s.head = at
	} else {
		r.shortages[s.tail].next = at
	}
	s.tail = at
	s.settle(r.now)
	s.short += units
}

// canHave says whether a customer who waits is first in all lines, and there is
// enough.
func (r *run) canHave(id int32) bool {
	for at := r.tokens[id].mate; at != none; at = r.shortages[at].other {
		w := &r.shortages[at]
		if s := &r.stocks[w.stock]; s.head != at || s.onHand < w.units {
			return false
		}
	}
	return true
}

// receive gives a customer what the step uses, which ends the step.
func (r *run) receive(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	for at := t.mate; at != none; at = r.shortages[at].other {
		w := &r.shortages[at]
		r.take(&r.stocks[w.stock], w.units)
	}
	r.endShortage(s, id)
	if r.hasStory {
		r.closeStep(id, true)
	}
	to := r.destination(s, id, true)
	r.moveOn(&r.tokens[id], id, to)
}

// endShortage takes a customer out of the lines, with or without stock.
func (r *run) endShortage(s *stepState, id int32) {
	t := &r.tokens[id]
	r.stopPatience(t, id)
	waited := r.now - t.since
	s.stay(r.now, -1)
	s.found.Short.Add(waited)
	r.traceTime(id, Supplied, measure.InStock, waited)
	r.addPart(id, s.place.part[measure.InStock], waited)
	for t.mate != none {
		at := t.mate
		w := &r.shortages[at]
		stock := &r.stocks[w.stock]
		stock.settle(r.now)
		stock.short -= w.units
		if w.prev == none {
			stock.head = w.next
		} else {
			r.shortages[w.prev].next = w.next
		}
		if w.next == none {
			stock.tail = w.prev
		} else {
			r.shortages[w.next].prev = w.prev
		}
		t.mate = w.other
		w.next, r.freeShortage = r.freeShortage, at
	}
}

// doWithout takes a customer out who waits for stock; others may have it now.
func (r *run) doWithout(s *stepState, id int32) {
	r.endShortage(s, id)
	for _, u := range s.place.uses {
		r.lookAgain(&r.stocks[u.Stock])
	}
}

// runOutOfTime ends a wait for stock because the step's timeout has come.
func (r *run) runOutOfTime(t *token, id int32) {
	s := &r.steps[t.index]
	t.leaves = stays
	if s.timeout == nil { // an event has taken it away
		return
	}
	r.doWithout(s, id)
	s.found.TimedOut++
	r.goAfterTimeout(s, id)
}
