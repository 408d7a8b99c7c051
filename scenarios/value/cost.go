package value

import "strings"

// ParseCost reads "36/h", the cost of an hour on shift, or "0.35/case", the
// cost of a case served. Currencies are stated once, for the whole scenario.
func ParseCost(s string) (perHour, perCase float64, err error) {
	c := cursor{text: s}
	const example = `write for example "36/h" or "0.35/case"`
	if c.done() {
		return 0, 0, whole("a cost is missing", example)
	}
	from := c.at
	if c.dash() || c.take("−") {
		return 0, 0, c.wrong(from, "a cost cannot be negative", "leave out the sign")
	}
	if c.take("€", "$", "£") || c.word() != "" {
		return 0, 0, c.wrong(from, "a cost is a number, without a currency", `say currency = "EUR" once, at the top of the file`)
	}
	n, err := c.number()
	if err != nil {
		return 0, 0, err
	}
	digits := c.text[from:c.at]
	if c.done() {
		return 0, 0, c.wrong(from, "a cost of what? got "+quote(digits), "write "+quote(digits+"/h")+" for an hour on shift or "+quote(digits+"/case")+" for a case served")
	}
	at := c.at
	if !c.take("/") {
		return 0, 0, c.end(example)
	}
	unit := c.word()
	switch strings.ToLower(unit) {
	case "h":
		perHour = n
	case "case":
		perCase = n
	case "hour", "hr", "hours", "std":
		return 0, 0, c.wrong(at, "a cost is per h or per case", "write "+quote(digits+"/h"))
	case "cases", "customer", "item", "job":
		return 0, 0, c.wrong(at, "a cost is per h or per case", "write "+quote(digits+"/case"))
	default:
		return 0, 0, c.wrong(at, "a cost is per h or per case, got "+quote("/"+unit), example)
	}
	return perHour, perCase, c.end(example)
}
