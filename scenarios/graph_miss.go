package scenarios

import (
	"slices"

	"ripple/sim"
)

// wait is the question whether customers of a class wait at a join for a step
// that does not end for them.
type wait struct {
	*binder
	join, step, class int

	// Who comes to the join, or to one behind it that may wait for this one, does
	// not end the step any more.
	stops []bool
	ranks []int // see misses
}

func (b *binder) waitFor(join, step, class int) *wait {
	w := &wait{binder: b, join: join, step: step, class: class, ranks: make([]int, len(b.setting.Steps))}
	w.stops = b.reach(join, func(i int) bool { return b.splits(i) && b.reach(i, nil)[join] })
	for i := range w.stops {
		w.stops[i] = i == join || w.stops[i] && b.setting.Steps[i].WaitsFor != nil
	}
	w.misses()
	return w
}

// misses ranks the steps from which customers may be done, come to a join that
// stops them or go round without end, all without ending the step: each rank
// above 0 follows from lower ones. Who is lost takes all branches along, and of a
// split all branches have to miss the step.
func (w *wait) misses() {
	rank := 0
	found := func(i int) {
		rank++
		w.ranks[i] = rank
	}
	grow := func() {
		w.untilNoMore(func(i int, way sim.Route) bool {
			miss := w.ranks[i] == 0 && w.allMiss(way)
			if miss {
				found(i)
			}
			return miss
		})
	}
	grow()
	for i, may := range w.mayEnd() {
		if !may && !w.stops[i] && w.ranks[i] == 0 {
			found(i)
		}
	}
	grow()
}

// mayEnd says from which steps customers may come to end the step, or be lost.
func (w *wait) mayEnd() []bool {
	may := make([]bool, len(w.ranks))
	may[w.step] = true
	w.untilNoMore(func(i int, way sim.Route) bool {
		before := may[i]
		may[i] = before || slices.ContainsFunc(way, func(to sim.Branch) bool { return to.To == sim.Lost || to.To >= 0 && may[to.To] })
		return may[i] != before
	})
	return may
}

// untilNoMore asks about all ways on, but for those that end the step and those
// from where customers are stopped, until nothing new is found.
func (w *wait) untilNoMore(found func(i int, way sim.Route) bool) {
	for more := true; more; {
		more = false
		for i := len(w.ranks) - 1; i >= 0; i-- { // most ways lead down the file
			if !w.stops[i] {
				w.exits(i, w.class, true, func(way sim.Route, ended bool) {
					more = !(ended && i == w.step) && found(i, way) || more
				})
			}
		}
	}
}

// allMiss says whether all branches of a way end without the step.
func (w *wait) allMiss(way sim.Route) bool {
	return !slices.ContainsFunc(way, func(to sim.Branch) bool {
		return !(to.To == sim.Done || to.To >= 0 && (w.stops[to.To] || w.ranks[to.To] > 0))
	})
}

// sure says whether a branch of a split other than one is sure to end the step.
func (w *wait) sure(split sim.Route, but int) bool {
	for k, branch := range split {
		if k != but && branch.To >= 0 && !w.stops[branch.To] && w.ranks[branch.To] == 0 {
			return true
		}
	}
	return false
}
