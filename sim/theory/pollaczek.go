package theory

import "math"

// Single is a single server with a general service time.
type Single struct {
	Figures
	WaitSecond float64 // second moment of the wait, in squared units of time
	WaitSD     float64 // standard deviation of the wait
}

// MG1 returns the M/G/1 queue, first come, first served. Arrival is a rate;
// service needs a second moment, and a third for WaitSecond and WaitSD, which
// are NaN without it.
//
// Source: Pollaczek 1930, Khinchine 1932; the second moment from Takács'
// recursion, Kleinrock I section 5.7.
func MG1(arrival float64, service Moments) (Single, error) {
	if err := first(needNonNegative("arrival rate", arrival), service.check("service time")); err != nil {
		return Single{}, err
	}
	rho := arrival * service.Mean
	if err := needStable(rho); err != nil {
		return Single{}, err
	}
	wait := arrival * service.Second / (2 * (1 - rho))
	variance := wait*wait + arrival*service.Third/(3*(1-rho))
	return Single{
		Figures:    fromWait(arrival, service.Mean, 1, rho, wait),
		WaitSecond: variance + wait*wait,
		WaitSD:     math.Sqrt(variance),
	}, nil
}

// Vacations returns the M/G/1 queue whose server, whenever the queue is empty,
// goes away for a vacation, again and again until somebody waits on return.
// Every customer waits with probability 1.
//
// Source: the decomposition of Fuhrmann and Cooper 1985: the wait of M/G/1 plus
// the remainder of a vacation.
func Vacations(arrival float64, service, vacation Moments) (Figures, error) {
	if err := vacation.check("vacation"); err != nil {
		return Figures{}, err
	}
	q, err := MG1(arrival, service)
	if err != nil {
		return Figures{}, err
	}
	wait := q.Wait + vacation.Second/(2*vacation.Mean)
	return fromWait(arrival, service.Mean, 1, 1, wait), nil
}

// ProcessorSharing returns M/G/1 in which all customers inside share the server
// evenly. Nobody waits; Sojourn is the stretched service, for which only the
// mean of the service requirement matters.
//
// Source: Kleinrock II section 4.4.
func ProcessorSharing(arrival, meanService float64) (Figures, error) {
	if err := first(needNonNegative("arrival rate", arrival), needPositive("mean service time", meanService)); err != nil {
		return Figures{}, err
	}
	rho := arrival * meanService
	if err := needStable(rho); err != nil {
		return Figures{}, err
	}
	sojourn := meanService / (1 - rho)
	return Figures{Utilisation: rho, Sojourn: sojourn, Inside: arrival * sojourn}, nil
}
