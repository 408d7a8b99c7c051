package sim

import (
	"math"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// A watch is a token that makes a customer ask when the wait for a touchpoint
// has become long. Its customer's story links to it until the touchpoint has
// happened; through the lag after it, while the customer does not know yet, it
// goes on by itself.
//
// In a watch's token, key and class are the customer's, index is the customer's
// token, mate the touchpoint, visit the number of the customer's next question,
// mark the wait at which the customer asks next, entered the time at which the
// customer will know, and next the customer's next watch.

const anyTouchpoint = -1

// watch begins to watch a customer's wait for a touchpoint.
func (r *run) watch(customer int32, tp int) {
	if r.tokens[customer].side {
		return
	}
	id := r.allocate()
	w, c, s := &r.tokens[id], &r.tokens[customer], &r.stories[customer]
	w.key, w.class, w.index, w.mate = c.key, c.class, customer, int32(tp)
	w.mark = r.set.touches[tp].Chase.After
	w.entered = math.Inf(1)
	w.next, s.watches = s.watches, id
	r.awaitChase(id)
}

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
	r.enter(visitor, step)
}

// hasAsked counts questions for a touchpoint, and is the number of the first of
// them among all that this customer asks for it.
func (r *run) hasAsked(customer int32, tp int, times uint16) uint16 {
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
	switch ts := r.steps[step].by; {
	case ts == nil || ts.heads > 0:
		return r.now
	case ts.changes:
		return r.future.When(ts.shift)
	}
	return math.Inf(1)
}

// opens is when somebody can be asked at a step from a later moment on, by the
// timetable that holds.
func (r *run) opens(step int, from float64) float64 {
	team := r.set.stations[step].team
	if team == NoTeam || from <= r.now && r.teams[team].heads > 0 {
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

// settleWatches is called when a touchpoint happens that the customer hears of
// after a lag: questions that fall into the lag are asked in vain, and count.
func (r *run) settleWatches(id int32, tp int, lag float64) {
	waited := r.onClock(id, r.set.touches[tp].clock)
	for link := &r.stories[id].watches; *link != none; {
		w := &r.tokens[*link]
		if int(w.mate) != tp {
			link = &w.next
			continue
		}
		watch := *link
		*link = w.next
		if w.state == chasing {
			r.future.Cancel(watch)
		}
		chase, known := r.set.touches[tp].Chase, r.now+lag
		first, times := math.Inf(1), uint16(0)
		for at := r.now + max(0, w.mark-waited); ; at += chase.Again {
			if at = r.opens(chase.Step, at); at >= known-hair {
				break
			}
			first = min(first, at)
			if times++; chase.Again == 0 {
				break
			}
		}
		if times == 0 {
			r.release(watch)
			continue
		}
		w.visit = r.hasAsked(id, tp, times)
		w.state, w.entered = chasing, known
		r.future.Schedule(first, calendar.Comings, watch)
	}
}

// unwatch stops watching: the touchpoint has happened, or the customer left.
func (r *run) unwatch(customer, tp int32) {
	for link := &r.stories[customer].watches; *link != none; {
		id := *link
		w := &r.tokens[id]
		if tp != anyTouchpoint && w.mate != tp {
			link = &w.next
			continue
		}
		*link = w.next
		if w.state == chasing {
			r.future.Cancel(id)
		}
		r.release(id)
	}
}

// wakeWatches goes on with watches whose time came while the customer's own
// time stood still for the wait.
func (r *run) wakeWatches(customer int32) {
	for id := r.stories[customer].watches; id != none; id = r.tokens[id].next {
		if r.tokens[id].state == dormant && !math.IsInf(r.tokens[id].mark, 1) {
			r.awaitChase(id)
		}
	}
}

// isOwnTime says whether a customer is busy with something of their own.
func (r *run) isOwnTime(customer int32) bool {
	t := &r.tokens[customer]
	return (t.state == inDelay || t.state == inBatch) && r.places[t.index].own
}

// layChases names the streams of side visits and works out after which steps
// the wait for a chased touchpoint can begin.
func (p *plan) layChases() {
	m := p.model
	p.chaseStreams = make([]draw.Stream, len(m.Touchpoints))
	p.chaseSlots = make([]int, len(m.Touchpoints))
	p.armsOnArrival = make([][]int, len(m.Journeys))
	for i := range m.Touchpoints {
		tp := &m.Touchpoints[i]
		if tp.Chase == nil {
			continue
		}
		p.chaseStreams[i] = draw.Purpose("chase", tp.Name)
		p.chaseSlots[i] = p.countStride
		p.countStride++
		p.chasers = append(p.chasers, i)
		p.hasStory = true
		if tp.Since.From == SinceHere {
			for _, step := range tp.Steps {
				p.places[step].armsHere = append(p.places[step].armsHere, i)
			}
			continue
		}
		for step := range m.Steps {
			if p.awaits(i, p.successors(step)) {
				p.places[step].arms = append(p.places[step].arms, i)
			}
		}
		for j := range m.Journeys {
			if p.awaits(i, []int{m.Journeys[j].Enters}) {
				p.armsOnArrival[j] = append(p.armsOnArrival[j], i)
			}
		}
	}
}

// awaits says whether a customer who comes to one of the steps can meet the
// touchpoint. A wait since the previous touchpoint looks no further than the
// next touchpoint.
func (p *plan) awaits(tp int, from []int) bool {
	seen := make([]bool, len(p.places))
	stop := p.model.Touchpoints[tp].Since.From == SincePrevious
	for len(from) > 0 {
		step := from[len(from)-1]
		from = from[:len(from)-1]
		if seen[step] {
			continue
		}
		seen[step] = true
		if contains(p.model.Touchpoints[tp].Steps, step) {
			return true
		}
		if pl := &p.places[step]; !stop || len(pl.live)+len(pl.told) == 0 {
			from = append(from, p.successors(step)...)
		}
	}
	return false
}
