package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// windowState is how far the counted stretch of time has come.
type windowState struct {
	opened float64 // when counting began
	closed bool    // the window has ended and the system drains
}

// journeyTotals are counts over the whole run, whatever the window.
type journeyTotals struct {
	arrived, done, lost int64
	before              int64 // arrived before counting began
}

// openWindow forgets what the warm-up counted.
func (r *run) openWindow() {
	r.window.opened = r.now
	for i := range r.results.Journeys {
		r.results.Journeys[i] = measure.Journey{}
		r.totals[i].before = r.totals[i].arrived
	}
	for i := range r.results.Touchpoints {
		r.results.Touchpoints[i].Reset()
	}
	for i := range r.results.Ladders {
		clear(r.results.Ladders[i].Minutes)
		r.results.Ladders[i].N = 0
	}
	clear(r.results.Policies)
	for i := range r.policies {
		p := &r.policies[i]
		if p.since = r.now; p.holds && p.last == r.now {
			r.results.Policies[p.number].Fired = 1
		}
	}
	for i := range r.steps {
		s := &r.steps[i]
		s.base = s.until(r.now)
		s.before = s.found
	}
	for i := range r.teams {
		ts := &r.teams[i]
		ts.base = r.teamAreas(i)
		ts.paid, ts.paidTo = 0, ts.base
	}
	for i := range r.stocks {
		r.stocks[i].base = r.stocks[i].until(r.now)
	}
	r.startSeries()
}

// closeWindow ends counting by time. Customers admitted before are still
// counted as they finish, and so is overtime for them, if the run drains.
func (r *run) closeWindow() {
	if r.window.closed { // the drain does not end
		r.endRun()
		return
	}
	for i := range r.steps {
		r.steps[i].counted = r.steps[i].until(r.now)
	}
	for i := range r.policies {
		r.countPolicy(&r.policies[i])
	}
	for i := range r.stocks {
		r.stocks[i].counted = r.stocks[i].until(r.now)
	}
	r.window.closed = true
	if !r.model.Window.Drain || r.inside == 0 && r.wraps == 0 {
		r.endRun()
	}
	for i := range r.teams {
		overtime := r.set.Teams[i].Heads.At(r.now+r.offset()) == 0
		if r.over || !overtime {
			r.freeze(i)
		} else {
			r.freezeIfGone(&r.teams[i])
		}
	}
	if !r.over {
		r.schedule(closing, r.now+drainLimit, calendar.Samples)
		r.startIncomplete()
	}
}

// drainLimit is how long a run may go on after its window: five years.
const drainLimit = 5 * 365 * calendar.DayLength

// endRun ends the run after the event at hand.
func (r *run) endRun() { r.over, r.heeds = true, true }

// goesOn lets policies look at what the last event has left, and says whether
// there is a next one.
func (r *run) goesOn() bool {
	if !r.over {
		r.look()
	}
	return !r.over
}
