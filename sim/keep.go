package sim

// keeping is that members stay with a customer after the work, until one of the
// steps that Step.Holds names has ended.
type keeping struct {
	Members
	step   int32 // at which they were engaged
	choice int32 // of its crew, if they are its team: they may have after-call work; none if held along
	visit  uint16
	since  float64
	next   int32
}

// keep leaves the members of a job with the customer.
func (r *run) keep(s *stepState, id int32) {
	m, customer := &r.more[id], &r.more[r.self(id)]
	for i, members := range s.crew.parties[m.choice] {
		if m.lent>>i&1 != 0 {
			continue
		}
		k := keeping{members, r.tokens[id].index, none, r.tokens[id].visit, m.begun, customer.kept}
		if i == 0 {
			k.choice = m.choice
		}
		customer.kept = r.newKeeping(k)
	}
}

func (r *run) newKeeping(k keeping) int32 {
	if at := r.freeKeeping; at != none {
		r.freeKeeping = r.keepings[at].next
		r.keepings[at] = k
		return at
	}
	r.keepings = append(r.keepings, k)
	return int32(len(r.keepings) - 1)
}

// keeps says whether a customer has kept so many members.
func (r *run) keeps(id int32, want Members) bool {
	for at := r.more[r.self(id)].kept; at != none; at = r.keepings[at].next {
		if k := &r.keepings[at]; k.Team == want.Team && k.units() >= want.units() {
			return true
		}
	}
	return false
}

// startWithKept starts a job for which the customer has brought members along:
// their team may have nobody free and not have looked at it.
func (r *run) startWithKept(s *stepState, id int32) {
	if c := r.staffed(s, id); c != none {
		r.startJob(s, id, c)
	}
}

// startBeside starts the best job of a line whose customer has brought along
// what the first of the line lacks, and says whether there is one.
func (r *run) startBeside(ts *teamState, s *stepState) bool {
	var least waiter
	best := int32(none)
	for i := range s.line {
		id := s.line[i].id
		if r.more[r.self(id)].kept == none || r.staffed(s, id) == none {
			continue
		}
		if w := r.waiter(ts, id); best == none || w.before(&least) {
			best, least = id, w
		}
	}
	if best != none {
		r.startWithKept(s, best)
	}
	return best != none
}

// letKeptGo gives back the members whom a customer has kept until the end of a
// step; all of them if the customer leaves.
func (r *run) letKeptGo(id, step int32) {
	customer := r.self(id)
	for at := r.more[customer].kept; at != none; {
		k := r.keepings[at]
		if step != none && (!r.places[k.step].holdsUntil(step) || r.keepsOn(id, at)) {
			at = k.next
			continue
		}
		r.forget(customer, at)
		s := &r.steps[k.step]
		if s.wrap != nil && k.choice != none {
			t := &r.tokens[id]
			r.startJobWrap(k.step, k.choice, t.class, t.key.Source(s.place.wrapStream, uint32(k.visit)))
		}
		r.letGo(int32(k.Team), k.units(), k.since)
		r.offer(s.crew.all)
		at = r.more[customer].kept // others may have been called
	}
}

// keepsOn keeps a member on for the step that has just ended, if that used the
// member and keeps its crew itself.
func (r *run) keepsOn(id, at int32) bool {
	m, t, k := &r.more[id], &r.tokens[id], &r.keepings[at]
	crew := r.steps[t.index].crew
	if crew == nil || !crew.holds || m.choice == none {
		return false
	}
	for i, members := range crew.parties[m.choice] {
		if m.lent>>i&1 != 0 && members.Team == k.Team {
			k.step, k.visit, k.choice = t.index, t.visit, none
			if i == 0 {
				k.choice = m.choice
			}
			return true
		}
	}
	return false
}

// forget takes a record out of the list of what a customer has kept.
func (r *run) forget(customer, gone int32) {
	for link := &r.more[customer].kept; *link != none; link = &r.keepings[*link].next {
		if *link == gone {
			*link = r.keepings[gone].next
			break
		}
	}
	r.keepings[gone].next = r.freeKeeping
	r.freeKeeping = gone
}

func (p *place) holdsUntil(step int32) bool {
	for _, until := range p.holds {
		if int32(until) == step {
			return true
		}
	}
	return false
}
