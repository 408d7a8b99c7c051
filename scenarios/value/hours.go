package value

import (
	"slices"
	"strings"

	"ripple/sim/calendar"
)

// mostItems bounds a list of hours; nobody needs more to describe a week.
const mostItems = 100

const hoursExample = `write for example "Mon-Fri 08-18, Sat 09-13", "daily 06-22" or "always"`

// Hours reads opening hours: 1 while open, 0 while closed. It takes "always"
// and comma-separated items of days with a span ("Mon-Fri 08:30-18", "Fri-Mon
// 22-06") or a name that named knows; named may be nil. A span without days
// follows those of the item before it: "Mon-Fri 08-12, 13-17"; days without a
// span take the next one: "Mon, Wed 09-17". A span that ends at or before its
// beginning runs into the next day.
func Hours(s string, named func(name string) (calendar.Week, bool)) (calendar.Week, error) {
	if strings.TrimSpace(s) == "" {
		return nil, whole("the hours are missing", hoursExample)
	}
	if strings.Count(s, ",") >= mostItems {
		return nil, whole("this list of hours is too long", "a week needs less than 100 entries")
	}
	h := hoursReader{named: named}
	for at := 0; at <= len(s); {
		end := len(s)
		if i := strings.IndexByte(s[at:], ','); i >= 0 {
			end = at + i
		}
		if err := h.item(&cursor{text: s[:end], at: at}, s[end:]); err != nil {
			return nil, err
		}
		at = end + 1
	}
	open := calendar.FromSpans(h.spans...)
	for _, w := range h.weeks {
		open = calendar.Combine(open, w, func(a, b float64) float64 {
			if a > 0 || b > 0 {
				return 1
			}
			return 0
		})
	}
	return open, nil
}

// SameHours says whether two spellings mean the same time: "Mon 08-12" and
// "Mon 08:00-12:00". What is no hours is compared as it stands.
func SameHours(a, b string) bool {
	if strings.TrimSpace(a) == strings.TrimSpace(b) {
		return true
	}
	wa, errA := Hours(a, nil)
	wb, errB := Hours(b, nil)
	return errA == nil && errB == nil && slices.Equal(wa, wb)
}
