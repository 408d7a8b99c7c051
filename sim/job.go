package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// lineUp puts a customer, or the first of a batch, into the line of a step done
// by a crew, and lets the teams look at it.
func (r *run) lineUp(s *stepState, id int32) {
	t, m := &r.tokens[id], &r.more[id]
	t.state = inLine
	r.tickets++
	m.ticket, m.choice = r.tickets, none
	if r.worksAhead {
		m.work = r.workOf(s, t, s.crew.order[0])
	}
	if r.duesAhead {
		m.due = r.dueAt(t.index, id)
	}
	t.mark, m.out = s.closed.read(r.now), s.out.read(r.now)
	s.line.push(r.more, r.waiter(&r.teams[s.crew.first], id))
	for _, team := range s.crew.teams {
		r.teams[team].waiting++
	}
	r.callCrew(s)
	if r.holding && r.tokens[id].state == inLine {
		r.startWithKept(s, id)
	}
}

// callCrew lets all teams of a crew look for jobs, one after the other. If one is
// about to do so later at this instant, the others follow it: or they would take
// what that one comes for.
func (r *run) callCrew(s *stepState) {
	later := false
	for _, team := range s.crew.teams {
		later = later || r.teams[team].seizing
	}
	for _, team := range s.crew.teams {
		switch ts := &r.teams[team]; {
		case !later:
			r.takeJobs(ts)
		case ts.busy < ts.heads || ts.pool.overrule != nil:
			r.takeLater(ts)
		}
	}
}

// leaveLine takes somebody out of the line of a crew. Those behind may have
// waited for members that were kept for this one.
func (r *run) leaveLine(s *stepState, id int32) {
	s.line.remove(r.more, r.more[id].place)
	for _, team := range s.crew.teams {
		r.teams[team].waiting--
	}
}

// startJob calls somebody who waited to a choice of the crew.
func (r *run) startJob(s *stepState, id, choice int32) {
	r.leaveLine(s, id)
	t, m := &r.tokens[id], &r.more[id]
	r.stopPatience(t, id)
	s.settle(r.now)
	s.queue--
	s.work++
	m.choice = choice
	r.engage(s, id)
	c := &s.crew.choices[choice]
	r.teams[c.Team].pool.starts++
	r.startVisit(s, t, id)
	t.state = atJob
	m.setup = 0
	if s.crew.setup != nil {
		m.setup = s.crew.setup[t.class].Sample(t.key.Source(s.place.setupStream, uint32(t.visit)))
	}
	for mate := t.mate; mate != none; {
		next := r.tokens[mate].next
		s.queue--
		s.work++
		s.ride(r.now, 1)
		r.more[mate].choice, r.more[mate].lent, r.more[mate].setup = choice, ^uint32(0), m.setup // holds nobody
		r.startVisit(s, &r.tokens[mate], mate)
		r.tokens[mate].state = atJob
		mate = next
	}
	r.begun(s, id)
	r.future.Schedule(r.now+m.setup+float64(r.workOf(s, t, choice)*r.slowness(c.dip)), calendar.Endings, id)
	r.lineIsShorter(s)
}

// begun notes that a job is in hand, where it may have to be put down.
func (r *run) begun(s *stepState, id int32) {
	if s.crew.breaks {
		s.inHand.pushFront(r.tokens, id)
	}
}

// engage takes the members of a job, but for those whom the customer has kept.
func (r *run) engage(s *stepState, id int32) {
	m := &r.more[id]
	m.begun, m.lent = r.now, 0
	for i, members := range s.crew.parties[m.choice] {
		if r.keeps(id, members) {
			m.lent |= 1 << i
			continue
		}
		r.hold(int32(members.Team), members.units())
	}
}

// party is who does a job in hand, and what is needed to let them go once the
// customer has gone on.
type party struct {
	step, choice int32
	lent         uint32
	class        int16
	begun        float64
	luck         draw.Source // of after-call work
}

