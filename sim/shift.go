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
	waiting  int32 // customers in the lines
	wrapping int32
	lines    []line // by rank, best first
	ranks    []int  // by class, in the setting that holds; nil: first come, first served

	shift    int32 // token of the next change of shift
	changes  bool  // which is due
	seizer   int32 // token that lets members take jobs later at this instant
	seizing  bool
	canClose bool // at some time nobody is on shift
	pauses   bool // jobs may be put down at the end of a shift, in some setting
	puts     bool // and are, in the one that holds
	staying  bool // after closing, until nobody inside can still come
	frozen   bool // counting has ended for this team
	number   int
	mayCome  int32 // customers inside who can still come to this team, where it stays for them
	atWork   line  // jobs in hand, latest first, where they may have to be put down
	putDown  line  // jobs put down, first in first out
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
		ts.heads = r.headsNow(i)
		r.awaitShift(i)
	}
}

// headsNow draws the heads of the shift that holds now: as many whole ones, and
// one more with a chance equal to the fraction, so that the mean is right.
func (r *run) headsNow(team int) int32 {
	wall := r.now + r.offset()
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
func (r *run) awaitShift(team int) {
	wall := r.now + r.offset()
	heads := r.set.Teams[team].Heads
	next := heads.Next(wall)
	if v := heads.At(wall); v != math.Trunc(v) {
		next = min(next, (math.Floor(wall/calendar.DayLength)+1)*calendar.DayLength)
	}
	ts := &r.teams[team]
	if ts.changes = !math.IsInf(next, 1); ts.changes {
		r.future.Schedule(max(next-r.offset(), r.now), calendar.Changes, ts.shift)
	}
}

// changeShift ends one shift and begins the next.
func (r *run) changeShift(id int32) {
	team := int(r.tokens[id].index)
	r.setHeads(team)
	r.awaitShift(team)
}

// setHeads brings the members on shift to what the timetable says now.
func (r *run) setHeads(team int) {
	ts := &r.teams[team]
	planned := r.headsNow(team)
	ts.puts = r.set.Teams[team].AtClose == PauseJob
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
	r.takeAll(ts)
	r.freezeIfGone(ts)
}

// sendAway ends the wait of everybody in the lines of a team that closes.
func (r *run) sendAway(ts *teamState) {
	for i := range ts.lines {
		for l := &ts.lines[i]; l.head != none; {
			id := l.head
			t := &r.tokens[id]
			s := &r.steps[t.index]
			r.stopPatience(t, id)
			r.outOfLine(s, t, id)
			s.found.SentAway++
			r.abandon(s, id)
			r.moveOn(t, id, Lost)
		}
	}
}

// putDownJob interrupts a job until a member is there to go on with it.
func (r *run) putDownJob(ts *teamState, id int32) {
	ts.atWork.remove(r.tokens, id)
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	s.found.Work.Sum += r.now - t.since
	r.addPart(id, r.places[t.index].part[measure.InWork], r.now-t.since)
	t.mark = r.future.When(id) - r.now // minutes of work that are left
	r.future.Cancel(id)
	t.state, t.since = paused, r.now
	s.work--
	s.queue++
	ts.putDown.pushBack(r.tokens, id)
	ts.busy--
}

// resume goes on with a job that was put down.
func (r *run) resume(ts *teamState, id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	s.queue--
	s.work++
	s.found.Queue.Sum += r.now - t.since
	r.addPart(id, r.places[t.index].part[measure.InClosed], r.now-t.since)
	t.state, t.since = atWork, r.now
	ts.atWork.pushFront(r.tokens, id)
	r.future.Schedule(r.now+t.mark, calendar.Endings, id)
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
