package value

import (
	"strings"

	"ripple/sim/calendar"
)

// Clock reads "17:00" (day -1) and "Fri 17:00" (day 4; Monday is 0) as minutes
// after midnight.
func Clock(s string) (day int, minutes float64, err error) {
	c := cursor{text: s}
	if c.done() {
		return 0, 0, whole("a time of day is missing", `write for example "17:00" or "Fri 17:00"`)
	}
	day = -1
	if !c.digit(0) {
		from := c.at
		word := c.word()
		var ok bool
		if day, ok = dayNumber(word); !ok {
			return 0, 0, c.badClockDay(from, word)
		}
	}
	from := c.at
	if minutes, err = c.clock(); err != nil {
		return 0, 0, err
	}
	if minutes == calendar.DayLength {
		return 0, 0, c.wrong(from, "a moment cannot be 24:00", `write "00:00", of the next day if you name one`)
	}
	if err := c.end(`write for example "17:00" or "Fri 17:00"`); err != nil {
		return 0, 0, err
	}
	return day, minutes, nil
}

func (c *cursor) badClockDay(from int, word string) error {
	if strings.EqualFold(word, "daily") {
		return c.wrong(from, `"daily" is not needed here`, `write the time alone, such as "17:00"`)
	}
	if dayMeant(word) == "" {
		return c.wrong(from, "a time of day is expected here", `write for example "17:00" or "Fri 17:00"`)
	}
	return c.badDay(from, word)
}

// clock reads "8", "08", "08:30" or "24:00" as minutes after midnight.
func (c *cursor) clock() (float64, error) {
	c.space()
	from := c.at
	for c.digit(0) {
		c.at++
	}
	hours := c.text[from:c.at]
	if hours == "" {
		return 0, c.wrong(from, "a time of day is missing here", `write for example "08" or "08:30"`)
	}
	if len(hours) > 2 {
		remedy := `write for example "08" or "08:30"`
		if len(hours) <= 4 {
			remedy = "write " + quote(hours[:len(hours)-2]+":"+hours[len(hours)-2:])
		}
		return 0, c.wrong(from, quote(hours)+" is not a time of day", remedy)
	}
	mins := "00"
	if c.at < len(c.text) && strings.ContainsRune(":.h", rune(c.text[c.at])) && c.digit(1) {
		mark := c.text[c.at]
		c.at++
		at := c.at
		for c.digit(0) {
			c.at++
		}
		mins = c.text[at:c.at]
		if mark != ':' || len(mins) != 2 {
			return 0, c.wrong(from, quote(c.text[from:c.at])+" is not a time of day", `write hours and minutes as "08:30"`)
		}
	}
	h, m := small(hours), small(mins)
	if h > 24 || m > 59 || h == 24 && m > 0 {
		return 0, c.wrong(from, quote(c.text[from:c.at])+" is not a time of day", "the day goes from 00:00 to 24:00")
	}
	if c.at < len(c.text) && c.text[c.at] == ':' {
		c.at++
		return 0, c.wrong(from, "times of day have hours and minutes only", `write for example "08:30"`)
	}
	return float64(60*h + m), c.noon(from, h, m)
}

// noon refuses "8am" and "5:30 pm" and says what they are here.
func (c *cursor) noon(from, h, m int) error {
	switch word := c.peek(); word {
	case "am", "pm", "a", "p", "h", "uhr":
		c.word()
		if word[0] == 'p' && h < 12 {
			h += 12
		}
		if word[0] == 'a' && h == 12 {
			h = 0
		}
		return c.wrong(from, "times of day run from 00 to 24", "write "+quote(two(h)+":"+two(m)))
	}
	return nil
}

// small is the number that one or two digits are.
func small(digits string) int {
	n := 0
	for i := range len(digits) {
		n = 10*n + int(digits[i]-'0')
	}
	return n
}

func two(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
