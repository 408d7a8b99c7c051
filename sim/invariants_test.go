package sim

import (
	"context"
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/measure"
)

// auditor looks at a run before each of its first events. It is the context of
// the run, which asks it whether to go on.
type auditor struct {
	context.Context
	run   *run
	looks int
	busy  []int32 // by team, at the last look
	bad   error
}

const mostAudits = 4000

func (a *auditor) Err() error {
	if a.looks++; a.bad == nil && a.looks < mostAudits {
		a.bad = a.audit()
	}
	return a.bad
}

// audited simulates one replication, looking before every event.
func audited(s *Simulator, replication uint64) (*measure.Run, error) {
	s.mask = 0
	defer func() { s.mask = checkEvery - 1 }()
	a := &auditor{Context: context.Background(), run: &s.run}
	return s.Run(a, 1, replication)
}

// audit counts everybody and compares with what the run believes.
func (a *auditor) audit() error {
	r := a.run
	type count struct{ queue, work, riders, staying int32 }
	steps := make([]count, len(r.steps))
	busy, wraps := make([]int32, len(r.teams)), make([]int32, len(r.teams))
	mayCome := make([]int32, len(r.stayers))
	inside, watches, watching, toCome := 0, 0, 0, int64(0)
	take := func(i int) { // the members of a job in hand, but for those the customer had kept
		m := &r.more[i]
		for n, members := range r.steps[r.tokens[i].index].crew.parties[m.choice] {
			if m.lent>>n&1 == 0 {
				busy[members.Team] += members.units()
			}
		}
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		if r.isInside(int32(i)) {
			inside++
		}
		if r.needsMore && (t.isCustomer() || t.state == dividing) {
			for at := r.more[i].kept; at != none; at = r.keepings[at].next {
				busy[r.keepings[at].Team] += r.keepings[at].units()
			}
		}
		if r.hasStory && (t.state == dividing || t.isCustomer() && r.self(int32(i)) == int32(i)) {
			for w := r.stories[i].watches; w != none; w = r.tokens[w].next {
				watching++
			}
		}
		switch {
		case t.state == atJobWrap:
			by := r.steps[t.index].crew.choices[r.more[i].choice].Members
			busy[by.Team] += by.units()
		case t.state == chasing || t.state == dormant:
			if math.IsInf(t.entered, 1) {
				watches++
			}
		case t.state == referred:
			toCome++
		case t.state == atWrap:
			wraps[r.steps[t.index].team]++
			busy[r.steps[t.index].team]++
		case t.isCustomer():
			for bit := range r.stayers {
				if r.reaches[0][t.index]>>bit&1 != 0 {
					mayCome[bit]++
				}
			}
			s := &steps[t.index]
			switch t.state {
			case atWork:
				s.work++
				busy[r.steps[t.index].team]++
				for mate := t.mate; mate != none; mate = r.tokens[mate].next {
					s.riders++
					busy[r.steps[t.index].team]--
				}
			case atJob:
				s.work++
				take(i)
				for mate := t.mate; mate != none; mate = r.tokens[mate].next {
					s.riders++
				}
			case shortOf:
				s.staying++
			case blocked:
				s.staying++
				if r.steps[t.index].crew != nil && r.more[i].choice != none {
					take(i)
				}
			case inDelay:
				s.work++
			case inLine, inBatch, paused, jobPutDown:
				s.queue++
			}
		}
	}
	for i := range r.steps {
		s := &r.steps[i]
		if got := (count{int32(s.queue), int32(s.work), s.riders, s.staying}); got != steps[i] {
			return fmt.Errorf("step %d believes %v, has %v", i, got, steps[i])
		}
	}
	if toCome != r.toCome {
		return fmt.Errorf("%d are to come, believed %d", toCome, r.toCome)
	}
	if int64(inside) != r.inside || watches != watching {
		return fmt.Errorf("%d inside, believed %d; %d watches for %d waits", inside, r.inside, watches, watching)
	}
	for bit, team := range r.stayers {
		if r.teams[team].mayCome != mayCome[bit] {
			return fmt.Errorf("team %d believes that %d may come, not %d", team, r.teams[team].mayCome, mayCome[bit])
		}
	}
	for i := range r.teams {
		if err := a.auditTeam(i, busy[i], wraps[i]); err != nil {
			return fmt.Errorf("at %v, team %d: %w", r.now, i, err)
		}
	}
	if err := r.auditStocks(); err != nil {
		return fmt.Errorf("at %v: %w", r.now, err)
	}
	if err := r.auditEvents(); err != nil {
		return fmt.Errorf("at %v: %w", r.now, err)
	}
	return nil
}

