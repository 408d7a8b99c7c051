package sim

import (
	"fmt"

	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// policyState is what a policy does now that sets values.
type policyState struct {
	*Policy
	number  int
	bit     int   // in run.inForce
	token   int32 // by which it begins and ends
	pending bool  // the token has an event that is not the end of For
	holds   bool
	last    float64 // when it last began or ended
	turns   int     // how often at that instant
	since   float64 // until when its time is counted
	gauges  []float64
}

// mostTurns is how often a policy may begin and end at one instant.
const mostTurns = 100

// startPolicies makes the policies ready that set values. Where something happens
// once they are off until the window's start: the warm-up is the ordinary world
// before it. A system that stands still or follows the clock has them always.
func (r *run) startPolicies() {
	r.policies = r.policies[:0]
	for bit, i := range r.setters {
		p := policyState{Policy: &r.model.Policies[i], number: i, bit: bit, token: r.allocate()}
		r.tokens[p.token].state, r.tokens[p.token].index = policing, int32(bit)
		r.policies = append(r.policies, p)
	}
	if r.heeds = len(r.policies) > 0; !r.heeds {
		return
	}
	if k := r.model.Window.Kind; k == Horizon || k == Terminating {
		r.policedFrom = r.model.Window.Lead
	}
	id := r.allocate() // a moment at which they are looked at, whatever happens
	r.tokens[id].state, r.tokens[id].index = policing, none
	r.future.Schedule(r.policedFrom, calendar.Switches, id)
}

// look reads the conditions of policies after an event, as far as what they read
// has changed, and makes due what follows: it comes after all that ends at this
// instant, and before anybody arrives.
func (r *run) look() {
	if r.now < r.policedFrom {
		return
	}
	for i := range r.policies {
		p := &r.policies[i]
		if p.pending || p.holds && p.For > 0 || !r.hasNews(p) {
			continue
		}
		if r.applies(p.When) != p.holds {
			p.pending = true
			r.future.Schedule(r.now, calendar.Switches, p.token)
		}
	}
}

// hasNews says whether what a policy reads may have changed since it was read.
func (r *run) hasNews(p *policyState) bool {
	news := p.When.Clock || len(p.gauges) == 0
	for i, g := range p.When.Reads {
		v := r.gauge(g)
		if len(p.gauges) == i {
			p.gauges = append(p.gauges, v)
			news = true
		} else if p.gauges[i] != v {
			p.gauges[i], news = v, true
		}
	}
	return news
}

// police begins or ends a policy, or goes on with it for another while.
func (r *run) police(id int32) {
	bit := r.tokens[id].index
	if bit == none {
		r.tick(id)
		return
	}
	p := &r.policies[bit]
	p.pending = false
	if holds := r.applies(p.When); holds != p.holds {
		r.turn(p, holds)
	}
	if p.holds && p.For > 0 {
		r.future.Schedule(r.now+p.For, calendar.Switches, id)
	}
}

// turn lets a policy begin or end.
func (r *run) turn(p *policyState, holds bool) {
	if r.now != p.last {
		p.last, p.turns = r.now, 0
	}
	if p.turns++; p.turns > mostTurns && r.broken == nil {
		r.broken = fmt.Errorf("the policy %q begins and ends for ever %s: what it sets undoes its own condition, %q. Write how long it holds, such as for = \"30m\", or a condition that it does not change",
			p.Name, r.moment(r.now), p.When.Text)
		r.endRun()
	}
	r.countPolicy(p)
	p.holds = holds
	if holds {
		r.inForce |= 1 << p.bit
		r.results.Policies[p.number].Fired++
	} else {
		r.inForce &^= 1 << p.bit
	}
	p.gauges = p.gauges[:0]
	r.changeSetting()
}

// tick looks at policies that read the clock every minute from the window's start
// on.
func (r *run) tick(id int32) {
	for i := range r.policies {
		if r.policies[i].When.Clock {
			r.future.Schedule(r.now+1, calendar.Switches, id)
			return
		}
	}
	r.release(id)
}

// countPolicy counts the time for which a policy has held.
func (r *run) countPolicy(p *policyState) {
	if p.holds && !r.window.closed {
		r.results.Policies[p.number].Active += r.now - p.since
	}
	p.since = r.now
}

// policiesBy is what policies have done in the window by a moment up to which
// nothing more happens.
func (r *run) policiesBy(now float64) []measure.Policy {
	found := append([]measure.Policy(nil), r.results.Policies...)
	for i := range r.policies {
		if p := &r.policies[i]; p.holds && !r.window.closed {
			found[p.number].Active += now - p.since
		}
	}
	return found
}

// applies says whether a condition holds that is about nobody in particular.
func (r *run) applies(c *Condition) bool {
	r.readGauges(c)
	v := &r.view
	v.Segment, v.Journey, v.Visits, v.Satisfaction = "", "", 0, 100
	r.readClock(v)
	return c.Holds(v)
}
