package sim

import "ripple/sim/draw"

// A care is a policy about customers made ready.
type care struct {
	*Policy
	number                int    // in Model.Policies
	index                 int32  // in plan.cares
	slot                  int    // in counts: what is known of a customer, then the number of the passage
	alert                 int    // in a customer's alerts; none without a forecast
	onWay                 []bool // by class and step: the wait for the touchpoint of the forecast may end from here
	noise, route, message draw.Stream
}

// What is known of a customer for a policy.
const (
	looked  = 1 << iota // the policy was looked at, in this passage
	blind               // its forecast does not see this one, however late
	afraid              // it sees this one as late, whatever comes
	acted               // in this passage
	soothed             // the next score is that of a shorter wait
	sending             // the customer is to be sent elsewhere at the next step
	sent                // and has been, in this passage
)

// IsAboutCustomers says whether a policy looks at customers.
func (p *Policy) IsAboutCustomers() bool { return p.Forecast != nil || len(p.At) > 0 }

// layCares makes the policies ready that are about customers.
func (p *plan) layCares() error {
	for i := range p.model.Policies {
		pol := &p.model.Policies[i]
		if !pol.IsAboutCustomers() {
			continue
		}
		c := care{Policy: pol, number: i, index: int32(len(p.cares)), slot: p.countStride, alert: none,
			noise: draw.Purpose("forecast", pol.Name), route: draw.Purpose("policy", pol.Name), message: draw.Purpose("message", pol.Name)}
		p.countStride += 2
		if pol.Forecast != nil {
			c.alert = p.alertStride
			p.alertStride++
		}
		p.notifies = p.notifies || pol.Notify != NoStep
		p.soothes = p.soothes || pol.Feel != 0
		p.cares = append(p.cares, c)
	}
	p.layWays()
	for n := range p.cares {
		if err := p.checkSplits(&p.cares[n]); err != nil {
			return err
		}
	}
	return nil
}

// placeCares puts policies on the steps at which they are looked at, and those
// with a forecast on its touchpoint.
func (p *plan) placeCares() {
	for n := range p.cares {
		c := &p.cares[n]
		for step := range p.places {
			if p.looksAt(c, step) {
				p.places[step].cares = append(p.places[step].cares, int32(n))
			}
		}
		if c.Forecast == nil {
			continue
		}
		for s := range p.settings {
			t := &p.settings[s].touches[c.Forecast.Touchpoint]
			t.cares, t.bare = append(t.cares, int32(n)), false
		}
	}
	p.layForecasts()
}

// known is what is known of a customer for a policy, and how many passages there
// were before, or how often it has acted where it has no forecast.
func (r *run) known(id int32, c *care) (flags, number *uint16) {
	at := int(r.self(id))*r.countStride + c.slot
	return &r.counts[at], &r.counts[at+1]
}

// attend looks at a customer who has come to a step, and says whether that one has
// been sent elsewhere.
func (r *run) attend(s *stepState, id, step int32) bool {
	if r.now < r.model.Window.Lead {
		return false
	}
	for _, n := range s.place.cares {
		c := &r.cares[n]
		switch {
		case !r.concerns(c.Version, r.tokens[id].class):
			continue
		case c.Forecast != nil:
			if !r.foresee(c, id, step) {
				continue
			}
			flags, _ := r.known(id, c)
			*flags |= sent
		case !r.holds(c.When, id, step):
			continue
		default:
			r.act(c, id)
			if c.Route == nil {
				continue
			}
		}
		r.results.Policies[c.number].Routed++
		r.traceNote(id, Diverted)
		r.diverted, r.divertedAt = int32(n), r.now
		r.turnAway(s, id, r.follow(c.Route[r.tokens[id].class], s, id, c.route))
		return true
	}
	return false
}

// foresee looks at a customer on the way to the touchpoint of a forecast, and says
// whether that one is sent elsewhere now.
func (r *run) foresee(c *care, id, step int32) bool {
	t := &r.tokens[id]
	if t.side || !c.onWay[int(t.class)*len(r.places)+int(step)] {
		return false
	}
	flags, _ := r.known(id, c)
	if *flags&acted != 0 {
		if *flags&sending == 0 {
			return false
		}
		*flags &^= sending
		return true
	}
	if r.consider(c, id, step, c.Forecast.exceeds(r.estimate(c, id, step))) {
		return c.Route != nil
	}
	if *flags&blind == 0 {
		r.raise(c, id)
	}
	return false
}

// consider lets a policy act on a customer whose wait will be too long, or will
// not, as far as can be seen; says whether it has.
func (r *run) consider(c *care, id, step int32, late bool) bool {
	if !r.holds(c.When, id, step) {
		return false
	}
	flags, number := r.known(id, c)
	if *flags&looked == 0 {
		*flags |= looked
		*flags |= r.mistake(c, id, *number)
	}
	if late = (late || *flags&afraid != 0) && *flags&blind == 0; late {
		*flags |= acted
		r.act(c, id)
	}
	return late
}

// mistake is what a forecast that is not always right makes of a customer, whatever
// it should say: of those who will be late it does not see the share 1 - Accuracy,
// and of those who will not it takes as many for late. Half of the time right, it
// knows nothing.
func (r *run) mistake(c *care, id int32, passage uint16) uint16 {
	a := c.Forecast.Accuracy
	if a >= 1 {
		return 0
	}
	switch u := r.tokens[id].key.Uniform(c.noise, uint32(passage)); {
	case u >= a:
		return blind
	case u < 1-a:
		return afraid
	}
	return 0
}

// act does what a policy does to a customer, but for sending that one elsewhere.
func (r *run) act(c *care, id int32) {
	flags, number := r.known(id, c)
	r.results.Policies[c.number].Fired++
	if c.Feel != 0 && c.Notify == NoStep {
		*flags |= soothed
	}
	n := *number
	if c.Forecast == nil {
		*number++
	}
	if c.Notify != NoStep {
		t := &r.tokens[id]
		r.notify(c, t.key, t.class, n, r.self(id))
	}
}
