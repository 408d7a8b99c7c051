package value

import "strings"

// dayNumber is 0 for Monday to 6 for Sunday.
func dayNumber(word string) (int, bool) {
	if len(word) != 3 {
		return 0, false
	}
	at := strings.Index("montuewedthufrisatsun", strings.ToLower(word))
	return at / 3, at >= 0 && at%3 == 0
}

// dayName is the inverse of dayNumber.
func dayName(n int) string { return "MonTueWedThuFriSatSun"[3*n : 3*n+3] }

// dayMeant guesses which days somebody means who writes them otherwise: in
// full, with two or four letters, in German or French.
func dayMeant(word string) string {
	word = strings.ToLower(word)
	for n := range 7 {
		full := [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}[n]
		if len(word) >= 2 && (strings.HasPrefix(full, word) || word == full+"s") {
			return dayName(n)
		}
	}
	switch word {
	case "weekday", "weekdays", "workdays", "werktags":
		return "Mon-Fri"
	case "weekend", "weekends":
		return "Sat-Sun"
	case "everyday", "every", "days", "alldays":
		return "daily"
	case "di", "dienstag", "mardi":
		return "Tue"
	case "montag", "lun", "lundi":
		return "Mon"
	case "mi", "mittwoch", "mer", "mercredi":
		return "Wed"
	case "do", "donnerstag", "jeu", "jeudi":
		return "Thu"
	case "freitag", "ven", "vendredi":
		return "Fri"
	case "samstag", "sam", "samedi":
		return "Sat"
	case "so", "sonntag", "dim", "dimanche":
		return "Sun"
	}
	return ""
}

// days reads "Mon", "Mon-Fri", "Fri-Mon" or "daily".
func (c *cursor) days() (set [7]bool, err error) {
	c.space()
	from := c.at
	word := c.word()
	if strings.EqualFold(word, "daily") {
		return [7]bool{true, true, true, true, true, true, true}, nil
	}
	first, ok := dayNumber(word)
	if !ok {
		return set, c.badDay(from, word)
	}
	last := first
	if before := c.at; c.dash() {
		if c.space(); c.digit(0) {
			c.at = before // "Mon -12": the dash belongs to something else
		} else {
			at := c.at
			word := c.word()
			if last, ok = dayNumber(word); !ok {
				return set, c.badDay(at, word)
			}
			if last == first {
				return set, c.wrong(from, quote(c.text[from:c.at])+" is a single day", `write "`+dayName(first)+`", or "daily" for all days`)
			}
		}
	}
	for d := first; ; d = (d + 1) % 7 {
		set[d] = true
		if d == last {
			return set, nil
		}
	}
}

// badDay is the error where a day of the week should stand.
func (c *cursor) badDay(from int, word string) error {
	if meant := dayMeant(word); meant != "" {
		return c.wrong(from, quote(word)+" is not how days are written here", "write "+quote(meant))
	}
	if word == "" {
		return c.wrong(from, "a day of the week is expected here", "write Mon, Tue, Wed, Thu, Fri, Sat, Sun or daily")
	}
	return c.wrong(from, quote(word)+" is not a day of the week", "write Mon, Tue, Wed, Thu, Fri, Sat, Sun or daily")
}
