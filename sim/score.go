package sim

import (
	"fmt"
	"math"

	"ripple/sim/measure"
)

// Scored says whether meetings at a touchpoint have a score.
func (t *Touchpoint) Scored() bool { return t.Expects > 0 || t.Curve != nil }

// Score is what a wait alone scores, 0 to 100, with somebody of a tolerance: by
// the touchpoint's own curve, or by Satisfaction. The wait is in minutes, of
// business time if the touchpoint says so.
func (t *Touchpoint) Score(wait, tolerance float64) float64 {
	if t.Feel != 0 {
		wait *= t.Feel
	}
	if t.Curve != nil {
		return onCurve(t.Curve, wait/tolerance)
	}
	return Satisfaction(wait, t.Expects*tolerance, t.Tolerates*tolerance)
}

// onCurve is straight between the anchors and flat outside.
func onCurve(curve []Anchor, wait float64) float64 {
	before := curve[0]
	for _, next := range curve {
		if wait < next.Wait {
			if before.Wait >= next.Wait { // before the first
				return next.Score
			}
			return before.Score + (next.Score-before.Score)*((wait-before.Wait)/(next.Wait-before.Wait))
		}
		before = next
	}
	return before.Score
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

// layScores finds who has scores that the plain ones do not tell of.
func (p *plan) layScores() {
	for i := range p.settings {
		set := &p.settings[i]
		for tp := range set.touches {
			if set.touches[tp].Scored() {
				p.hasStory, set.touches[tp].bare = true, false
			}
		}
	}
	for j := range p.model.Journeys {
		if p.model.Journeys[j].PeakEnd && p.peakEnd == nil {
			p.peakEnd = make([]bool, p.classes)
		}
		for s := range p.model.Segments {
			if p.model.Journeys[j].PeakEnd {
				p.peakEnd[p.model.Class(j, s)] = true
			}
		}
	}
}

// remember adds the score of a meeting to what the customer will say at the end.
func (r *run) remember(s *story, class int16, weight, score float64) {
	if r.peakEnd == nil || !r.peakEnd[class] {
		s.score += weight * score
		s.weight += weight
		return
	}
	if weight == 0 {
		return
	}
	passes := r.model.Scores.Passes
	far, farthest := math.Abs(score-passes), math.Abs(s.peak-passes)
	if s.weight == 0 || far > farthest || far == farthest && score < s.peak {
		s.peak = score
	}
	s.score = score // the last one
	s.weight += weight
}

// scoreOf is the score of a customer's journey so far; ok is false before there
// is any.
func (r *run) scoreOf(s *story, class int16) (score float64, ok bool) {
	switch {
	case s.weight == 0:
		return 0, false
	case r.peakEnd != nil && r.peakEnd[class]:
		return (s.peak + s.score) / 2, true
	}
	return s.score / s.weight, true
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

func (t *Touchpoint) checkScore(m *Model) error {
	switch {
	case t.Business && m.Business == nil:
		return fmt.Errorf("times in business days need Model.Business")
	case !(t.Feel >= 0) || math.IsInf(t.Feel, 1):
		return fmt.Errorf("a wait cannot feel shorter than nothing")
	case t.Curve != nil && len(t.Curve) < 2:
		return fmt.Errorf("a curve has two anchors or more")
	}
	for i, a := range t.Curve {
		if !(a.Wait >= 0) || !(a.Score >= 0 && a.Score <= 100) || i > 0 && (!(a.Wait > t.Curve[i-1].Wait) || a.Score > t.Curve[i-1].Score) {
			return fmt.Errorf("waits of a curve grow, scores lie between 0 and 100 and never rise")
		}
	}
	return nil
}
