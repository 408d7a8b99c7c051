package study

import "ripple/sim"

// mayLack says whether customers may go elsewhere from a step because there is
// too little stock: by a route, or by the timeout of a delay that goes on while
// they wait.
func (n *network) mayLack(st *sim.Step) bool {
	return n.diverts(st) || st.Uses != nil && st.Team == sim.NoTeam && st.Timeout != nil
}

// diverts says whether there is a route for those who find too little stock.
func (n *network) diverts(st *sim.Step) bool {
	return st.IfShort != nil && st.IfShort[n.class] != nil
}

// usesUp says whether a step uses a stock that is never ordered: a warm-up would
// leave less of it.
func usesUp(m *sim.Model) bool {
	for i := range m.Steps {
		for _, u := range m.Steps[i].Uses {
			if m.Stocks[u.Stock].Reorder == 0 {
				return true
			}
		}
	}
	return false
}

// slowestStock is the longest time in which what is there of a stock at the
// beginning has been used and delivered anew.
func (t *traffic) slowestStock() float64 {
	slowest := 0.0
	for i := range t.set.Stocks {
		s, used := &t.set.Stocks[i], t.used(i)
		if used > 0 && s.Reorder > 0 {
			slowest = max(slowest, s.Lead.Mean(), float64(max(s.Reorder, s.OnHand-s.ReorderAt))/used)
		}
	}
	return slowest
}

// used is how many units of a stock are needed, a minute.
func (t *traffic) used(stock int) float64 {
	used := 0.0
	for step := range t.set.Steps {
		for _, u := range t.set.Steps[step].Uses {
			if u.Stock != stock {
				continue
			}
			for class, n := range t.networks {
				used += float64(u.Units) * t.served(class, step) * (1 - n.late[step]) * (1 - n.wrong(step))
			}
		}
	}
	return used
}

// isAfterStock says whether customers come to a team from a step that uses stock:
// many at once, when it is delivered.
func (t *traffic) isAfterStock(team int) bool {
	for class, n := range t.networks {
		from, l := make([]float64, len(t.set.Steps)), t.losses(class)
		for step := range t.set.Steps {
			if n.reached[step] && t.set.Steps[step].Uses != nil {
				for to, share := range l.routing[step] {
					from[to] += share
				}
			}
		}
		for step, reached := range reach(from, l.routing) {
			if reached && t.set.Steps[step].Team == team {
				return true
			}
		}
	}
	return false
}
