package study

import (
	"math"
	"strconv"

	"ripple/sim"
)

// Stated writes a time of a touchpoint, such as its promise, as scenarios do:
// "5bd" where it counts business days, else "3d".
func Stated(m *sim.Model, t *sim.Touchpoint, minutes float64) string {
	if !t.Business {
		return Span(minutes)
	}
	days := math.Round(100*minutes/m.Business.BusinessDay()) / 100
	return strconv.FormatFloat(days, 'f', -1, 64) + "bd"
}

// ByClock is how long such a time is by the clock, on average over the week:
// seven days where five business days are promised.
func ByClock(m *sim.Model, t *sim.Touchpoint, minutes float64) float64 {
	if !t.Business {
		return minutes
	}
	return minutes / m.Business.Map(func(v float64) float64 { return min(v, 1) }).Mean()
}
