package study

import (
	"slices"

	"ripple/sim"
)

// held is the mean time for which the members of a job are kept after the work,
// until the customer ends one of the steps that Step.Holds names: work and
// delays on the way. How long the customer waits there nobody knows yet.
func (n *network) held(step int) float64 {
	visits := n.whileHeld(step)
	total := 0.0
	for i := range visits {
		if visits[i] > 0 {
			total += visits[i] * n.least(i)
		}
	}
	return total
}

// whileHeld is how often a customer comes to each step while members are kept
// from one; nil if none are, or nobody can say.
func (n *network) whileHeld(step int) []float64 {
	holds := n.set.Steps[step].Holds
	if len(holds) == 0 || slices.Contains(holds, step) || n.pass[step] == 0 {
		return nil
	}
	one := *n
	one.oneWay = true
	routing := one.routing()
	n.towards(holds, routing)
	from := make([]float64, len(routing))
	for to, share := range routing[step] {
		from[to] = share / n.pass[step]
	}
	for _, end := range holds {
		routing[end] = make([]float64, len(routing))
	}
	visits, err := solve(from, routing)
	if err != nil {
		return nil
	}
	return visits
}

// towards leaves of every split only the branches that lead to one of some steps.
func (n *network) towards(steps []int, routing [][]float64) {
	for i := range routing {
		if !n.isSplit(n.set.Steps[i]) {
			continue
		}
		all, leading := 0.0, 0.0
		leads := make([]bool, len(routing))
		for to, share := range routing[i] {
			head := make([]float64, len(routing))
			head[to] = 1
			reached := reach(head, routing)
			leads[to] = slices.ContainsFunc(steps, func(s int) bool { return reached[s] })
			all += share
			if leads[to] {
				leading += share
			}
		}
		for to := range routing[i] {
			if leading > 0 && leads[to] {
				routing[i][to] *= all / leading
			} else if leading > 0 {
				routing[i][to] = 0
			}
		}
	}
}

// least is the mean time that a customer spends at a step at least.
func (n *network) least(step int) float64 {
	st := &n.set.Steps[step]
	if st.Team == sim.NoTeam {
		return n.stay[step]
	}
	work := moments(st.Work, n.class).Mean
	for _, d := range st.Else {
		work = min(work, moments(d.Work, n.class).Mean)
	}
	return moments(st.Setup, n.class).Mean + work
}

// kept are the teams of which a customer who comes to a step may have kept
// members from an earlier one.
func (n *network) kept(step int) map[int]bool {
	var teams map[int]bool
	for from := range n.set.Steps {
		st := &n.set.Steps[from]
		if from == step || len(st.Holds) == 0 || !n.reached[from] {
			continue
		}
		if visits := n.whileHeld(from); visits == nil || visits[step] == 0 {
			continue
		}
		if teams == nil {
			teams = map[int]bool{st.Team: true}
		}
		teams[st.Team] = true
		for _, d := range st.Else {
			teams[d.Team] = true
		}
		for _, m := range st.With {
			teams[m.Team] = true
		}
	}
	return teams
}
