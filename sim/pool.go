package sim

import (
	"math"
	"slices"

	"ripple/sim/measure"
)

// pool is what a team has that works in crews.
type pool struct {
	steps  [2][]int32 // steps that it looks at: first choice or held along, then those where it helps out
	kept   bool       // free members are kept for a job that needs more of them
	starts uint64     // jobs begun

	overrule []int32 // teams whose work a job may interrupt that waits for this one

	lastBusy  float64
	busyArea  measure.Total // member-minutes at work, in wrap, held or blocked
	performed measure.Total // the same, counted when members are let go
	units     []int32       // tokens of members who can break down
	planned   int32         // members on shift by the timetable, broken down or not
	downArea  measure.Total
}

// settleBusy counts the members that are busy up to now.
func (ts *teamState) settleBusy(now float64) {
	ts.pool.busyArea.Add(float64(ts.busy) * (now - ts.pool.lastBusy))
	ts.pool.lastBusy = now
}

// hold takes members of a team for a job.
func (r *run) hold(team, units int32) {
	ts := &r.teams[team]
	ts.settleBusy(r.now)
	if ts.busy+units > ts.heads {
		ts.settle(r.now)
	}
	ts.busy += units
}

// letGo gives members back who were held since a moment. They do not look for
// work yet: offer does that.
func (r *run) letGo(team, units int32, since float64) {
	ts := &r.teams[team]
	ts.settleBusy(r.now)
	ts.pool.performed.Add(float64(units) * (r.now - since))
	if ts.busy > ts.heads {
		ts.settle(r.now)
	}
	ts.busy -= units
	r.freezeIfGone(ts)
}

// offer lets free members of some teams take jobs.
func (r *run) offer(teams []int32) {
	for _, team := range teams {
		r.takeSoon(&r.teams[team])
	}
	if r.blocks {
		for _, team := range teams {
			r.callBlocked(team)
		}
	}
}

// bestJob is whom a team would serve first among those it has not passed over
// in this round.
func (r *run) bestJob(ts *teamState, tier int) (best int32, paused bool) {
	var least waiter
	best = none
	for _, step := range ts.pool.steps[tier] {
		s := &r.steps[step]
		for id := s.putDown.head; id != none; id = r.tokens[id].next {
			if r.more[id].passed == r.round || !r.isOf(ts, s, id) {
				continue
			}
			w := waiter{rank: -1, order: r.more[id].begun, id: id, ticket: r.more[id].ticket}
			if r.set.Teams[ts.number].Preempt {
				w.rank, w.order = ts.rank(r.tokens[id].class), math.Inf(-1) // before those of its rank who have not begun
			}
			if best == none || w.before(&least) {
				best, least, paused = id, w, true
			}
		}
		if len(s.line) == 0 || s.passed == r.round || !s.crew.serves(ts.number) {
			continue
		}
		w := r.head(ts, s)
		if best == none || w.before(&least) {
			best, least, paused = w.id, w, false
		}
	}
	return best, paused
}

// isOf says whether a job that was put down is one for this team: somebody else
// of several may have begun it.
func (r *run) isOf(ts *teamState, s *stepState, id int32) bool {
	if s.crew.choices[r.more[id].choice].Team == ts.number {
		return true
	}
	for _, m := range s.crew.with {
		if m.Team == ts.number {
			return true
		}
	}
	return false
}

// head is whom a team would serve first of a step's line.
func (r *run) head(ts *teamState, s *stepState) waiter {
	if r.set.Teams[s.crew.first].Queue != AtRandom {
		w := s.line[0]
		if ts.number != s.crew.first {
			w = r.waiter(ts, w.id)
		}
		return w
	}
	best := r.waiter(ts, s.line[0].id)
	for i := 1; i < len(s.line); i++ {
		if w := r.waiter(ts, s.line[i].id); w.before(&best) {
			best = w
		}
	}
	return best
}

