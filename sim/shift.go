package sim

import (
	"math"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// teamState is who of a team is there now, what they do, and who waits for them.
type teamState struct {
	heads    int32 // on shift, those who stay on included
	busy     int32 // at work or in after-call work
	waiting  int32 // jobs: customers or batches in the lines, and what was put down
	wrapping int32
	lines    []line // by rank, best first
	ranks    []int  // by class, in the setting that holds; nil: first come, first served

	shift    int32   // token of the next change of shift
	changes  bool    // which is due
	turn     float64 // then, as a time of the week, to the last bit
	seizer   int32   // token that lets members take jobs later at this instant
	seizing  bool
	canClose bool // at some time nobody is on shift
	pauses   bool // jobs may be put down at the end of a shift, in some setting
	puts     bool // and are, in the one that holds
	staying  bool // after closing, until nobody inside can still come
	frozen   bool // counting has ended for this team
	number   int
	mayCome  int32 // customers inside who can still come to this team, where it stays for them
	atWork   line  // jobs in hand, latest first, where they may have to be put down
	putDown  line  // jobs put down, earliest begun first
	stream   draw.Stream

	closedSince float64 // when the team closed, if nobody is there
	closedTotal float64 // minutes closed before

	last     float64
	onShift  measure.Total // member-minutes, overtime included
	wrapLast float64
	wrapArea measure.Total
	cases    int64
	base     teamAreas
	counted  teamAreas
}

type teamAreas struct {
	onShift, wrap, work float64
	cases               int64
}

// closedUntil is for how many minutes the team has been closed until now.
func (ts *teamState) closedUntil(now float64) float64 {
	if ts.heads > 0 {
		return ts.closedTotal
	}
	return ts.closedTotal + (now - ts.closedSince)
}

// settle counts the members on shift up to now; members who finish a job after
// the end of their shift are there too.
func (ts *teamState) settle(now float64) {
	ts.onShift.Add(float64(max(ts.heads, ts.busy)) * (now - ts.last))
	ts.last = now
}

func (ts *teamState) settleWrap(now float64) {
	ts.wrapArea.Add(float64(ts.wrapping) * (now - ts.wrapLast))
	ts.wrapLast = now
}

// startShifts puts the members on shift that the run begins with.
func (r *run) startShifts() {
	for i := range r.teams {
		ts := &r.teams[i]
		ts.shift = r.allocate()
		r.tokens[ts.shift].state, r.tokens[ts.shift].index = onShift, int32(i)
		ts.seizer = r.allocate()
		r.tokens[ts.seizer].state, r.tokens[ts.seizer].index = seizing, int32(i)
		ts.heads = r.headsAt(i, r.wall())
		r.awaitShift(i, r.wall())
	}
}

// wall is the time of the week now, counted on from the first Monday.
func (r *run) wall() float64 { return r.now + r.offset() }

// headsAt draws the heads of the shift at a time of the week: as many whole ones,
// and one more with a chance equal to the fraction, so that the mean is right.
func (r *run) headsAt(team int, wall float64) int32 {
	heads := r.set.Teams[team].Heads
	whole, fraction := math.Modf(heads.At(wall))
	if fraction < 1e-9 {
		return int32(whole)
	}
	if fraction > 1-1e-9 {
		return int32(whole) + 1
	}
	start := max(heads.Since(wall), math.Floor(wall/calendar.DayLength)*calendar.DayLength)
	luck := r.world.Child(r.teams[team].stream, math.Float64bits(start-r.model.Window.Start))
	if luck.Uniform(0, 0) < fraction {
		whole++
	}
	return int32(whole)
}

// awaitShift makes the next change of shift due. Heads that are a fraction are
// drawn anew at midnight where a shift is longer than a day.
func (r *run) awaitShift(team int, wall float64) {
	heads := r.set.Teams[team].Heads
	next := heads.Next(wall)
	if v := heads.At(wall); v != math.Trunc(v) {
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
	if planned == 0 && ts.heads > 0 {
		switch r.set.Teams[team].AtClose {
		case ClearLine:
			if ts.mayCome > 0 {
				ts.staying = true
				return
			}
		case SendAway:
			r.sendAway(ts)
		}
	}
	ts.staying = false
	r.putHeads(team, planned)
}

// putHeads changes the number on shift and lets them start, or stop, work.
func (r *run) putHeads(team int, heads int32) {
	ts := &r.teams[team]
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
	r.abandon(s, id)
	r.moveOn(&r.tokens[id], id, Lost)
}

// putDownJob interrupts a job, and all who are served along, until a member is
// there to go on with it.
func (r *run) putDownJob(ts *teamState, id int32) {
	ts.atWork.remove(r.tokens, id)
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	t.mark = r.future.When(id) - r.now
	r.future.Cancel(id)
	r.interrupt(ts, s, id)
	for mate := t.mate; mate != none; mate = r.tokens[mate].next {
		s.riders--
		r.interrupt(ts, s, mate)
	}
	ts.putDown.pushFront(r.tokens, id) // the latest was put down first
	ts.waiting++
	ts.busy--
}

// interrupt books a customer's work so far; from here on the customer waits.
func (r *run) interrupt(ts *teamState, s *stepState, id int32) {
	t := &r.tokens[id]
	s.found.Work.Sum += r.now - t.since
	r.addPart(id, s.place.part[measure.InWork], r.now-t.since)
	t.state, t.since, t.entered = paused, r.now, ts.closedUntil(r.now)
	s.work--
	s.queue++
}

// resume goes on with a job that was put down.
func (r *run) resume(ts *teamState, id int32) {
	ts.putDown.remove(r.tokens, id)
	ts.waiting--
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	r.goOn(ts, s, id)
	for mate := t.mate; mate != none; mate = r.tokens[mate].next {
		s.riders++
		r.goOn(ts, s, mate)
	}
	ts.atWork.pushFront(r.tokens, id)
	r.future.Schedule(r.now+t.mark, calendar.Endings, id)
}

// goOn books a customer's wait since work was put down.
func (r *run) goOn(ts *teamState, s *stepState, id int32) {
	t := &r.tokens[id]
	waited, closed := r.now-t.since, ts.closedUntil(r.now)-t.entered
	s.found.Queue.Sum += waited
	r.addPart(id, s.place.part[measure.InClosed], closed)
	r.addPart(id, s.place.part[measure.InQueue], waited-closed)
	t.state, t.since = atWork, r.now
	s.queue--
	s.work++
}

// passOn is comeNearer for a customer who goes from one step to another, or out.
func (r *run) passOn(from, to int32) {
	var ahead uint64
	if to >= 0 {
		ahead = r.reaches[to]
	}
	r.comeNearer(r.reaches[from], ahead)
}

// comeNearer keeps count of who may still come to a team that stays for them:
// a customer could reach the teams in from before, and those in to now.
func (r *run) comeNearer(from, to uint64) {
	for left := from &^ to; left != 0; left &= left - 1 {
		team := r.stayers[trailing(left)]
		ts := &r.teams[team]
		if ts.mayCome--; ts.mayCome == 0 && ts.staying {
			ts.staying = false
			r.putHeads(team, 0)
		}
	}
	for came := to &^ from; came != 0; came &= came - 1 {
		r.teams[r.stayers[trailing(came)]].mayCome++
	}
}
