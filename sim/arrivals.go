package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// Arrivals say when customers of a journey come. Exactly one of Rate, Gap and
// At is set.
type Arrivals struct {
	// Rate is the mean number of arrivals a minute over the week: a Poisson
	// process. Reference is today's rate without any event, the same in all
	// worlds that are compared: its customers are the same people everywhere.
	// Where Rate is above it more people come on top, where it is below some of
	// them stay away.
	Rate, Reference calendar.Week

	// Gap is the time between two arrivals of a renewal process.
	Gap *draw.Dist

	// At are the times of replayed arrivals, minutes after Window.Start, in
	// order; each comes Copies times on average.
	At     []float64
	Copies float64

	// DayCV is the coefficient of variation of a factor that makes whole days
	// busy or quiet; 0: all days alike.
	DayCV float64

	Size  *draw.Dist // customers who come together, rounded to a whole number; nil: one
	Count int        // arrivals (groups, where Size is set) after which nobody comes any more; 0: no end
}

// IsNone says whether nobody ever comes.
func (a *Arrivals) IsNone() bool {
	return a.Gap == nil && len(a.At) == 0 && a.Rate.Mean() == 0 && a.Reference.Mean() == 0
}

// arrivalPlan is Arrivals made ready for one setting.
type arrivalPlan struct {
	*Arrivals
	extra calendar.Week // what comes on top of Reference
	some  bool          // extra is not 0 everywhere
	thins bool          // somewhere Rate is below Reference
	flat  float64       // Reference, if it is the same all the time; else 0

	enters   int32
	anew     int32 // where those enter who adopt a change
	segments int
}

func newArrivalPlan(j *Journey) arrivalPlan {
	a := &j.Arrivals
	p := arrivalPlan{Arrivals: a, enters: int32(j.Enters), anew: int32(j.Anew), segments: len(j.Mix)}
	p.extra = calendar.Combine(a.Rate, a.Reference, func(rate, reference float64) float64 { return max(0, rate-reference) })
	p.some = p.extra.Mean() > 0
	p.thins = calendar.Combine(a.Rate, a.Reference, func(rate, reference float64) float64 { return max(0, reference-rate) }).Mean() > 0
	if a.Reference.IsConstant() && a.DayCV == 0 {
		p.flat = a.Reference.At(0)
	}
	return p
}

// PerMinute is how many customers come a minute, on average; data are looked at for
// so many minutes.
func (a *Arrivals) PerMinute(length float64) float64 {
	size := 1.0
	if a.Size != nil {
		size = a.Size.Mean()
	}
	switch {
	case a.Gap != nil:
		return size / a.Gap.Mean()
	case a.At != nil:
		n := 0
		for _, at := range a.At {
			if at < length {
				n++
			}
		}
		return size * float64(n) * a.Copies / length
	}
	return size * a.Rate.Mean()
}
