package sim

// Policy is what is done when something happens. One that sets values is looked
// at whenever what its condition reads may have changed; what it sets is in
// Setting.Under. One that routes, notifies or soothes customers is looked at for
// a customer: at a step At, or on the way to the touchpoint of its Forecast.
type Policy struct {
	Name, Owner string

	When *Condition // nil: the forecast alone decides
	Sets bool       // it has a bit in Setting.Under
	For  float64    // minutes for which what it sets holds before When is read again; 0: as long as When holds

	At       []int     // steps at which customers are looked at as they come; without a Forecast
	Forecast *Forecast // nil: none
	Route    []Route   // by class: where those customers go instead; nil: on
	Notify   int       // step at which a message to them is work; NoStep: none
	Feel     float64   // scales the wait as they feel it at the next touchpoint, or that of the Forecast; 0: as it is
}

// NoStep is no step.
const NoStep = -1

// Forecast is a rule about a customer on the way to a touchpoint: the wait there
// will be longer than Beyond. It is made from the queues ahead, again at each step
// that the customer comes to, and is certain once the wait is that long; for a
// share of customers, 1 - Accuracy, it says the opposite of what it should.
type Forecast struct {
	Touchpoint int
	Beyond     float64 // minutes
	Accuracy   float64 // 0 to 1
}
