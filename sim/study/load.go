package study

import (
	"math"
	"slices"

	"ripple/sim"
)

// Load is how much work comes to a team, from the traffic equations: before a
// single customer is simulated. Work is that of all its steps if nobody gives up
// or is turned away and nobody asks where it is.
type Load struct {
	Team int
	Name string
	Demand
	Share   float64      // Work over Heads; +Inf without heads
	Gives   bool         // customers leave every line of the team if it is long, so that an overload makes them leave
	Least   bool         // members are also kept for times that nobody knows yet: the load is at least this
	Most    bool         // some of the work is that of a closed population, which waiting slows down: at most this
	Assumes []Assumption // what else the load rests on
	Pool    []int        // other teams that can do some of its work, or some of whose work it can do
	Wait    float64      // mean wait by formula, minutes; NaN where there is none
	Formula string       // which formula
	Relax   float64      // relaxation time in minutes of the week; +Inf if overloaded

	second float64 // second moment of work
}

// Loading is how much work comes to the teams of a setting.
type Loading struct {
	Teams     []Load
	Overloads []Overload // in the order of their first teams
	Slowest   float64    // the longest relaxation time of teams, delays, batches and closed populations, minutes
}

// full is a load of 1, but for rounding.
const full = 1 - 1e-9

// Loads works out the load of every team in a setting of a model. The error
// names a cycle without exit.
func Loads(m *sim.Model, set *sim.Setting) (*Loading, error) {
	t, err := newTraffic(m, set)
	if err != nil {
		return nil, err
	}
	t.settleClosed()
	l := &Loading{Teams: t.loads()}
	if err := l.settleOverloads(t); err != nil {
		return nil, err
	}
	for i := range l.Teams {
		l.Teams[i].Relax = l.relaxation(t, i)
		l.Teams[i].formula(t)
	}
	l.Slowest = t.slowest(l)
	return l, nil
}

// loads are those of all teams, without waits.
func (t *traffic) loads() []Load {
	loads := make([]Load, len(t.set.Teams))
	for i := range loads {
		team := &t.set.Teams[i]
		open := team.Heads.Map(func(v float64) float64 { return min(v, 1) }).Mean()
		loads[i] = Load{Team: i, Name: team.Name, Wait: math.NaN(), Gives: true, Demand: Demand{Heads: team.Heads.Mean() * working(team), open: open}}
	}
	t.share(loads)
	for i := range loads {
		loads[i].Share = loads[i].share()
	}
	t.describe(loads)
	return loads
}

// share shares the work out among the teams: what only one of them can do first,
// then the rest step by step. The first choice does as much of it as it can, the
// next one what is left, and the last one the rest. This is an estimate: really
// others help out whenever the first choice has nobody free.
func (t *traffic) share(loads []Load) {
	for _, several := range []bool{false, true} {
		for step := range t.set.Steps {
			st := &t.set.Steps[step]
			if st.Team == sim.NoTeam || several != (len(st.Else) > 0) {
				continue
			}
			left := jobs(st, t.total(step))
			for way := range st.Else {
				part := min(left, t.doable(loads, step, way))
				t.assign(loads, step, way, part)
				left -= part
			}
			t.assign(loads, step, len(st.Else), left)
		}
	}
}

// doable is how many jobs a customer served at a step its teams have time for, if
// they do them in one way.
func (t *traffic) doable(loads []Load, step, way int) float64 {
	asked := make([]float64, len(loads))
	for class, n := range t.networks {
		if rate := t.served(class, step); rate > 0 {
			for _, p := range n.crews[step][way] {
				asked[p.team] += rate * p.minutes()
			}
		}
	}
	most := math.Inf(1)
	for team, work := range asked {
		if work > 0 {
			most = min(most, max(0, loads[team].Heads-loads[team].Work)/work)
		}
	}
	return most
}

// assign gives so many jobs a customer served at a step to the teams that do them
// in one way.
func (t *traffic) assign(loads []Load, step, way int, jobs float64) {
	for class, n := range t.networks {
		if rate := t.served(class, step) * jobs; rate > 0 {
			for _, p := range n.crews[step][way] {
				l := &loads[p.team]
				l.Visits += rate
				l.Work += rate * p.minutes()
				l.second += rate * p.time.Second
			}
		}
	}
}

// shareWith notes a team with which this one shares work.
func (l *Load) shareWith(team int) {
	if team != l.Team && !slices.Contains(l.Pool, team) {
		l.Pool = append(l.Pool, team)
	}
}
