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

// settleJoins counts how many branches of a customer come to each join: one from
// each of the steps that it waits for and that lead there.
func (n *network) settleJoins() {
	var routing [][]float64
	for join := range n.set.Steps {
		waits := n.set.Steps[join].WaitsFor
		if len(waits) == 0 {
			continue
		}
		if routing == nil {
			entry := make([]float64, len(n.set.Steps))
			entry[n.journey().Enters] = 1
			routing = n.anyWay()
			for i, reached := range reach(entry, routing) {
				if !reached {
					clear(routing[i])
				}
			}
		}
		branches := 0
		for i := range routing {
			if routing[i][join] > 0 && slices.Contains(waits, i) {
				branches++
			}
		}
		n.meets[join] = float64(max(1, branches))
	}
}

func (n *network) journey() *sim.Journey {
	return &n.set.Journeys[n.class/len(n.m.Segments)]
}
