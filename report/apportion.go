package report

import (
	"math"
	"slices"
)

// apportion rounds parts to so many decimals so that they add up to their
// rounded total: those that lose most by rounding down are rounded up (the
// largest remainder, Hamilton's method of dividing seats).
func apportion(parts []float64, decimals int) (rounded []float64, total float64) {
	p := math.Pow10(decimals)
	sum, down := 0.0, 0.0
	rounded = make([]float64, len(parts))
	order := make([]int, len(parts))
	for i, x := range parts {
		sum += x
		rounded[i] = math.Floor(x * p)
		down += rounded[i]
		order[i] = i
	}
	total = math.Round(sum * p)
	slices.SortStableFunc(order, func(a, b int) int {
		ra, rb := parts[a]*p-rounded[a], parts[b]*p-rounded[b]
		switch {
		case ra > rb:
			return -1
		case ra < rb:
			return 1
		}
		return 0
	})
	for k := range int(total - down) {
		rounded[order[k%len(order)]]++
	}
	for i := range rounded {
		rounded[i] /= p
	}
	return rounded, total / p
}

// fraction is a share in words: "two thirds", or "58 %".
func fraction(share float64) string {
	for _, f := range []struct {
		share float64
		words string
	}{{.25, "a quarter"}, {1. / 3, "a third"}, {.5, "half"}, {2. / 3, "two thirds"}, {.75, "three quarters"}, {.9, "nine tenths"}} {
		if math.Abs(share-f.share) <= 0.02 {
			return f.words
		}
	}
	if share > 0.995 {
		return "all"
	}
	return percent(share)
}
