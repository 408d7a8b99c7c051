package value

// Factor reads "x0.7" where the value itself is a factor: tolerance, pace, feel.
// A plain number is accepted too.
func Factor(s string) (float64, error) {
	const example = `write for example "x0.7"`
	c := cursor{text: s}
	if c.done() {
		return 0, whole("a factor is missing", example)
	}
	from := c.at
	if c.take("+", "-", "−", "–") {
		return 0, c.wrong(from, "this is a factor, not something to add to", example)
	}
	c.take("x", "×", "X", "*")
	f, err := c.number()
	if err != nil {
		return 0, err
	}
	if c.take("%") {
		return 0, c.wrong(from, "a factor has no percent sign", "write "+quote("x"+plain(clean(f/100))))
	}
	if f > mostTimes {
		return 0, c.wrong(from, "the factor "+quote(plain(f))+" is too large", "write a factor up to 1_000_000")
	}
	return f, c.end(example)
}
