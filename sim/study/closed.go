package study

import (
	"errors"
	"math"
	"slices"

	"ripple/sim/theory"
)

// settleClosed finds how many customers of closed populations come, at most:
// with nobody waiting a customer takes so long to go round, and no team does more
// than it can (the asymptotic bounds of operational analysis: Denning and Buzen,
// Computing Surveys 10, 1978).
func (t *traffic) settleClosed() {
	for j := range t.set.Journeys {
		customers := float64(t.set.Journeys[j].Population)
		if customers == 0 {
			continue
		}
		around, slowest := t.round(j)
		rate := 0.0
		if around > 0 || slowest > 0 {
			rate = 1 / max(around/customers, slowest)
		}
		t.cycle = max(t.cycle, around+customers*slowest)
		for class, n := range t.networks {
			if n.journey() != &t.set.Journeys[j] {
				continue
			}
			for step := range t.visits[class] {
				t.visits[class][step] *= rate
				t.external[class][step] *= rate
			}
		}
	}
}

// elsewhere are the visits of a closed population that goes round from some step
// on without coming to where it enters again: what comes before does not count.
// If it does not come round there either, nobody knows how often it comes anywhere.
func (n *network) elsewhere(external []float64, at int) ([]float64, error) {
	routing := n.routing()
	for range n.set.Steps { // far enough to be where they go round
		at = slices.IndexFunc(routing[at], func(share float64) bool { return share > 0 })
	}
	share := external[n.journey().Enters]
	clear(external)
	n.round, external[at] = at, share
	visits, err := n.visits(external)
	var trapped *theory.TrappedError
	if errors.As(err, &trapped) {
		clear(external)
		return make([]float64, len(external)), nil
	}
	return visits, err
}

// round is how long a customer of a closed population takes to go round if nobody
// waits, and how long the team takes for one that can do fewest. Work that several
// teams can do, or that is done in batches, keeps none of them for sure.
func (t *traffic) round(journey int) (around, slowest float64) {
	asked := make([]float64, len(t.set.Teams))
	for class, n := range t.networks {
		if n.journey() != &t.set.Journeys[journey] {
			continue
		}
		for step := range t.visits[class] {
			served := t.served(class, step)
			around += served * n.least(step)
			if ways := n.crews[step]; len(ways) == 1 && t.set.Steps[step].Batch == nil {
				for i := range ways[0] {
					asked[ways[0][i].team] += served * ways[0][i].minutes()
				}
			}
		}
	}
	for team, work := range asked {
		if work > 0 {
			heads := t.set.Teams[team].Heads.Mean() * working(&t.set.Teams[team])
			slowest = max(slowest, work/heads)
		}
	}
	if math.IsInf(slowest, 1) { // nobody is ever there
		return around, math.MaxFloat64
	}
	return around, slowest
}
