package study

import (
	"slices"

	"ripple/sim"
)

// splits says whether customers go several ways at once.
func (n *network) splits() bool {
	return slices.ContainsFunc(n.set.Steps, n.isSplit)
}

func (n *network) isSplit(st sim.Step) bool {
	next := st.Next[n.class]
	return len(next) > 1 && next.How() == sim.ToAll
}

// settleJoins counts how many branches of a customer come to each join. If it
// waits for all steps from which customers come there, these are their ends;
// else it is as many branches of one split as lead there.
func (n *network) settleJoins() {
	one := *n
	one.oneWay = true
	var routing [][]float64
	for join := range n.set.Steps {
		waits := n.set.Steps[join].WaitsFor
		if len(waits) == 0 {
			continue
		}
		if routing == nil {
			entry := make([]float64, len(n.set.Steps))
			entry[n.journey().Enters] = 1
			routing = one.routing()
			for i, reached := range reach(entry, routing) {
				if !reached {
					clear(routing[i])
				}
			}
		}
		named, others := 0, 0
		for i := range routing {
			switch {
			case routing[i][join] == 0:
			case slices.Contains(waits, i):
				named++
			default:
				others++
			}
		}
		if others > 0 {
			named = n.branchesTo(join, routing)
		}
		n.meets[join] = float64(max(1, named))
	}
}

// branchesTo is how many branches of one split lead to a step, at most.
func (n *network) branchesTo(step int, routing [][]float64) int {
	most := 0
	for i := range n.set.Steps {
		if !n.isSplit(n.set.Steps[i]) {
			continue
		}
		round := slices.Clone(routing)
		round[i] = make([]float64, len(routing)) // the next round does not count
		branches := 0
		for _, b := range n.set.Steps[i].Next[n.class] {
			if b.To < 0 {
				continue
			}
			head := make([]float64, len(routing))
			head[b.To] = 1
			if reach(head, round)[step] {
				branches++
			}
		}
		most = max(most, branches)
	}
	return most
}

func (n *network) journey() *sim.Journey {
	return &n.set.Journeys[n.class/len(n.m.Segments)]
}
