package compare

import (
	"context"
	"fmt"
	"math"

	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// Sample is what a number of runs of a scenario measured.
type Sample struct {
	Runs  int
	world *study.World
}

// Simulate runs a scenario so many times. Its warm-up is the one that the file
// states, or none.
func Simulate(ctx context.Context, s *Scenario, seed uint64, runs int) (*Sample, error) {
	m, err := s.Model()
	if err != nil {
		return nil, err
	}
	ready, _, err := study.Prepare([]*sim.Model{m}, true)
	if err != nil {
		return nil, err
	}
	found, err := study.Replicate(ctx, ready, study.Plan{Seed: seed, Replications: runs})
	if err != nil {
		return nil, err
	}
	return &Sample{Runs: found.Done, world: &found.Worlds[0]}, nil
}

// Estimate is a value with its standard error.
type Estimate struct{ Value, SE float64 }

// Estimate reads a figure off the runs; its standard error is that of a ratio of
// totals (stats.Linearise).
func (s *Sample) Estimate(r Reading) (Estimate, error) {
	sums, counts, err := r.of(s.world)
	if err != nil {
		return Estimate{}, err
	}
	l, err := stats.Linearise(sums, counts)
	if err != nil {
		return Estimate{}, err
	}
	return Estimate{l.Ratio, math.Sqrt(stats.Variance(l.Values) / float64(len(l.Values)))}, nil
}

// Apart is how many standard errors lie between two estimates: 0 if they are the
// same, also where neither has an error.
func (e Estimate) Apart(other Estimate) float64 {
	if e.Value == other.Value {
		return 0
	}
	return (e.Value - other.Value) / math.Hypot(e.SE, other.SE)
}

// Difference is how much less a figure is in another sample, by the mean over
// pairs of runs: with the same seed, both have the same customers.
func Difference(a, b *Sample, r Reading) (Estimate, error) {
	mine, err := a.byRun(r)
	if err != nil {
		return Estimate{}, err
	}
	others, err := b.byRun(r)
	if err != nil {
		return Estimate{}, err
	}
	if len(mine) != len(others) {
		return Estimate{}, fmt.Errorf("%d runs and %d do not pair", len(mine), len(others))
	}
	d := make([]float64, len(mine))
	for i := range d {
		d[i] = mine[i] - others[i]
	}
	return Estimate{stats.Total(d) / float64(len(d)), math.Sqrt(stats.Variance(d) / float64(len(d)))}, nil
}

// byRun is the figure of every run.
func (s *Sample) byRun(r Reading) ([]float64, error) {
	sums, counts, err := r.of(s.world)
	list := make([]float64, len(sums))
	for i := range sums {
		list[i] = sums[i] / counts[i]
	}
	return list, err
}
