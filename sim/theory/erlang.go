package theory

// ErlangB returns the share of arrivals that find all servers busy and are
// lost. Load is the offered load in Erlang (arrival rate × mean service time),
// 0 or more and not per server. It holds for every distribution of service
// times with that mean. The work is one step a server.
//
// Source: A. K. Erlang 1917; recursion B(n) = aB(n-1)/(n + aB(n-1)), Gross
// section 2.5. The recursion forgets earlier rounding errors, so that it stays
// exact to a few ulp for 100 000 servers, where the sum in the textbook
// formula overflows.
func ErlangB(servers int, load float64) (float64, error) {
	if err := first(needCount("servers", servers, 1), needNonNegative("offered load", load)); err != nil {
		return 0, err
	}
	b := 1.0
	for n := 1; n <= servers; n++ {
		b = load * b / (float64(n) + load*b)
	}
	return b, nil
}

// ErlangC returns the probability that a customer has to wait in M/M/c. Load
// is the offered load in Erlang, 0 or more; with load >= servers the error is
// an [*UnstableError].
//
// Source: A. K. Erlang 1917; C = B/(1 - ρ(1-B)), Gross section 2.5.
func ErlangC(servers int, load float64) (float64, error) {
	b, err := ErlangB(servers, load)
	if err != nil {
		return 0, err
	}
	rho := load / float64(servers)
	if err := needStable(rho); err != nil {
		return 0, err
	}
	return b / (1 - rho*(1-b)), nil
}

// MMc returns the M/M/c queue: Poisson arrivals, exponential service, patient
// customers, first come, first served. Arrival and service are rates, service
// that of one server.
//
// Source: Gross section 2.3.
func MMc(arrival, service float64, servers int) (Delay, error) {
	if err := needRates(arrival, service, servers); err != nil {
		return Delay{}, err
	}
	c, err := ErlangC(servers, arrival/service)
	if err != nil {
		return Delay{}, err
	}
	// c·μ·(1-ρ) rather than cμ - λ: near saturation both cancel alike, but only
	// this form agrees with the stability test above.
	rho := arrival / service / float64(servers)
	drain := float64(servers) * service * (1 - rho)
	return Delay{
		Figures: fromWait(arrival, 1/service, float64(servers), c, c/drain),
		Drain:   drain,
	}, nil
}
