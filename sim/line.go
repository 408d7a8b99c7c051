package sim

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
	if s.restless {
		r.startLeaving(s, t, id)
	}
}

// outOfLine takes a waiting customer out of the line or the batch.
func (r *run) outOfLine(s *stepState, t *token, id int32) {
	if t.state == inBatch {
		s.batch.remove(r.tokens, id)
		r.ungather(s)
		return
	}
	if s.crew != nil {
		r.leaveLine(s, id)
		return
	}
	s.by.lineOf(t.class).remove(r.tokens, id)
	s.by.waiting--
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
