package sim

import (
	"math"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// awaitChase makes the question due at which the wait reaches w.mark, if the
// wait goes on as now.
func (r *run) awaitChase(id int32) {
	w := &r.tokens[id]
	waited := r.onClock(w.index, r.set.touches[w.mate].clock)
	w.state = chasing
	r.future.Schedule(r.now+max(0, w.mark-waited), calendar.Comings, id)
}

// chase lets a customer ask, if the wait has really become that long.
func (r *run) chase(id int32) {
	w := &r.tokens[id]
	touch := &r.set.touches[w.mate]
	known := !math.IsInf(w.entered, 1)
	if !known {
		if r.isOwnTime(w.index) {
			w.state = dormant // wakeWatches goes on when the wait does
			return
		}
		waited := r.onClock(w.index, touch.clock)
		if enough := 1e-9 + 1e-14*r.now; waited < w.mark-enough { // what rounding may take off
			r.awaitChase(id)
			return
		}
		w.mark = max(w.mark, waited)
	}
	switch at := r.whenOpen(touch.Chase.Step); {
	case at > r.now && known && at >= w.entered-hair:
		r.release(id)
		return
	case math.IsInf(at, 1):
		w.state = dormant
		return
	case at > r.now:
		r.future.Schedule(at, calendar.Comings, id)
		return
	}
	q := question{w.key, w.class, int(w.mate), w.visit}
	w.visit++
	if !known {
		q.number = r.hasAsked(w.index, q.tp, 1)
	}
	again := touch.Chase.Again
	switch { // before asking, which may end this watch
	case known && (again == 0 || r.now+again >= w.entered-hair):
		r.release(id)
	case known:
		r.future.Schedule(r.now+again, calendar.Comings, id)
	case again == 0:
		w.state = dormant
		w.mark = math.Inf(1)
	default:
		w.mark += again
		r.awaitChase(id)
	}
	r.ask(q)
}

// question is one of those that a customer asks for a touchpoint.
type question struct {
	key    draw.Key // of the customer
	class  int16
	tp     int
	number uint16
}

// ask sends a side visit to the step where the question arrives.
func (r *run) ask(q question) {
	r.results.Touchpoints[q.tp*r.classes+int(q.class)].Chases++
	visitor := r.customer(q.key.Child(r.chaseStreams[q.tp], uint64(q.number)), q.class)
	if r.trace != nil {
		r.trace.asks(r, q, r.tokens[visitor].key)
	}
	r.tokens[visitor].side = true
	r.visits.arrived++
	r.startClocks(visitor)
	step := int32(r.set.touches[q.tp].Chase.Step)
	if r.clearing {
		r.comeNearer(0, r.ahead(visitor, step))
	}
	if r.crewed[step] { // whoever comes may set others going, who wait no more; the chase comes first
		r.tokens[visitor].state, r.tokens[visitor].index = moving, step
		r.future.Schedule(r.now, calendar.Comings, visitor)
		return
	}
	r.enter(&r.tokens[visitor], visitor, step)
}

// hasAsked counts questions for a touchpoint, and is the number of the first of
// them among all that this customer asks for it.
func (r *run) hasAsked(customer int32, tp int, times uint16) uint16 {
	customer = r.self(customer)
	s := &r.stories[customer]
	s.chases += times
	s.effort += times
	n := &r.counts[int(customer)*r.countStride+r.chaseSlots[tp]]
	*n += times
	return *n - times
}

// whenOpen is when somebody can be asked at a step: now, or when the next shift
// begins of a team that does it (or would begin, if the shift's heads turn out to
// be none).
func (r *run) whenOpen(step int) float64 {
	s := &r.steps[step]
	switch {
	case s.by == nil:
		return r.now
	case s.crew == nil:
		return r.whenThere(s.by)
	}
	at := math.Inf(1)
	for _, c := range s.crew.order {
		at = min(at, r.whenThere(&r.teams[s.crew.choices[c].Team]))
	}
	return at
}

func (r *run) whenThere(ts *teamState) float64 {
	switch {
	case ts.isThere():
		return r.now
	case ts.changes:
		return r.future.When(ts.shift)
	}
	return math.Inf(1)
}

// isThere says whether anybody is on shift, even if all have broken down.
func (ts *teamState) isThere() bool { return ts.heads+ts.down > 0 }

// opens is when somebody can be asked at a step from a later moment on, by the
// timetable that holds.
func (r *run) opens(step int, from float64) float64 {
	s := &r.steps[step]
	switch {
	case s.by == nil:
		return from
	case s.crew == nil:
		return r.opensTeam(s.by, from)
	}
	at := math.Inf(1)
	for _, c := range s.crew.order {
		at = min(at, r.opensTeam(&r.teams[s.crew.choices[c].Team], from))
	}
	return at
}

func (r *run) opensTeam(ts *teamState, from float64) float64 {
	if from <= r.now && ts.isThere() {
		return from
	}
	heads := r.set.Teams[ts.number].Heads
	wall := from + r.offset()
	for range heads {
		if heads.At(wall) > 0 {
			return max(from, wall-r.offset())
		}
		wall = heads.Next(wall)
	}
	return math.Inf(1)
}
