package draw

import "math"

// Successes is how many of so many trials succeed. The failures between two
// successes are a geometric number, the whole part of an exponential one; so the
// work grows with the successes, not with the trials, and with the same luck a
// better chance, or more trials, takes no success away.
func (s *Source) Successes(trials, chance float64) float64 {
	perFailure := -math.Log1p(-chance)
	n := 0.0
	for at := math.Floor(s.Exp() / perFailure); at < trials; at += 1 + math.Floor(s.Exp()/perFailure) {
		n++
	}
	return n
}
