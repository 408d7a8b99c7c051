package report

import (
	"fmt"

	"ripple/sim/stats"
	"ripple/sim/study"
)

// manyAbandon is the share of customers who give up from which on a wait has to say
// that it is that of the others.
const manyAbandon = 0.01

func (s *Study) abandonmentOf(t touchpoint) *study.Finding {
	return s.Findings.Find("touchpoint." + t.Name + ".abandonment")
}

// manyGiveUp says whether a wait leaves out so many that a sentence must say so.
func (s *Study) manyGiveUp(t touchpoint) bool {
	f := s.abandonmentOf(t)
	return f != nil && (f.Today.Value >= manyAbandon || f.Changed.Value >= manyAbandon)
}

// butWorse is what a shorter wait is paid with: more customers who give up, or less
// satisfaction. Who gives up waits no longer, so that a wait alone can look better
// than it is.
func (s *Study) butWorse(t touchpoint) string {
	if f := s.abandonmentOf(t); f != nil && both(f) && f.Verdict.Kind == stats.Worse {
		from, to, unit := s.pair(f)
		return fmt.Sprintf(", but more give up: %s → %s", from, join(to, unit))
	}
	wait, _ := s.waitOf(t)
	score := s.scoreOf(t)
	if score != nil && both(score) && score.Verdict.Kind == stats.Worse && both(wait) && wait.Verdict.Kind == stats.Better {
		from, to, _ := s.pair(score)
		return fmt.Sprintf(", but satisfaction falls: %s → %s", from, to)
	}
	return ""
}
