package theory

// Pair is a queue before two servers of different speed.
type Pair struct {
	Figures         // Utilisation is the mean of both
	Fast    float64 // utilisation of the faster server
	Slow    float64 // utilisation of the slower server
}

// UnequalPair returns M/M/2 with service rates fast >= slow. A customer who
// finds both free takes the faster one and nobody changes server later.
//
// Source: Gumbel 1960; the three states below two customers solved by hand,
// above them the queue is geometric.
func UnequalPair(arrival, fast, slow float64) (Pair, error) {
	if err := first(
		needPositive("arrival rate", arrival),
		needPositive("fast service rate", fast),
		needPositive("slow service rate", slow),
	); err != nil {
		return Pair{}, err
	}
	if fast < slow {
		return Pair{}, &ArgumentError{"fast service rate", fast, "at least the slow one"}
	}
	both := fast + slow
	r := arrival / both
	if err := needStable(r); err != nil {
		return Pair{}, err
	}
	// Weights relative to the state with exactly two customers.
	onlySlow := fast / (arrival + slow)
	onlyFast := both/arrival - onlySlow
	empty := (fast*onlyFast + slow*onlySlow) / arrival
	full := 1 / (1 - r)
	total := empty + onlySlow + onlyFast + full
	queue := r / ((1 - r) * (1 - r)) / total
	p := Pair{Fast: (onlyFast + full) / total, Slow: (onlySlow + full) / total}
	wait := queue / arrival
	inside := queue + p.Fast + p.Slow
	p.Figures = Figures{
		Utilisation: (p.Fast + p.Slow) / 2,
		Delayed:     full / total,
		Wait:        wait,
		Sojourn:     inside / arrival,
		Queue:       queue,
		Inside:      inside,
	}
	return p, nil
}
