package main

import (
	"context"
	"os"
	"runtime/pprof"

	"ripple/benchmarks/workload"
	"ripple/scenarios"
	"ripple/scenarios/gallery"
	"ripple/sim"
)

// profile runs the workloads and the claims scenario under the CPU profiler. The
// compiler takes the result, default.pgo, to put what is called often in line.
func profile(path string) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	s, problems := scenarios.Load(gallery.Files, "claims.toml", scenarios.Options{})
	if len(problems) > 0 {
		return problems
	}
	claims, err := sim.New(s.Model)
	if err != nil {
		return err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	for replication := range uint64(3) {
		for _, w := range workload.All() {
			if _, err := simulate(w, 1_000_000, replication); err != nil {
				return err
			}
		}
		for r := range uint64(10) {
			if _, err := claims.Run(context.Background(), 1, 10*replication+r); err != nil {
				return err
			}
		}
	}
	return nil
}
