package sim

import (
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// touch is what the loop needs of a touchpoint.
type touch struct {
	*Touchpoint
	clock int // by which the wait is taken; none: the wait at the step itself
	bit   uint64
	plain bool // waits are all queue at one step: the tally says it all
	bare  bool // plain, and nobody asks more of it than how long customers wait
}

// encounter is a touchpoint at a step, with what was found there by class.
type encounter struct {
	*touch
	number int
	found  []measure.Touchpoint
}

func (r *run) encounter(tp int) encounter {
	return encounter{number: tp, found: r.results.Touchpoints[tp*r.classes : (tp+1)*r.classes]}
}

// meetLive records a touchpoint whose wait ends as service starts.
func (r *run) meetLive(e *encounter, t *token, id int32, wait float64) {
	found := &e.found[t.class]
	if e.clock != none {
		wait = r.onClock(id, e.clock)
		if e.Chase != nil {
			r.unwatch(id, int32(e.number))
		}
	}
	found.Wait.Add(wait)
	found.Waits.Add(wait)
	if !e.plain {
		r.climb(id, e.number, wait, 0)
	}
	e.judge(found, wait)
	if e.Expects > 0 {
		r.experience(id, e.number, found, wait, false)
	}
}

// judge counts a wait against the limits and the promise.
func (t *touch) judge(found *measure.Touchpoint, wait float64) {
	for i, limit := range t.Limits {
		if wait <= limit+hair {
			found.Within[i]++
		}
	}
	if t.Promise > 0 && wait <= t.Promise+hair {
		found.WithinPromise++
	}
}

// hair is what rounding may add to a wait, in minutes: a delay of exactly ten
// days keeps a promise of ten days.
const hair = 1e-6

// tell records a touchpoint whose wait ends when the customer hears of the
// work, a lag after it has ended.
func (r *run) tell(id int32, tp int, lagStream draw.Stream) {
	t := &r.tokens[id]
	touch := &r.set.touches[tp]
	lag := 0.0
	if lags := r.set.Touchpoints[tp].Lag; len(lags) > 0 {
		lag = lags[t.class].Sample(t.key.Source(lagStream, uint32(t.visit)))
	}
	wait := r.onClock(id, touch.clock) + lag
	if touch.Chase != nil {
		r.settleWatches(id, tp, lag)
	}
	found := &r.results.Touchpoints[tp*r.classes+int(t.class)]
	found.Wait.Add(wait)
	found.Waits.Add(wait)
	r.climb(id, tp, wait, lag)
	touch.judge(found, wait)
	if touch.Expects > 0 {
		r.experience(id, tp, found, wait, false)
	}
}

// meetNobody records a touchpoint that somebody waited for in vain; wait is the
// time at the step itself.
func (r *run) meetNobody(id int32, tp int, wait float64) {
	t := &r.tokens[id]
	touch := &r.set.touches[tp]
	if touch.clock != none {
		wait = r.onClock(id, touch.clock)
		if touch.Since.From == SinceHere {
			r.unwatch(id, int32(tp))
		}
	}
	found := &r.results.Touchpoints[tp*r.classes+int(t.class)]
	found.GaveUp++
	if touch.Expects > 0 {
		r.experience(id, tp, found, wait, true)
	}
	if r.hasStory {
		r.stories[r.self(id)].again |= touch.bit
	}
}

// Anchors of the satisfaction curve; see Satisfaction.
const (
	scoreAtExpected  = 75
	scoreAtTolerated = 25
	mostAfterGiveUp  = 25
)

// Satisfaction is the score, 0 to 100, of a wait where expects and tolerates
// are given in the same unit: 100 at no wait, 75 as expected, 25 as just
// tolerated, 0 at twice that, straight between. Falling short costs about twice
// as much a minute as beating the expectation earns, and the loss saturates:
// the shape of prospect theory (Tversky and Kahneman, Journal of Risk and
// Uncertainty 5, 1992).
func Satisfaction(wait, expects, tolerates float64) float64 {
	switch {
	case wait <= expects:
		return 100 - (100-scoreAtExpected)*wait/expects
	case wait <= tolerates:
		return scoreAtExpected - (scoreAtExpected-scoreAtTolerated)*(wait-expects)/(tolerates-expects)
	case wait < 2*tolerates:
		return scoreAtTolerated * (2*tolerates - wait) / tolerates
	}
	return 0
}

// experience scores one meeting from what this customer lived through.
func (r *run) experience(id int32, tp int, found *measure.Touchpoint, wait float64, gaveUp bool) {
	t, s := &r.tokens[id], &r.stories[r.self(id)]
	touch, points := &r.set.touches[tp], &r.model.Scores
	tolerance := r.model.Segments[int(t.class)%len(r.model.Segments)].Tolerance
	score := Satisfaction(wait, touch.Expects*tolerance, touch.Tolerates*tolerance)
	if gaveUp {
		score = min(score, mostAfterGiveUp)
	}
	found.PointsLost[measure.LostWaiting] += 100 - score
	take := func(reason measure.Reason, points float64) {
		points = min(points, score)
		score -= points
		found.PointsLost[reason] += points
	}
	if touch.Promise > 0 && wait > touch.Promise+hair {
		take(measure.LostBrokenPromise, points.BrokenPromise)
	}
	if s.again&touch.bit != 0 {
		take(measure.LostRepeat, points.Repeat)
		s.effort++
	}
	take(measure.LostChase, points.Chase*float64(s.chases))
	take(measure.LostHandoff, points.Handoff*float64(s.handoffs))
	take(measure.LostRework, points.Rework*float64(s.reworks))
	s.chases, s.handoffs, s.reworks = 0, 0, 0
	s.again &^= touch.bit
	s.fired |= touch.bit
	found.Score.Add(score)
	if score >= points.Passes {
		found.Satisfied++
	}
	s.score += touch.Weight * score
	s.weight += touch.Weight
}

// Scores that make somebody a promoter, or a detractor, of the modelled NPS.
const (
	promoterFrom   = 90
	detractorBelow = 65
)

// countScore counts the score with which a customer leaves.
func countScore(j *measure.Journey, score, passes float64) {
	j.Score.Add(score)
	if score >= passes {
		j.Satisfied++
	}
	if score >= promoterFrom {
		j.Promoters++
	} else if score < detractorBelow {
		j.Detractors++
	}
}
