package sim

// Loyalty is what the scores of customers who leave do to later arrivals. A
// promoter's journey scores at least 90, a detractor's below 65.
type Loyalty struct {
	Refers   Grades  // customers whom each brings later (above 0), or keeps away (below)
	ReferLag float64 // minutes until then
}

// Grades are values for promoters, passives and detractors.
type Grades struct{ Promoter, Passive, Detractor float64 }
