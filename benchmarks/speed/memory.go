package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"syscall"

	"ripple/benchmarks/workload"
)

// memory runs each workload in a process of its own and prints its peak memory.
func memory(out io.Writer) error {
	fmt.Fprintf(out, "%-4s %10s %14s\n", "", "customers", "peak memory")
	for _, w := range workload.All() {
		for _, n := range []int{100_000, 1_000_000, 10_000_000} {
			cmd := exec.Command(os.Args[0], "count", w.Name, strconv.Itoa(n))
			cmd.Stderr = os.Stderr
			if err := cmd.Run(); err != nil {
				return err
			}
			usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
			if !ok {
				return fmt.Errorf("this system does not tell the memory of a process")
			}
			fmt.Fprintf(out, "%-4s %10d %11.1f MB\n", w.Name, n, float64(usage.Maxrss)/1024)
		}
	}
	return nil
}