// waiter is how a team ranks somebody who waits.
func (r *run) waiter(ts *teamState, id int32) waiter {
	m := &r.more[id]
	w := waiter{rank: ts.rank(r.tokens[id].class), ticket: m.ticket, id: id}
	switch r.set.Teams[ts.number].Queue {
	case LastCome:
		w.order = -float64(m.ticket)
	case ShortestWork:
		w.order = m.work
	case DueFirst:
		w.order = m.due
	case AtRandom: // who is least of numbers that are new at each start
		w.order = r.tokens[id].key.Uniform(ts.stream, uint32(ts.pool.starts))
	}
	return w
}

// rank of a class of customer in a team, 0 best.
func (ts *teamState) rank(class int16) int32 {
	if ts.ranks == nil {
		return 0
	}
	return int32(ts.ranks[class])
}

// staffed is the first choice of a step's crew whose members are all free, and
// those held along too; none if there is none.
func (r *run) staffed(s *stepState, id int32) int32 {
	for _, c := range s.crew.order {
		if r.isFree(s, id, c) {
			return c
		}
	}
	return none
}

// isFree says whether all members of a choice are free, or with the customer.
func (r *run) isFree(s *stepState, id int32, c int32) bool {
	m := s.crew.choices[c].Members
	if !r.has(id, m) {
		return false
	}
	for _, m := range s.crew.with {
		if ts := &r.teams[m.Team]; (ts.heads-ts.busy < m.units() || ts.pool.kept) && !r.keeps(id, m) {
			return false
		}
	}
	return true
}

// has says whether so many members are free, and not kept for somebody else or
// about to look for work themselves, or with the customer.
func (r *run) has(id int32, m Members) bool {
	ts := &r.teams[m.Team]
	return ts.heads-ts.busy >= m.units() && !ts.pool.kept && !ts.seizing || r.keeps(id, m)
}

// workOf is how long a job takes a choice of the crew, from the customer's own luck.
func (r *run) workOf(s *stepState, t *token, c int32) float64 {
	return s.crew.choices[c].labour[t.class].Sample(t.key.Source(s.workStream, uint32(t.visit)))
}

// dueAt is when the first promise ends that the customer at a step waits for;
// +Inf without one.
func (r *run) dueAt(step, id int32) float64 {
	due := math.Inf(1)
	for _, tp := range r.places[step].promises {
		switch touch := &r.set.touches[tp]; {
		case touch.Promise == 0, !r.concerns(touch.Version, r.tokens[id].class):
		case touch.clock == none:
			due = min(due, r.promised(touch, r.tokens[id].entered))
		default:
			c := r.clockOf(id, touch.clock)
			due = min(due, r.promised(touch, c[clockStart]+c[clockOwn]))
		}
	}
	return due
}

// newPool empties the pool of a team.
func (r *run) newPool(team int, before *pool) *pool {
	p := before
	if p == nil {
		p = &pool{}
		for _, steps := range r.set.tiers[team] {
			for _, step := range steps {
				p.overrule = r.plan.addPreempting(p.overrule, int(step))
			}
		}
	}
	*p = pool{steps: r.set.tiers[team], units: p.units[:0], overrule: p.overrule}
	return p
}

// layTiers finds the steps that each team looks at in a setting: those for which
// it is first choice, or held along, then those where it helps out, then those
// that it does in another setting, where it may have to end what it began.
func (p *plan) layTiers(s *setting) {
	s.tiers = make([][2][]int32, len(s.Teams))
	for team := range s.Teams {
		t := &s.tiers[team]
		var later []int32
		for i := range s.Steps {
			st, step := &s.Steps[i], int32(i)
			switch {
			case !p.crewed[i]:
			case st.Team == team || slices.ContainsFunc(st.With, func(m Members) bool { return m.Team == team }):
				t[0] = append(t[0], step)
			case slices.ContainsFunc(st.Else, func(d Doer) bool { return d.Team == team }):
				t[1] = append(t[1], step)
			case slices.Contains(p.teamsOf(i), team):
				later = append(later, step)
			}
		}
		t[1] = append(t[1], later...)
	}
}
