package sim

// Dip is a time in which people are slower because they learn: from each moment
// of At on they work at Pace, which grows evenly to 1 within Recovers.
type Dip struct {
	At       []float64 // minutes after Window.Start, in order
	Pace     float64   // 0.8: work takes 1.25 times as long
	Recovers float64   // minutes
}
