package sim

import (
	"fmt"
	"math"
)

// Loyalty is what the scores of customers who leave do to business: who stays,
// and what others hear of it. A promoter's journey scores at least 90, a
// detractor's below 65, a passive's lies between. It holds for the whole run;
// nothing of it changes with a Setting.
type Loyalty struct {
	// Refers is how many customers each brings later, on average (above 0), or
	// keeps away (below). Those who leave before Window.Start bring nobody and keep
	// nobody away: the warm-up is without word of mouth. So do those who leave
	// without a score, and a closed population.
	Refers   Grades
	ReferLag float64 // minutes from leaving until others hear of it

	// What follows is for results; a run does not look at it.
	Renews *Grades // shares that stay, 0 to 1; nil: nothing is said
	Worth  float64 // money, of a customer who stays; 0: nothing is said
}

// Grades are values for promoters, passives and detractors.
type Grades struct{ Promoter, Passive, Detractor float64 }

// Of is the value for somebody whose journey has a score, 0 to 100.
func (g Grades) Of(score float64) float64 {
	switch {
	case score >= promoterFrom:
		return g.Promoter
	case score < detractorBelow:
		return g.Detractor
	}
	return g.Passive
}

// Spreads says whether anybody brings others or keeps them away.
func (l *Loyalty) Spreads() bool { return l != nil && l.Refers != Grades{} }

// MostReferred is more customers than one can bring, or keep away.
const MostReferred = 1000

func (l *Loyalty) check() error {
	if l == nil {
		return nil
	}
	for _, n := range []float64{l.Refers.Promoter, l.Refers.Passive, l.Refers.Detractor} {
		if !(math.Abs(n) <= MostReferred) {
			return fmt.Errorf("a customer cannot bring, or keep away, %v others", n)
		}
	}
	if !(l.ReferLag >= 0) || math.IsInf(l.ReferLag, 1) {
		return fmt.Errorf("the lag of word of mouth is a time from 0 on")
	}
	return nil
}
