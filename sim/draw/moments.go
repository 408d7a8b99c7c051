package draw

import (
	"errors"
	"math"
)

// moments are the mean and the second moment about 0.
type moments struct{ mean, second float64 }

// Mean is the expected time in minutes. For a distribution that is cut it is
// the average of a fixed sample, good to about half a percent; keep it.
func (d *Dist) Mean() float64 { return d.moments().mean }

// SCV is the squared coefficient of variation, variance over mean squared; 0
// where the mean is 0.
func (d *Dist) SCV() float64 {
	_, scv := d.MeanSCV()
	return scv
}

// MeanSCV is Mean and SCV at once, for the price of one.
func (d *Dist) MeanSCV() (mean, scv float64) {
	m := d.moments()
	if m.mean == 0 || math.IsInf(m.mean, 1) {
		return m.mean, 0
	}
	return m.mean, max(0, m.second/(m.mean*m.mean)-1)
}

func (d *Dist) moments() moments {
	if d.Cut {
		return d.cutMoments()
	}
	switch d.Kind {
	case Exponential:
		return about(d.A, d.A*d.A)
	case Lognormal:
		mean := math.Exp(d.A + d.B*d.B/2)
		return about(mean, mean*mean*math.Expm1(d.B*d.B))
	case Uniform:
		return about((d.A+d.B)/2, (d.B-d.A)*(d.B-d.A)/12)
	case Triangular:
		a, b, c := d.A, d.B, d.C
		return about((a+b+c)/3, (a*a+b*b+c*c-a*b-a*c-b*c)/18)
	case Gamma:
		return about(d.A*d.B, d.A*d.A*d.B)
	case Weibull:
		mean := d.A * math.Gamma(1+1/d.B)
		return moments{mean, d.A * d.A * math.Gamma(1+2/d.B)}
	case Beta:
		n, width := d.B+d.D, d.C-d.A
		return about(d.A+width*d.B/n, width*width*d.B*d.D/(n*n*(n+1)))
	case Gaussian:
		return about(d.A, d.B*d.B)
	case Hyper:
		return moments{d.C*d.A + (1-d.C)*d.B, 2 * (d.C*d.A*d.A + (1-d.C)*d.B*d.B)}
	case Empirical:
		var m moments
		for _, x := range d.Data {
			m.add(x, 1/float64(len(d.Data)))
		}
		return m
	case Mixture:
		var m moments
		before := 0.0
		for i := range d.Parts {
			share := d.Data[i] - before
			before = d.Data[i]
			if share == 0 { // of an infinite time, too, nothing is nothing
				continue
			}
			p := d.Parts[i].moments()
			m.mean += share * p.mean
			m.second += share * p.second
		}
		return m
	case Sum:
		mean, variance := 0.0, 0.0
		for i := range d.Parts {
			p := d.Parts[i].moments()
			mean += p.mean
			variance += p.second - p.mean*p.mean
		}
		return about(mean, variance)
	case Never:
		return moments{math.Inf(1), math.Inf(1)}
	case Whole:
		n := d.B - d.A + 1
		return about(d.C*(d.A+d.B)/2, d.C*d.C*(n*n-1)/12)
	case Binomial:
		return about(d.C*d.A*d.B, d.C*d.C*d.A*d.B*(1-d.B))
	}
	return about(d.A, 0)
}

// ExponentialMean is the mean of a plain exponential distribution, from which
// mean·Source.Exp() draws just what Sample would; 0 of any other.
func (d *Dist) ExponentialMean() float64 {
	if d.Kind == Exponential && !d.Cut {
		return d.A
	}
	return 0
}

// IsContinuous says whether two draws are never the same, but for a coincidence.
func (d *Dist) IsContinuous() bool {
	switch d.Kind {
	case Fixed, Empirical, Whole, Binomial:
		return false
	case Sum: // one continuous part is enough
		for i := range d.Parts {
			if d.Parts[i].IsContinuous() {
				return true
			}
		}
		return false
	case Mixture:
		for i := range d.Parts {
			if !d.Parts[i].IsContinuous() {
				return false
			}
		}
	}
	return true
}

func about(mean, variance float64) moments { return moments{mean, mean*mean + variance} }

func (m *moments) add(x, share float64) { m.mean += share * x; m.second += share * x * x }

// cutMoments averages the draws that lie inside: of 2^17 or, if that leaves
// less than 2^13 of them, of as many more as give that many. Constructors see
// to it that this ends soon.
func (d *Dist) cutMoments() moments {
	const draws, enough, limit = 1 << 17, 1 << 13, 1 << 22
	whole := *d
	whole.Cut = false
	var m moments
	k, inside := Key(saltC), 0
	for i := uint32(0); i < draws || inside < enough && i < limit; i++ {
		if x := whole.Sample(k.Source(0, i)); d.Low <= x && x <= d.High {
			m.add(x, 1)
			inside++
		}
	}
	if inside == 0 {
		return about(d.Low, 0)
	}
	return moments{m.mean / float64(inside), m.second / float64(inside)}
}

// Scale makes every time f times as long; f > 0.
func (d Dist) Scale(f float64) Dist {
	switch d.Kind {
	case Lognormal:
		d.A += math.Log(f)
	case Uniform, Gaussian, Hyper:
		d.A, d.B = d.A*f, d.B*f
	case Triangular:
		d.A, d.B, d.C = d.A*f, d.B*f, d.C*f
	case Beta:
		d.A, d.C = d.A*f, d.C*f
	case Empirical:
		data := make([]float64, len(d.Data))
		for i, x := range d.Data {
			data[i] = x * f
		}
		d.Data = data
	case Mixture, Sum:
		parts := make([]Dist, len(d.Parts))
		for i := range parts {
			parts[i] = d.Parts[i].Scale(f)
		}
		d.Parts = parts
	case Whole, Binomial:
		d.C *= f
	default:
		d.A *= f
	}
	d.Low, d.High = d.Low*f, d.High*f
	return d
}

// Shift adds a fixed time; it may be negative only where d is Fixed and the
// result not below 0.
func (d Dist) Shift(minutes float64) (Dist, error) {
	if d.Kind == Fixed && !d.Cut {
		if d.A+minutes < 0 {
			return Dist{}, errors.New("the time would be below 0")
		}
		return Always(d.A + minutes), nil
	}
	if minutes < 0 {
		return Dist{}, errors.New("a random time cannot be cut short by a fixed time; scale it instead")
	}
	return Add(Always(minutes), d), nil
}

// Between cuts d: a draw below low or above high is drawn again. At least a
// hundredth of d must lie between the two, or runs would spend their time on
// draws that they throw away.
func (d Dist) Between(low, high float64) (Dist, error) {
	if !(low >= 0) || !(high > low) {
		return Dist{}, errors.New("needs 0 <= min < max")
	}
	inside, k, whole := 0, Key(saltC), d
	const n = 20_000
	for i := range uint32(n) {
		if x := whole.Sample(k.Source(1, i)); low <= x && x <= high {
			inside++
		}
	}
	if inside < n/100 {
		return Dist{}, errors.New("less than a hundredth lies between min and max")
	}
	if d.Cut {
		low, high = max(low, d.Low), min(high, d.High)
	}
	d.Cut, d.Low, d.High = true, low, high
	return d, nil
}
