package main

import (
	"fmt"
	"io"
	"math"
	"runtime"
	"sort"

	"ripple/benchmarks/cputime"
	"ripple/benchmarks/floor"
	"ripple/benchmarks/floor/bare"
	"ripple/benchmarks/floor/plain"
	"ripple/benchmarks/workload"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// result is what a run found and how much CPU time it took.
type result struct {
	*measure.Run
	seconds float64
}

// How often each is measured, in turn, and for how many customers.
const rounds = 7

var customers = map[string]int{"w1": 4_000_000, "w2": 4_000_000, "w3": 1_000_000}

// A hand is one of the hand-written programs for a workload.
type hand func(seed uint64, customers int) floor.Result

// The three levels of a hand-written program: over an ordinary heap, over a
// heap without jumps, and without a heap.
var levels = []struct {
	name  string
	hands map[string]hand
}{
	{"plain floor", map[string]hand{"w1": plain.W1, "w2": plain.W2, "w3": plain.W3}},
	{"sharp floor", map[string]hand{"w1": floor.W1, "w2": floor.W2, "w3": floor.W3}},
	{"bare", map[string]hand{"w1": bare.W1, "w2": bare.W2, "w3": bare.W3}},
}

// table measures engine and floors in turn and prints the median of the ratios,
// so that a machine that changes its speed meanwhile does not matter.
func table(out io.Writer) error {
	runtime.GOMAXPROCS(1)
	fmt.Fprintf(out, "%s %s/%s, one thread, user CPU time, median of %d rounds\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, rounds)
	fmt.Fprintf(out, "million customers a second; a ratio is how many times faster than the engine\n\n")
	fmt.Fprintf(out, "%-33s %7s", "", "engine")
	for _, level := range levels {
		fmt.Fprintf(out, " | %11s %6s", level.name, "ratio")
	}
	fmt.Fprintln(out)
	for _, w := range workload.All() {
		n := customers[w.Name]
		var engine []float64
		seconds, ratios := make([][]float64, len(levels)), make([][]float64, len(levels))
		found := make([][]float64, len(w.Checks))
		for round := range rounds {
			r, err := simulate(w, n, uint64(round))
			if err != nil {
				return err
			}
			engine = append(engine, r.seconds)
			for i, level := range levels {
				s := timed(func() { level.hands[w.Name](1, n) })
				seconds[i] = append(seconds[i], s)
				ratios[i] = append(ratios[i], r.seconds/s)
			}
			for i, c := range w.Checks {
				found[i] = append(found[i], c.Of(r.Run))
			}
		}
		millions := func(seconds []float64) float64 { return float64(n) / 1e6 / median(seconds) }
		fmt.Fprintf(out, "%-2s %-30s %7.2f", w.Name, w.Summary, millions(engine))
		for i := range levels {
			fmt.Fprintf(out, " | %11.2f %6.2f", millions(seconds[i]), median(ratios[i]))
		}
		fmt.Fprintln(out)
		for i, c := range w.Checks {
			if err := check(out, c, found[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// check compares the mean over the rounds with what theory says, and fails if
// they are further apart than chance: 4 standard errors.
func check(out io.Writer, c workload.Check, found []float64) error {
	mean := stats.Mean(found, 0.95).Value
	se := math.Sqrt(stats.Variance(found) / float64(len(found)))
	fmt.Fprintf(out, "   %s: %.5g ± %.2g (standard error), theory %.5g\n", c.What, mean, se, c.Exact)
	if math.Abs(mean-c.Exact) > 4*se {
		return fmt.Errorf("%s is %.5g, but theory says %.5g", c.What, mean, c.Exact)
	}
	return nil
}

func timed(f func()) float64 {
	before := cputime.Seconds()
	f()
	return cputime.Seconds() - before
}

func median(xs []float64) float64 {
	sorted := append([]float64(nil), xs...)
	sort.Float64s(sorted)
	return sorted[len(sorted)/2]
}
