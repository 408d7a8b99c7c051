package sim

import (
	"errors"
	"fmt"
	"math"

	"ripple/sim/measure"
)

// finish checks what must hold in every run and hands out what was found.
func (r *run) finish() (*measure.Run, error) {
	for i := range r.teams {
		r.freeze(i)
	}
	if r.broken == nil {
		r.broken = r.identities()
	}
	if r.broken != nil {
		return nil, r.broken
	}
	out := r.results
	out.Minutes = r.end - r.window.opened
	out.Events = r.events
	out.Twins = r.twins
	for i := range r.steps {
		s := &r.steps[i]
		out.Steps[i] = s.found.Less(s.before)
		out.Steps[i].QueueArea = s.counted.queue - s.base.queue
		out.Steps[i].WorkArea = s.counted.work - s.base.work
		out.Steps[i].BlockArea = s.counted.block - s.base.block
	}
	for i := range r.teams {
		ts := &r.teams[i]
		out.Teams[i] = ts.found(&r.set.Teams[i], ts.counted)
	}
	for i := range r.stocks {
		out.Stocks[i] = r.stocks[i].result()
	}
	for class, t := range r.totals {
		out.Journeys[class].Arrived = t.arrived - t.before
	}
	r.fillPlainLadders(out)
	for i := range r.tokens {
		if t := &r.tokens[i]; r.isInside(int32(i)) && !t.side {
			out.Journeys[t.class].InsideAtEnd++
		}
	}
	r.endSeries(out)
	r.results = nil
	return out, nil
}

// isCustomer says whether a token is a customer, or a branch of one, on the way.
func (t *token) isCustomer() bool {
	switch t.state {
	case atWork, inDelay, inLine, inBatch, pausing, moving, paused, atJob, jobPutDown, blocked, joining, shortOf:
		return true
	}
	return false
}

// isInside says whether a token stands for one customer in the system: a split
// one for all its branches.
func (r *run) isInside(id int32) bool {
	t := &r.tokens[id]
	if r.splits && (t.isCustomer() || t.state == dividing) {
		return r.more[id].parent == none
	}
	return t.isCustomer()
}

// errNeverEmpty ends a run that should go on until everybody has left.
var errNeverEmpty = errors.New("are still inside five years after the window")

// identities are laws that hold in every run, whatever the model: customers are
// neither made nor lost, time in a step is the time its customers spent there,
// and a team is busy as long as its work takes.
func (r *run) identities() error {
	if r.inside > 0 && r.window.closed && r.model.Window.Drain {
		return fmt.Errorf("%d customers %w: %s", r.inside, errNeverEmpty, r.whyInside())
	}
	all := r.visits
	for _, t := range r.totals {
		all.arrived += t.arrived
		all.done += t.done
		all.lost += t.lost
	}
	inside := int64(0)
	spent := make([]measure.Total, len(r.steps)) // by customers waiting, in service or delay
	work := make([]measure.Total, len(r.steps))  // of this, in service or delay
	for i := range r.steps {
		s := &r.steps[i]
		spent[i].Add(s.found.Queue.Sum)
		spent[i].Add(s.found.Work.Sum)
		spent[i].Add(s.found.Blocked.Sum)
		spent[i].Add(s.found.Short.Sum)
		work[i].Add(s.found.Work.Sum)
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		if r.isInside(int32(i)) {
			inside++
		}
		switch t.state {
		case atWork, atJob, inDelay:
			spent[t.index].Add(r.now - t.since)
			work[t.index].Add(r.now - t.since)
		case paused, jobPutDown, blocked, shortOf:
			spent[t.index].Add(r.now - t.since)
		case inLine, inBatch:
			spent[t.index].Add(r.now - t.entered)
		}
	}
	if all.arrived != all.done+all.lost+inside || inside != r.inside {
		return fmt.Errorf("identity broken: %d arrived, but %d done + %d lost + %d inside", all.arrived, all.done, all.lost, inside)
	}
	for i := range r.steps {
		a, name := r.steps[i].until(r.now), r.model.Steps[i].Name
		if in := a.queue + a.work + a.block; !agree(in, spent[i].Value(), r.now) {
			return fmt.Errorf("identity broken at step %q: %v customer-minutes in the step, %v spent by customers", name, in, spent[i].Value())
		}
		if !agree(a.work, work[i].Value(), r.now) {
			return fmt.Errorf("identity broken at step %q: busy for %v minutes, work of %v minutes", name, a.work, work[i].Value())
		}
	}
	if err := r.stockIdentities(); err != nil {
		return err
	}
	return r.poolIdentities()
}

// poolIdentities are that members were busy as long as the jobs they were held
// for.
func (r *run) poolIdentities() error {
	if !r.hasCrews {
		return nil
	}
	held := make([]measure.Total, len(r.teams))
	for i := range r.teams {
		if p := r.teams[i].pool; p != nil {
			held[i] = p.performed
		}
	}
	add := func(m Members, since float64) { held[m.Team].Add(float64(m.units()) * (r.now - since)) }
	for i := range r.tokens {
		t := &r.tokens[i]
		crew := t.state == atJob || t.state == blocked && r.more[i].choice != none && r.steps[t.index].crew != nil
		switch {
		case t.state == atJobWrap:
			add(r.steps[t.index].crew.choices[r.more[i].choice].Members, r.more[i].begun)
		case crew:
			for n, m := range r.steps[t.index].crew.parties[r.more[i].choice] {
				if r.more[i].lent>>n&1 == 0 {
					add(m, r.more[i].begun)
				}
			}
		}
		if t.isCustomer() || t.state == dividing {
			for at := r.more[i].kept; at != none; at = r.keepings[at].next {
				add(r.keepings[at].Members, r.keepings[at].since)
			}
		}
	}
	for i := range r.teams {
		p := r.teams[i].pool
		if p == nil {
			continue
		}
		r.teams[i].settleBusy(r.now)
		if !agree(p.busyArea.Value(), held[i].Value(), r.now) {
			return fmt.Errorf("identity broken at team %q: busy for %v member-minutes, jobs of %v", r.model.Teams[i].Name, p.busyArea.Value(), held[i].Value())
		}
	}
	return nil
}

// agree says whether two sums of minutes agree to 1e-9; now gives their scale.
func agree(a, b, now float64) bool {
	return math.Abs(a-b) <= 1e-9*math.Max(now, math.Max(math.Abs(a), math.Abs(b)))
}

// fillPlainLadders writes down the ladders of touchpoints whose waits are all
// queue at one step.
func (r *run) fillPlainLadders(out *measure.Run) {
	for tp := range r.set.touches {
		if !r.set.touches[tp].plain {
			continue
		}
		step := r.set.touches[tp].Steps[0]
		for class := range r.classes {
			wait := out.Touchpoints[tp*r.classes+class].Wait
			out.Ladders[tp].N += wait.N
			out.Ladders[tp].Minutes[step][measure.InQueue] += wait.Sum
		}
	}
}
