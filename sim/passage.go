package sim

import "ripple/sim/calendar"

// A passage of a touchpoint is a customer's way there, until it happens or the
// customer gives up at it. A policy with a forecast acts once in it at most.

// learn is called as a touchpoint happens, for the policies with a forecast of it.
// The wait may become too long only now: in the lag that follows, or to the minute
// just so. Then the message is sent as soon as it is.
func (r *run) learn(id int32, cares []int32, wait, lag float64) {
	if r.tokens[id].side {
		return
	}
	for _, n := range cares {
		c := &r.cares[n]
		f, alert := c.Forecast, *r.alertOf(id, c)
		flags, number := r.known(id, c)
		before := wait - lag
		if alert == none || *flags&(acted|blind) != 0 || !f.exceeds(wait) || before > f.Beyond+hair || !r.holds(c.When, id, r.tokens[id].index) {
			continue
		}
		if *flags&looked == 0 {
			if *flags |= looked | r.mistake(c, id, *number); *flags&blind != 0 {
				continue
			}
		}
		*flags |= acted | soothed
		r.results.Policies[c.number].Fired++
		if c.Notify == NoStep {
			continue
		}
		w := &r.tokens[alert]
		if w.state == warning {
			r.future.Cancel(alert)
		}
		*r.alertOf(id, c) = none
		w.state, w.called, w.visit = warning, true, *number
		r.future.Schedule(r.now+max(0, f.Beyond-before), calendar.Samples, alert)
	}
}

// pass ends the passage of a touchpoint: it has happened after a wait, or has been
// given up.
func (r *run) pass(id int32, cares []int32, wait float64, met bool) {
	if r.tokens[id].side {
		return
	}
	for _, n := range cares {
		c := &r.cares[n]
		flags, number := r.known(id, c)
		if met && *flags&looked != 0 && *flags&sent == 0 {
			found := &r.results.Policies[c.number]
			switch late, told := c.Forecast.exceeds(wait), *flags&acted != 0; {
			case late && told:
				found.Caught++
			case late:
				found.Missed++
			case told:
				found.FalseAlarms++
			default:
				found.Quiet++
			}
		}
		*flags = 0
		*number++
		r.endAlert(id, c)
	}
}

// soothing is what scales a wait as a customer feels it at a touchpoint: the
// smallest of what policies have done about it.
func (r *run) soothing(id int32, tp int) float64 {
	feel := 1.0
	for n := range r.cares {
		c := &r.cares[n]
		flags, _ := r.known(id, c)
		if *flags&soothed == 0 || c.Feel == 0 || c.Forecast != nil && c.Forecast.Touchpoint != tp {
			continue
		}
		*flags &^= soothed
		feel = min(feel, c.Feel)
	}
	return feel
}
