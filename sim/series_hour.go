package sim

import "ripple/sim/measure"

// newHour makes room for what is counted in an hour.
func (r *run) newHour(h *measure.Hour) {
	h.Touchpoints = make([]measure.Meetings, len(r.model.Touchpoints))
	h.Teams = make([]measure.Team, len(r.teams))
	h.Queues = make([]float64, len(r.steps))
}

// endHour adds what was counted since the last boundary to the hour of the week
// that ends.
func (r *run) endHour(now float64) {
	s := &r.series
	before := &s.before
	h := &s.hours[hourOfWeek(s.hour-1)]
	if h.Teams == nil {
		r.newHour(h)
	}
	h.Minutes += max(0, min(now, r.end)-s.last)
	s.last = now
	arrived := int64(0)
	for class := range r.totals {
		arrived += r.totals[class].arrived - r.totals[class].before
	}
	h.Arrived += arrived - before.Arrived
	before.Arrived = arrived
	for tp := range h.Touchpoints {
		var all measure.Meetings
		for class := range r.classes {
			found := &r.results.Touchpoints[tp*r.classes+class]
			all.Wait.Merge(found.Wait)
			all.Score.Merge(found.Score)
			all.GaveUp += found.GaveUp
		}
		h.Touchpoints[tp].Merge(all.Less(before.Touchpoints[tp]))
		before.Touchpoints[tp] = all
	}
	for i := range h.Queues {
		st := &r.steps[i]
		area := st.queueBy(now, r.window.closed) - st.base.queue
		h.Queues[i] += area - before.Queues[i]
		before.Queues[i] = area
	}
	worked := r.worked(now)
	for i := range h.Teams {
		all := r.teams[i].found(&r.set.Teams[i], r.teamBy(i, now, worked))
		h.Teams[i].Merge(all.Less(before.Teams[i]))
		before.Teams[i] = all
	}
}

// hourOfWeek folds hours since a Monday 00:00, which may be negative.
func hourOfWeek(hours int) int {
	const week = measure.HoursOfWeek
	return (hours%week + week) % week
}
