package stats

import "math"

// Reconcile rounds a value before, the difference and the value after to one
// common decimal place such that the rounded figures add up: b + d = a, digit by
// digit, when printed with that many decimals.
//
// The place is that of the second significant digit of half, the half-width of
// the difference: finer digits are noise. With half 0.0342 it is the third
// decimal, with half 340 the tens; decimals is 0 then, for printing. When half
// is 0, NaN or infinite, four significant digits of the larger value are kept.
// No more than 15 significant digits are kept in any case.
//
// The difference is always the properly rounded one. If the other two do not
// add up, the one nearer to the next step is moved by one unit of the last
// place. Before + diff is taken for after; an after that contradicts them is
// overruled. If any of the three is NaN or infinite they come back unchanged.
func Reconcile(before, diff, after, half float64) (b, d, a float64, decimals int) {
	largest := math.Max(math.Abs(before), math.Max(math.Abs(diff), math.Abs(after)))
	if math.IsNaN(largest) || math.IsInf(largest, 0) {
		return before, diff, after, 2
	}
	place := commonPlace(largest, half)
	nb, nd, na := units(before, place), units(diff, place), units(after, place)
	switch nb + nd - na {
	case 0:
	case 1: // before down or after up
		if scale(before, place)-nb < na-scale(after, place) {
			nb--
		} else {
			na++
		}
	case -1: // before up or after down
		if scale(before, place)-nb > na-scale(after, place) {
			nb++
		} else {
			na--
		}
	default:
		na = nb + nd
	}
	return fromUnits(nb, place), fromUnits(nd, place), fromUnits(na, place), max(place, 0)
}

// commonPlace returns the decimal place to round to: 2 for hundredths, -1 for
// tens.
func commonPlace(largest, half float64) int {
	digits := 2
	if !(half > 0) || math.IsInf(half, 1) {
		half, digits = largest, 4
	}
	if half == 0 {
		return 0
	}
	place := digits - 1 - exponent(half)
	// 0.0996 to two digits is 0.10: the place follows the rounded half-width.
	if scale(half, place) >= math.Pow10(digits)-0.5 {
		place--
	}
	if largest > 0 {
		place = min(place, 14-exponent(largest))
	}
	// Beyond these, powers of ten leave the range of float64.
	return max(-300, min(300, place))
}

// exponent returns the power of ten of the first significant digit of x > 0.
func exponent(x float64) int { return int(math.Floor(math.Log10(x))) }

// scale expresses x in units of a decimal place.
func scale(x float64, place int) float64 {
	if place < 0 {
		return x / math.Pow10(-place)
	}
	return x * math.Pow10(place)
}

func units(x float64, place int) float64 { return math.Round(scale(x, place)) }

// fromUnits is the float64 nearest to the decimal number, and never -0.
func fromUnits(n float64, place int) float64 {
	if n == 0 {
		return 0
	}
	return scale(n, -place)
}
