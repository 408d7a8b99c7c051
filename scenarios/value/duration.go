package value

import "strings"

// The shortest and the longest duration that is believed, in minutes: a
// microsecond, and about 1 900 years.
const (
	shortest = 1e-3 / (60 * 1000)
	longest  = 1e9
)

// Duration reads "45s", "12m", "1h30m", "2d", "1w", "800ms" as minutes.
func Duration(s string) (minutes float64, err error) {
	c := cursor{text: s}
	minutes, err = c.duration()
	if err == nil {
		err = c.end(`write one duration, such as "12m" or "1h30m"`)
	}
	if err != nil {
		return 0, err
	}
	return minutes, nil
}

// unit is one that durations are written in; a duration of n of them is
// n·times/over minutes. Seconds divide rather than multiply so that "20s" is
// the float nearest to a third of a minute.
type unit struct {
	name        string
	times, over float64
}

// units are in the order in which they follow each other in a duration.
func units() [6]unit {
	return [...]unit{{"w", 7 * 24 * 60, 1}, {"d", 24 * 60, 1}, {"h", 60, 1}, {"m", 1, 1}, {"s", 1, 60}, {"ms", 1, 60_000}}
}

// duration reads numbers with units, the larger units first.
func (c *cursor) duration() (float64, error) {
	c.space()
	from := c.at
	if c.dash() || c.take("−") {
		return 0, c.wrong(from, "a duration cannot be negative", "leave out the sign")
	}
	if !c.digit(0) && !(c.sees(".") && c.digit(1)) {
		return 0, c.expected("a duration", `write a number and a unit, such as "12m"`)
	}
	minutes, ms, parts, last := 0.0, 0.0, 0, -1
	for {
		n, at, rank, u, err := c.quantity()
		if err != nil {
			return 0, err
		}
		if rank <= last {
			return 0, c.wrong(at, "the units of a duration come in the order w, d, h, m, s, ms, each once", `write for example "1h30m"`)
		}
		last = rank
		parts++
		minutes = n * u.times / u.over
		ms += n * (u.times * 60_000 / u.over)
		next := *c
		if next.space(); !next.digit(0) {
			break
		}
		c.at = next.at
	}
	if parts > 1 {
		minutes = ms / 60_000
	}
	switch text := c.text[from:c.at]; {
	case minutes > longest:
		return 0, c.wrong(from, quote(text)+" is longer than 1 900 years", "check the number and its unit")
	case minutes > 0 && minutes < shortest:
		return 0, c.wrong(from, quote(text)+" is shorter than a microsecond", `write "0s" or a longer time`)
	}
	return minutes, nil
}

// quantity reads one number with its unit.
func (c *cursor) quantity() (n float64, at, rank int, u unit, err error) {
	c.space()
	at = c.at
	if n, err = c.number(); err != nil {
		return
	}
	digits := c.text[at:c.at]
	before := c.at
	name := c.word()
	for rank, u = range units() {
		if u.name == name {
			return
		}
	}
	if name == "" {
		c.at = before
		err = c.wrong(at, "a duration needs a unit, got "+quote(digits),
			"write the unit: "+quote(digits+"m")+", "+quote(digits+"h")+", "+quote(digits+"d"))
		return
	}
	problem, remedy := badUnit(digits, name)
	err = c.wrong(at, problem, remedy)
	return
}

// badUnit says what is wrong with a unit and what comes closest to it.
func badUnit(digits, name string) (problem, remedy string) {
	known := ""
	switch strings.ToLower(name) {
	case "bd":
		return "business days count only in promise, expects, tolerates, curve and an exact delay",
			`write calendar days, such as "7d" for five business days, or hours`
	case "mo", "mos", "mth", "month", "months", "y", "yr", "yrs", "year", "years", "q":
		return "there are no months or years: they differ in length", `write weeks or days, such as "4w" or "30d"`
	case "us", "µs", "μs", "ns":
		return quote(digits+name) + " is finer than this tool measures", `write milliseconds, such as "0.5ms"`
	case "min", "mins", "minute", "minutes":
		known = "m"
	case "sec", "secs", "second", "seconds", "s":
		known = "s"
	case "hr", "hrs", "hour", "hours", "h":
		known = "h"
	case "day", "days", "d":
		known = "d"
	case "wk", "wks", "week", "weeks", "w":
		known = "w"
	case "msec", "millis", "ms":
		known = "ms"
	case "m": // a capital M
		return `"M" could be minutes or months`, "write " + quote(digits+"m") + ` for minutes; for months write weeks or days, such as "30d"`
	default:
		return "there is no unit " + quote(name), "write one of ms, s, m, h, d, w, such as " + quote(digits+"m")
	}
	return "there is no unit " + quote(name), "write " + quote(digits+known)
}
