package study

import (
	"ripple/sim"
	"ripple/sim/draw"
	"ripple/sim/theory"
)

// part is what one job asks of one team: so many members for a time.
type part struct {
	team  int
	units float64
	time  theory.Moments
}

func (p *part) minutes() float64 { return p.units * p.time.Mean }

// ways are the ways in which a job of one class at a step can be done, first
// choice first; nil at a step without a team. Members whom the customer may have
// kept from an earlier step are left out: their time counts there.
func (n *network) ways(step int) [][]part {
	st := &n.set.Steps[step]
	if st.Team == sim.NoTeam {
		return nil
	}
	setup, wrap := moments(st.Setup, n.class), moments(st.Wrap, n.class)
	held := theory.Moments{}
	if mean := n.held(step); mean > 0 {
		held = theory.Moments{Mean: mean, Second: mean * mean}
	}
	kept := n.kept(step)
	way := func(by sim.Members, labour []draw.Dist) []part {
		var parts []part
		work := plus(plus(setup, moments(labour, n.class)), held)
		if !kept[by.Team] {
			parts = append(parts, part{by.Team, units(by), plus(work, wrap)})
		}
		for _, along := range st.With {
			if !kept[along.Team] {
				parts = append(parts, part{along.Team, units(along), work})
			}
		}
		return parts
	}
	all := [][]part{way(sim.Members{Team: st.Team, Units: st.Units}, st.Work)}
	for _, d := range st.Else {
		all = append(all, way(d.Members, d.Work))
	}
	return all
}

// units is how many members are taken; 0 means 1.
func units(m sim.Members) float64 { return float64(max(1, m.Units)) }

// moments are those of a time of one class; of nothing if there is none.
func moments(times []draw.Dist, class int) theory.Moments {
	if times == nil {
		return theory.Moments{}
	}
	mean, scv := times[class].MeanSCV()
	return theory.Moments{Mean: mean, Second: mean * mean * (1 + scv)}
}

// plus are the moments of the sum of two times that have nothing to do with each
// other.
func plus(a, b theory.Moments) theory.Moments {
	return theory.Moments{Mean: a.Mean + b.Mean, Second: a.Second + 2*a.Mean*b.Mean + b.Second}
}

// jobs is how many jobs a customer makes at a step to which so many come a
// minute: in a batch one job is for all. A batch that starts when it is full or
// due makes at least so many.
func jobs(st *sim.Step, visits float64) float64 {
	b := st.Batch
	if b == nil || visits == 0 {
		return 1
	}
	most := 0.0
	if b.Size > 0 {
		most = 1 / float64(b.Size)
	}
	if b.Every > 0 {
		most = max(most, 1/(visits*b.Every))
	}
	return min(1, most)
}
