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

// letKeptGo gives back the members whom a customer has kept until the end of a
// step; all of them if the customer leaves.
func (r *run) letKeptGo(id, step int32) {
	customer := r.self(id)
	for at := r.more[customer].kept; at != none; {
		k := r.keepings[at]
		if step != none && !r.places[k.step].holdsUntil(step) {
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
		r.offer(s.crew.teams)
		at = r.more[customer].kept // others may have been called
	}
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
