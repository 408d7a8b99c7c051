package theory

import "math"

// Relaxation returns the relaxation time of M/M/c: the time in which the
// distance to the long-run state shrinks to a share 1/e, in units of time.
// Patience is the rate at which a waiting customer gives up, 0 for never.
// Without abandonment and with load >= 1 it is +Inf: such a queue has no
// long-run state. Invalid arguments give an error.
//
// The result means to err on the long side, as a warm-up should. The classical
// 1/(cμ(1-√ρ)²) is exact for one server and for busy many-server queues, but
// shorter than a single service when servers are many and idle; a system never
// forgets faster than its services end, so 1/μ is the floor. Between the two
// regimes the result may be a tenth short. With abandonment
// max(1/μ, 1/θ) is a bound at any load, and giving up can only speed things
// up, so the smaller of the two counts.
//
// Source: P. M. Morse 1955 (M/M/1); E. A. van Doorn 1985 (M/M/c); the bound with
// abandonment from Chen's variational formula for birth–death chains, 1996.
func Relaxation(arrival, service float64, servers int, patience float64) (float64, error) {
	if err := first(needRates(arrival, service, servers), needNonNegative("patience rate", patience)); err != nil {
		return 0, err
	}
	patient := math.Inf(1)
	rho := arrival / service / float64(servers)
	if rho < 1 {
		gap := 1 - math.Sqrt(rho)
		patient = math.Max(1/service, 1/(float64(servers)*service*gap*gap))
	}
	if patience == 0 {
		return patient, nil
	}
	return math.Min(patient, math.Max(1/service, 1/patience)), nil
}
