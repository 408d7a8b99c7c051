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
	plain bool    // waits are all queue at one step: the tally says it all
	bare  bool    // plain, and nobody asks more of it than how long customers wait
	cares []int32 // policies with a forecast of it
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
	if !r.concerns(e.Version, t.class) {
		return
	}
	found := &e.found[t.class]
	if e.clock != none {
		wait = r.onClock(id, e.clock)
		if e.Chase != nil {
			r.unwatch(id, int32(e.number))
		}
	}
	r.traceMeeting(id, e.number, wait, 0, Met)
	found.Wait.Add(wait)
	found.Waits.Add(wait)
	if !e.plain {
		r.climb(id, e.number, wait, 0)
	}
	expected := wait
	if e.Business {
		expected = r.openMinutes(wait, 0)
	}
	e.judge(found, wait, expected)
	if e.cares != nil {
		r.learn(id, e.cares, wait, 0)
	}
	if e.Scored() {
		r.experience(id, e.number, found, expected, false)
	}
	if e.cares != nil {
		r.pass(id, e.cares, wait, true)
	}
}

// judge counts a wait against the limits, and against the promise as it was
// given: in minutes of the clock, or of business time.
func (t *touch) judge(found *measure.Touchpoint, wait, promised float64) {
	for i, limit := range t.Limits {
		if wait <= limit+hair {
			found.Within[i]++
		}
	}
	if t.Promise > 0 && promised <= t.Promise+hair {
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
	if !r.concerns(touch.Version, t.class) {
		return
	}
	lag := 0.0
	if lags := r.set.Touchpoints[tp].Lag; len(lags) > 0 {
		lag = lags[t.class].Sample(t.key.Source(lagStream, uint32(t.visit)))
	}
	wait := r.onClock(id, touch.clock) + lag
	if touch.Chase != nil {
		r.settleWatches(id, tp, lag)
	}
	r.traceMeeting(id, tp, wait, lag, Met)
	found := &r.results.Touchpoints[tp*r.classes+int(t.class)]
	found.Wait.Add(wait)
	found.Waits.Add(wait)
	r.climb(id, tp, wait, lag)
	expected := wait
	if touch.Business {
		expected = r.openMinutes(wait, lag)
	}
	touch.judge(found, wait, expected)
	if touch.cares != nil {
		r.learn(id, touch.cares, wait, lag)
	}
	if touch.Scored() {
		r.experience(id, tp, found, expected, false)
	}
	if touch.cares != nil {
		r.pass(id, touch.cares, wait, true)
	}
}

// meetNobody records a touchpoint that somebody waited for in vain; wait is the
// time at the step itself.
func (r *run) meetNobody(id int32, tp int, wait float64) {
	t := &r.tokens[id]
	touch := &r.set.touches[tp]
	if !r.concerns(touch.Version, t.class) {
		return
	}
	if touch.clock != none {
		wait = r.onClock(id, touch.clock)
		if touch.Since.From == SinceHere {
			r.unwatch(id, int32(tp))
		}
	}
	r.traceMeeting(id, tp, wait, 0, MetInVain)
	found := &r.results.Touchpoints[tp*r.classes+int(t.class)]
	found.GaveUp++
	if touch.Business {
		wait = r.openMinutes(wait, 0)
	}
	if touch.Scored() {
		r.experience(id, tp, found, wait, true)
	}
	if touch.cares != nil {
		r.pass(id, touch.cares, wait, false)
	}
	if r.hasStory {
		r.stories[r.self(id)].again |= touch.bit
	}
}

// experience scores one meeting from what this customer lived through; the wait
// is in the minutes in which the touchpoint counts.
func (r *run) experience(id int32, tp int, found *measure.Touchpoint, wait float64, gaveUp bool) {
	t, s := &r.tokens[id], &r.stories[r.self(id)]
	touch, points := &r.set.touches[tp], &r.model.Scores
	tolerance := r.model.Segments[int(t.class)%len(r.model.Segments)].Tolerance
	felt := wait
	if r.soothes {
		felt *= r.soothing(id, tp)
	}
	score := touch.Score(felt, tolerance)
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
	if r.trace != nil {
		r.trace.scores(r, id, &found.PointsLost, score)
	}
	r.remember(s, t.class, touch.Weight, score)
}
