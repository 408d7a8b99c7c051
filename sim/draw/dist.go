package draw

import "math"

// Kind is the family of a Dist.
type Kind uint8

// The families. A and B of a Dist hold what its comment says.
const (
	Fixed       Kind = iota // always A
	Exponential             // mean A
	Lognormal               // exp(A + B·normal)
	Uniform                 // A to B
	Triangular              // A least, C most, B likeliest
	Gamma                   // scale A, shape B
	Weibull                 // scale A, shape B
	Beta                    // A + (C−A)·beta(B, D): PERT
	Gaussian                // mean A, standard deviation B
	Hyper                   // two exponentials: mean A with share C, else mean B
	Empirical               // one of Data, each as likely
	Mixture                 // Parts[i] with cumulated share Data[i]
	Sum                     // the sum of independent Parts
	Never                   // +Inf: somebody who never gives up
	Whole                   // C times a whole number from A to B, each as likely
	Binomial                // C times the successes in A trials of chance B
)

// A Dist is a distribution of times in minutes, or of sizes. Use the constructors: they
// check their arguments and fill A to D. Low and High cut: a draw outside is
// drawn again. The zero Dist is always 0.
type Dist struct {
	Kind       Kind
	A, B, C, D float64
	Cut        bool
	Low, High  float64
	Data       []float64
	Parts      []Dist
}

// redraws bounds the search for a draw inside the cut; constructors refuse cuts
// that leave less than a hundredth of the distribution, so it is not reached.
const redraws = 100_000

// Sample draws a time in minutes. A change of a mean or another scale keeps the
// variate: the same source gives the same luck, longer or shorter.
func (d *Dist) Sample(src Source) float64 {
	if d.Kind == Exponential && !d.Cut {
		return d.A * src.Exp()
	}
	return d.sample(&src)
}

func (d *Dist) sample(src *Source) float64 {
	if !d.Cut {
		return d.draw(src)
	}
	x := d.draw(src)
	for range redraws {
		if d.Low <= x && x <= d.High {
			return x
		}
		x = d.draw(src)
	}
	return min(max(x, d.Low), d.High)
}

func (d *Dist) draw(src *Source) float64 {
	switch d.Kind {
	case Exponential:
		return d.A * src.Exp()
	case Lognormal:
		return math.Exp(d.A + float64(d.B*src.Normal()))
	case Uniform:
		return d.A + float64((d.B-d.A)*src.Float64())
	case Triangular:
		return d.triangular(src.Float64())
	case Gamma:
		return d.A * src.Gamma(d.B)
	case Weibull:
		return d.A * math.Pow(src.Exp(), 1/d.B)
	case Beta:
		x := src.Gamma(d.B)
		return d.A + float64((d.C-d.A)*(x/(x+src.Gamma(d.D))))
	case Gaussian:
		return d.A + float64(d.B*src.Normal())
	case Hyper:
		if src.Float64() < d.C {
			return d.A * src.Exp()
		}
		return d.B * src.Exp()
	case Empirical:
		return d.Data[int(src.Float64()*float64(len(d.Data)))]
	case Mixture:
		u := src.Float64()
		for i := range d.Parts {
			if u < d.Data[i] {
				return d.Parts[i].sample(src)
			}
		}
		return d.Parts[len(d.Parts)-1].sample(src)
	case Sum:
		total := 0.0
		for i := range d.Parts {
			// Each part has a source of its own, so that a part which needs
			// more bits does not shift the luck of the next one.
			part := Source(src.Uint64())
			total += d.Parts[i].sample(&part)
		}
		return total
	case Never:
		return math.Inf(1)
	case Whole:
		return d.C * (d.A + math.Floor(src.Float64()*(d.B-d.A+1)))
	case Binomial:
		return d.C * src.Successes(d.A, d.B)
	}
	return d.A
}

func (d *Dist) triangular(u float64) float64 {
	least, likely, most := d.A, d.B, d.C
	if split := (likely - least) / (most - least); u < split {
		return least + math.Sqrt(u*(most-least)*(likely-least))
	}
	return most - math.Sqrt((1-u)*(most-least)*(most-likely))
}

// Gamma is the next gamma variate with scale 1: Marsaglia and Tsang, "A simple
// method for generating gamma variables", ACM TOMS 26(3), 2000.
func (s *Source) Gamma(shape float64) float64 {
	if shape < 1 {
		return s.Gamma(shape+1) * math.Pow(s.open(), 1/shape)
	}
	d := shape - 1.0/3
	c := 1 / math.Sqrt(9*d)
	for {
		x := s.Normal()
		v := 1 + float64(c*x)
		if v <= 0 {
			continue
		}
		v = v * v * v
		if math.Log(s.open()) < 0.5*x*x+d-float64(d*v)+float64(d*math.Log(v)) {
			return d * v
		}
	}
}
