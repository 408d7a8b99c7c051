package value

import "strings"

// mostOften is the largest rate that is believed, whatever its unit.
const mostOften = 1e9

// Rate is a number of arrivals per "min", "h", "d" or "w".
type Rate struct {
	Count float64
	Per   string
}

// ParseRate reads "1150/w", "2600/d", "12/h", "90/min".
func ParseRate(s string) (Rate, error) {
	c := cursor{text: s}
	const example = `write a number per min, h, d or w, such as "12/h"`
	if c.done() {
		return Rate{}, whole("a rate is missing", example)
	}
	from := c.at
	if c.dash() || c.take("−") {
		return Rate{}, c.wrong(from, "a rate cannot be negative", "leave out the sign")
	}
	if !c.digit(0) && !c.sees(".") {
		return Rate{}, c.expected("a rate", example)
	}
	n, err := c.number()
	if err != nil {
		return Rate{}, err
	}
	digits := c.text[from:c.at]
	if n > mostOften {
		return Rate{}, c.wrong(from, "the rate "+quote(digits)+" is too large", "check the number and its unit")
	}
	if c.done() {
		return Rate{}, c.wrong(from, "a rate needs a unit, got "+quote(digits),
			"write the unit: "+quote(digits+"/min")+", "+quote(digits+"/h")+", "+quote(digits+"/d")+", "+quote(digits+"/w"))
	}
	at := c.at
	if !c.take("/") && c.word() != "per" {
		return Rate{}, c.wrong(at, quote(c.text[at:])+" is not understood in a rate", example)
	}
	c.space()
	unitAt := c.at
	r := Rate{n, c.word()}
	switch r.Per {
	case "min", "h", "d", "w":
		if strings.TrimSpace(c.text[at:unitAt]) != "/" {
			return Rate{}, c.wrong(at, `a rate is written with "/"`, "write "+quote(digits+"/"+r.Per))
		}
		if err := c.end(example); err != nil {
			return Rate{}, err
		}
		return r, nil
	}
	problem, remedy := badPer(digits, n, c.text[unitAt:c.at])
	return Rate{}, c.wrong(unitAt, problem, remedy)
}

// badPer says what is wrong with the unit of a rate.
func badPer(digits string, n float64, per string) (problem, remedy string) {
	known := ""
	switch strings.ToLower(per) {
	case "":
		return `after "/" comes a unit`, "write " + quote(digits+"/h") + ", or per min, d or w"
	case "m":
		return `"/m" could be per minute or per month`,
			"write " + quote(digits+"/min") + "; for a month count by the week, about " + quote(about(n*12/52.18)+"/w")
	case "mo", "mth", "month", "y", "yr", "year":
		return "there are no months or years: they differ in length", `count by the week, such as "1150/w"`
	case "s", "sec", "second":
		return "there is no rate per second", "write " + quote(plain(n*60)+"/min")
	case "bd":
		return "there is no rate per business day", "write " + quote(digits+"/d") + ": without a profile it counts days on which the scenario is open"
	case "mins", "minute", "minutes":
		known = "min"
	case "hr", "hrs", "hour", "hours", "h":
		known = "h"
	case "day", "days", "d":
		known = "d"
	case "wk", "wks", "week", "weeks", "w":
		known = "w"
	default:
		return "there is no rate per " + quote(per), "write one of /min, /h, /d, /w, such as " + quote(digits+"/h")
	}
	return "there is no rate per " + quote(per), "write " + quote(digits+"/"+known)
}

// String is the rate as it is written.
func (r Rate) String() string { return plain(r.Count) + "/" + r.Per }

// Scale is f times as many arrivals.
func (r Rate) Scale(f float64) Rate { return Rate{r.Count * f, r.Per} }
