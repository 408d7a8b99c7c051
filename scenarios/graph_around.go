package scenarios

import "ripple/sim"

// untaken is a branch of a split beside the one that was taken.
type untaken struct{ split, branch, taken int }

// around is a way to the join on which the step does not end and that leaves no
// split of which another branch is sure to end it; nil if there is none. It
// begins at a step, or where the join leads to. Others are the branches that were
// not taken, of the last split first.
func (w *wait) around(start int, afterJoin bool) (way []int, others []untaken) {
	type origin struct {
		from int
		exit sim.Route // by which it was left
	}
	came := map[int]origin{}
	var todo []int
	follow := func(i, from int) {
		w.exits(i, w.class, true, func(exit sim.Route, ended bool) {
			for k, branch := range exit {
				_, seen := came[branch.To]
				if branch.To < 0 || branch.To == i || ended && i == w.step || seen || w.sure(exit, k) { // a way round a step by itself leads nowhere else, and a join does not wait for itself
					continue
				}
				came[branch.To] = origin{from, exit}
				todo = append(todo, branch.To)
			}
		})
	}
	if afterJoin {
		follow(w.join, -1)
	} else {
		came[start], todo = origin{from: -1}, []int{start}
	}
	for ; len(todo) > 0; todo = todo[1:] {
		i := todo[0]
		if i != w.join {
			follow(i, i)
			continue
		}
		for at := i; at >= 0; at = came[at].from {
			way = append([]int{at}, way...)
			for _, branch := range came[at].exit {
				if branch.To != at {
					others = append(others, untaken{came[at].from, branch.To, at})
				}
			}
		}
		return way, others
	}
	return nil, nil
}

// missing is a way from a step on which customers do not end the step.
func (w *wait) missing(from int) []int {
	way := []int{from}
	for i := from; i >= 0 && !w.stops[i]; {
		next := i
		w.exits(i, w.class, true, func(exit sim.Route, ended bool) {
			to := exit[0].To
			if next == i && !(ended && i == w.step) && w.allMiss(exit) && (to < 0 || w.stops[to] || w.ranks[to] < w.ranks[i]) {
				next = to
			}
		})
		if next == i {
			return way
		}
		i = next
		way = append(way, i)
	}
	return way
}
