package value

import (
	"strings"
	"unicode"

	"ripple/sim/calendar"
)

// hoursReader is what was read of a list so far.
type hoursReader struct {
	named   func(string) (calendar.Week, bool)
	spans   []calendar.Span
	weeks   []calendar.Week
	days    [7]bool // of the last item that named any
	any     bool    // days holds some
	pending bool    // and they still wait for a span
}

// item reads one entry; c ends where the entry does, after is what follows.
func (h *hoursReader) item(c *cursor, after string) error {
	begin := c.at
	c.space()
	from := c.at
	text := strings.TrimRightFunc(c.text[c.at:], unicode.IsSpace)
	if text == "" {
		return c.wrong(max(0, begin-1), "there is nothing before or after this comma", hoursExample)
	}
	if h.named != nil && !h.pending {
		if w, ok := h.named(text); ok {
			h.weeks, h.any = append(h.weeks, w), false
			return nil
		}
	}
	if strings.EqualFold(text, "always") && !h.pending {
		h.weeks, h.any = append(h.weeks, calendar.Constant(1)), false
		return nil
	}
	if !c.digit(0) {
		if err := h.unknown(c, text); err != nil {
			return err
		}
		days, err := c.days()
		if err != nil {
			return err
		}
		for d := range days {
			days[d] = days[d] || h.pending && h.days[d]
		}
		h.days, h.any, h.pending = days, true, true
		if c.done() {
			if after == "" {
				return c.wrong(from, quote(text)+" has no hours", "write "+quote(text+" 08-18")+", or "+quote(text+" 00-24")+" for the whole day")
			}
			return nil
		}
	}
	if !h.any {
		if alone := (hoursReader{}); text != "24/7" {
			if err := alone.span(&cursor{text: c.text, at: from}); err != nil {
				return err
			}
		}
		c.at = from + len(text)
		if text == "24/7" {
			return c.wrong(from, quote(text)+" is not how hours are written", `write "always"`)
		}
		return c.wrong(from, "on which days?", "write "+quote("daily "+text)+" or "+quote("Mon-Fri "+text))
	}
	h.pending = false
	return h.span(c)
}

// span reads "08-18" and opens it on the days at hand.
func (h *hoursReader) span(c *cursor) error {
	c.space()
	from := c.at
	if word := c.peek(); c.take("&", "+", "/", "and") || dayMeant(word) != "" {
		return c.wrong(from, "days in a list are separated by commas", `write for example "Mon, Wed 09-17"`)
	}
	a, err := c.clock()
	if err != nil {
		return err
	}
	if !c.dash() {
		at := c.at
		if c.take("..", "—", "to", "until", "bis", "~", "/") {
			return c.wrong(at, "hours go from one time to another with a hyphen", `write for example "08-18"`)
		}
		return c.wrong(from, "the hours begin and do not end", `write for example "08-18"`)
	}
	b, err := c.clock()
	if err != nil {
		return err
	}
	switch {
	case a == b:
		return c.wrong(from, "the hours end when they begin", `for a whole day write "00-24"`)
	case a == calendar.DayLength:
		return c.wrong(from, "hours cannot begin at 24:00", `write "00" and the next day`)
	case b < a:
		b += calendar.DayLength
	}
	if c.space(); c.digit(0) {
		return c.wrong(from, "there is more than one span of hours", `put a comma between them: "Mon-Fri 08-12, 13-17"`)
	}
	if err := c.end(`put a comma between entries: "Mon-Fri 08-18, Sat 09-13"`); err != nil {
		return err
	}
	for d, on := range h.days {
		if at := float64(d) * calendar.DayLength; on {
			h.spans = append(h.spans, calendar.Span{From: at + a, To: at + b, Value: 1})
		}
	}
	return nil
}

// unknown refuses an entry that is neither days nor a name that is known.
func (h *hoursReader) unknown(c *cursor, text string) error {
	name := strings.IndexFunc(text, unicode.IsSpace) < 0
	word := c.peek()
	_, isDay := dayNumber(word)
	if !name || isDay || word == "daily" || dayMeant(word) != "" || strings.ContainsAny(text, ":") {
		return nil
	}
	from := c.at
	c.at += len(text)
	return c.wrong(from, "there is no calendar "+quote(text), `write days and hours, such as "Mon-Fri 08-18", or the name of a [calendar]`)
}
