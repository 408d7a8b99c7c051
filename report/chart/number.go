package chart

import (
	"math"
	"strconv"
	"strings"
)

// Reconciled holds a before, a difference and an after as text. All three
// have the same decimals and add up as printed.
type Reconciled struct {
	Today, Changed string
	Difference     string // with its sign
	Half           string // two significant digits; "" if there is no half-width
	Decimals       int
}

// Reconcile rounds so that today + difference = changed in the printed
// numbers, too. The decimals follow the half-width: as many as its two
// leading digits need, but no more than give the larger value three
// significant digits, and enough for the half-width's first one as long as no
// value gets more than five.
func Reconcile(today, changed, difference, half float64) Reconciled {
	d := decimals(max(math.Abs(today), math.Abs(changed)), half)
	p := math.Pow10(d)
	b, a, diff := math.Round(today*p), math.Round(changed*p), math.Round(difference*p)
	switch gap := b + diff - a; {
	case gap == 0:
	case math.Abs(gap) > 1: // not the plain difference of the two: say what is printed
		diff = a - b
	case math.Abs(b-gap-today*p) < math.Abs(a+gap-changed*p):
		b -= gap // the rounding is taken up where it hurts less
	default:
		a += gap
	}
	r := Reconciled{digits(b/p, d), digits(a/p, d), Signed(diff/p, d), "", d}
	if half > 0 {
		r.Half = halfText(half)
	}
	return r
}

// Change is "−0.16 ± 0.028", or the difference alone without a half-width.
func (r Reconciled) Change() string {
	if r.Half == "" {
		return r.Difference
	}
	return r.Difference + " ± " + r.Half
}

// Plain prints one value with the decimals its half-width allows; without a
// half-width (0) with three significant digits.
func Plain(v, half float64) string { return digits(v, decimals(math.Abs(v), half)) }

// Signed prints v with d decimals and its sign; zero has none.
func Signed(v float64, d int) string {
	s := digits(v, d)
	if strings.HasPrefix(s, "−") || strings.Trim(s, "0.") == "" {
		return s
	}
	return "+" + s
}

// decimals is the rule that Reconcile describes.
func decimals(value, half float64) int {
	three := 2 - magnitude(value)
	if !(half > 0) || math.IsInf(half, 0) {
		if value == 0 {
			return 0
		}
		return clampDecimals(three)
	}
	m := magnitude(half)
	return clampDecimals(min(1-m, max(min(-m, three+2), three)))
}

// magnitude is the power of ten of the first significant digit, after
// rounding to two digits (0.0996 counts as 0.10).
func magnitude(v float64) int {
	if !(v > 0) || math.IsInf(v, 0) {
		return 0
	}
	m := int(math.Floor(math.Log10(v)))
	if math.Round(v*math.Pow10(1-m)) >= 100 {
		m++
	}
	return m
}

func clampDecimals(d int) int { return max(0, min(d, 6)) }

// halfText prints a half-width with two significant digits.
func halfText(half float64) string {
	m := magnitude(half)
	if m >= 2 {
		p := math.Pow10(m - 1)
		return digits(math.Round(half/p)*p, 0)
	}
	return digits(half, min(1-m, 8))
}

// digits prints v with d decimals, a true minus sign and no negative zero.
func digits(v float64, d int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	s := strconv.FormatFloat(v, 'f', d, 64)
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		if strings.Trim(rest, "0.") == "" {
			return rest
		}
		return "−" + rest
	}
	return s
}
