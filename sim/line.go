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
func (ts *teamState) lineOf(class int16) *line {
	if ts.ranks == nil {
		return &ts.lines[0]
	}
	return &ts.lines[ts.ranks[class]]
}

// waitInLine lets a customer wait for the team, until patience ends.
func (r *run) waitInLine(s *stepState, t *token, id int32) {
	t.state = inLine
	s.by.waiting++
	s.by.lineOf(t.class).pushBack(r.tokens, id)
	if s.patience != nil {
		r.startPatience(s, t, id)
	}
}

func (r *run) startPatience(s *stepState, t *token, id int32) {
	luck := t.key.Source(s.place.patienceStream, uint32(t.visit))
	if at := r.now + s.patience[t.class].Sample(luck); at < forever {
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
func (r *run) freeMember(ts *teamState) {
	switch {
	case ts.busy > ts.heads:
		ts.settle(r.now)
		ts.busy--
		r.freezeIfGone(ts)
	case ts.waiting == 0:
		ts.busy--
	case r.mayTie && r.future.Ties(r.now, calendar.Comings):
		ts.busy--
		r.takeLater(ts)
	default:
		r.takeNext(ts)
	}
}

// takeLater lets free members take jobs when everything that ends or changes at
// this instant has, and after those who came to the line before.
func (r *run) takeLater(ts *teamState) {
	if !ts.seizing {
		ts.seizing = true
		r.future.Schedule(r.now, calendar.Comings, ts.seizer)
	}
}

// takeSoon lets free members take jobs at this instant.
func (r *run) takeSoon(ts *teamState) {
	switch {
	case ts.waiting == 0 || ts.busy >= ts.heads:
	case r.future.Ties(r.now, calendar.Comings):
		r.takeLater(ts)
	default:
		r.takeAll(ts)
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
	for ts.busy < ts.heads && ts.waiting > 0 {
		ts.busy++
		r.takeNext(ts)
	}
}

// takeNext gives a member, already counted as busy, the next job: one that was
// put down at the end of a shift, else the first in the best line.
func (r *run) takeNext(ts *teamState) {
	if id := ts.putDown.head; id != none {
		r.resume(ts, id)
		return
	}
	for i := range ts.lines {
		l := &ts.lines[i]
		if id := l.head; id != none {
			l.remove(r.tokens, id)
			ts.waiting--
			t := &r.tokens[id]
			r.stopPatience(t, id)
			r.call(t, id)
			return
		}
	}
}

// giveUp ends a wait because patience has.
func (r *run) giveUp(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	t.impatient = false
	r.outOfLine(s, t, id)
	s.found.GaveUp++
	r.abandon(s, id)
	to := int32(choose(s.givesUp[t.class], t.key.Uniform(s.place.giveUpStream, uint32(t.visit))))
	if to != t.index {
		r.moveOn(t, id, to)
		return
	}
	t.state, t.since = pausing, r.now
	pause := s.retry[t.class].Sample(t.key.Source(s.place.retryStream, uint32(t.visit)))
	r.future.Schedule(r.now+pause, calendar.Comings, id)
}

// outOfLine takes a waiting customer out of the line or the batch.
func (r *run) outOfLine(s *stepState, t *token, id int32) {
	if t.state == inBatch {
		s.batch.remove(r.tokens, id)
		return
	}
	s.by.lineOf(t.class).remove(r.tokens, id)
	s.by.waiting--
}

// abandon counts a wait that ended without service.
func (r *run) abandon(s *stepState, id int32) {
	s.settle(r.now)
	s.queue--
	wait := r.now - r.tokens[id].entered
	s.found.Queue.Add(wait)
	s.found.Unserved.Add(wait)
	if r.hasStory {
		r.endWait(id)
	}
	for _, tp := range s.place.live {
		r.meetNobody(id, tp, wait)
	}
	for _, tp := range s.place.told {
		r.meetNobody(id, tp, wait)
	}
}

// tryAgain brings a customer who gave up back to the same step.
func (r *run) tryAgain(id int32) {
	t := &r.tokens[id]
	r.addPart(id, r.places[t.index].part[measure.InDelay], r.now-t.since)
	r.enter(id, t.index)
}

// sortLines puts those who wait into the lines of other ranks, whoever has
// waited longest first.
func (r *run) sortLines(ts *teamState) {
	all := emptyLine()
	for {
		first := none
		for i := range ts.lines {
			if id := ts.lines[i].head; id != none && (first == none || r.tokens[id].since < r.tokens[ts.lines[first].head].since) {
				first = i
			}
		}
		if first == none {
			break
		}
		id := ts.lines[first].head
		ts.lines[first].remove(r.tokens, id)
		all.pushBack(r.tokens, id)
	}
	for all.head != none {
		id := all.head
		all.remove(r.tokens, id)
		ts.lineOf(r.tokens[id].class).pushBack(r.tokens, id)
	}
}
