package theory

import "math"

// AllenCunneen returns an approximation, not an exact result: the mean wait of
// GI/G/c is taken as that of M/M/c times the mean of the two squared
// coefficients of variation. It is exact for M/M/c and M/G/1 and much too long
// for regular arrivals at light load: D/M/1 at load .5 waits half as long. Good
// for a first guess, never for a test.
//
// ArrivalSCV is the squared coefficient of variation of the gaps between
// arrivals, 1 for Poisson. Delayed is NaN.
//
// Source: A. O. Allen 1990, after Cunneen; Kingman 1961 for one server.
func AllenCunneen(arrival, arrivalSCV float64, service Moments, servers int) (Figures, error) {
	if err := first(needNonNegative("squared variation of arrivals", arrivalSCV), service.check("service time")); err != nil {
		return Figures{}, err
	}
	q, err := MMc(arrival, 1/service.Mean, servers)
	if err != nil {
		return Figures{}, err
	}
	wait := q.Wait * (arrivalSCV + math.Max(0, service.SCV())) / 2
	return fromWait(arrival, service.Mean, float64(servers), math.NaN(), wait), nil
}
