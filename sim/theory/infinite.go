package theory

// MGInf returns M/G/∞: a server for everybody. The number inside is Poisson
// with mean Inside; Utilisation is 0, there being no end of servers.
//
// Source: Gross section 5.2.
func MGInf(arrival, meanService float64) (Figures, error) {
	if err := first(needNonNegative("arrival rate", arrival), needPositive("mean service time", meanService)); err != nil {
		return Figures{}, err
	}
	return Figures{Sojourn: meanService, Inside: arrival * meanService}, nil
}
