package value

import "ripple/sim/draw"

// mostApart is how many times the median a 90th percentile can be. Beyond it a
// lognormal has a mean hundreds of times its median, which nobody has measured.
const mostApart = 100

// FromQuantiles is fitted to { p50 = "2d", p90 = "8d" }: lognormal.
func FromQuantiles(p50, p90 string) (draw.Dist, error) {
	a, b, err := both("p50", p50, "p90", p90)
	switch {
	case err != nil:
		return draw.Dist{}, err
	case b == a:
		return draw.Dist{}, whole("p50 and p90 are the same", "write the time alone, such as "+quote(p50))
	case b < a:
		return draw.Dist{}, whole("p90 must be longer than p50: nine of ten are faster than p90", "")
	case b > mostApart*a:
		return draw.Dist{}, whole("p90 is more than 100 times p50, too far for one distribution", `write a mixture: { mix = [["80%", "~1m"], ["rest", "~1d"]] }`)
	}
	d, err := draw.LognormalFromQuantiles(a, b)
	if err != nil {
		return draw.Dist{}, whole(err.Error(), "")
	}
	return d, nil
}

// FromMeanSD is { mean = "8m", sd = "6m" }: lognormal.
func FromMeanSD(mean, sd string) (draw.Dist, error) {
	m, s, err := both("mean", mean, "sd", sd)
	if err != nil {
		return draw.Dist{}, err
	}
	if s == 0 {
		return draw.Dist{}, whole("a standard deviation of 0 is no spread", "write the time alone, such as "+quote(mean))
	}
	cv := s / m
	if cv < leastCV || !(cv <= mostCV) {
		return draw.Dist{}, whole("the coefficient of variation is "+plain(cv)+", and must lie between 0.001 and 100", "check the numbers and their units")
	}
	d, err := draw.NewLognormal(m, cv)
	if err != nil {
		return draw.Dist{}, whole(err.Error(), "")
	}
	return d, nil
}

// both reads two durations of a table, the first above 0. The problem names the
// key, since an offset alone would not say which string it is in.
func both(nameA, a, nameB, b string) (x, y float64, err error) {
	if x, err = Duration(a); err != nil {
		return 0, 0, inKey(nameA, err)
	}
	if y, err = Duration(b); err != nil {
		return 0, 0, inKey(nameB, err)
	}
	if x == 0 {
		return 0, 0, whole(nameA+" must be above 0", "")
	}
	return x, y, nil
}

func inKey(key string, err error) error {
	e := wrapped(err, 0, 0)
	return whole(key+": "+e.Problem, e.Remedy)
}
