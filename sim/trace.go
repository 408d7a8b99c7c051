package sim

import (
	"context"
	"fmt"

	"ripple/sim/draw"
	"ripple/sim/measure"
)

// Whom says whose story is told: the Number-th customer who comes in the counted
// window, from 1; or, where Key is set, whoever it belongs to: the same customer
// in another world.
type Whom struct {
	Number int64
	Key    draw.Key
}

// Follow is Run, and tells what one customer lived through. The result is that
// of Run to the last bit. The story is nil if this customer does not come.
func (s *Simulator) Follow(ctx context.Context, seed, replication uint64, whom Whom) (*measure.Run, *Story, error) {
	if whom.Key == 0 && whom.Number < 1 {
		return nil, nil, fmt.Errorf("customers count from 1, not from %d", whom.Number)
	}
	t := &trace{whom: whom}
	s.run.trace = t
	found, err := s.Run(ctx, seed, replication)
	s.run.trace = nil
	if err != nil {
		return nil, nil, err
	}
	if !s.plan.hasStory { // stories were kept for the trace alone
		for i := range found.Journeys {
			found.Journeys[i].Effort = measure.Tally{}
		}
	}
	return found, t.story, nil
}

// trace tells the story of one customer while a run goes on. A run has none
// unless somebody asks: it is looked at only where stories are kept.
type trace struct {
	whom   Whom
	survey *survey // looks for a customer instead; nil: tells a story
	came   int64   // customers in the counted window so far
	story  *Story
	sides  []draw.Key // of the questions of this customer, in their order
	lost   [measure.Reasons]float64
}

// meet notes that a customer has come, and finds the one.
func (t *trace) meet(r *run, id int32) {
	counted := r.now >= r.model.Window.Lead+r.model.Window.WarmUp
	if counted {
		t.came++
	}
	c := &r.tokens[id]
	if t.survey != nil {
		if counted {
			t.survey.numbers[c.key] = t.came
		}
		return
	}
	wanted := counted && t.came == t.whom.Number
	if t.whom.Key != 0 {
		wanted = c.key == t.whom.Key
	}
	if !wanted || t.story != nil {
		return
	}
	segments := len(r.model.Segments)
	t.story = &Story{Key: c.key, Arrived: r.sinceStart(), Journey: int(c.class) / segments, Segment: int(c.class) % segments}
	if counted {
		t.story.Number = t.came
	}
	t.add(r, Moment{Kind: Came, Step: none, Team: NoTeam, Touchpoint: none})
}

// sinceStart is now, as stories have it.
func (r *run) sinceStart() float64 { return r.now - r.model.Window.Lead }

// side is the number of the question that a token is, 0 for the customer or a
// branch; ok is false for all others.
func (t *trace) side(key draw.Key) (side int, ok bool) {
	if t.story == nil {
		return 0, false
	}
	if key == t.story.Key {
		return 0, true
	}
	for i, k := range t.sides {
		if k == key {
			return i + 1, true
		}
	}
	return 0, false
}

func (t *trace) add(r *run, m Moment) *Moment {
	m.At = r.sinceStart()
	t.story.Moments = append(t.story.Moments, m)
	return &t.story.Moments[len(t.story.Moments)-1]
}

// at adds a moment of a token at its step; nil if it is somebody else's.
func (t *trace) at(r *run, id int32, kind MomentKind) *Moment {
	c := &r.tokens[id]
	side, ok := t.side(c.key)
	if !ok {
		return nil
	}
	return t.add(r, Moment{Kind: kind, Side: side, Step: int(c.index), Team: NoTeam, Touchpoint: none})
}