func (r *run) partyOf(id int32) party {
	t, m := &r.tokens[id], &r.more[id]
	luck := t.key.Source(r.places[t.index].wrapStream, uint32(t.visit))
	return party{t.index, m.choice, m.lent, t.class, m.begun, luck}
}

// disengage lets the members of a job go, but for those whom the customer keeps.
func (r *run) disengage(p party) {
	for i, members := range r.steps[p.step].crew.parties[p.choice] {
		if p.lent>>i&1 == 0 {
			r.letGo(int32(members.Team), members.units(), p.begun)
		}
	}
}

// dismiss lets the members of a job go, the team perhaps into after-call work, and
// offers them.
func (r *run) dismiss(p party) {
	s := &r.steps[p.step]
	if s.wrap != nil && p.lent&1 == 0 { // before the team seems to have gone home
		r.startJobWrap(p.step, p.choice, p.class, p.luck)
	}
	r.disengage(p)
	r.offer(s.crew.all)
}

// endJob ends the work of a crew for a customer, and for all served along.
func (r *run) endJob(id int32) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	s.settle(r.now)
	s.work--
	if s.crew.breaks {
		s.inHand.remove(r.tokens, id)
	}
	mate := t.mate
	t.mate = none
	for _, members := range s.crew.parties[r.more[id].choice] {
		r.teams[members.Team].cases++
	}
	to := r.conclude(s, id)
	p := r.partyOf(id)
	switch {
	case to == waiting: // for stock, and nobody waits along
		if s.crew.holds {
			r.keep(s, id)
		} else {
			r.dismiss(p)
		}
		r.more[id].choice = none
	case s.crew.holds:
		r.keep(s, id)
		r.more[id].choice = none
		r.moveOn(&r.tokens[id], id, to)
	case mate != none: // nobody stays with one of a batch
		r.more[id].choice = none
		r.dismiss(p)
		r.moveOn(&r.tokens[id], id, to)
	case r.blocks && to >= 0 && r.places[to].blocking:
		if !r.mustStay(id, to) { // the place is taken before anybody else can
			r.more[id].choice = none
			r.proceed(&r.tokens[id], id, to)
			r.dismiss(p)
		}
	default:
		r.more[id].choice = none
		r.dismiss(p)
		r.proceed(&r.tokens[id], id, to)
	}
	r.endJobMates(s, mate)
}

// startJobWrap holds the team for after-call work; the customer is free to go.
func (r *run) startJobWrap(step, choice int32, class int16, luck draw.Source) {
	s := &r.steps[step]
	by := s.crew.choices[choice]
	id := r.allocate()
	w := &r.tokens[id]
	w.state, w.index = atJobWrap, step
	r.more[id].choice, r.more[id].begun = choice, r.now
	r.wraps++
	r.hold(int32(by.Team), by.units())
	r.future.Schedule(r.now+float64(s.wrap[class].Sample(luck)*r.slowness(by.dip)), calendar.Endings, id)
}

func (r *run) endJobWrap(id int32) {
	s := &r.steps[r.tokens[id].index]
	by := s.crew.choices[r.more[id].choice].Members
	r.letGo(int32(by.Team), by.units(), r.more[id].begun)
	r.wraps--
	r.release(id)
	r.offer(s.crew.all)
	r.endIfEmpty()
}

// endJobMates ends the service of all who were served along with another.
func (r *run) endJobMates(s *stepState, mate int32) {
	for mate != none {
		m := &r.tokens[mate]
		following := m.next
		s.work--
		s.ride(r.now, -1)
		for _, members := range s.crew.parties[r.more[mate].choice] {
			r.teams[members.Team].cases++
		}
		r.more[mate].choice = none
		r.complete(s, m, mate)
		mate = following
	}
}

// bookSetup books what a job's setup took of the time since it began, or was
// taken up again.
func (r *run) bookSetup(id int32, spent float64) (rest float64) {
	if !r.hasCrews {
		return spent
	}
	m := &r.more[id]
	part := min(spent, m.setup)
	m.setup -= part
	r.addPart(id, r.places[r.tokens[id].index].part[measure.InSetup], part)
	return spent - part
}
