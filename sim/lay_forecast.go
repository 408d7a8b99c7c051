package sim

import (
	"math"
	"slices"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// outlook is what a customer has ahead who comes to a step, if the wait that goes
// on ends at the touchpoint of a forecast.
type outlook struct {
	lag  float64 // mean minutes
	legs []leg   // in the order in which customers first come there
}

// leg is a step ahead, or the one just come to.
type leg struct {
	step   int32
	visits float64 // expected, the one that has just begun included
	served bool    // there is a line to wait in, of which the time counts
	stocks bool    // who comes waits for stock if there is not enough
	spent  float64 // minutes of the wait that a visit takes, but for the line and a batch
	own    float64 // minutes of a visit that do not count
	gap    float64 // mean wait for a batch
}

// outline is how the line at a step moves.
type outline struct {
	teams []int32       // that can do it
	steps []int32       // where others wait for the first of them
	heads calendar.Week // of all of them
	week  float64       // member-minutes of a week
	mean  float64       // member-minutes of a job here, for an average customer
	batch float64       // customers of a job
}

// layForecasts works out the outlooks of all settings, once for all that are alike.
func (p *plan) layForecasts() {
	if p.alertStride == 0 {
		return
	}
	for i := range p.settings {
		set := &p.settings[i]
		set.layLines(p)
		set.outlooks = make([][][]outlook, len(p.cares))
		for n := range p.cares {
			c := &p.cares[n]
			if c.Forecast == nil {
				continue
			}
			of := make([][]outlook, p.classes)
			for class := range of {
				w := p.wayOf(c, set, class)
				if i > 0 && w.equal(p.wayOf(c, &p.settings[i-1], class)) {
					of[class] = p.settings[i-1].outlooks[n][class]
				} else if class > 0 && w.equal(p.wayOf(c, set, class-1)) {
					of[class] = of[class-1]
				} else {
					of[class] = w.outlooks()
				}
			}
			set.outlooks[n] = of
		}
	}
}

// layLines works out how lines move in a setting.
func (set *setting) layLines(p *plan) {
	set.lines = make([]outline, len(set.Steps))
	for i := range set.Steps {
		st, l := &set.Steps[i], &set.lines[i]
		l.batch = 1
		if st.Batch != nil {
			l.batch = max(1, float64(st.Batch.Size))
		}
		if st.Team == NoTeam {
			continue
		}
		l.mean = p.averageOf(set, st.Work) * max(1, float64(st.Units))
		if st.Setup != nil {
			l.mean += p.averageOf(set, st.Setup) * max(1, float64(st.Units))
		}
		if st.Wrap != nil {
			l.mean += p.averageOf(set, st.Wrap) * max(1, float64(st.Units))
		}
		for _, d := range st.doers() {
			t := &set.Teams[d.Team]
			l.teams = append(l.teams, int32(d.Team))
			usual := 1.0 // day by day
			if len(t.DayMix) > 0 {
				usual = 0
				before := 0.0
				for _, level := range t.DayMix {
					usual += (level.Upto - before) * level.Factor
					before = level.Upto
				}
			}
			heads := t.Heads.Map(func(h float64) float64 { return h * usual })
			if l.heads == nil {
				l.heads = heads
			} else {
				l.heads = calendar.Combine(l.heads, heads, func(a, b float64) float64 { return a + b })
			}
		}
		l.week = l.heads.Mean() * calendar.WeekLength
		for k := range set.Steps {
			if set.Steps[k].Team == st.Team {
				l.steps = append(l.steps, int32(k))
			}
		}
	}
}

// averageOf is the mean of times by class, for an average customer.
func (p *plan) averageOf(set *setting, times []draw.Dist) float64 {
	sum, all := 0.0, 0.0
	for class := range times {
		j := &set.Journeys[class/len(p.model.Segments)]
		weight := p.shareOf(set, class)
		if len(set.Journeys) > 1 && j.Arrivals.Rate != nil {
			weight *= j.Arrivals.Rate.Mean()
		}
		sum += weight * times[class].Mean()
		all += weight
	}
	if all == 0 {
		return times[0].Mean()
	}
	return sum / all
}

// equal says whether two ways are the same.
func (w *way) equal(o *way) bool {
	return slices.Equal(w.steps, o.steps) && slices.Equal(w.legs, o.legs) && w.lag == o.lag && slices.Equal(w.ends, o.ends) &&
		slices.EqualFunc(w.next, o.next, slices.Equal[[]float64])
}

// outlooks are those from each step of the model.
func (w *way) outlooks() []outlook {
	list := make([]outlook, w.all)
	n := len(w.steps)
	left := make([][]float64, n)
	for i := range left {
		left[i] = make([]float64, n)
		for k := range left[i] {
			left[i][k] = -w.next[i][k]
		}
		left[i][i]++
	}
	visits := inverse(left)
	if visits == nil { // some never leave, and no mean tells anything
		return list
	}
	reach := make([]float64, n) // chance to get to the touchpoint
	for i := range reach {
		for k := range reach {
			reach[i] += visits[i][k] * w.ends[k]
		}
	}
	for i, step := range w.steps {
		if reach[i] < 1e-9 || math.IsNaN(reach[i]) {
			continue
		}
		o := &list[step]
		o.lag = w.lag
		for _, k := range w.inOrder(i) {
			if v := visits[i][k] * reach[k] / reach[i]; v > 1e-9 {
				l := w.legs[k]
				l.visits = v
				o.legs = append(o.legs, l)
			}
		}
	}
	return list
}

// inOrder are the steps in the order in which somebody from one of them may first
// come there.
func (w *way) inOrder(from int) []int {
	seen := make([]bool, len(w.steps))
	seen[from] = true
	list := []int{from}
	for at := 0; at < len(list); at++ {
		for k, share := range w.next[list[at]] {
			if share > 0 && !seen[k] {
				seen[k] = true
				list = append(list, k)
			}
		}
	}
	return list
}
