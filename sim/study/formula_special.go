package study

import (
	"math"

	"ripple/sim"
	"ripple/sim/draw"
	"ripple/sim/theory"
)

// groups is the journey on which customers come in groups, if there is one.
func (t *traffic) groups() (*sim.Journey, bool) {
	for i := range t.set.Journeys {
		if j := &t.set.Journeys[i]; j.Arrivals.Size != nil && !j.Arrivals.IsNone() {
			return j, true
		}
	}
	return nil, false
}

// groups is the wait of a single server to whom all customers come at once, in
// groups of whole numbers, and only once.
func (l *Load) groups(t *traffic, j *sim.Journey, servers int, share float64, exponential bool) {
	size := j.Arrivals.Size
	whole := size.Kind == draw.Fixed && size.A == math.Trunc(size.A)
	if size.Kind == draw.Empirical {
		whole = true
		for _, n := range size.Data {
			whole = whole && n == math.Trunc(n) && n > 0
		}
	}
	first := t.set.Steps[j.Enters].Team == l.Team
	for i := range t.set.Journeys {
		o := &t.set.Journeys[i]
		first = first && (o == j || o.Arrivals.IsNone() && o.Population == 0)
	}
	rate := j.Arrivals.PerMinute(t.m.Window.Length)
	if !whole || size.Cut || !first || servers > 1 || !exponential || l.Gives || math.Abs(l.Visits-rate) > 1e-9*rate || patient(t.set, l.Team) {
		return
	}
	mean, scv := size.MeanSCV()
	if f, err := theory.Batches(rate/mean/share, mean, mean*mean*(1+scv), l.Visits/l.Work); err == nil {
		l.Wait, l.Formula = f.Wait, "M^X/M/1"
	}
}

// patient says whether anybody gives up at a team's steps.
func patient(set *sim.Setting, team int) bool {
	for i := range set.Steps {
		if set.Steps[i].Team == team && set.Steps[i].Patience != nil {
			return true
		}
	}
	return false
}

// repair says whether a team does nothing but serve a closed population whose
// customers come to it, stay away for a while, and come again: machines and
// those who repair them. It then knows the load and the wait.
func (t *traffic) repair(l *Load, servers int, share float64) bool {
	var away, work draw.Dist
	customers := 0
	for class, n := range t.networks {
		if t.external[class][n.journey().Enters] == 0 {
			continue
		}
		if customers = n.journey().Population; customers == 0 || len(n.m.Segments) > 1 {
			return false
		}
		steps := 0
		for i, reached := range n.reached {
			if !reached {
				continue
			}
			steps++
			st := &t.set.Steps[i]
			switch {
			case st.Team == l.Team && st.Patience == nil && st.Wrap == nil && st.Setup == nil && st.Holds == nil:
				work = st.Work[class]
			case st.Team == sim.NoTeam && st.Timeout == nil && st.Batch == nil && !st.BusinessDelay:
				away = st.Delay[class]
			default:
				return false
			}
		}
		once := l.Visits / t.external[class][n.journey().Enters]
		if steps != 2 || n.journey().Timeout != nil || math.Abs(once-1) > 1e-9 {
			return false
		}
	}
	one := 0
	for i := range t.set.Journeys {
		if t.set.Journeys[i].Population > 0 || !t.set.Journeys[i].Arrivals.IsNone() {
			one++
		}
	}
	if one != 1 || share != 1 || away.ExponentialMean() == 0 || work.ExponentialMean() == 0 {
		return false
	}
	f, err := theory.MachineRepair(customers, servers, 1/away.Mean(), 1/work.Mean())
	if err != nil {
		return false
	}
	l.Wait, l.Formula = f.Wait, "machine repair"
	l.Work = f.Utilisation * float64(servers)
	l.Visits, l.Share, l.Most = l.Work/work.Mean(), f.Utilisation, false
	return true
}
