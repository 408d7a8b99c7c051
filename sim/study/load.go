package study

import (
	"math"

	"ripple/sim"
	"ripple/sim/draw"
	"ripple/sim/theory"
)

// Load is how much work comes to a team, from the traffic equations: before a
// single customer is simulated.
type Load struct {
	Team      int
	Name      string
	Visits    float64 // customers a minute, over all its steps
	Work      float64 // minutes of work and wrap a minute: members busy if nobody gives up
	Heads     float64 // members on shift, on average over the week
	Share     float64 // Work over Heads; +Inf without heads
	Gives     bool    // every step has patience, so that an overload makes people leave
	Wait      float64 // mean wait by formula, minutes; NaN where there is none
	Formula   string  // which formula
	Relax     float64 // relaxation time in minutes of the week; +Inf if overloaded
	open      float64 // share of the week in which somebody is on shift
	secondary float64 // second moment of work
}

// WhileOpen is the heads on shift and the work on average over the time in which
// somebody is on shift.
func (l *Load) WhileOpen() (heads, work float64) {
	if l.open == 0 {
		return l.Heads, l.Work
	}
	return l.Heads / l.open, l.Work / l.open
}

// Missing is how many more members the work needs on average while somebody is
// on shift; 0 if there are enough.
func (l *Load) Missing() float64 {
	heads, work := l.WhileOpen()
	return max(0, work-heads)
}

// Overloaded says whether more work comes in than can be done, and nobody gives
// up.
func (l *Load) Overloaded() bool { return l.Share >= full && !l.Gives }

// full is a load of 1, but for rounding.
const full = 1 - 1e-9

// Loads works out the load of every team in a setting of a model. The error
// names a cycle without exit.
func Loads(m *sim.Model, set *sim.Setting) ([]Load, error) {
	loads := make([]Load, len(m.Teams))
	for i := range loads {
		loads[i] = Load{Team: i, Name: set.Teams[i].Name, Heads: set.Teams[i].Heads.Mean(), Wait: math.NaN(), Gives: true}
	}
	visits := make([][]float64, m.Classes())
	for class := range visits {
		var err error
		if visits[class], err = traffic(m, set, class); err != nil {
			return nil, err
		}
	}
	for s := range set.Steps {
		st := &set.Steps[s]
		if st.Team == sim.NoTeam {
			continue
		}
		total := 0.0
		for class := range visits {
			total += visits[class][s]
		}
		jobs := 1.0 // a visit
		if st.Batch != nil && total > 0 {
			jobs = min(1, 1/(total*st.Batch.Every)) // one a batch, if anybody comes
		}
		for class := range visits {
			if rate := visits[class][s]; rate > 0 {
				loads[st.Team].addWork(set.Steps, s, class, rate*jobs)
			}
		}
	}
	for i := range loads {
		loads[i].finish(m, set)
	}
	return loads, nil
}

// addWork adds what the jobs of one class at one step ask of the team.
func (l *Load) addWork(steps []sim.Step, step, class int, rate float64) {
	st := &steps[step]
	work, wrap := moments(st.Work, class), moments(st.Wrap, class)
	l.Visits += rate
	l.Work += rate * (work.Mean + wrap.Mean)
	l.secondary += rate * (work.Second + 2*work.Mean*wrap.Mean + wrap.Second)
	l.Gives = l.Gives && st.Patience != nil && st.Patience[class].Kind != draw.Never && goesAway(steps, step, class)
}

// goesAway says whether some of those who give up do not simply come again.
func goesAway(steps []sim.Step, step, class int) bool {
	for _, b := range steps[step].GivesUp[class] {
		if b.To != step {
			return true
		}
	}
	return false
}

func (l *Load) finish(m *sim.Model, set *sim.Setting) {
	l.open = set.Teams[l.Team].Heads.Map(func(v float64) float64 { return min(v, 1) }).Mean()
	l.Share = l.Work / l.Heads
	if l.Heads == 0 && l.Work == 0 {
		l.Share = 0
	}
	l.Gives = l.Gives && l.Visits > 0
	l.Relax = l.relaxation(set)
	l.formula(m, set)
}

// moments are those of a time of one class; of nothing if there is none.
func moments(times []draw.Dist, class int) theory.Moments {
	if times == nil {
		return theory.Moments{}
	}
	mean, scv := times[class].MeanSCV()
	return theory.Moments{Mean: mean, Second: mean * mean * (1 + scv)}
}

// traffic solves the traffic equations for one class of customer: visits a
// minute at each step, if nobody gives up and nobody asks where it is.
func traffic(m *sim.Model, set *sim.Setting, class int) ([]float64, error) {
	n := len(set.Steps)
	external := make([]float64, n)
	j := &set.Journeys[class/len(m.Segments)]
	external[j.Enters] = arrivalRate(m, &j.Arrivals) * j.Mix[class%len(m.Segments)]
	// How much work goes wrong depends on who comes back to have it go wrong
	// again, which depends on the routes: the first guess is everybody.
	back := make([]float64, n)
	for i := range back {
		back[i] = 1
	}
	return solve(external, routes(set, class, comeBack(set, class, back)))
}

// routes is the share of one class that goes from each step to each other, where
// back is the share of those with wrong work who come to the step again.
func routes(set *sim.Setting, class int, back []float64) [][]float64 {
	routing := make([][]float64, len(set.Steps))
	for i := range routing {
		routing[i] = make([]float64, len(set.Steps))
		st := &set.Steps[i]
		wrong := 0.0
		if st.FirstPass != nil {
			wrong = faultShare(1-st.FirstPass[class], back[i], st.ReworkLimit)
			routing[i][st.ReworkTo] += wrong
		}
		before := 0.0
		for _, b := range st.Next[class] {
			if b.To >= 0 {
				routing[i][b.To] += (1 - wrong) * (b.Upto - before)
			}
			before = b.Upto
		}
	}
	return routing
}

// comeBack is, for each step, the share of those with wrong work there who come
// to it again.
func comeBack(set *sim.Setting, class int, guess []float64) []float64 {
	out := make([]float64, len(guess))
	for i := range out {
		out[i] = guess[i]
		st := &set.Steps[i]
		if st.FirstPass == nil || st.FirstPass[class] >= 1 || st.ReworkTo == i {
			continue
		}
		routing, external := routes(set, class, guess), make([]float64, len(guess))
		clear(routing[i]) // whoever comes there has come back
		external[st.ReworkTo] = 1
		if visits, err := solve(external, routing); err == nil {
			out[i] = min(1, visits[i])
		}
	}
	return out
}

// solve solves the traffic equations for the steps that anybody comes to; steps
// out of reach may be a trap without harm.
func solve(external []float64, routing [][]float64) ([]float64, error) {
	reached := make([]bool, len(external))
	var todo []int
	for i, e := range external {
		if e > 0 {
			todo = append(todo, i)
		}
	}
	for len(todo) > 0 {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if reached[i] {
			continue
		}
		reached[i] = true
		for to, share := range routing[i] {
			if share > 0 {
				todo = append(todo, to)
			}
		}
	}
	for i := range routing {
		if !reached[i] {
			clear(routing[i])
		}
	}
	return theory.Traffic(external, routing)
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

// arrivalRate is the mean number of arrivals a minute.
func arrivalRate(m *sim.Model, a *sim.Arrivals) float64 {
	switch {
	case a.Gap != nil:
		return 1 / a.Gap.Mean()
	case a.At != nil:
		n := 0
		for _, t := range a.At {
			if t < m.Window.Length {
				n++
			}
		}
		return float64(n) * a.Copies / m.Window.Length
	}
	return a.Rate.Mean()
}
