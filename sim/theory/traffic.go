package theory

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"gonum.org/v1/gonum/mat"
)

// TrappedError names the nodes from which a customer can never leave the
// network, by their position.
type TrappedError struct{ Nodes []int }

// Error implements error. Nodes are counted from 1, as people do.
func (e *TrappedError) Error() string {
	names := make([]string, len(e.Nodes))
	for i, n := range e.Nodes {
		names[i] = fmt.Sprint(n + 1)
	}
	return "no way out of the network from node " + strings.Join(names, ", ")
}

// leaves is the smallest chance to leave that counts as a way out; below it a
// row that should add up to 1 has merely been rounded.
const leaves = 1e-9

// Traffic returns the total rate of arrivals at each node: external ones plus
// those routed there, the solution of λ = e + Pᵀλ. External holds a rate a
// node, 0 or more; routing[i][j] is the probability to go from i to j, what is
// missing to 1 leaves. Rows must be complete and add up to at most 1. Nodes
// without a way out give a [*TrappedError].
//
// Source: J. R. Jackson 1957; Gross section 4.2.
func Traffic(external []float64, routing [][]float64) ([]float64, error) {
	a, err := transposed(external, routing)
	if err != nil {
		return nil, err
	}
	exit := make([]float64, len(external))
	for i, row := range routing {
		sum := 0.0
		for _, p := range row {
			sum += p
		}
		if sum > 1+leaves {
			return nil, &ArgumentError{fmt.Sprintf("sum of routing row %d", i+1), sum, "at most 1"}
		}
		exit[i] = 1 - sum
	}
	if trapped := withoutExit(exit, routing); len(trapped) > 0 {
		return nil, &TrappedError{trapped}
	}
	return balance(a, external)
}

// transposed is -Pᵀ of a routing P whose entries lie between 0 and 1.
func transposed(external []float64, routing [][]float64) (*mat.Dense, error) {
	n := len(external)
	if n == 0 || len(routing) != n {
		return nil, &ArgumentError{"number of routing rows", float64(len(routing)), fmt.Sprintf("one a node (%d nodes, at least 1)", n)}
	}
	a := mat.NewDense(n, n, nil)
	for i, row := range routing {
		if err := needNonNegative(fmt.Sprintf("external rate of node %d", i+1), external[i]); err != nil {
			return nil, err
		}
		if len(row) != n {
			return nil, &ArgumentError{fmt.Sprintf("length of routing row %d", i+1), float64(len(row)), fmt.Sprint(n)}
		}
		for j, p := range row {
			if !(p >= 0 && p <= 1+leaves) {
				return nil, &ArgumentError{fmt.Sprintf("routing from node %d to %d", i+1, j+1), p, "a probability"}
			}
			a.Set(j, i, -p)
		}
	}
	return a, nil
}

// balance solves (1 + a)·rates = external.
func balance(a *mat.Dense, external []float64) ([]float64, error) {
	n := len(external)
	for i := range n {
		a.Set(i, i, a.At(i, i)+1)
	}
	rates := mat.NewVecDense(n, nil)
	// A condition warning still comes with a solution; with a way out of every
	// node it can only mean customers who go round for very long.
	var poor mat.Condition
	if err := rates.SolveVec(a, mat.NewVecDense(n, append([]float64(nil), external...))); err != nil && !errors.As(err, &poor) {
		return nil, fmt.Errorf("traffic equations: %w", err)
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = math.Max(0, rates.AtVec(i)) // rounding may leave -1e-17 at a node nobody visits
	}
	return out, nil
}

// withoutExit walks backwards from the nodes with a way out and returns those
// it never reaches.
func withoutExit(exit []float64, routing [][]float64) []int {
	reached := make([]bool, len(exit))
	var todo []int
	for i, p := range exit {
		if p > leaves {
			reached[i] = true
			todo = append(todo, i)
		}
	}
	for len(todo) > 0 {
		j := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for i := range routing {
			if !reached[i] && routing[i][j] > 0 {
				reached[i] = true
				todo = append(todo, i)
			}
		}
	}
	var trapped []int
	for i, ok := range reached {
		if !ok {
			trapped = append(trapped, i)
		}
	}
	return trapped
}
