package theory

import "math"

// SaturatedPair returns the throughput, per unit of time, of two exponential
// stations in line. The first always has work; the second has room for buffer
// finished pieces besides the one it works on; when that is full the first
// holds its finished piece and stands still (blocking after service).
//
// It is also the largest rate that the pair can sustain with random arrivals,
// which is below the rate of either station.
//
// Source: G. C. Hunt 1956. The pieces that the first has finished and the
// second has not form M/M/1/K with K = buffer + 2.
func SaturatedPair(first, second float64, buffer int) (float64, error) {
	if err := needPositive("rate of the first station", first); err != nil {
		return 0, err
	}
	if err := needPositive("rate of the second station", second); err != nil {
		return 0, err
	}
	if err := needCount("buffer", buffer, 0); err != nil {
		return 0, err
	}
	k := float64(buffer + 2)
	if first == second {
		return first * k / (k + 1), nil
	}
	// first·(1-x^k)/(1-x^(k+1)) with x = slower/faster, symmetric in the two.
	logRatio := math.Log(math.Min(first, second) / math.Max(first, second))
	return math.Min(first, second) * math.Expm1(k*logRatio) / math.Expm1((k+1)*logRatio), nil
}
