package sim

// withdraw ends the wait of somebody who is taken out, or the delay if time is
// up, and says who has to be dismissed; not of somebody in service or under way.
func (r *run) withdraw(id int32, timeIsUp bool) (p party, ok bool) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	p.choice = none
	switch {
	case (t.state == inLine || t.state == inBatch) && !t.called:
		r.stopPatience(t, id)
		r.outOfLine(s, t, id)
		kind := Dropped
		if timeIsUp {
			s.found.TimedOut++
			kind = Expired
		}
		r.traceWait(s, id, kind)
		r.endWaitUnserved(s, id)
		r.lineIsShorter(s)
	case t.state == inDelay && timeIsUp:
		t.leaves = stays
		r.future.Cancel(id)
		r.endDelayEarly(s, t, id)
	case t.state == pausing:
		r.future.Cancel(id)
		r.endPause(id)
	case t.state == blocked:
		next := &r.steps[r.more[id].target]
		if p = r.endBlock(id); next.blocked.head != none { // somebody else may have what this one lacked
			r.makeRoom(next)
		}
	case t.state == shortOf:
		r.doWithout(s, id)
		if timeIsUp {
			s.found.TimedOut++
		}
	case t.state == joining:
		r.leaveJoin(id)
	default:
		return p, false
	}
	return p, true
}
