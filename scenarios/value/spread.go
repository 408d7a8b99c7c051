package value

// The least and the greatest coefficient of variation that is believed.
const (
	leastCV = 0.001
	mostCV  = 100
)

// ParseSpread reads "cv 0.1", how much whole days vary.
func ParseSpread(s string) (cv float64, err error) {
	c := cursor{text: s}
	if c.done() || c.peek() == "sd" {
		return 0, whole("a coefficient of variation is expected", `write for example "cv 0.1"`)
	}
	cv, err = c.spread(1)
	if err == nil {
		err = c.end(`write for example "cv 0.1"`)
	}
	if err != nil {
		return 0, err
	}
	return cv, nil
}

// spread reads "cv 0.7" or "sd 6m" as a coefficient of variation.
func (c *cursor) spread(mean float64) (float64, error) {
	c.space()
	from := c.at
	var cv float64
	var err error
	switch word := c.peek(); word {
	case "cv":
		c.word()
		c.take("=")
		if cv, err = c.number(); err != nil {
			return 0, err
		}
		if c.take("%") {
			return 0, c.wrong(from, "a cv is a number, not a percentage", "write "+quote("cv "+plain(clean(cv/100))))
		}
		if name := c.word(); name != "" {
			return 0, c.wrong(from, "a cv is a number without a unit", `write "sd `+plain(cv)+name+`" for a standard deviation`)
		}
	case "sd":
		c.word()
		c.take("=")
		sd, err := c.duration()
		if err != nil {
			return 0, err
		}
		cv = sd / mean
	default:
		return 0, c.bareSpread(from)
	}
	switch {
	case cv == 0:
		return 0, c.wrong(from, "a spread of 0 is no spread", `write a fixed time, such as "8m"`)
	case cv < leastCV || !(cv <= mostCV):
		return 0, c.wrong(from, "the coefficient of variation is "+plain(cv)+", and must lie between 0.001 and 100", "check the number and its unit")
	}
	return cv, nil
}

// bareSpread is the error for a spread that does not say which kind it is.
func (c *cursor) bareSpread(from int) error {
	if c.digit(0) {
		at := c.at
		if _, err := c.number(); err != nil {
			return err
		}
		text := c.text[at:c.at]
		if unit := c.word(); unit != "" {
			return c.wrong(from, "is "+quote(text+unit)+" a standard deviation?", "write "+quote("sd "+text+unit))
		}
		return c.wrong(from, "is "+quote(text)+" a coefficient of variation?", "write "+quote("cv "+text))
	}
	if c.at < len(c.text) && c.text[c.at] != ')' {
		c.word()
	}
	return c.wrong(from, "the spread is missing here", `write for example "cv 0.5" or "sd 4m"`)
}
