package main

import (
	"errors"

	"ripple/scenarios"
	"ripple/sim"
	"ripple/sim/rollout"
	"ripple/sim/study"
)

// rollOut adds the world in which the change comes step by step to those of a
// comparison, if it says how it does.
func (w *worlds) rollOut(models []*sim.Model, plan *study.Plan) ([]*sim.Model, error) {
	if w.changed == nil || w.changed.Rollout == nil {
		return models, nil
	}
	r := w.changed.Rollout
	how := rollout.Plan{Only: r.Only, Pace: r.Pace, Learn: r.Recovers}
	third := &study.Rollout{Only: r.Only, Pace: r.Pace, Learn: r.Recovers, Stop: stopRule(r.Stop)}
	for _, phase := range r.Phases {
		how.Phases = append(how.Phases, rollout.Phase(phase))
		third.Phases = append(third.Phases, study.Phase(phase))
	}
	world, err := rollout.Build(models[0], models[1], how)
	if err != nil {
		var refusal *rollout.Refusal
		if errors.As(err, &refusal) {
			err = &study.Refusal{Problem: refusal.Problem, Remedy: refusal.Remedy}
		}
		return nil, err
	}
	third.Shape, third.Fold, third.Adopters = world.Shape, world.Fold, world.Adopters
	plan.Rollout = third
	return append(models, world.Model), nil
}

func stopRule(r *scenarios.StopRule) *study.StopRule {
	if r == nil {
		return nil
	}
	return &study.StopRule{Text: r.Text, Path: metricPath(r.Metric), Bound: r.Bound}
}
