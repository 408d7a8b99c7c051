package sim

import (
	"math"

	"ripple/sim/calendar"
)

// startShifts puts the members on shift that the run begins with.
func (r *run) startShifts() {
	for i := range r.teams {
		ts := &r.teams[i]
		ts.shift = r.allocate()
		r.tokens[ts.shift].state, r.tokens[ts.shift].index = onShift, int32(i)
		ts.seizer = r.allocate()
		r.tokens[ts.seizer].state, r.tokens[ts.seizer].index = seizing, int32(i)
		r.startUnits(i)
		if ts.heads = r.headsAt(i, r.wall()); ts.pool != nil {
			ts.pool.planned = ts.heads
			r.rosterUnits(ts, ts.heads)
		}
		r.awaitShift(i, r.wall())
	}
}

// wall is the time of the week now, counted on from the first Monday.
func (r *run) wall() float64 { return r.now + r.offset() }

// headsAt draws the heads of the shift at a time of the week: as many whole ones,
// and one more with a chance equal to the fraction, so that the mean is right.
func (r *run) headsAt(team int, wall float64) int32 {
	heads := r.set.Teams[team].Heads
	level := heads.At(wall)
	day := math.Floor(wall/calendar.DayLength) * calendar.DayLength
	if mix := r.set.Teams[team].DayMix; mix != nil && level > 0 {
		luck := r.world.Child(r.teams[team].stream, math.Float64bits(day-r.model.Window.Start))
		level *= factor(mix, luck.Uniform(r.mixStream, 0))
	}
	whole, fraction := math.Modf(level)
	if fraction < 1e-9 {
		return int32(whole)
	}
	if fraction > 1-1e-9 {
		return int32(whole) + 1
	}
	start := max(heads.Since(wall), day)
	luck := r.world.Child(r.teams[team].stream, math.Float64bits(start-r.model.Window.Start))
	if luck.Uniform(0, 0) < fraction {
		whole++
	}
	return int32(whole)
}

// factor is the level of a day, by luck u in [0, 1).
func factor(mix []Level, u float64) float64 {
	for _, l := range mix {
		if u < l.Upto {
			return l.Factor
		}
	}
	return mix[len(mix)-1].Factor
}

// awaitShift makes the next change of shift due. Heads that are a fraction are
// drawn anew at midnight where a shift is longer than a day.
func (r *run) awaitShift(team int, wall float64) {
	heads := r.set.Teams[team].Heads
	next := heads.Next(wall)
	if v := heads.At(wall); v != math.Trunc(v) || v > 0 && r.set.Teams[team].DayMix != nil {
		next = min(next, (math.Floor(wall/calendar.DayLength)+1)*calendar.DayLength)
	}
	ts := &r.teams[team]
	ts.turn = next
	if ts.changes = !math.IsInf(next, 1); ts.changes {
		r.future.Schedule(max(next-r.offset(), r.now), calendar.Changes, ts.shift)
	}
}

// changeShift ends one shift and begins the next. It goes by the time for which
// that was planned: now may have lost its last bit, and lie before it.
func (r *run) changeShift(id int32) {
	team := int(r.tokens[id].index)
	wall := r.teams[team].turn
	r.setHeads(team, wall)
	r.awaitShift(team, wall)
}

// setHeads brings the members on shift to what the timetable says.
func (r *run) setHeads(team int, wall float64) {
	ts := &r.teams[team]
	planned := r.headsAt(team, wall)
	ts.puts = r.set.Teams[team].AtClose == PauseJob
	if r.window.closed && planned > 0 { // overtime after the window ends with the next shift
		r.freeze(team)
	}
	closes := planned == 0 && ts.heads+ts.down > 0
	if closes && r.set.Teams[team].AtClose == ClearLine && ts.mayCome > 0 {
		ts.staying = true
		return
	}
	ts.staying = false
	r.putHeads(team, planned)
	if closes && r.set.Teams[team].AtClose == SendAway {
		r.sendAway(ts)
	}
}

// putHeads changes the number on shift and lets them start, or stop, work.
func (r *run) putHeads(team int, heads int32) {
	ts := &r.teams[team]
	if ts.pool != nil {
		r.putPool(ts, heads)
		return
	}
	if heads == ts.heads {
		return
	}
	ts.settle(r.now)
	if ts.heads == 0 && heads > 0 {
		ts.closedTotal = ts.closedUntil(r.now)
	} else if ts.heads > 0 && heads == 0 {
		ts.closedSince = r.now
	}
	ts.heads = heads
	for ts.puts && ts.busy > ts.heads && ts.atWork.head != none {
		r.putDownJob(ts, ts.atWork.head)
	}
	r.takeSoon(ts)
	r.freezeIfGone(ts)
}

// sendAway ends the wait of everybody in the lines of a team that closes.
func (r *run) sendAway(ts *teamState) {
	if ts.pool != nil {
		r.sendPoolAway(ts)
		return
	}
	for i := range ts.lines {
		for l := &ts.lines[i]; l.head != none; {
			id := l.head
			t := &r.tokens[id]
			s := &r.steps[t.index]
			mate := t.mate
			t.mate = none
			r.stopPatience(t, id)
			r.outOfLine(s, t, id)
			r.send(s, id)
			for mate != none {
				following := r.tokens[mate].next
				r.send(s, mate)
				mate = following
			}
		}
	}
}

// send sends one customer away.
func (r *run) send(s *stepState, id int32) {
	s.found.SentAway++
	r.traceWait(s, id, SentAway)
	r.abandon(s, id)
	r.moveOn(&r.tokens[id], id, Lost)
}
