package chart

import (
	"math"
	"strconv"
	"strings"
)

// Unit is a unit of time that people read.
type Unit struct {
	Name    string  // "s", "min", "h", "d", "wk"
	Long    string  // "seconds", "minutes", …
	Minutes float64 // how many minutes one of it has
}

// UnitFor chooses the unit in which a time of that many minutes reads best.
// Give it the largest of the numbers that will stand together.
func UnitFor(minutes float64) Unit {
	switch m := math.Abs(minutes); {
	case m == 0:
		return Unit{"min", "minutes", 1}
	case m < 1:
		return Unit{"s", "seconds", 1.0 / 60}
	case m < 90:
		return Unit{"min", "minutes", 1}
	case m < 36*60:
		return Unit{"h", "hours", 60}
	case m < 28*24*60:
		return Unit{"d", "days", 24 * 60}
	default:
		return Unit{"wk", "weeks", 7 * 24 * 60}
	}
}

// Duration prints a time of that many minutes in its best unit, "5 d".
func Duration(minutes float64) string {
	u := UnitFor(minutes)
	return trimmed(minutes/u.Minutes) + " " + u.Name
}

// trimmed prints up to three significant digits without trailing zeros: for
// round numbers such as promises and ticks.
func trimmed(v float64) string {
	s := digits(v, decimals(math.Abs(v), 0))
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// niceTicks are about n round steps from 0 to at least top.
func niceTicks(top float64, n int) []float64 {
	if !(top > 1e-3) || math.IsInf(top, 0) { // nothing that a unit could show
		top = 1
	}
	raw := top / float64(n)
	p := math.Pow(10, math.Floor(math.Log10(raw)))
	step := 10 * p
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*p >= raw*(1-1e-9) {
			step = m * p
			break
		}
	}
	var ticks []float64
	for i := 0; ; i++ {
		ticks = append(ticks, float64(i)*step)
		if float64(i)*step >= top*(1-1e-9) {
			return ticks
		}
	}
}

// tickText prints a tick; steps of 2.5 and below one get their decimals.
func tickText(v float64) string { return strconv.FormatFloat(round12(v), 'f', -1, 64) }

// round12 takes the last binary noise off a multiple of a round step.
func round12(v float64) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64)
	if err != nil {
		return v
	}
	return r
}

// scoreFloor is where a satisfaction axis starts: 75 and above would flatter,
// so 50, 25 or 0.
func scoreFloor(lowest float64) float64 {
	switch {
	case lowest >= 52:
		return 50
	case lowest >= 27:
		return 25
	default:
		return 0
	}
}
