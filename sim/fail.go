package sim

import (
	"math"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// A unit is a member of a team who can break down: a token, whose index is the
// team, visit its number and next how often it has broken down. The time until
// it does runs only while it is on shift; mark is what is left of it while it is
// not. A unit that is down is repaired by the clock, on shift or not.

// startUnits makes the units of a team that can break down; nobody is on shift yet.
func (r *run) startUnits(team int) {
	ts := &r.teams[team]
	if ts.pool == nil || r.set.Teams[team].Fails == nil {
		return
	}
	for n := range r.plan.mostHeads(team) {
		id := r.allocate()
		t := &r.tokens[id]
		t.state, t.index, t.next = offShift, int32(team), 0
		t.key = r.world.Child(draw.Purpose("breakdown", r.model.Teams[team].Name), uint64(n))
		t.mark = r.set.Teams[team].Fails.Every.Sample(t.key.Source(r.everyStream, 0))
		ts.pool.units = append(ts.pool.units, id)
	}
}

// mostHeads is the largest number of heads that a team can have.
func (p *plan) mostHeads(team int) int {
	most := 0.0
	for i := range p.settings {
		t := &p.settings[i].Teams[team]
		factor := 1.0
		for _, l := range t.DayMix {
			factor = max(factor, l.Factor)
		}
		for _, piece := range t.Heads {
			most = max(most, math.Ceil(piece.Value*factor-1e-9))
		}
	}
	return int(most)
}

// rosterUnits lets the first so many units be on shift.
func (r *run) rosterUnits(ts *teamState, planned int32) {
	for n, id := range ts.pool.units {
		t := &r.tokens[id]
		switch on := int32(n) < planned; {
		case on && t.state == offShift:
			t.state = failing
			r.future.Schedule(r.now+t.mark, calendar.Changes, id) // work that ends at that instant has ended
		case !on && t.state == failing:
			t.mark = r.future.When(id) - r.now
			r.future.Cancel(id)
			t.state = offShift
		}
	}
}

// downUnits are those on shift who have broken down.
func (r *run) downUnits(ts *teamState, planned int32) int32 {
	down := int32(0)
	for n, id := range ts.pool.units {
		if int32(n) < planned && r.tokens[id].state == repairing {
			down++
		}
	}
	return down
}

// breakDown takes a unit out of service. Members are not told apart, so whether
// this one was busy, and with what, is drawn: as likely as any other.
func (r *run) breakDown(id int32) {
	t := &r.tokens[id]
	ts := &r.teams[t.index]
	fails := r.set.Teams[t.index].Fails
	number := uint32(t.next)
	t.state = repairing
	t.next++
	r.future.Schedule(r.now+fails.For.Sample(t.key.Source(r.repairStream, number)), calendar.Endings, id)
	which := int32(t.key.Uniform(r.whichStream, number) * float64(max(ts.heads, 1)))
	if job := r.jobOf(ts, which); job != none {
		s := &r.steps[r.tokens[job].index]
		r.putDown(s, job, true)
		r.putHeads(ts.number, ts.pool.planned)
		r.offer(s.crew.all)
		return
	}
	r.putHeads(ts.number, ts.pool.planned)
}

// jobOf is the job that a member works on, by number of the member; none if this
// one is free or in after-call work.
func (r *run) jobOf(ts *teamState, member int32) int32 {
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			s := &r.steps[step]
			for id := s.inHand.head; id != none; id = r.tokens[id].next {
				for i, m := range s.crew.parties[r.more[id].choice] {
					if m.Team != ts.number || r.more[id].lent>>i&1 != 0 {
						continue
					}
					if member -= m.units(); member < 0 {
						return id
					}
				}
			}
		}
	}
	return none
}

// repair brings a unit back.
func (r *run) repair(id int32) {
	t := &r.tokens[id]
	ts := &r.teams[t.index]
	fails := r.set.Teams[t.index].Fails
	t.mark = fails.Every.Sample(t.key.Source(r.everyStream, uint32(t.next)))
	t.state = offShift
	r.rosterUnits(ts, ts.pool.planned)
	r.putHeads(ts.number, ts.pool.planned)
}
