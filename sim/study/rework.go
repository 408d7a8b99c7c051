package study

import "slices"

// settleRework finds how much work goes wrong at each step. That depends on who
// comes back to have it go wrong again, which depends on the routes: the first
// guess is everybody.
func (n *network) settleRework() {
	n.back = ones(len(n.set.Steps))
	n.back = n.comeBack()
}

// comeBack is, for each step, the share of those with wrong work there who come
// to it again.
func (n *network) comeBack() []float64 {
	out := slices.Clone(n.back)
	for i := range out {
		st := &n.set.Steps[i]
		if st.FirstPass == nil || st.FirstPass[n.class] >= 1 || st.ReworkTo == i {
			continue
		}
		routing, external := n.routing(), make([]float64, len(out))
		clear(routing[i]) // whoever comes there has come back
		external[st.ReworkTo] = 1
		if visits, err := solve(external, routing); err == nil {
			out[i] = min(1, visits[i])
		}
	}
	return out
}

// faultShare is the share of visits whose work is wrong, where each is wrong
// with chance q but a customer's work at most limit times, and a share back of
// those with wrong work comes again. With r = q·back these are
// q·(1 + r + … + r^(limit-1)) faults in 1 + r + … + r^limit visits.
func faultShare(q, back float64, limit int) float64 {
	faults, visits, power := 0.0, 1.0, 1.0
	for range limit {
		faults += q * power
		power *= q * back
		visits += power
		if power < 1e-18 {
			break
		}
	}
	return faults / visits
}
