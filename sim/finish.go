package sim

import (
	"fmt"
	"math"

	"ripple/sim/measure"
)

// finish checks what must hold in every run and hands out what was found.
func (r *run) finish() (*measure.Run, error) {
	for i := range r.teams {
		r.freeze(i)
	}
	if r.broken == nil {
		r.broken = r.identities()
	}
	if r.broken != nil {
		return nil, r.broken
	}
	out := r.results
	out.Minutes = r.end - r.window.opened
	out.Events = r.events
	out.Twins = r.twins
	for i := range r.steps {
		s := &r.steps[i]
		out.Steps[i] = s.found
		out.Steps[i].QueueArea = s.counted.queue - s.base.queue
		out.Steps[i].WorkArea = s.counted.work - s.base.work
	}
	for i := range r.teams {
		ts := &r.teams[i]
		out.Teams[i] = measure.Team{
			OnShift: ts.counted.onShift - ts.base.onShift,
			Busy:    ts.counted.work - ts.base.work + ts.counted.wrap - ts.base.wrap,
			Cases:   ts.counted.cases - ts.base.cases,
		}
	}
	for i := range r.tokens {
		if t := &r.tokens[i]; t.isCustomer() && !t.side {
			out.Journeys[t.class].InsideAtEnd++
		}
	}
	r.results = nil
	return out, nil
}

// isCustomer says whether a token is somebody in the system.
func (t *token) isCustomer() bool {
	switch t.state {
	case atWork, inDelay, inLine, inBatch, pausing, moving, paused:
		return true
	}
	return false
}

// identities are laws that hold in every run, whatever the model: customers are
// neither made nor lost, time in a step is the time its customers spent there,
// and a team is busy as long as its work takes.
func (r *run) identities() error {
	if r.inside > 0 && r.window.closed && r.model.Window.Drain {
		return fmt.Errorf("%d customers are still inside five years after the window: somebody waits for a team that never comes", r.inside)
	}
	all := r.visits
	for _, t := range r.totals {
		all.arrived += t.arrived
		all.done += t.done
		all.lost += t.lost
	}
	inside := int64(0)
	sojourns := make([]measure.Total, len(r.steps))
	performed := make([]measure.Total, len(r.steps))
	for i := range r.steps {
		r.steps[i].settle(r.now)
		sojourns[i], performed[i] = r.steps[i].sojourns, r.steps[i].performed
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		if !t.isCustomer() {
			continue
		}
		inside++
		switch t.state {
		case moving, pausing:
			continue
		case atWork:
			if r.isLeader(t) {
				performed[t.index].Add(r.now - t.since)
			}
		}
		sojourns[t.index].Add(r.now - t.entered)
	}
	if all.arrived != all.done+all.lost+inside || inside != r.inside {
		return fmt.Errorf("identity broken: %d arrived, but %d done + %d lost + %d inside", all.arrived, all.done, all.lost, inside)
	}
	for i := range r.steps {
		s, name := &r.steps[i], r.model.Steps[i].Name
		if a := s.areas(); !close(a.queue+a.work, sojourns[i].Value(), r.now) {
			return fmt.Errorf("identity broken at step %q: %v customer-minutes in the step, %v spent by customers", name, a.queue+a.work, sojourns[i].Value())
		}
		if a := s.areas(); r.set.stations[i].team != NoTeam && !close(a.work-a.ride, performed[i].Value(), r.now) {
			return fmt.Errorf("identity broken at step %q: busy for %v minutes, work of %v minutes", name, a.work-a.ride, performed[i].Value())
		}
	}
	return nil
}

// isLeader says whether a customer in service holds a team member, rather than
// being served along in a batch.
func (r *run) isLeader(t *token) bool { return r.places[t.index].batch == nil || t.leads }

// close says whether two sums of minutes agree to 1e-9; now gives their scale.
func close(a, b, now float64) bool {
	return math.Abs(a-b) <= 1e-9*math.Max(now, math.Max(math.Abs(a), math.Abs(b)))
}
