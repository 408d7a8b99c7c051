package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// addressee is to whom a message goes that is being written.
type addressee struct {
	care     int32 // whose message it is; none: the token is no message
	customer int32 // token, if it is still theirs; none: the touchpoint has happened
	key      draw.Key
	passage  uint16
}

// notify makes work of a message to a customer: a side visit to the step where it is
// written, which waits for the team like everything else. It comes after the
// customer, who is not delayed by it, and knows more only once it is written.
func (r *run) notify(c *care, customer draw.Key, class int16, number uint16, to int32) {
	if r.trace != nil {
		r.trace.tells(r, int32(c.Notify), customer)
	}
	id := r.customer(customer.Child(c.message, uint64(number)), class)
	for len(r.addressees) < len(r.tokens) {
		r.addressees = append(r.addressees, addressee{care: none})
	}
	r.addressees[id] = addressee{c.index, to, customer, number}
	t := &r.tokens[id]
	t.side, t.state, t.index = true, moving, int32(c.Notify)
	r.visits.arrived++
	r.startClocks(id)
	if r.clearing {
		r.comeNearer(0, r.ahead(id, int32(c.Notify)))
	}
	r.future.Schedule(r.now, calendar.Comings, id)
}

// deliver hands a message over that has been written: the wait feels otherwise from
// now on, unless it has ended. One that was given up tells nobody.
func (r *run) deliver(id int32, lost bool) {
	if int(id) >= len(r.addressees) || r.addressees[id].care == none {
		return
	}
	a := r.addressees[id]
	r.addressees[id].care = none
	c := &r.cares[a.care]
	if lost {
		return
	}
	r.results.Policies[c.number].Told++
	if a.customer == none || c.Feel == 0 {
		return
	}
	t := &r.tokens[a.customer]
	if t.key != a.key || t.side || !t.isCustomer() && t.state != dividing {
		return // that one has left
	}
	flags, number := r.known(a.customer, c)
	if c.Forecast == nil || *number == a.passage && *flags&acted != 0 {
		*flags |= soothed
	}
}
