package sim

import (
	"math"

	"ripple/sim/calendar"
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
	r.ask(id)
	w = &r.tokens[id] // asking may have moved the tokens
	again := touch.Chase.Again
	switch {
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
}

// ask sends a side visit to the step where the question arrives.
func (r *run) ask(id int32) {
	w := &r.tokens[id]
	tp, class := int(w.mate), w.class
	touch := &r.set.touches[tp]
	r.results.Touchpoints[tp*r.classes+int(class)].Chases++
	number := w.visit
	w.visit++
	if math.IsInf(w.entered, 1) {
		number = r.hasAsked(w.index, tp, 1)
	}
	key := w.key.Child(r.chaseStreams[tp], uint64(number))
	visitor := r.customer(key, class)
	r.tokens[visitor].side = true
	r.visits.arrived++
	r.startClocks(visitor)
	step := int32(touch.Chase.Step)
	if r.clearing {
		r.comeNearer(0, r.reaches[step])
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

// whenOpen is when somebody can be asked at a step: now, or when its team's
// next shift begins (or would begin, if the shift's heads turn out to be none).
func (r *run) whenOpen(step int) float64 {
	s := &r.steps[step]
	if s.crew == nil {
		return r.nextOpen(s.by)
	}
	first := math.Inf(1) // of several teams, when the first one is there, broken down or not
	for i := range s.crew.choices {
		first = min(first, r.nextOpen(&r.teams[s.crew.choices[i].Team]))
	}
	return first
}

func (r *run) nextOpen(ts *teamState) float64 {
	switch {
	case ts == nil || ts.heads+ts.down > 0:
		return r.now
	case ts.changes:
		return r.future.When(ts.shift)
	}
	return math.Inf(1)
}

// opens is when somebody can be asked at a step from a later moment on, by the
// timetable that holds.
func (r *run) opens(step int, from float64) float64 {
	st := &r.set.Steps[step]
	if st.Team == NoTeam {
		return from
	}
	first := r.teamOpens(st.Team, from)
	for _, d := range st.Else {
		first = min(first, r.teamOpens(d.Team, from))
	}
	return first
}

func (r *run) teamOpens(team int, from float64) float64 {
	if ts := &r.teams[team]; from <= r.now && ts.heads+ts.down > 0 {
		return from
	}
	heads := r.set.Teams[team].Heads
	wall := from + r.offset()
	for range heads {
		if heads.At(wall) > 0 {
			return max(from, wall-r.offset())
		}
		wall = heads.Next(wall)
	}
	return math.Inf(1)
}
