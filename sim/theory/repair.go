package theory

// MachineRepair returns M/M/c//N: a finite population of machines, each of
// which runs for an exponential time and then needs one of the operators.
// Failure is the rate of a running machine, repair that of an operator. Inside
// counts machines that are down, Queue those waiting for an operator, Wait the
// mean wait for one; Delayed is the share of breakdowns that have to wait.
//
// Source: Palm 1947; Gross section 2.7.
func MachineRepair(machines, operators int, failure, repair float64) (Figures, error) {
	if err := first(
		needCount("machines", machines, 1),
		needCount("operators", operators, 1),
		needPositive("failure rate", failure),
		needPositive("repair rate", repair),
	); err != nil {
		return Figures{}, err
	}
	ratio := func(n int) float64 {
		return float64(machines-n) * failure / (float64(min(n+1, operators)) * repair)
	}
	mode := 0
	for mode < machines && ratio(mode) > 1 {
		mode++
	}
	var total, down, busy, running, delayed float64
	birthDeath(mode, machines, machines, ratio, func(n int, w float64) {
		total += w
		down += w * float64(n)
		busy += w * float64(min(n, operators))
		running += w * float64(machines-n)
		if n >= operators {
			delayed += w * float64(machines-n)
		}
	})
	rate := busy / total * repair // machines that break down, equal to those repaired
	wait := (down - busy) / total / rate
	f := fromWait(rate, 1/repair, float64(operators), delayed/running, wait)
	return f, nil
}
