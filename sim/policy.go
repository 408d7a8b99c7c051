package sim

import (
	"strings"
	"unicode"
)

// Policy is what is done when something happens. One that sets values is looked
// at whenever what its condition reads may have changed; what it sets is in
// Setting.Under. One that routes, notifies or soothes customers is looked at for
// a customer: on coming to a step of At, or on the way to the touchpoint of its
// Forecast, where it acts once at most. Policies are looked at in their order;
// once one has sent a customer elsewhere, the others are not looked at any more at
// that step. Before the window's start all are off.
type Policy struct {
	Name, Owner string
	Version     Version // whose: a policy about customers; one that sets values sets them for everybody

	When *Condition // nil: the forecast alone decides
	Sets bool       // it has a bit in Setting.Under
	For  float64    // minutes for which what it sets holds before When is read again; 0: as long as When holds

	At       []int     // steps at which customers, side visits too, are looked at as they come; without a Forecast
	Forecast *Forecast // nil: none
	Route    []Route   // by class: where those customers go instead, who count as turned away at the step; nil: on
	Notify   int       // step at which a message to them is work; NoStep: none
	Feel     float64   // scales the wait as they feel it at the next touchpoint with a score, or that of the Forecast; 0: as it is
}

// Slug is the name as it stands in the paths of metrics: small letters and digits,
// with a dash between words.
func (p *Policy) Slug() string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(p.Name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "-")
}

// NoStep is no step.
const NoStep = -1

// Forecast is a rule about a customer whose wait for a touchpoint goes on: it will
// be longer than Beyond. It is a planner's estimate: the wait so far, and for each
// step ahead its mean time, half of what lies between two batches, and the work
// that waits there now divided by the members on shift; ahead is where customers
// who get to the touchpoint come on average. It is made as the customer comes to a
// step, and the moment at which the wait reaches Beyond makes it certain, so that
// nobody who waits longer is ever missed.
//
// Of those whose wait will be too long, as far as can be seen at any time, it finds
// the share Accuracy; of the others it takes the share 1 - Accuracy for those at the
// first look. Who that is is drawn for each passage.
//
// Whoever could not be looked at counts nowhere: side visits, customers who give
// up or are sent elsewhere before the touchpoint, those for whom Policy.When never
// held.
type Forecast struct {
	Touchpoint int
	Beyond     float64 // minutes, by the clock
	OrEqual    bool    // a wait of just Beyond is too long as well
	Accuracy   float64 // 0.5, which is a guess, to 1
}

// exceeds says whether a wait is too long.
func (f *Forecast) exceeds(wait float64) bool {
	if f.OrEqual {
		return wait >= f.Beyond-hair
	}
	return wait > f.Beyond+hair
}
