package study

import "ripple/sim/theory"

// solve solves the traffic equations for the steps that anybody comes to; steps
// out of reach may be a trap without harm.
func solve(external []float64, routing [][]float64) ([]float64, error) {
	reached := reach(external, routing)
	several := false
	for i, row := range routing {
		if !reached[i] {
			clear(row)
		}
		sum := 0.0
		for _, share := range row {
			sum += share
		}
		several = several || sum > 1+1e-9
	}
	if several {
		return theory.Branching(external, routing)
	}
	return theory.Traffic(external, routing)
}

// reach are the steps that anybody comes to.
func reach(external []float64, routing [][]float64) []bool {
	reached := make([]bool, len(external))
	var todo []int
	for i, e := range external {
		if e > 0 {
			todo = append(todo, i)
		}
	}
	for len(todo) > 0 {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if reached[i] {
			continue
		}
		reached[i] = true
		for to, share := range routing[i] {
			if share > 0 {
				todo = append(todo, to)
			}
		}
	}
	return reached
}
