package sim

import (
	"testing"

	"ripple/sim/draw"
	"ripple/sim/measure"
)

func arrivedOf(found *measure.Run) float64 { return float64(found.Journeys[0].Arrived) }

// TestGenerationsOfReferred: word of mouth is a branching process. Everybody stays
// 8 minutes and brings half a customer on average, who comes between one week and
// two after it left: but for the 8 minutes the g-th generation of somebody who
// comes at t comes g weeks later, and the sum of g even shares of a week. Of those
// who come evenly through 12 weeks, 12 - g - g/2 weeks' worth have it within the
// window, as long as all of it does: for g up to 6. The 7th is cut off by 0.004 of
// a week's worth, worth 0.5⁷ of that, and so on.
func TestGenerationsOfReferred(t *testing.T) {
	const rate, weeks = 1000., 12.
	b := content(weeks*week, delighted).comeAtRate(rate / week)
	b.talk(Grades{Promoter: .5}, week-8)
	exact, share := weeks, 1.
	for g := 1.; g <= 7; g++ {
		share /= 2
		exact += share * (weeks - 1.5*g)
	}
	exact += share / 2 * .33 // of the 8th, the mean of what is left of 4 weeks less 8 even shares of one: normal with variance 8/12, cut at 0
	hold(t, b.complete(), 30, .005,
		figure{"arrived", rate * exact, arrivedOf},
		figure{"recommended", rate * (exact - weeks), func(found *measure.Run) float64 { return float64(found.Journeys[0].Recommended) }},
		figure{"each brings", .5, func(found *measure.Run) float64 {
			return float64(found.Journeys[0].Referred) / float64(found.Journeys[0].Score.N)
		}})
}

// TestReferredInTheLongRun: where each brings r others, arrivals grow to 1/(1-r)
// of what they are, and so does the number of those who are inside: a service
// without waiting, for a day on average (M/G/∞).
func TestReferredInTheLongRun(t *testing.T) {
	const rate, r, stay = 300. / week, .6, 1440.
	b := content(40*week, 1e6).comeAtRate(rate)
	b.Steps[0].Delay = []draw.Dist{dist(draw.NewExponential(stay))}
	b.Window.WarmUp, b.Window.Drain = 25*week, false // 25 generations: 0.6²⁵ of it is missing
	b.talk(Grades{Promoter: r}, week/2-stay)
	hold(t, b.complete(), 40, .01,
		figure{"arrivals", rate / (1 - r), func(found *measure.Run) float64 { return arrivedOf(found) / found.Minutes }},
		figure{"inside", rate / (1 - r) * stay, func(found *measure.Run) float64 { return found.Steps[0].WorkArea / found.Minutes }})
}

// TestHalfAreKeptAway: every customer is a detractor and keeps away half a
// customer on average, three weeks after it left and for a week. Then half of
// those who come are kept away, from 8 minutes and four weeks on, until those
// count who left when fewer came: after six weeks. In the week before, a quarter
// is on average.
func TestHalfAreKeptAway(t *testing.T) {
	const rate = 2000.
	weeks := func(from, to float64) *Model {
		b := content(8+to*week, disgruntled).comeAtRate(rate/week).talk(Grades{Detractor: -.5}, 3*week)
		b.Window.WarmUp = 8 + from*week
		return b.complete()
	}
	hold(t, weeks(2, 3), 20, .01, figure{"before", rate, arrivedOf})
	hold(t, weeks(3, 4), 20, .01, figure{"more and more", .75 * rate, arrivedOf})
	hold(t, weeks(4, 6), 20, .01, figure{"half", 2 * .5 * rate, arrivedOf})
}

// TestKeptAwayInTheLongRun: each keeps half a customer away, so that of λ who
// would come a = λ - a/2 do.
func TestKeptAwayInTheLongRun(t *testing.T) {
	const rate = 500.
	b := content(60*week, disgruntled).comeAtRate(rate/week).talk(Grades{Detractor: -.5}, 0)
	b.Window.WarmUp = 20 * week
	hold(t, b.complete(), 20, .01, figure{"a week", rate / 1.5, func(found *measure.Run) float64 { return arrivedOf(found) / 40 }},
		figure{"kept away for each who left", .5, func(found *measure.Run) float64 {
			return float64(found.Journeys[0].KeptAway) / float64(found.Journeys[0].Score.N)
		}})
}

// TestKeptAwayOfGaps: the same where customers come one every so often.
func TestKeptAwayOfGaps(t *testing.T) {
	const rate = 500.
	b := content(60*week, disgruntled)
	b.Journeys[0].Arrivals.Gap = &draw.Dist{Kind: draw.Fixed, A: week / rate}
	b.talk(Grades{Detractor: -.5}, 0)
	b.Window.WarmUp = 20 * week
	hold(t, b.complete(), 20, .01, figure{"a week", rate / 1.5, func(found *measure.Run) float64 { return arrivedOf(found) / 40 }})
}
