package report

import (
	"fmt"
	"math"
	"strconv"

	"ripple/sim/measure"
)

// reasonWords say why points are lost.
func reasonWords(r measure.Reason) string {
	switch r {
	case measure.LostBrokenPromise:
		return "a broken promise"
	case measure.LostRepeat:
		return "having to come again"
	case measure.LostChase:
		return "having to ask"
	case measure.LostHandoff:
		return "being passed on"
	case measure.LostRework:
		return "having it put right"
	}
	return "waiting"
}

// causeTerm is a cause as the glossary has it.
func causeTerm(c measure.Cause) string {
	switch c {
	case measure.InClosed:
		return "closed hours"
	case measure.InBlock:
		return "blocked"
	}
	return c.String()
}

func percent(share float64) string {
	if share > 0 && share < 0.095 {
		return strconv.FormatFloat(100*share, 'g', 2, 64) + " %"
	}
	return fmt.Sprintf("%.0f %%", 100*share)
}

// decimalsOf are as many as a value's half-width supports, and three significant
// digits at most.
func decimalsOf(value, half float64) int {
	if value <= 0 || math.IsInf(value, 0) {
		return 0
	}
	places := 2 - int(math.Floor(math.Log10(value)))
	if half > 0 && !math.IsInf(half, 0) {
		places = min(places, 1-int(math.Floor(math.Log10(half))))
	}
	return max(0, min(places, 4))
}

func fixedText(x float64, decimals int) string { return strconv.FormatFloat(x, 'f', decimals, 64) }

// halfText is a half-width with the decimals of its value, "" without one.
func halfText(half float64, decimals int) string {
	if !(half > 0) {
		return ""
	}
	text := fixedText(half, decimals)
	if x, _ := strconv.ParseFloat(text, 64); x == 0 {
		return "<" + fixedText(math.Pow10(-decimals), decimals)
	}
	return text
}
