package sim

import "ripple/sim/measure"

// waitEnds notes that a wait at a step has ended: by service, or without it.
func (t *trace) waitEnds(r *run, s *stepState, id int32, kind MomentKind) {
	m := t.at(r, id, kind)
	if m == nil {
		return
	}
	c, pl := &r.tokens[id], &r.places[r.tokens[id].index]
	switch {
	case pl.own: // until a batch of their own is due
		m.Own = r.now - c.entered
	case c.state == inBatch:
		m.Minutes[measure.InBatch] = r.now - c.entered
	default:
		closed, out := r.idle(id)
		m.Minutes[measure.InBatch] = c.since - c.entered
		m.Minutes[measure.InQueue] = r.now - c.since - closed - out
		m.Minutes[measure.InClosed], m.Minutes[measure.InOutage] = closed, out
	}
	if kind != Began {
		return
	}
	m.Team = int(s.team)
	if s.crew != nil {
		m.Team = s.crew.choices[r.more[id].choice].Team
	}
	if s.bare != nil { // nobody asks more of the touchpoint than how long customers wait
		t.meets(r, id, s.place.live[0], r.now-c.entered, 0, Met)
	}
}

// workEnds notes that work or a delay has ended, or is put down.
func (t *trace) workEnds(r *run, id int32, kind MomentKind) {
	m := t.at(r, id, kind)
	if m == nil {
		return
	}
	spent := r.now - r.tokens[id].since
	switch {
	case r.places[r.tokens[id].index].own:
		m.Own = spent
	case r.set.stations[r.tokens[id].index].team == NoTeam:
		m.Minutes[measure.InDelay] = spent
	default:
		if r.hasCrews {
			m.Minutes[measure.InSetup] = min(spent, r.more[id].setup)
		}
		m.Minutes[measure.InWork] = spent - m.Minutes[measure.InSetup]
	}
}

// spends notes a moment that ends a time of these causes.
func (t *trace) spends(r *run, id int32, kind MomentKind, minutes [measure.Causes]float64) {
	if m := t.at(r, id, kind); m != nil {
		m.Minutes = minutes
	}
}
