package value

import (
	"strings"

	"ripple/sim/draw"
)

// habits recognises what people write after a time and this language writes
// otherwise.
func (r *timeReader) habits(t part) error {
	text := strings.TrimSpace(r.text[t.from:t.to])
	r.space()
	from := r.at
	word := r.peek()
	switch {
	case r.done(), r.sees(","):
		return nil
	case r.take("±", "+-", "+/-"):
		return r.wrong(from, quote("±")+" could be a range or a standard deviation", `write "`+text+`..…" for a range, "normal(`+text+`, sd …)" for a bell curve`)
	case word == "cv" || word == "sd":
		r.word()
		if t.Kind == draw.Fixed {
			return r.wrong(from, quote(word)+" goes with a time that varies", "write "+quote("~"+text+" "+strings.TrimSpace(r.text[from:])))
		}
		return r.wrong(from, quote(word)+" is not understood here", timeExample)
	case word == "min" || word == "max":
		return r.noComma(text)
	case word == "to", r.dash(), r.take("—", "…"):
		return r.wrong(from, "a range of times is written with two dots", `write for example "5m..15m"`)
	}
	return nil
}

// noComma is the error for "min" or "max" right after what it cuts.
func (r *timeReader) noComma(text string) error {
	r.space()
	from := r.at
	return r.wrong(from, "a comma is missing before "+quote(r.word()), "write "+quote(text+", "+strings.TrimSpace(r.text[from:])))
}
