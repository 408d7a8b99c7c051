package sim

import "ripple/sim/calendar"

// An alert is a token that is due when a customer's wait for a touchpoint will have
// become so long that a forecast is certain. The customer has one for each policy
// with a forecast, until the touchpoint has happened.
//
// In its token, key and class are the customer's, index is the customer's token,
// mate the policy. Where the customer only hears of the end after a lag, and the
// wait becomes too long in it, called says that nothing but the message is left to
// do, and visit is its number.

// alertOf is where the alert of a customer for a policy is noted.
func (r *run) alertOf(id int32, c *care) *int32 {
	return &r.alerts[int(r.self(id))*r.alertStride+c.alert]
}

// raise makes the moment due at which the wait of a customer, who has come to a
// step, will be too long.
func (r *run) raise(c *care, customer int32) {
	left := c.Forecast.Beyond - r.waited(c, customer)
	if left < 0 {
		return
	}
	id := *r.alertOf(customer, c)
	if id == none {
		id = r.allocate()
		w, t := &r.tokens[id], &r.tokens[customer]
		w.key, w.class, w.state, w.called, w.entered = t.key, t.class, dormant, false, 0
		w.mate = c.index
		*r.alertOf(customer, c) = id
	}
	w := &r.tokens[id]
	w.index = customer
	if w.state == dormant {
		r.awaitAlert(id, left)
	}
}

// awaitAlert makes an alert due after some minutes: last of all at that instant,
// since a wait that ends then is not too long.
func (r *run) awaitAlert(id int32, minutes float64) {
	r.tokens[id].state = warning
	r.future.Schedule(r.now+max(0, minutes), calendar.Samples, id)
}

// waited is a customer's wait for the touchpoint of a forecast so far.
func (r *run) waited(c *care, id int32) float64 {
	touch := &r.set.touches[c.Forecast.Touchpoint]
	if touch.clock != none {
		return r.onClock(id, touch.clock)
	}
	return r.now - r.tokens[id].entered // at the step itself
}

// warn acts on a customer whose wait is too long, if it is.
func (r *run) warn(id int32) {
	w := &r.tokens[id]
	c := &r.cares[w.mate]
	if w.called {
		key, class, number := w.key, w.class, w.visit
		r.release(id)
		r.notify(c, key, class, number, none)
		return
	}
	customer := w.index
	t := &r.tokens[customer]
	w.state = dormant
	switch {
	case t.key != w.key || t.side || !t.isCustomer(): // a branch that has ended
	case !c.onWay[int(t.class)*len(r.places)+int(t.index)]:
	case r.set.touches[c.Forecast.Touchpoint].clock != none && r.isOwnTime(customer): // goes on at the next step
	default:
		left := c.Forecast.Beyond - r.waited(c, customer)
		if left > 1e-9+1e-14*r.now { // more than rounding
			r.awaitAlert(id, left)
			return
		}
		flags, _ := r.known(customer, c)
		if *flags&(acted|blind) == 0 && r.consider(c, customer, t.index, true) && c.Route != nil {
			flags, _ = r.known(customer, c)
			*flags |= sending
		}
	}
}

// wakeAlerts goes on with the alerts of a customer who still waits at a step after
// time of the customer's own.
func (r *run) wakeAlerts(customer int32) {
	for n := range r.cares {
		c := &r.cares[n]
		if c.alert == none {
			continue
		}
		if id := *r.alertOf(customer, c); id != none && r.tokens[id].state == dormant {
			r.tokens[id].index = customer
			r.awaitAlert(id, c.Forecast.Beyond-r.waited(c, customer))
		}
	}
}

// endAlert takes an alert back.
func (r *run) endAlert(customer int32, c *care) {
	at := r.alertOf(customer, c)
	id := *at
	if id == none {
		return
	}
	*at = none
	if r.tokens[id].state == warning {
		r.future.Cancel(id)
	}
	r.release(id)
}

// endAlerts takes all alerts of a customer back who leaves.
func (r *run) endAlerts(customer int32) {
	for n := range r.cares {
		if c := &r.cares[n]; c.alert != none {
			r.endAlert(customer, c)
		}
	}
}
