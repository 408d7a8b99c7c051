package sim

import (
	"slices"

	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// stockState is what there is of a stock now, and what was counted of it.
type stockState struct {
	number  int32
	onHand  int64
	ordered int64 // on the way
	short   int64 // units that customers wait for

	head, tail int32 // of those who wait, in shortages
	caller     int32 // token by which those who wait are looked at again
	calling    bool
	orders     uint64    // placed in the whole run
	placed     []float64 // when those on the way were; for forecasts only
	delivered  int64     // units, in the whole run

	last    float64       // until when the areas are counted
	areas   stockAreas    // in the whole run
	base    measure.Stock // when counting began
	counted measure.Stock // when counting ended
	found   measure.Stock // in the whole run, but for areas
}

type stockAreas struct{ onHand, short, out measure.Total }

// settle counts the areas up to now, before a number changes.
func (s *stockState) settle(now float64) {
	dt := now - s.last
	s.last = now
	s.areas.onHand.Add(float64(s.onHand) * dt)
	s.areas.short.Add(float64(s.short) * dt)
	if s.onHand == 0 {
		s.areas.out.Add(dt)
	}
}

// until counts up to now and is all that was counted.
func (s *stockState) until(now float64) measure.Stock {
	s.settle(now)
	all := s.found
	all.OnHandArea, all.ShortArea, all.Out = s.areas.onHand.Value(), s.areas.short.Value(), s.areas.out.Value()
	return all
}

// take takes units that are there.
func (r *run) take(s *stockState, units int64) {
	s.settle(r.now)
	s.onHand -= units
	s.found.Used += units
	s.found.Cost += float64(units) * r.set.Stocks[s.number].UnitCost
}

// startStocks fills the stocks, and orders what is missing from the beginning.
func (r *run) startStocks() {
	for i := range r.stocks {
		id := r.allocate()
		r.tokens[id].state, r.tokens[id].index = restocking, int32(i)
		r.stocks[i] = stockState{number: int32(i), onHand: int64(r.set.Stocks[i].OnHand), head: none, tail: none, caller: id, placed: r.stocks[i].placed[:0]}
		r.reorder(&r.stocks[i])
	}
}

// reorder orders until the position (on hand, and on the way, less what customers
// wait for) is above the level. Each order has a lead of its own.
func (r *run) reorder(s *stockState) {
	st := &r.set.Stocks[s.number]
	for st.Reorder > 0 && s.onHand+s.ordered-s.short <= int64(st.ReorderAt) && !r.tokensFull() {
		id := r.allocate()
		t := &r.tokens[id]
		t.state, t.index, t.mate = restocking, s.number, int32(st.Reorder)
		luck := r.world.Child(r.leadStreams[s.number], s.orders).Source(r.leadStreams[s.number], 0)
		s.orders++
		s.found.Orders++
		s.ordered += int64(st.Reorder)
		if r.alertStride > 0 {
			t.entered = r.now
			s.placed = append(s.placed, r.now)
		}
		r.future.Schedule(r.now+st.Lead.Sample(luck), calendar.Endings, id)
	}
}

// restock is an order that arrives, or a look at those who wait because somebody
// before them has left.
func (r *run) restock(id int32) {
	t := &r.tokens[id]
	s := &r.stocks[t.index]
	if id == s.caller {
		s.calling = false
	} else {
		s.settle(r.now)
		s.onHand += int64(t.mate)
		s.ordered -= int64(t.mate)
		s.delivered += int64(t.mate)
		if r.alertStride > 0 {
			at := slices.Index(s.placed, t.entered)
			s.placed = slices.Delete(s.placed, at, at+1)
		}
		r.release(id)
	}
	r.handOut(s)
}

// lookAgain lets those who wait for a stock be looked at when all that ends at
// this instant has ended.
func (r *run) lookAgain(s *stockState) {
	if s.head != none && !s.calling {
		s.calling = true
		r.future.Schedule(r.now, calendar.Comings, s.caller)
	}
}

// handOut gives those who wait what there is, in the order in which they came.
// Whoever gets several things may have stood before others in their lines.
func (r *run) handOut(first *stockState) {
	r.scratch = append(r.scratch[:0], first.number)
	for len(r.scratch) > 0 {
		s := &r.stocks[r.scratch[len(r.scratch)-1]]
		id := int32(none)
		if s.head != none {
			id = r.shortages[s.head].customer
		}
		if id == none || !r.canHave(id) {
			r.scratch = r.scratch[:len(r.scratch)-1]
			continue
		}
		for _, u := range r.places[r.tokens[id].index].uses {
			if int32(u.Stock) != s.number {
				r.scratch = append(r.scratch, int32(u.Stock))
			}
		}
		r.receive(id)
	}
}

// by is what was counted in the window by a moment up to which nothing more happens;
// looking changes nothing.
func (s *stockState) by(now float64, closed bool) measure.Stock {
	look := *s
	if !closed {
		look.counted = look.until(now)
	}
	return look.result()
}

// result is what was counted in the window. What is asked for and used after it, by
// customers who came before its end, counts too; orders do not.
func (s *stockState) result() measure.Stock {
	all := s.found
	all.OnHandArea, all.ShortArea, all.Out, all.Orders = s.counted.OnHandArea, s.counted.ShortArea, s.counted.Out, s.counted.Orders
	return all.Less(s.base)
}
