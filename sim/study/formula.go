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
func (l *Load) formula(t *traffic) {
	set := t.set
	servers, share, ok := open(set.Teams[l.Team].Heads)
	if !ok || l.Work == 0 || !t.textbook(l.Team) || t.repair(l, servers, share) {
		return
	}
	if l.estimated() || l.Least || l.Share >= full && !l.Gives || !steadyArrivals(set, set.Teams[l.Team].Heads) {
		return
	}
	rate := l.Visits / share // while open
	mean := l.Work / l.Visits
	second := l.second / l.Visits
	scv := second/(mean*mean) - 1
	exponential := math.Abs(scv-1) < 1e-9
	if size, some := t.groups(); some {
		l.groups(t, size, servers, share, exponential)
		return
	}
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

// textbook says whether a team serves one customer after the other, one member
// each, as the textbooks have it, and nobody comes twice at once. Whom it serves
// first does not matter to the mean wait, unless it looks at the work or
// interrupts it.
func (t *traffic) textbook(team int) bool {
	by := &t.set.Teams[team]
	if by.Fails != nil || by.DayMix != nil || by.Preempt || by.Queue == sim.ShortestWork || by.Queue == sim.DueFirst {
		return false
	}
	for _, n := range t.networks {
		steps := 0
		for i, reached := range n.reached {
			if reached && t.set.Steps[i].Team == team {
				steps++
			}
		}
		if steps > 1 && n.splits() {
			return false
		}
	}
	if t.isAfterStock(team) {
		return false
	}
	for i := range t.set.Steps {
		st := &t.set.Steps[i]
		if st.Team == team && (st.Batch != nil || st.Units > 1 || len(st.With)+len(st.Else)+len(st.Balks) > 0 || st.Room != nil || st.Timeout != nil || st.WaitsFor != nil) {
			return false
		}
		for _, n := range t.networks {
			for _, way := range n.crews[i] {
				for _, p := range way {
					if p.team == team && st.Team != team {
						return false // held along
					}
				}
			}
		}
	}
	return true
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
