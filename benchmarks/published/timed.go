package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"ripple/benchmarks/compare"
	"ripple/benchmarks/cputime"
)

// fastEnough is how many CPU-seconds the 10 000 purchases may take.
const fastEnough = .5

// timed is the CPU time of one run of the purchases on one processor, from reading
// the file to the figures: the median of some.
func timed(ctx context.Context) (float64, error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	s := purchases().scenario
	var seconds []float64
	for seed := range uint64(9) {
		before := cputime.Seconds()
		if _, err := compare.Simulate(ctx, &s, seed, 1); err != nil {
			return 0, err
		}
		seconds = append(seconds, cputime.Seconds()-before)
	}
	slices.Sort(seconds)
	middle := seconds[len(seconds)/2]
	if middle > fastEnough {
		return middle, fmt.Errorf("10 000 purchases take %.2f CPU-seconds, more than %.1f", middle, fastEnough)
	}
	return middle, nil
}
