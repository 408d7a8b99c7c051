package sim

import "math"

// way is how customers of a class go on while the wait for a touchpoint does:
// a Markov chain over the steps that they can come to. Work that may be wrong is so
// with the share stated, rules are taken not to hold but for the last one, the
// shorter line is any of them, and nobody gives up or is turned away.
type way struct {
	all   int         // steps of the model
	steps []int       // of the chain
	legs  []leg       // what a visit to each takes
	next  [][]float64 // chance to go on from each to each
	ends  []float64   // chance that the wait ends at each
	lag   float64
}

func (p *plan) wayOf(c *care, set *setting, class int) *way {
	tp := &set.Touchpoints[c.Forecast.Touchpoint]
	w := &way{all: len(set.Steps)}
	at := make([]int, w.all)
	for step := range at {
		if at[step] = none; c.onWay[class*w.all+step] {
			at[step] = len(w.steps)
			w.steps = append(w.steps, step)
		}
	}
	if tp.Lag != nil {
		w.lag = tp.Lag[class].Mean()
	}
	for _, step := range w.steps {
		st := &set.Steps[step]
		row := make([]float64, len(w.steps))
		right, ends := p.rightShare(st, step, class), 0.0
		goOn := func(to int, share float64) {
			if to >= 0 && at[to] != none && !p.beginsOnComing(c.Forecast.Touchpoint, to) {
				row[at[to]] += share
			}
		}
		here := tp.happensAt(step, true)
		switch {
		case here && tp.happensAt(step, false):
			ends, right = 1, 1
		case here:
			ends = right
		case !p.beginsAtEnd(c.Forecast.Touchpoint, step, true):
			before := 0.0
			for i, b := range st.Next[class] {
				share := 0.0
				switch {
				case b.How == ByShare:
					share, before = b.Upto-before, b.Upto
				case b.How == ToShortest:
					share = 1 / float64(len(st.Next[class]))
				case b.How == ByRule && i == len(st.Next[class])-1:
					share = 1
				}
				goOn(b.To, right*share)
			}
		}
		if right < 1 && !p.beginsAtEnd(c.Forecast.Touchpoint, step, false) {
			goOn(st.ReworkTo, 1-right)
		}
		w.next, w.ends = append(w.next, row), append(w.ends, ends)
		w.legs = append(w.legs, p.legOf(set, step, class, here && tp.UntilStart, set.touches[c.Forecast.Touchpoint].clock == none))
	}
	return w
}

// rightShare is the share of visits after which the work is right, as if it could
// be wrong any number of times: such that there are as many visits as with the
// limit, if the work comes back.
func (p *plan) rightShare(st *Step, step, class int) float64 {
	if st.FirstPass == nil || st.ReworkLimit == 0 {
		return 1
	}
	share := st.FirstPass[class]
	switch {
	case share >= 1:
		return 1
	case p.places[step].faultSlot == none:
		return share
	case share == 0:
		return 1 / float64(st.ReworkLimit+1)
	}
	return share / (1 - math.Pow(1-share, float64(st.ReworkLimit+1)))
}

// legOf is what a visit to a step takes; where the wait ends as it starts, only the
// line counts. A wait that has no clock is that at the step itself, whose ever time
// it is.
func (p *plan) legOf(set *setting, step, class int, untilStart, noClock bool) leg {
	st := &set.Steps[step]
	l := leg{step: int32(step)}
	minutes := 0.0
	if st.Delay != nil {
		if minutes = st.Delay[class].Mean(); st.BusinessDelay {
			minutes *= weekOver(p.model.Business)
		}
	}
	if st.Team != NoTeam {
		l.served = true
		minutes += st.Work[class].Mean()
		if st.Setup != nil {
			minutes += st.Setup[class].Mean()
		}
	}
	l.stocks = len(st.Uses) > 0 && (st.IfShort == nil || st.IfShort[class] == nil) && !untilStart
	if st.Batch != nil {
		l.gap = st.Batch.Every / 2
	}
	switch {
	case st.CustomerClock && !noClock:
		l.own, l.gap = minutes+l.gap, 0
	case !untilStart:
		l.spent = minutes
	}
	return l
}
