// Command speed measures the engine beside the hand-written floors, on one
// thread, in CPU time of the same process.
//
//	speed                     the tables, and what theory says
//	speed count w1 100000     one run and nothing else, for counting instructions
//	speed memory              peak memory at 10⁵, 10⁶ and 10⁷ customers
//	speed profile FILE        a CPU profile for the compiler
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"

	"ripple/benchmarks/cputime"
	"ripple/benchmarks/workload"
	"ripple/sim"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	switch {
	case len(args) == 0:
		if err := table(out); err != nil {
			return err
		}
		return visits(out)
	case len(args) == 1 && args[0] == "memory":
		return memory(out)
	case len(args) == 2 && args[0] == "profile":
		return profile(args[1])
	case len(args) == 3 && args[0] == "count":
		customers, err := strconv.Atoi(args[2])
		if err != nil {
			return err
		}
		if w, ok := workload.Find(args[1]); ok {
			_, err := simulate(w, customers, 0)
			return err
		}
	}
	return fmt.Errorf("write: speed, speed memory, speed count w1 100000, or speed profile FILE")
}

// simulate runs one replication of a workload, with everything on.
func simulate(w workload.Workload, customers int, replication uint64) (*result, error) {
	m, err := w.Model(customers)
	if err != nil {
		return nil, err
	}
	s, err := sim.New(m)
	if err != nil {
		return nil, err
	}
	before := cputime.Seconds()
	found, err := s.Run(context.Background(), 1, replication)
	if err != nil {
		return nil, err
	}
	return &result{found, cputime.Seconds() - before}, nil
}
