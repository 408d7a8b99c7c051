package theory

import (
	"errors"
	"math"
	"testing"
)

// A customer goes two ways at once, each brings half a customer to where they
// meet, and three in ten begin again: 1/.7 rounds, in each of them both ways.
func TestBranching(t *testing.T) {
	routing := [][]float64{{0, 1, 1, 0}, {0, 0, 0, .5}, {0, 0, 0, .5}, {.3, 0, 0, 0}}
	rates, err := Branching([]float64{2, 0, 0, 0}, routing)
	if err != nil {
		t.Fatal(err)
	}
	for i, rate := range rates {
		if want := 2 / .7; math.Abs(rate-want) > 1e-12 {
			t.Errorf("node %d: %v, want %v", i+1, rate, want)
		}
	}
}

// Where no row adds up to more than 1 it is the same as Traffic.
func TestBranchingIsTraffic(t *testing.T) {
	external, routing := []float64{1, .5, 0}, [][]float64{{0, .6, .4}, {.2, 0, .5}, {0, .1, 0}}
	a, errA := Traffic(external, routing)
	b, errB := Branching(external, routing)
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("node %d: %v and %v", i+1, a[i], b[i])
		}
	}
}

// Customers who come back as two, or as one and then another, are ever more.
func TestMultiplying(t *testing.T) {
	for name, routing := range map[string][][]float64{
		"two for one":   {{0, 1, 1}, {1, 0, 0}, {1, 0, 0}},
		"one more":      {{0, 1, 1}, {1, 0, 0}, {0, 0, 0}},
		"barely":        {{0, 1, 1}, {.6, 0, 0}, {.4, 0, 0}},
		"a little more": {{0, 1, 1}, {.6, 0, 0}, {.41, 0, 0}},
	} {
		if rates, err := Branching([]float64{1, 0, 0}, routing); !errors.Is(err, ErrMultiplies) {
			t.Errorf("%s: %v, %v", name, rates, err)
		}
	}
}
