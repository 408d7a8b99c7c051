package value

import (
	"math"
	"strings"

	"ripple/sim/draw"
)

// named reads "exp(8m)" and its like, with what is cut off inside the
// parentheses.
func (r *timeReader) named() (d draw.Dist, cut bool, err error) {
	from := r.at
	name := r.word()
	if !isForm(strings.ToLower(name)) {
		problem, remedy := badForm(name)
		return d, false, r.wrong(from, problem, remedy)
	}
	example := exampleOf(strings.ToLower(name))
	if !r.take("(") {
		return d, false, r.wrong(from, quote(name)+" needs parentheses", "write "+quote(example))
	}
	if d, err = r.arguments(strings.ToLower(name), from, example); err != nil {
		return d, false, err
	}
	var c limits
	if r.take(",") {
		if c, err = r.cuts(); err != nil {
			return d, false, err
		}
	}
	at := r.at
	if word := r.peek(); word == "min" || word == "max" {
		return d, false, r.noComma(strings.TrimSpace(r.text[from:r.at]))
	}
	if !r.take(")") {
		if r.done() {
			return d, false, r.wrong(from, `the closing ")" is missing`, "")
		}
		r.at = at
		return d, false, r.end("write " + quote(example))
	}
	if !c.any {
		return d, false, nil
	}
	t, err := r.apply(c, part{Dist: d, from: from, to: r.at})
	return t.Dist, true, err
}

// arguments reads what a named form needs.
func (r *timeReader) arguments(name string, from int, example string) (draw.Dist, error) {
	if r.sees(")") {
		return draw.Dist{}, r.wrong(r.at, quote(name)+" needs a time", "write "+quote(example))
	}
	r.space()
	at := r.at
	mean, err := r.duration()
	if err != nil {
		return draw.Dist{}, err
	}
	if name == "pert" {
		return r.pert(from, mean, example)
	}
	if mean == 0 {
		return draw.Dist{}, r.wrong(at, "the mean must be above 0", `write a longer time, or "0s" alone`)
	}
	if name == "exp" {
		return r.made(draw.NewExponential(mean))(from)
	}
	if !r.take(",") {
		return draw.Dist{}, r.wrong(from, quote(name)+" needs a second argument", "write "+quote(example))
	}
	r.space()
	at = r.at
	if name == "erlang" {
		k, err := r.number()
		if err != nil {
			return draw.Dist{}, err
		}
		if k < 1 || k > 10_000 || k != math.Trunc(k) {
			return draw.Dist{}, r.wrong(at, "the number of phases is a whole number from 1 to 10_000", "write "+quote(example))
		}
		return r.made(draw.NewErlang(mean, int(k)))(from)
	}
	cv, err := r.spread(mean)
	if err != nil {
		return draw.Dist{}, err
	}
	return r.withSpread(name, from, at, mean, cv)
}

// withSpread makes the forms that have a mean and a spread; the spread stands
// at at.
func (r *timeReader) withSpread(name string, from, at int, mean, cv float64) (draw.Dist, error) {
	switch name {
	case "gamma":
		return r.made(draw.NewGamma(mean, cv))(from)
	case "lognormal":
		return r.made(draw.NewLognormal(mean, cv))(from)
	case "normal":
		return r.made(draw.NewNormal(mean, cv*mean))(from)
	case "weibull":
		if cv < 0.01 || cv > 20 {
			return draw.Dist{}, r.wrong(at, "the cv of weibull lies between 0.01 and 20", `use "lognormal" or "gamma" instead`)
		}
		return r.made(draw.NewWeibull(mean, cv))(from)
	}
	if cv < 1 {
		return draw.Dist{}, r.wrong(at, "the cv of hyper is at least 1", `use "gamma" or "lognormal" for less`)
	}
	return r.made(draw.NewHyper(mean, cv))(from)
}

// pert reads the rest of "pert(5m, 8m, 20m)".
func (r *timeReader) pert(from int, least float64, example string) (draw.Dist, error) {
	var more [2]float64
	for i := range more {
		if !r.take(",") {
			return draw.Dist{}, r.wrong(from, "pert needs three times: least, likely, most", "write "+quote(example))
		}
		var err error
		if more[i], err = r.duration(); err != nil {
			return draw.Dist{}, err
		}
	}
	if !r.sorted(least, more[0], more[1]) {
		return draw.Dist{}, r.wrong(from, "these times are not in the order least, likely, most", "write "+quote(example))
	}
	return r.made(draw.NewPert(least, more[0], more[1]))(from)
}
