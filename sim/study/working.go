package study

import (
	"math"
	"slices"

	"ripple/sim"
	"ripple/sim/calendar"
)

// working is the share of its time on shift for which a member of a team is not
// broken down. The time until it breaks down runs on shift, the repair by the
// clock: what of it falls into the night costs nothing.
func working(t *sim.Team) float64 {
	if t.Fails == nil {
		return 1
	}
	every := t.Fails.Every.Mean()
	if math.IsInf(every, 1) {
		return 1
	}
	return every / (every + onShift(t.Heads, t.Fails.For.Mean()))
}

// onShift is how many of the next minutes somebody is on shift, on average over
// the moments at which somebody is.
func onShift(heads calendar.Week, minutes float64) float64 {
	on := heads.Map(func(v float64) float64 {
		if v > 0 {
			return 1
		}
		return 0
	})
	open := on.Mean() * calendar.WeekLength
	if open == 0 || on.IsConstant() {
		return minutes
	}
	weeks := math.Floor(minutes / calendar.WeekLength)
	rest := minutes - weeks*calendar.WeekLength
	// Between two changes, now or at the end of the rest, the overlap is straight.
	cuts := []float64{0, calendar.WeekLength}
	for _, piece := range on {
		end := math.Mod(piece.From-rest+calendar.WeekLength, calendar.WeekLength)
		cuts = append(cuts, piece.From, end)
	}
	slices.Sort(cuts)
	total := 0.0
	for i := 1; i < len(cuts); i++ {
		a, b := cuts[i-1], cuts[i]
		if on.At((a+b)/2) > 0 {
			total += (b - a) * (on.Integral(a, a+rest) + on.Integral(b, b+rest)) / 2
		}
	}
	return weeks*open + total/open
}
