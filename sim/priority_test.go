package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// Plain customers at 0 and 1, an urgent one at 2, five minutes each, one clerk.
func twoRanks(ranks []int) builder {
	b := newModel(60).comeAt(0, 1)
	b.journey("urgent", 0, 2)
	team := b.team("clerk", calendar.Constant(1))
	b.Teams[team].Ranks = ranks
	b.serve("serve", team, 5)
	b.touch(counter("serve", 0))
	return b
}

// waits are those of the two journeys.
func waits(t *testing.T, b builder, plain, urgent float64) {
	t.Helper()
	found := b.run(t)
	is(t, "plain", found.Touchpoints[0].Wait.Sum, plain)
	is(t, "urgent", found.Touchpoints[1].Wait.Sum, urgent)
}

func TestPriority(t *testing.T) {
	waits(t, twoRanks(nil), 4, 8)
	waits(t, twoRanks([]int{1, 0}), 9, 3) // nobody is interrupted
	waits(t, twoRanks([]int{0, 1}), 4, 8)
	waits(t, twoRanks([]int{1, 1}), 4, 8)
}

func TestRanksThatChangeWhileCustomersWait(t *testing.T) {
	rank := func(ranks []int) func(s *Setting) {
		return func(s *Setting) { s.Teams[0].Ranks = ranks }
	}
	b := twoRanks([]int{1, 0})
	b.during(3, rank([]int{0, 1}))
	waits(t, b, 4, 8)

	b = twoRanks(nil)
	b.during(3, rank([]int{7, 3}))
	waits(t, b, 9, 3)

	b = twoRanks([]int{1, 0})
	b.during(3, rank(nil)) // first come, first served again
	waits(t, b, 4, 8)

	// With patience, so that somebody leaves the line into which the change has
	// put them: the plain customer at 6, behind the urgent one.
	b = twoRanks(nil)
	b.Steps[0].Patience = fixed(5)
	b.during(3, rank([]int{1, 0}))
	found := b.run(t)
	is(t, "gave up", found.Steps[0].GaveUp, 1)
	is(t, "urgent", found.Touchpoints[1].Wait.Sum, 3)
}

// At one instant those who come are in line before a member who becomes free
// looks for the next, whatever else happens at that instant.
func TestPriorityAtTheInstantSomebodyIsFree(t *testing.T) {
	for _, epoch := range []bool{false, true} {
		b := newModel(60).comeAt(0, 1)
		b.journey("urgent", 0, 5)
		team := b.team("clerk", calendar.Constant(1))
		b.Teams[team].Ranks = []int{1, 0}
		b.serve("serve", team, 5)
		b.touch(counter("serve", 0))
		if epoch {
			b.during(5, func(*Setting) {})
		}
		waits(t, b, 9, 0)
	}
}
