package theory

import "math"

// Batches returns M^[X]/M/1: groups arrive at rate groups, each of a random
// size with the given mean (at least 1) and second moment; single exponential
// server. The figures are per customer, not per group.
//
// Source: Gross section 3.1.
func Batches(groups, meanSize, secondMoment, service float64) (Figures, error) {
	if err := first(needPositive("rate of groups", groups), needPositive("service rate", service)); err != nil {
		return Figures{}, err
	}
	if !(meanSize >= 1) || math.IsInf(meanSize, 1) {
		return Figures{}, &ArgumentError{"mean size of a group", meanSize, "at least 1"}
	}
	if err := (Moments{Mean: meanSize, Second: secondMoment, Third: math.NaN()}).check("size of a group"); err != nil {
		return Figures{}, err
	}
	rho := groups * meanSize / service
	if err := needStable(rho); err != nil {
		return Figures{}, err
	}
	inside := rho * (1 + secondMoment/meanSize) / (2 * (1 - rho))
	arrival := groups * meanSize
	// Only the first of a group that finds the server idle does not wait.
	delayed := 1 - (1-rho)/meanSize
	return fromWait(arrival, 1/service, 1, delayed, inside/arrival-1/service), nil
}
