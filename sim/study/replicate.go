package study

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime"
	"sync"

	"ripple/sim"
	"ripple/sim/measure"
)

// Plan says how many runs of which customers.
type Plan struct {
	Seed         uint64
	Replications int
	Jobs         int                   // runs at once; 0: one a processor
	Progress     func(done, total int) // called after every run, one at a time; may be nil
	Rollout      *Rollout              // what the third of three models is; nil: there is none
}

// Runs is what the replications found in each world: for every metric of the
// world a sum and a count a replication.
type Runs struct {
	Worlds  []World
	Done    int  // replications finished in every world
	Partial bool // the study was interrupted
	Plan    Plan
	stops   []stopRun // by replication, with a rollout
}

// Replicate runs every world in every replication. Replication r has the same
// customers in all worlds, and the result does not depend on the number of
// jobs. When ctx ends, the replications finished so far in all worlds are
// returned, marked as partial, if there are any; any other error is returned
// alone.
func Replicate(ctx context.Context, models []*sim.Model, plan Plan) (*Runs, error) {
	found := make([][]*observation, len(models))
	metrics := make([]listing, len(models))
	shapes := plan.shapes(models)
	for w, m := range shapes {
		found[w] = make([]*observation, plan.Replications)
		metrics[w] = newListing(m)
	}
	stops := make([]stopRun, plan.Replications)
	err := eachRun(ctx, models, plan, func(world, replication int, run *measure.Run) {
		if plan.Rollout != nil {
			plan.Rollout.look(world, shapes[world], metrics[world].all, run, &stops[replication])
			if world == 2 {
				run = plan.Rollout.Fold(run)
			}
		}
		found[world][replication] = observe(shapes[world], &metrics[world], run)
	})
	runs := &Runs{Plan: plan, Done: plan.Replications}
	if err != nil {
		if ctx.Err() == nil || !errors.Is(err, ctx.Err()) && !errors.Is(err, context.Cause(ctx)) {
			return nil, err
		}
		runs.Done = finished(found)
		runs.Partial = runs.Done < plan.Replications
		if runs.Done == 0 {
			return nil, err
		}
	}
	if plan.Rollout != nil {
		runs.stops = stops[:runs.Done]
	}
	for w, m := range shapes {
		runs.Worlds = append(runs.Worlds, collect(m, &metrics[w], found[w][:runs.Done]))
	}
	return runs, nil
}

// shapes are the models whose things are told of.
func (p *Plan) shapes(models []*sim.Model) []*sim.Model {
	if p.Rollout == nil {
		return models
	}
	return []*sim.Model{models[0], models[1], p.Rollout.Shape}
}

// finished is the number of first replications that all worlds have.
func finished(found [][]*observation) int {
	for r := range found[0] {
		for w := range found {
			if found[w][r] == nil {
				return r
			}
		}
	}
	return len(found[0])
}

// eachRun simulates all runs on several workers; keep is called by one of them at
// a time, once for each run. If runs fail, the first one in order is
// reported, however many workers there are.
func eachRun(ctx context.Context, models []*sim.Model, plan Plan, keep func(world, replication int, run *measure.Run)) error {
	feeding, halt := context.WithCancel(ctx)
	defer halt()
	type task struct{ order, world, replication int }
	tasks := make(chan task)
	go func() {
		defer close(tasks)
		for order := range plan.Replications * len(models) {
			select {
			case tasks <- task{order, order % len(models), order / len(models)}:
			case <-feeding.Done():
				return
			}
		}
	}()
	var mu sync.Mutex
	var workers sync.WaitGroup
	var failure error
	done, total, failed := 0, plan.Replications*len(models), math.MaxInt
	for range min(plan.jobs(), total) {
		workers.Go(func() {
			simulators := make([]*sim.Simulator, len(models))
			for t := range tasks {
				run, err := oneRun(ctx, simulators, models, t.world, plan.Seed, t.replication)
				mu.Lock()
				switch {
				case err == nil:
					keep(t.world, t.replication, run)
					if done++; plan.Progress != nil {
						plan.Progress(done, total)
					}
				case t.order < failed:
					failure, failed = err, t.order
					halt()
				}
				mu.Unlock()
				if err != nil {
					return
				}
			}
		})
	}
	workers.Wait()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return failure
}

// oneRun simulates a replication with a worker's own simulator of that world.
func oneRun(ctx context.Context, simulators []*sim.Simulator, models []*sim.Model, world int, seed uint64, replication int) (*measure.Run, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if simulators[world] == nil {
		s, err := sim.New(models[world])
		if err != nil {
			return nil, err
		}
		simulators[world] = s
	}
	run, err := simulators[world].Run(ctx, seed, uint64(replication))
	if err != nil {
		return nil, fmt.Errorf("replication %d of %q: %w", replication+1, models[world].Title, err)
	}
	return run, nil
}

func (p *Plan) jobs() int {
	if p.Jobs > 0 {
		return p.Jobs
	}
	return runtime.GOMAXPROCS(0)
}
