package study

import (
	"math"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/theory"
)

// open is the team as it is while it is open, if it then always has the same
// whole number of heads: how many, and for which share of the week.
func open(heads calendar.Week) (n int, share float64, ok bool) {
	level := 0.0
	for _, piece := range heads {
		if piece.Value == 0 {
			continue
		}
		if level != 0 && piece.Value != level {
			return 0, 0, false
		}
		level = piece.Value
	}
	if level == 0 || level != math.Trunc(level) {
		return 0, 0, false
	}
	return int(level), heads.Mean() / level, true
}

// formula finds the mean wait of a team that works alike whenever it is open:
// by Erlang where his assumptions hold, else by Allen and Cunneen.
func (l *Load) formula(m *sim.Model, set *sim.Setting) {
	servers, share, ok := open(set.Teams[l.Team].Heads)
	if !ok || l.Work == 0 || l.Overloaded() || !steadyArrivals(set, set.Teams[l.Team].Heads) || batched(set, l.Team) {
		return
	}
	rate := l.Visits / share // while open
	mean := l.Work / l.Visits
	second := l.secondary / l.Visits
	scv := second/(mean*mean) - 1
	exponential := math.Abs(scv-1) < 1e-9
	if rate, ok := patienceRate(set, l.Team); ok && exponential {
		if a, err := theory.MMcM(l.Visits/share, 1/mean, servers, rate); err == nil {
			l.Wait, l.Formula = a.Wait, "Erlang A"
		}
		return
	} else if l.Gives {
		return
	}
	if exponential {
		if d, err := theory.MMc(rate, 1/mean, servers); err == nil {
			l.Wait, l.Formula = d.Wait, "Erlang C"
		}
		return
	}
	service := theory.Moments{Mean: mean, Second: second, Third: math.NaN()}
	if f, err := theory.AllenCunneen(rate, 1, service, servers); err == nil {
		l.Wait, l.Formula = f.Wait, "Allen–Cunneen"
	}
}

// steadyArrivals says whether customers come at one rate whenever somebody is on
// shift, and only then: who comes before has to wait for the shift too.
func steadyArrivals(set *sim.Setting, heads calendar.Week) bool {
	for i := range set.Journeys {
		a := &set.Journeys[i].Arrivals
		if a.At != nil || a.DayCV > 0 || a.Gap != nil && a.Gap.Kind != draw.Exponential {
			return false
		}
		level := 0.0
		for _, piece := range a.Rate {
			if piece.Value != 0 && level != 0 && piece.Value != level {
				return false
			}
			level = max(level, piece.Value)
		}
		if a.Gap != nil && !heads.IsConstant() || level > 0 && differ(a.Rate, heads) {
			return false
		}
	}
	return true
}

// differ says whether at some time one of two weeks is 0 and the other is not.
func differ(a, b calendar.Week) bool {
	return calendar.Combine(a, b, func(a, b float64) float64 {
		if (a == 0) != (b == 0) {
			return 1
		}
		return 0
	}).Mean() > 0
}

func batched(set *sim.Setting, team int) bool {
	for i := range set.Steps {
		if set.Steps[i].Team == team && set.Steps[i].Batch != nil {
			return true
		}
	}
	return false
}

// patienceRate is how fast customers of a team give up, a minute, if patience is
// exponential and the same for all.
func patienceRate(set *sim.Setting, team int) (float64, bool) {
	mean := 0.0
	for i := range set.Steps {
		st := &set.Steps[i]
		if st.Team != team {
			continue
		}
		for _, p := range st.Patience {
			if p.Kind != draw.Exponential || p.Cut || mean != 0 && mean != p.A {
				return 0, false
			}
			mean = p.A
		}
	}
	return 1 / mean, mean > 0
}

// relaxation is the time in which the team's queue forgets where it began, in
// minutes of the week: hours in which the team is closed count.
func (l *Load) relaxation(set *sim.Setting) float64 {
	if l.Work == 0 {
		return 0
	}
	share := l.open
	if share == 0 {
		return math.Inf(1)
	}
	patience := 0.0
	if l.Gives {
		patience = meanPatienceRate(set, l.Team)
	}
	servers := max(1, int(math.Round(l.Heads/share)))
	onShift, err := theory.Relaxation(l.Share*float64(servers)*l.Visits/l.Work, l.Visits/l.Work, servers, patience)
	if err != nil {
		return math.Inf(1)
	}
	return onShift / share
}

// meanPatienceRate is one over the longest mean patience at a team's steps.
func meanPatienceRate(set *sim.Setting, team int) float64 {
	longest := 0.0
	for i := range set.Steps {
		if set.Steps[i].Team != team {
			continue
		}
		for p := range set.Steps[i].Patience {
			longest = max(longest, set.Steps[i].Patience[p].Mean())
		}
	}
	if longest == 0 || math.IsInf(longest, 1) {
		return 0
	}
	return 1 / longest
}
