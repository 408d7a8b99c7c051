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
func (l *Load) Overloaded() bool { return l.Share >= 1 && !l.Gives }

// Loads works out the load of every team in a setting of a model. The error
// names a cycle without exit.
func Loads(m *sim.Model, set *sim.Setting) ([]Load, error) {
	loads := make([]Load, len(m.Teams))
	for i := range loads {
		loads[i] = Load{Team: i, Name: set.Teams[i].Name, Heads: set.Teams[i].Heads.Mean(), Wait: math.NaN(), Gives: true}
	}
	for class := range m.Classes() {
		visits, err := traffic(m, set, class)
		if err != nil {
			return nil, err
		}
		for s, rate := range visits {
			st := &set.Steps[s]
			if st.Team == sim.NoTeam || rate == 0 {
				continue
			}
			loads[st.Team].addWork(m, st, class, rate)
		}
	}
	for i := range loads {
		loads[i].finish(m, set)
	}
	return loads, nil
}

// addWork adds what the visits of one class at one step ask of the team.
func (l *Load) addWork(m *sim.Model, st *sim.Step, class int, rate float64) {
	work, scv := st.Work[class].Mean(), st.Work[class].SCV()
	if st.Batch != nil { // one job a batch, if anybody comes
		rate = min(rate, 1/st.Batch.Every)
	}
	wrap := 0.0
	if st.Wrap != nil {
		wrap = st.Wrap[class].Mean()
	}
	l.Visits += rate
	l.Work += rate * (work + wrap)
	l.secondary += rate * (work*work*(1+scv) + 2*work*wrap + wrap*wrap)
	l.Gives = l.Gives && st.Patience != nil && st.Patience[class].Kind != draw.Never
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

// traffic solves the traffic equations for one class of customer: visits a
// minute at each step, if nobody gives up and nobody asks where it is.
func traffic(m *sim.Model, set *sim.Setting, class int) ([]float64, error) {
	n := len(set.Steps)
	external := make([]float64, n)
	j := &set.Journeys[class/len(m.Segments)]
	external[j.Enters] = arrivalRate(m, &j.Arrivals) * j.Mix[class%len(m.Segments)]
	routing := make([][]float64, n)
	for i := range routing {
		routing[i] = make([]float64, n)
		st := &set.Steps[i]
		wrong := 0.0
		if st.FirstPass != nil {
			wrong = faultShare(1-st.FirstPass[class], st.ReworkLimit)
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
	return solve(external, routing)
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
// with chance q but a customer's work at most limit times: q + … + q^limit
// faults in 1 + q + … + q^limit visits.
func faultShare(q float64, limit int) float64 {
	faults, power := 0.0, 1.0
	for range limit {
		power *= q
		faults += power
		if power < 1e-18 {
			break
		}
	}
	return faults / (1 + faults)
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
