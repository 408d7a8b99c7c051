package theory

// Breakdowns returns M/M/1 whose server fails at rate failure, busy or idle,
// and is repaired at rate repair; an interrupted service resumes. Utilisation
// is the share of time that the server works; Delayed is the chance to find it
// busy or down; Wait is Sojourn less the service, interruptions included.
//
// Source: White and Christie 1958; Avi-Itzhak and Naor 1963. In short: a
// customer needs, with those ahead, L+1 services stretched by the availability,
// plus the rest of a repair that may be under way.
func Breakdowns(arrival, service, failure, repair float64) (Figures, error) {
	if err := first(
		needRates(arrival, service, 1),
		needNonNegative("failure rate", failure),
		needPositive("repair rate", repair),
	); err != nil {
		return Figures{}, err
	}
	up := repair / (failure + repair)
	stretched := 1 / (service * up)
	if err := needStable(arrival * stretched); err != nil {
		return Figures{}, err
	}
	sojourn := (stretched + (1-up)/repair) / (1 - arrival*stretched)
	// Work done balances work arriving: the server is up and idle for what is
	// left of its up time.
	delayed := 1 - (up - arrival/service)
	return fromWait(arrival, 1/service, 1, delayed, sojourn-1/service), nil
}
