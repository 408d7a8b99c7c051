package value

import (
	"strings"

	"ripple/sim/draw"
)

// standardCV is the coefficient of variation of "~8m".
const standardCV = 0.5

// about reads what follows "~": a mean and perhaps a spread. from is where the
// "~" stands.
func (r *timeReader) about(from int) (draw.Dist, error) {
	mean, err := r.duration()
	if err != nil {
		return draw.Dist{}, err
	}
	if mean == 0 {
		return draw.Dist{}, r.wrong(from, "about nothing is nothing", `write "0s", or a time above 0`)
	}
	if r.sees("..", "/") {
		return draw.Dist{}, r.wrong(from, `"~" goes with a single time`, `leave out the "~", or write for example "~8m"`)
	}
	cv := standardCV
	if word := r.peek(); word == "cv" || word == "sd" {
		if cv, err = r.spread(mean); err != nil {
			return draw.Dist{}, err
		}
	}
	return r.made(draw.NewLognormal(mean, cv))(from)
}

// bare reads "8m", "5m..15m" and "5m/8m/20m".
func (r *timeReader) bare(from int) (draw.Dist, error) {
	a, err := r.leading()
	if err != nil {
		return draw.Dist{}, err
	}
	first := strings.TrimSpace(r.text[from:r.at])
	switch {
	case r.sees("..."):
		r.take("...")
		return draw.Dist{}, r.wrong(from, "a range of times is written with two dots", `write for example "5m..15m"`)
	case r.take(".."):
		return r.uniform(from, a, first)
	case r.take("/"):
		return r.triangle(from, a, first)
	}
	return draw.Always(a), nil
}

// leading reads the first duration of a shorthand. In "5..15m" it lacks the unit:
// the remedy shows the whole form.
func (r *timeReader) leading() (float64, error) {
	at := *r
	n, err := r.number()
	if err == nil && r.sees("..", "/") {
		digits := strings.TrimSpace(r.text[at.at:r.at])
		example := `"5m..15m"`
		if r.sees("/") {
			example = `"5m/8m/20m"`
		}
		return n, r.wrong(at.at, "a duration needs a unit, got "+quote(digits), "write the unit with every time, such as "+example)
	}
	*r = at
	return r.duration()
}

// uniform reads the rest of "5m..15m".
func (r *timeReader) uniform(from int, low float64, first string) (draw.Dist, error) {
	r.space()
	at := r.at
	high, err := r.duration()
	if err != nil {
		return draw.Dist{}, err
	}
	second := strings.TrimSpace(r.text[at:r.at])
	switch {
	case high == low:
		return draw.Dist{}, r.wrong(from, "this range is a single time", "write "+quote(first))
	case high < low:
		return draw.Dist{}, r.wrong(from, "a range goes from the shorter to the longer time", "write "+quote(second+".."+first))
	}
	return r.made(draw.NewUniform(low, high))(from)
}

// triangle reads the rest of "5m/8m/20m".
func (r *timeReader) triangle(from int, least float64, first string) (draw.Dist, error) {
	r.space()
	at := r.at
	likely, err := r.duration()
	if err != nil {
		return draw.Dist{}, err
	}
	second := strings.TrimSpace(r.text[at:r.at])
	if !r.take("/") {
		return draw.Dist{}, r.wrong(from, "least / likely / most needs three times, got two",
			"write "+quote(first+".."+second)+` for anywhere between, or three times such as "5m/8m/20m"`)
	}
	most, err := r.duration()
	if err != nil {
		return draw.Dist{}, err
	}
	if !r.sorted(least, likely, most) {
		return draw.Dist{}, r.wrong(from, "these times are not in the order least, likely, most", `write the shortest first, such as "5m/8m/20m"`)
	}
	return r.made(draw.NewTriangular(least, likely, most))(from)
}

func (r *timeReader) sorted(least, likely, most float64) bool {
	return least <= likely && likely <= most && least < most
}

// made turns what a constructor refuses into an Error about the text from a
// place to the cursor.
func (r *timeReader) made(d draw.Dist, err error) func(from int) (draw.Dist, error) {
	return func(from int) (draw.Dist, error) {
		if err != nil {
			return draw.Dist{}, wrapped(err, from, r.at)
		}
		return d, nil
	}
}
