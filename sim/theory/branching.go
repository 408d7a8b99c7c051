package theory

import (
	"errors"
	"math"
)

// ErrMultiplies says that of one customer come ever more.
var ErrMultiplies = errors.New("customers multiply without end: a split leads back to itself")

// Branching is Traffic where a customer may go several ways at once, so that a
// row may add up to more than 1: routing[i][j] is how many come to j for one who
// leaves i. If there is no end of them the error is [ErrMultiplies]; whether
// there is a way out of every node only Traffic can tell.
//
// Source: the mean of a multitype branching process, Harris 1963, chapter II.
func Branching(external []float64, routing [][]float64) ([]float64, error) {
	a, err := transposed(external, routing)
	if err != nil {
		return nil, err
	}
	rates, err := balance(a, external)
	if err != nil {
		return nil, ErrMultiplies // only a singular matrix gets here
	}
	// A solution without negative rates is there only if the numbers of those
	// who come after one another add up to something finite.
	for i, rate := range rates {
		sum := external[i]
		for j := range routing {
			sum += rates[j] * routing[j][i]
		}
		if !(math.Abs(sum-rate) <= 1e-6*(1+rate)) {
			return nil, ErrMultiplies
		}
	}
	return rates, nil
}
