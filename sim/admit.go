package sim

// admits says whether a customer who has come to a step joins it. Others have
// been sent elsewhere, or away for good.
func (r *run) admits(s *stepState, id, step int32) bool {
	st := &r.set.Steps[step]
	t := &r.tokens[id]
	for i := range st.Balks {
		b := &st.Balks[i]
		share := b.Share[t.class]
		if r.holds(b.When, id, step) && (share >= 1 || t.key.Uniform(s.place.balkStreams[i], uint32(t.visit)) < share) {
			r.turnAway(s, id, Lost)
			return false
		}
	}
	if st.Room == nil || st.Room.Block || r.hasRoom(s, id) {
		return true
	}
	r.turnAway(s, id, r.follow(st.Room.Full[t.class], s, id, s.place.fullStream))
	return false
}

// turnAway sends a customer on who has not joined the step. Somebody who is lost
// has met nobody at its touchpoints. Others come to the next step by an event:
// where all are full they might go round for ever.
func (r *run) turnAway(s *stepState, id, to int32) {
	s.found.Turned++
	r.traceNote(id, TurnedAway)
	if to == Lost {
		r.meetNobodyHere(s, id, 0)
	}
	switch to = r.redirect(id, to); {
	case to < 0:
		r.proceed(&r.tokens[id], id, to)
	case !r.blocks || !r.mustStay(id, to):
		if r.clearing {
			r.passOn(id, r.tokens[id].index, to)
		}
		r.comeSoon(&r.tokens[id], id, to)
	}
}
