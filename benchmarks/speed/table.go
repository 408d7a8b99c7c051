package main

import (
	"fmt"
	"io"
	"runtime"
	"sort"
	"syscall"
	"time"

	"ripple/benchmarks/floor"
	"ripple/benchmarks/floor/bare"
	"ripple/benchmarks/workload"
	"ripple/sim/measure"
)

// result is what a run found and how much CPU time it took.
type result struct {
	*measure.Run
	seconds float64
}

// How often each is measured, in turn, and for how many customers.
const rounds = 7

var customers = map[string]int{"w1": 4_000_000, "w2": 4_000_000, "w3": 1_000_000}

type floors struct {
	heap, bare func(uint64, int) floor.Result
}

// table measures engine and floors in turn and prints the median of the ratios,
// so that a machine that changes its speed meanwhile does not matter.
func table(out io.Writer) error {
	runtime.GOMAXPROCS(1)
	hand := map[string]floors{"w1": {floor.W1, bare.W1}, "w2": {floor.W2, bare.W2}, "w3": {floor.W3, bare.W3}}
	fmt.Fprintf(out, "%s %s/%s, one thread, user CPU time, median of %d rounds\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, rounds)
	fmt.Fprintf(out, "%-4s %-30s %16s %16s %8s %16s %8s\n", "", "", "engine, cust./s", "floor, cust./s", "ratio", "bare, cust./s", "ratio")
	for _, w := range workload.All() {
		n := customers[w.Name]
		var engine, heap, least, toHeap, toBare []float64
		var last *result
		for range rounds {
			r, err := simulate(w, n)
			if err != nil {
				return err
			}
			h := timed(func() { hand[w.Name].heap(1, n) })
			b := timed(func() { hand[w.Name].bare(1, n) })
			engine, heap, least = append(engine, r.seconds), append(heap, h), append(least, b)
			toHeap, toBare = append(toHeap, r.seconds/h), append(toBare, r.seconds/b)
			last = r
		}
		per := func(seconds []float64) float64 { return float64(n) / median(seconds) }
		fmt.Fprintf(out, "%-4s %-30s %16.0f %16.0f %8.2f %16.0f %8.2f\n", w.Name, w.Summary, per(engine), per(heap), median(toHeap), per(least), median(toBare))
		for _, c := range w.Checks {
			fmt.Fprintf(out, "     %s: %.5g, theory %.5g\n", c.What, c.Of(last.Run), c.Exact)
		}
	}
	return nil
}

func timed(f func()) float64 {
	before := cpuSeconds()
	f()
	return cpuSeconds() - before
}

// cpuSeconds is the user time of this process so far.
func cpuSeconds() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano()).Seconds()
}

func median(xs []float64) float64 {
	sorted := append([]float64(nil), xs...)
	sort.Float64s(sorted)
	return sorted[len(sorted)/2]
}
