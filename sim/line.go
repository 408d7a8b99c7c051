package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// line is a queue of tokens, linked through the tokens themselves.
type line struct{ head, tail int32 }

func emptyLine() line { return line{none, none} }

func (l *line) pushBack(tokens []token, id int32) {
	t := &tokens[id]
	t.next, t.prev = none, l.tail
	if l.tail == none {
		l.head = id
	} else {
		tokens[l.tail].next = id
	}
	l.tail = id
}

func (l *line) pushFront(tokens []token, id int32) {
	t := &tokens[id]
	t.next, t.prev = l.head, none
	if l.head == none {
		l.tail = id
	} else {
		tokens[l.head].prev = id
	}
	l.head = id
}

func (l *line) remove(tokens []token, id int32) {
	t := &tokens[id]
	if t.prev == none {
		l.head = t.next
	} else {
		tokens[t.prev].next = t.next
	}
	if t.next == none {
		l.tail = t.prev
	} else {
		tokens[t.next].prev = t.prev
	}
}

// lineOf is the line of a team in which a class of customer waits.
func (r *run) lineOf(team, class int) *line {
	lines := r.teams[team].lines
	if len(lines) == 1 {
		return &lines[0]
	}
	return &lines[r.set.Teams[team].Ranks[class]]
}

// waitInLine lets a customer wait for the team, until patience ends.
func (r *run) waitInLine(id int32) {
	t := &r.tokens[id]
	st := &r.set.stations[t.index]
	t.state = inLine
	r.teams[st.team].waiting++
	r.lineOf(int(st.team), int(t.class)).pushBack(r.tokens, id)
	if st.patience != nil {
		r.startPatience(id)
	}
}

func (r *run) startPatience(id int32) {
	t := &r.tokens[id]
	luck := t.key.Source(r.places[t.index].patienceStream, uint32(t.visit))
	if at := r.now + r.set.stations[t.index].patience[t.class].Sample(luck); at < forever {
		t.impatient = true
		r.future.Schedule(at, calendar.Patiences, id)
	}
}

// forever is longer than any run, in minutes: 19 million years.
const forever = 1e13

// stopPatience takes back the event that would make a customer give up.
func (r *run) stopPatience(t *token, id int32) {
	if t.impatient {
		t.impatient = false
		r.future.Cancel(id)
	}
}

// freeMember lets a member of a team who has become free take the next job, or
// go home if the shift is over.
func (r *run) freeMember(team int32) {
	ts := &r.teams[team]
	switch {
	case ts.busy > ts.heads:
		ts.settle(r.now)
		ts.busy--
		r.freezeIfGone(int(team))
	case ts.waiting == 0 && ts.putDown.head == none:
		ts.busy--
	case r.future.Ties(r.now, calendar.Changes):
		ts.busy--
		if !ts.seizing {
			ts.seizing = true
			r.future.Schedule(r.now, calendar.Comings, ts.seizer)
		}
	default:
		r.takeNext(ts)
	}
}

// seize lets free members take jobs once all that ended at this instant has ended.
func (r *run) seize(id int32) {
	ts := &r.teams[r.tokens[id].index]
	ts.seizing = false
	r.takeAll(ts)
}

// takeAll lets free members take jobs while there are both.
func (r *run) takeAll(ts *teamState) {
	for ts.busy < ts.heads && (ts.waiting > 0 || ts.putDown.head != none) {
		ts.busy++
		r.takeNext(ts)
	}
}

// takeNext gives a member, already counted as busy, the next job: one that was
// put down at the end of a shift, else the first in the best line.
func (r *run) takeNext(ts *teamState) {
	if id := ts.putDown.head; id != none {
		ts.putDown.remove(r.tokens, id)
		r.resume(ts, id)
		return
	}
	for i := range ts.lines {
		l := &ts.lines[i]
		if id := l.head; id != none {
			l.remove(r.tokens, id)
			ts.waiting--
			r.stopPatience(&r.tokens[id], id)
			r.call(id)
			return
		}
	}
}

// giveUp ends a wait because patience has.
func (r *run) giveUp(id int32) {
	t := &r.tokens[id]
	t.impatient = false
	r.outOfLine(id)
	s := &r.steps[t.index]
	s.found.GaveUp++
	r.abandon(id)
	st := &r.set.stations[t.index]
	luck := t.key.Uniform(r.places[t.index].giveUpStream, uint32(t.visit))
	to := int32(choose(st.givesUp[t.class], luck))
	if to != t.index {
		r.moveOn(id, to)
		return
	}
	t.state, t.since = pausing, r.now
	source := t.key.Source(r.places[t.index].retryStream, uint32(t.visit))
	r.future.Schedule(r.now+st.retry[t.class].Sample(source), calendar.Comings, id)
}

// outOfLine takes a waiting customer out of the line or the batch.
func (r *run) outOfLine(id int32) {
	t := &r.tokens[id]
	if t.state == inBatch {
		r.steps[t.index].batch.remove(r.tokens, id)
		return
	}
	team := int(r.set.stations[t.index].team)
	r.lineOf(team, int(t.class)).remove(r.tokens, id)
	r.teams[team].waiting--
}

// abandon counts a wait that ended without service.
func (r *run) abandon(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	s.queue--
	wait := r.now - t.entered
	s.found.Queue.Add(wait)
	s.sojourns.Add(wait)
	if r.hasStory {
		r.endWait(id)
	}
	pl := &r.places[t.index]
	for _, tp := range pl.live {
		r.meetNobody(id, tp, wait)
	}
	for _, tp := range pl.told {
		r.meetNobody(id, tp, r.waitedFor(id, tp))
	}
}

// tryAgain brings a customer who gave up back to the same step.
func (r *run) tryAgain(id int32) {
	t := &r.tokens[id]
	r.addPart(id, r.places[t.index].part[measure.InDelay], r.now-t.since)
	r.enter(id, t.index)
}
