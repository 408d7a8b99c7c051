package value

import (
	"math"

	"ripple/sim/draw"
)

// limits is what "min 2m, max 30m" says.
type limits struct {
	low, high float64
	from, to  int // bytes of the text
	any       bool
}

// cuts reads "min 2m", "max 30m" or both with a comma between; the cursor
// stands behind the comma before them.
func (r *timeReader) cuts() (limits, error) {
	r.space()
	c := limits{high: math.Inf(1), from: r.at, any: true}
	var low, high bool
	for {
		r.space()
		at := r.at
		word := r.peek()
		if word != "min" && word != "max" {
			if r.word() == "" {
				for r.at < len(r.text) && r.text[r.at] != ',' && r.text[r.at] != ')' {
					r.at++
				}
			}
			return c, r.wrong(at, quote(r.text[at:r.at])+" is not understood here", `after the comma comes "min 2m" or "max 30m"`)
		}
		r.word()
		r.take("=")
		x, err := r.duration()
		if err != nil {
			return c, err
		}
		if word == "min" && low || word == "max" && high {
			return c, r.wrong(at, quote(word)+" is there twice", "leave one of them out")
		}
		if word == "min" {
			c.low, low = x, true
		} else {
			c.high, high = x, true
		}
		c.to = r.at
		if !r.take(",") {
			break
		}
	}
	if c.low >= c.high {
		return c, &Error{c.from, c.to - c.from, "min must be shorter than max", `write for example "min 2m, max 30m"`}
	}
	return c, nil
}

// apply cuts a time.
func (r *timeReader) apply(c limits, t part) (part, error) {
	refuse := func(problem, remedy string) (part, error) {
		return part{}, &Error{c.from, c.to - c.from, problem, remedy}
	}
	switch {
	case t.Kind == draw.Never:
		return refuse(`"never" cannot be cut`, `write "never" alone`)
	case t.cut:
		// Every draw of a cut of a cut would repeat draws that repeat draws.
		return refuse("a time that is cut already cannot be cut again", "cut either the sum or its parts")
	case t.Kind == draw.Fixed && (t.A < c.low || t.A > c.high):
		return refuse("this fixed time lies outside min and max", "write the time alone")
	case t.Kind == draw.Fixed:
		return t, nil
	}
	d, err := t.Between(c.low, c.high)
	if err != nil {
		return refuse("hardly any of these times lies between min and max", "choose them so that one time in a hundred does")
	}
	t.Dist, t.cut = d, true
	return t, nil
}
