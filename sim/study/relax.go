package study

import (
	"math"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/theory"
)

// relaxation is the time in which the line of a team, and of those with which it
// shares work, forgets where it began, in minutes of the week: hours in which
// they are closed count. It errs on the long side.
func (l *Loading) relaxation(t *traffic, team int) float64 {
	d, own := l.pooled(team), &l.Teams[team]
	if d.Work == 0 {
		return 0
	}
	if d.open == 0 {
		return math.Inf(1)
	}
	patience := 0.0
	if own.Gives {
		patience = meanPatienceRate(t.set, team)
	}
	load := d.share()
	if own.estimated() && load >= full && patience == 0 && l.Overload(team) == nil {
		load = highLoad // really it is below 1, or customers leave
	}
	servers := max(1, int(math.Round(d.Heads/d.open)))
	onShift, err := theory.Relaxation(load*float64(servers)*d.Visits/d.Work, d.Visits/d.Work, servers, patience)
	if err != nil {
		return math.Inf(1)
	}
	relax := onShift / d.open
	for _, i := range l.together(team) {
		relax = afterBreakdowns(relax, d.Work/d.Visits, &t.set.Teams[i])
	}
	return relax
}

// highLoad stands for a load that nobody can know and that may be high.
const highLoad = 0.95

// estimated says whether the load is more than the traffic equations know.
func (l *Load) estimated() bool { return len(l.Assumes) > 0 || len(l.Pool) > 0 || l.Most }

// afterBreakdowns is a relaxation time where members break down: work then takes
// irregular times, with the variance of Hopp and Spearman, Factory Physics,
// section 8.4; and until those who are down are as many as ever takes a while.
func afterBreakdowns(relax, work float64, t *sim.Team) float64 {
	if t.Fails == nil {
		return relax
	}
	up, repair := working(t), t.Fails.For.Mean()
	relax *= 1 + up*(1-up)*(1+t.Fails.For.SCV())*repair/(2*work)
	open := t.Heads.Map(func(v float64) float64 { return min(v, 1) }).Mean()
	every := t.Fails.Every.Mean() / max(open, 1e-9)
	if t.Fails.Every.Kind == draw.Exponential && !t.Fails.Every.Cut {
		return relax + every*repair/(every+repair) // exact if repairs are exponential too
	}
	// Regular breakdowns never forget when they began; beyond this no warm-up helps.
	return relax + min(every+repair, longestLead/(2*relaxations))
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

// slowest is the longest time in which anything comes into balance. A step
// without a team fills up as slowly as its customers leave it, a batch as it
// gathers, a closed population as it goes round, a stock as it is delivered and used.
func (t *traffic) slowest(l *Loading) float64 {
	slowest := t.cycle
	for i := range l.Teams {
		slowest = max(slowest, l.Teams[i].Relax)
		if t.set.Teams[i].DayMix != nil {
			slowest = max(slowest, calendar.DayLength)
		}
	}
	for _, n := range t.networks {
		for _, stay := range n.stay {
			slowest = max(slowest, stay)
		}
	}
	for i := range t.set.Steps {
		b := t.set.Steps[i].Batch
		if b == nil {
			continue
		}
		slowest = max(slowest, b.Every)
		if visits := t.total(i); b.Size > 0 && b.Every == 0 && visits > 0 {
			slowest = max(slowest, float64(b.Size)/visits)
		}
	}
	return max(slowest, t.slowestStock())
}
