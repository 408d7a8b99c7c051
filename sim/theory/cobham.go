package theory

import "math"

// Class is one class of customers of a queue with priorities.
type Class struct {
	Arrival float64 // rate
	Service Moments // service time; a second moment is needed
}

// Priorities holds the figures of each class, highest priority first, and of
// all customers together. Utilisation of a class is its share of a server.
type Priorities struct {
	Classes []Figures
	Wait    float64 // mean wait over all customers; NaN without arrivals
}

// Cobham returns M/G/1 with classes that are served in the order given, first
// come, first served within a class; a service once begun is finished.
//
// Source: A. Cobham 1954; Kleinrock II section 3.6.
func Cobham(classes []Class) (Priorities, error) {
	load, residual, err := work(classes)
	if err != nil {
		return Priorities{}, err
	}
	if err := needStable(load); err != nil {
		return Priorities{}, err
	}
	above := 0.0 // load of the classes served earlier
	out := make([]Figures, len(classes))
	for i, c := range classes {
		upTo := above + c.Arrival*c.Service.Mean
		out[i] = fromWait(c.Arrival, c.Service.Mean, 1, load, residual/((1-above)*(1-upTo)))
		above = upTo
	}
	return together(classes, out), nil
}

// CobhamServers returns M/M/c with non-preemptive priorities. All classes have
// the same service rate; arrivals are rates, highest priority first.
//
// Source: A. Cobham 1954; Gross section 3.4.
func CobhamServers(arrivals []float64, service float64, servers int) (Priorities, error) {
	if err := needRates(0, service, servers); err != nil {
		return Priorities{}, err
	}
	classes := make([]Class, len(arrivals))
	for i, rate := range arrivals {
		classes[i] = Class{rate, Exponential(1 / service)}
	}
	load, _, err := work(classes)
	if err != nil {
		return Priorities{}, err
	}
	delayed, err := ErlangC(servers, load)
	if err != nil {
		return Priorities{}, err
	}
	full := float64(servers) * service
	above := 0.0
	out := make([]Figures, len(classes))
	for i, rate := range arrivals {
		upTo := above + rate/full
		out[i] = fromWait(rate, 1/service, float64(servers), delayed, delayed/full/((1-above)*(1-upTo)))
		above = upTo
	}
	return together(classes, out), nil
}

// Preemptive returns M/G/1 in which a higher class interrupts a lower one,
// whose service later resumes where it stopped. Wait is Sojourn less the
// service itself, interruptions included. Lower classes do not touch higher
// ones, so an overloaded class only makes itself and those below wait +Inf.
//
// Source: Kleinrock II section 3.6; for exponential service White and Christie
// 1958.
func Preemptive(classes []Class) (Priorities, error) {
	if _, _, err := work(classes); err != nil {
		return Priorities{}, err
	}
	var above, residual float64
	out := make([]Figures, len(classes))
	for i, c := range classes {
		upTo := above + c.Arrival*c.Service.Mean
		residual += c.Arrival * c.Service.Second / 2
		if upTo >= 1 {
			inf := math.Inf(1)
			out[i] = Figures{Utilisation: math.Max(0, 1-above), Delayed: 1, Wait: inf, Sojourn: inf, Queue: inf, Inside: inf}
		} else {
			sojourn := c.Service.Mean/(1-above) + residual/((1-above)*(1-upTo))
			out[i] = fromWait(c.Arrival, c.Service.Mean, 1, upTo, sojourn-c.Service.Mean)
		}
		above = upTo
	}
	return together(classes, out), nil
}

// work checks the classes and adds up their load and the mean remaining work
// of the service that an arrival finds.
func work(classes []Class) (load, residual float64, err error) {
	for _, c := range classes {
		if err := first(needNonNegative("arrival rate", c.Arrival), c.Service.check("service time")); err != nil {
			return 0, 0, err
		}
		load += c.Arrival * c.Service.Mean
		residual += c.Arrival * c.Service.Second / 2
	}
	return load, residual, nil
}

// together adds the wait of all customers.
func together(classes []Class, figures []Figures) Priorities {
	var waits, rate float64
	for i, c := range classes {
		if c.Arrival > 0 { // a class that never comes may have an infinite wait
			waits += c.Arrival * figures[i].Wait
			rate += c.Arrival
		}
	}
	return Priorities{Classes: figures, Wait: waits / rate}
}
