package sim

import (
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// meets notes that a touchpoint has happened, or was waited for in vain. What
// the customer made of it follows with scores.
func (t *trace) meets(r *run, id int32, tp int, wait, lag float64, kind MomentKind) {
	if t.survey != nil {
		t.survey.met(r.tokens[id].key, tp, wait, kind)
		return
	}
	m := t.at(r, id, kind)
	if m == nil {
		return
	}
	m.Touchpoint, m.Wait, m.Lag = tp, wait, lag
	t.lost = r.results.Touchpoints[tp*r.classes+int(r.tokens[id].class)].PointsLost
}

// scores notes what a meeting scored and what took points away, from what was
// lost by all such customers until now.
func (t *trace) scores(r *run, id int32, lost *[measure.Reasons]float64, score float64) {
	if _, ok := t.side(r.tokens[id].key); !ok {
		return
	}
	m := &t.story.Moments[len(t.story.Moments)-1]
	m.Scored, m.Score = true, score
	for reason := range m.Lost {
		m.Lost[reason] = lost[reason] - t.lost[reason]
	}
}

// asks notes that a customer asks, and follows the question too.
func (t *trace) asks(r *run, q question, visitor draw.Key) {
	if t.story == nil || q.key != t.story.Key {
		return
	}
	t.sides = append(t.sides, visitor)
	t.add(r, Moment{Kind: Asked, Side: len(t.sides), Step: r.set.touches[q.tp].Chase.Step, Team: NoTeam, Touchpoint: q.tp})
}

// tells notes that a customer is told of something before asking.
func (t *trace) tells(r *run, step int32, customer draw.Key) {
	if t.story != nil && customer == t.story.Key {
		t.add(r, Moment{Kind: ToldAhead, Step: int(step), Team: NoTeam, Touchpoint: none})
	}
}

// leaves notes the end of a journey.
func (t *trace) leaves(r *run, id int32, lost bool, score float64, scored bool) {
	m := t.at(r, id, Gone)
	if m == nil || m.Side > 0 {
		return
	}
	t.story.Left, t.story.Lost, t.story.Score, t.story.Scored = true, lost, score, scored
}
