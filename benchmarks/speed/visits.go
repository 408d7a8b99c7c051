package main

import (
	"fmt"
	"io"

	"ripple/benchmarks/workload"
)

// enough is how many million visits a second of CPU time are asked for.
const enough = 1.

// visits measures the rich workload, for which there is no hand-written program,
// and prints the median. It fails if that is not enough.
func visits(out io.Writer) error {
	w := workload.Rich()
	var millions []float64
	for round := range rounds {
		r, err := simulate(w, 1_000_000, uint64(round))
		if err != nil {
			return err
		}
		millions = append(millions, float64(r.Steps[0].Arrived)/1e6/r.seconds)
	}
	fmt.Fprintf(out, "\n%s: %s, %.2f million visits a second\n", w.Name, w.Summary, median(millions))
	if median(millions) < enough {
		return fmt.Errorf("%s: fewer than %.0f million visits a second", w.Name, enough)
	}
	return nil
}
