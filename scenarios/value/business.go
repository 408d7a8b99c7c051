package value

import "strings"

// mostBusinessDays is about as long as the longest duration.
const mostBusinessDays = 500_000

// BusinessDays reads "5bd" as 5; ok is false where the text counts no business
// days. How long one is the scenario's hours say.
func BusinessDays(s string) (days float64, ok bool, err error) {
	c := cursor{text: s}
	c.space()
	if !c.digit(0) && !(c.sees(".") && c.digit(1)) {
		return 0, false, nil
	}
	from := c.at
	if days, err = c.number(); err != nil {
		return 0, false, nil // Duration says it better
	}
	digits := c.text[from:c.at]
	if word := c.word(); !strings.EqualFold(word, "bd") {
		return 0, false, nil
	} else if word != "bd" {
		return 0, true, c.wrong(from, "there is no unit "+quote(word), "write "+quote(digits+"bd"))
	}
	if days > mostBusinessDays {
		return 0, true, c.wrong(from, quote(c.text[from:c.at])+" is longer than 1 900 years", "check the number and its unit")
	}
	return days, true, c.end("write " + quote(digits+"bd") + " alone")
}
