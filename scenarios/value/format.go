package value

import (
	"math"
	"strings"
)

// FormatDuration is the duration as a person would write it: "1h30m", "2d",
// "20s", "1.5s", "1w". Duration reads back exactly the same minutes wherever it
// accepts them. +Inf is "never".
func FormatDuration(minutes float64) string { return joinUnits(minutes, "", "") }

// joinUnits writes a duration with gap between number and unit and space
// between its parts.
func joinUnits(minutes float64, gap, space string) string {
	switch {
	case math.IsNaN(minutes):
		return "?"
	case math.IsInf(minutes, 1):
		return "never"
	case minutes < 0:
		return "-" + joinUnits(-minutes, gap, space)
	case minutes == 0:
		return "0" + gap + "s"
	}
	text := inUnits(minutes, gap, space)
	if back, err := Duration(text); err == nil && back == minutes {
		return text
	}
	return plain(minutes) + gap + "m" // one unit that needs no arithmetic: always exact
}

// inUnits splits a duration, rounded to a thousandth of a millisecond. Weeks
// are used for whole weeks only and milliseconds below a second only: "10d"
// and "1.5s" rather than "1w3d" and "1s500ms".
func inUnits(minutes float64, gap, space string) string {
	us := math.Round(minutes * 60e6)
	const second, day = 1e6, 24 * 3600e6
	if us < second {
		return plain(us/1e3) + gap + "ms"
	}
	if math.Mod(us, 7*day) == 0 {
		return plain(us/(7*day)) + gap + "w"
	}
	var parts []string
	for _, u := range units() {
		size := u.times * 60e6 / u.over
		n := math.Floor(us / size)
		switch u.name {
		case "w", "ms":
			continue
		case "s":
			n = us / size
		}
		if us -= n * size; n > 0 {
			parts = append(parts, plain(n)+gap+u.name)
		}
	}
	return strings.Join(parts, space)
}
