package value

import (
	"strings"

	"ripple/sim/draw"
)

// mostParts bounds a sum.
const mostParts = 8

const timeExample = `write for example "8m", "~8m", "5m..15m" or "5m/8m/20m"`

// Time reads a random time: "8m", "~8m", "~8m cv 0.8", "5m..15m", "5m/8m/20m",
// named forms such as "exp(8m)", sums of these, "csv:calls.csv#handle_time[s]"
// and "never". "min 2m" and "max 30m" cut a named form inside its parentheses
// and any time after a comma. files may be nil where there are no data.
func Time(s string, files Files) (draw.Dist, error) {
	r := timeReader{cursor{text: s}, files}
	if r.done() {
		return draw.Dist{}, whole("a time is missing", timeExample)
	}
	t, err := r.sum()
	if err == nil {
		err = r.end(timeExample)
	}
	if err != nil {
		return draw.Dist{}, err
	}
	return t.Dist, nil
}

// timeReader reads a time and the data it refers to.
type timeReader struct {
	cursor
	files Files
}

// part is a distribution and where it came from.
type part struct {
	draw.Dist
	from, to int  // bytes of the text
	cut      bool // the text says min or max
}

// sum reads terms joined by "+" and what is cut off their sum.
func (r *timeReader) sum() (part, error) {
	var parts []part
	for {
		t, err := r.term()
		if err != nil {
			return part{}, err
		}
		parts = append(parts, t)
		if !r.take("+") {
			break
		}
		if len(parts) == mostParts {
			return part{}, r.wrong(r.at-1, "this sum has more than eight parts", "")
		}
	}
	t, err := r.joined(parts)
	if err != nil {
		return part{}, err
	}
	if err := r.habits(t); err != nil {
		return part{}, err
	}
	if r.take(",") {
		c, err := r.cuts()
		if err != nil {
			return part{}, err
		}
		return r.apply(c, t)
	}
	return t, nil
}

// joined is the sum of the parts.
func (r *timeReader) joined(parts []part) (part, error) {
	t := parts[0]
	if len(parts) == 1 {
		return t, nil
	}
	fixed, dists := 0.0, []draw.Dist(nil)
	for _, p := range parts {
		switch p.Kind {
		case draw.Never:
			return part{}, &Error{p.from, p.to - p.from, `"never" cannot be part of a sum`, `write "never" alone`}
		case draw.Fixed:
			fixed += p.A
		default:
			dists = append(dists, p.Dist)
		}
		t.cut = t.cut || p.cut
		t.to = p.to
	}
	if len(dists) == 0 {
		t.Dist = draw.Always(fixed)
		return t, nil
	}
	if fixed > 0 {
		dists = append([]draw.Dist{draw.Always(fixed)}, dists...)
	}
	t.Dist = draw.Add(dists...)
	return t, nil
}

// term reads one part of a sum.
func (r *timeReader) term() (part, error) {
	r.space()
	from := r.at
	var d draw.Dist
	var err error
	cut := false
	switch name := r.peek(); {
	case r.take("~"):
		d, err = r.about(from)
	case strings.HasPrefix(r.text[r.at:], dataPrefix):
		d, err = r.data()
	case name == "never":
		r.word()
		d = draw.Forever()
	case name != "":
		d, cut, err = r.named()
	case r.digit(0) || r.sees(".") && r.digit(1):
		d, err = r.bare(from)
	default:
		err = r.expected("a time", timeExample)
	}
	if err != nil {
		return part{}, err
	}
	return part{d, from, r.at, cut}, nil
}
