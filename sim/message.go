package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// notify makes work of a message to a customer: a side visit to the step where it is
// written, which waits for the team like everything else. It comes after the
// customer, who is not delayed by it.
func (r *run) notify(c *care, customer draw.Key, class int16, number uint16) {
	r.results.Policies[c.number].Told++
	if r.trace != nil {
		r.trace.tells(r, int32(c.Notify), customer)
	}
	id := r.customer(customer.Child(c.message, uint64(number)), class)
	t := &r.tokens[id]
	t.side, t.state, t.index = true, moving, int32(c.Notify)
	r.visits.arrived++
	r.startClocks(id)
	if r.clearing {
		r.comeNearer(0, r.ahead(id, int32(c.Notify)))
	}
	r.future.Schedule(r.now, calendar.Comings, id)
}
