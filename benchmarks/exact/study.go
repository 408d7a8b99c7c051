package main

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"strings"

	"ripple/benchmarks/compare"
)

// figure is a row of the table and what the simulation found.
type figure struct {
	row
	compare.Estimate
	runs int
}

// limit is how many standard errors a figure may be off.
const limit = 4

// off is how many standard errors the simulation is off. A quantile is known to
// within the width of a cell of the sketch that it is read from.
func (f *figure) off() float64 {
	const cell = .004
	d := f.Value - f.Exact
	if strings.Contains(f.Quantity, "percentile") {
		d = math.Copysign(max(0, math.Abs(d)-cell*f.Exact), d)
	}
	if d == 0 {
		return 0
	}
	return d / f.SE
}

// relative is the standard error over the exact value; 0 where that is 0.
func (f *figure) relative() float64 {
	if f.Exact == 0 {
		return 0
	}
	return f.SE / f.Exact
}

// wrong says what is wrong with a figure, if it is that far off.
func (f *figure) wrong() error {
	if !(math.Abs(f.off()) <= limit) {
		return fmt.Errorf("%s, %s: %.6g ± %.2g, exactly %.6g: %.1f standard errors off", f.Name, f.Quantity, f.Value, f.SE, f.Exact, f.off())
	}
	return nil
}

// figures simulates a system so many times. Every system has a seed of its own:
// with the same one all would be short of customers, or all crowded, at once.
func (s *system) figures(ctx context.Context, rows []row, runs int) ([]figure, error) {
	seed := fnv.New64a()
	fmt.Fprint(seed, s.row, s.set)
	sample, err := compare.Simulate(ctx, s.scenario(), seed.Sum64(), runs)
	if err != nil {
		return nil, err
	}
	var list []figure
	for _, r := range rows {
		reading, ok := s.at[r.Quantity]
		if r.Name != s.row || !ok {
			continue
		}
		e, err := sample.Estimate(reading)
		if err != nil {
			return nil, fmt.Errorf("%s, %s: %w", r.Name, r.Quantity, err)
		}
		list = append(list, figure{r, e, runs})
	}
	return list, nil
}

// The long study begins with the usual number of runs, and goes on with more until
// every standard error is at most so small relative to the value.
const (
	usual     = 24
	precision = .005
	mostRuns  = 1_000_000
)

// long simulates a system until all its figures are precise.
func (s *system) long(ctx context.Context, rows []row) ([]figure, error) {
	for runs := max(s.runs, usual); ; {
		list, err := s.figures(ctx, rows, runs)
		if err != nil {
			return nil, err
		}
		worst := 0.
		for i := range list {
			worst = max(worst, list[i].relative())
		}
		if worst > precision && runs < mostRuns {
			runs = min(mostRuns, int(float64(runs)*math.Pow(worst/precision, 2)*1.3)+1)
			continue
		}
		var wrong []error
		for i := range list {
			wrong = append(wrong, list[i].wrong())
		}
		if worst > precision {
			wrong = append(wrong, fmt.Errorf("%s: a standard error of %.2g %%", s.row, 100*worst))
		}
		return list, errors.Join(wrong...)
	}
}