func (a *auditor) auditTeam(i int, busy, wraps int32) error {
	r := a.run
	ts := &r.teams[i]
	if ts.pool != nil {
		return a.auditPool(ts, busy)
	}
	waiting := int32(0)
	for l := range ts.lines {
		before, prev := math.Inf(-1), int32(none)
		for id := ts.lines[l].head; id != none; id = r.tokens[id].next {
			t := &r.tokens[id]
			if t.since < before || t.state != inLine || ts.lineOf(t.class) != &ts.lines[l] || t.prev != prev {
				return fmt.Errorf("line %d is out of order", l)
			}
			before, prev = t.since, id
			waiting++
		}
	}
	for id := ts.putDown.head; id != none; id = r.tokens[id].next {
		waiting++
	}
	if a.busy == nil {
		a.busy = make([]int32, len(r.teams))
	}
	was := a.busy[i]
	a.busy[i] = ts.busy
	switch {
	case ts.busy != busy || ts.wrapping != wraps || ts.waiting != waiting:
		return fmt.Errorf("believes %d busy, %d of them in wrap, %d waiting; has %d, %d and %d", ts.busy, ts.wrapping, ts.waiting, busy, wraps, waiting)
	case ts.busy > ts.heads && ts.busy > was:
		return fmt.Errorf("%d busy of %d on shift, after %d", ts.busy, ts.heads, was)
	case ts.busy < ts.heads && waiting > 0 && !ts.seizing:
		return fmt.Errorf("%d of %d busy while %d wait", ts.busy, ts.heads, waiting)
	}
	return nil
}

// auditPool counts the jobs that a pool could do, and whether one of them could
// start now.
func (a *auditor) auditPool(ts *teamState, busy int32) error {
	r := a.run
	waiting, ready := int32(0), false
	for _, steps := range ts.pool.steps {
		for _, step := range steps {
			s := &r.steps[step]
			if s.crew.serves(ts.number) {
				waiting += int32(len(s.line))
			}
			for i, w := range s.line {
				if i > 0 && s.line[i].before(&s.line[(i-1)/2]) || r.more[w.id].place != int32(i) || r.tokens[w.id].state != inLine {
					return fmt.Errorf("the line of step %d is out of order", step)
				}
			}
			kept := false
			for _, team := range s.crew.teams {
				kept = kept || r.teams[team].pool.kept || r.teams[team].seizing
			}
			for id := s.putDown.head; id != none; id = r.tokens[id].next {
				waiting++
				ready = ready || !kept && r.isFree(s, id, r.more[id].choice)
			}
			ready = ready || !kept && len(s.line) > 0 && r.staffed(s, s.line[0].id) != none
		}
	}
	if a.busy == nil {
		a.busy = make([]int32, len(r.teams))
	}
	was := a.busy[ts.number]
	a.busy[ts.number] = ts.busy
	switch {
	case ts.busy != busy || ts.waiting != waiting:
		return fmt.Errorf("believes %d busy, %d waiting; has %d and %d", ts.busy, ts.waiting, busy, waiting)
	case ts.busy > ts.heads && ts.busy > was:
		return fmt.Errorf("%d busy of %d on shift, after %d", ts.busy, ts.heads, was)
	case ready:
		return fmt.Errorf("a job waits for members who are free")
	}
	return r.auditWaiting(ts)
}

// consistent checks what must hold of any result.
func consistent(m *Model, found *measure.Run) error {
	n := m.Classes()
	for tp := range m.Touchpoints {
		var waits, scores measure.Tally
		lost := 0.0
		for class := range n {
			f := &found.Touchpoints[tp*n+class]
			waits.Merge(f.Wait)
			scores.Merge(f.Score)
			for _, points := range f.PointsLost {
				lost += points
			}
			if f.Waits.N() != f.Wait.N || f.Satisfied > f.Score.N || f.WithinPromise > f.Wait.N {
				return fmt.Errorf("touchpoint %d counts differently", tp)
			}
			for i := range f.Within[1:] {
				if f.Within[i] > f.Within[i+1] || f.Within[i+1] > f.Wait.N {
					return fmt.Errorf("touchpoint %d: within %v", tp, f.Within)
				}
			}
		}
		sum := 0.0
		for _, causes := range found.Ladders[tp].Minutes {
			for _, minutes := range causes {
				if sum += minutes; minutes < -1e-6 {
					return fmt.Errorf("ladder %d has a part of %v minutes", tp, minutes)
				}
			}
		}
		if math.Abs(sum-waits.Sum) > 1e-6*max(1, waits.Sum) || found.Ladders[tp].N != waits.N {
			return fmt.Errorf("ladder %d adds up to %v of %v", tp, sum, waits)
		}
		if math.Abs(lost+scores.Sum-100*float64(scores.N)) > 1e-6*float64(1+scores.N) || scores.Sum < -1e-6 {
			return fmt.Errorf("touchpoint %d: %v points lost of %v", tp, lost, scores)
		}
	}
	for i := range found.Teams {
		if team := &found.Teams[i]; team.Busy > team.OnShift*(1+1e-9)+1e-6 {
			return fmt.Errorf("team %d busy for %v of %v", i, team.Busy, team.OnShift)
		}
	}
	if m.Window.WarmUp+m.Window.Lead > 0 {
		return nil
	}
	for i := range found.Journeys {
		if j := &found.Journeys[i]; j.Arrived != j.Done+j.Lost+j.InsideAtEnd || m.Window.Drain && j.InsideAtEnd > 0 {
			return fmt.Errorf("class %d: %d came, %d done, %d lost, %d inside", i, j.Arrived, j.Done, j.Lost, j.InsideAtEnd)
		}
	}
	return nil
}

func TestRandomModels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).Model
		s, err := New(m)
		if err != nil {
			t.Fatal(err)
		}
		found, err := audited(s, 0)
		skipEndless(t, s, err)
		if err != nil {
			t.Fatal(err)
		}
		if err := consistent(m, found); err != nil {
			t.Fatal(err)
		}
	})
}
