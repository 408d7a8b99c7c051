package study

import (
	"slices"

	"ripple/sim"
	"ripple/sim/stats"
)

// loopMetrics are the gains of the loops of a model: of what makes customers come,
// or come back, because of what happened before. The gain is how many further
// passages one passage causes on average, so that 1 passage in the end is
// 1/(1 - gain) (see Total).
//
//	loop.rework.STEP       work done again, of all work at the step
//	loop.retry.STEP        tries after giving up, of all who come to the step
//	loop.chase.TOUCHPOINT  questions while they wait, of those and all who get there
//	loop.word_of_mouth     customers brought less those kept away, of all who leave
func loopMetrics(m *sim.Model) []Metric {
	var list []Metric
	add := func(measure, name string, better stats.Direction, of func(v *view) (sum, count float64)) {
		path := "loop." + measure
		if name != "" {
			path += "." + name
		}
		list = append(list, Metric{Path: path, Object: "loop", Name: name, Measure: measure, Unit: Number, Better: better, of: of})
	}
	for i := range m.Steps {
		st := &m.Steps[i]
		if goesWrong(st) && leads(m, []int{st.ReworkTo}, i) {
			alone := !leads(m, onward(m, i), i) && !splits(m)
			add("rework", st.Name, stats.LowerBetter, func(v *view) (float64, float64) {
				s := &v.Steps[i]
				if again := s.Arrived - s.First - s.Retried; alone { // not all with wrong work may come back
					return float64(again), float64(s.Arrived)
				}
				return float64(s.Wrong), float64(s.Work.N)
			})
		}
		if triesAgain(st, i) {
			add("retry", st.Name, stats.LowerBetter, func(v *view) (float64, float64) {
				return float64(v.Steps[i].Retried), float64(v.Steps[i].Arrived)
			})
		}
	}
	for tp := range m.Touchpoints {
		if m.Touchpoints[tp].Chase != nil {
			add("chase", m.Touchpoints[tp].Name, stats.LowerBetter, func(v *view) (float64, float64) {
				f := &v.touchpoints[tp][0]
				return float64(f.Chases), float64(f.Chases + f.Wait.N)
			})
		}
	}
	if m.Loyalty.Spreads() {
		add("word_of_mouth", "", stats.HigherBetter, func(v *view) (float64, float64) {
			return float64(v.everybody.Referred - v.everybody.Deterred), left(&v.everybody)
		})
	}
	return list
}

// goesWrong says whether some of a step's work is not right first time.
func goesWrong(st *sim.Step) bool {
	return st.ReworkLimit > 0 && slices.ContainsFunc(st.FirstPass, func(share float64) bool { return share < 1 })
}

// triesAgain says whether some of those who give up at a step come to it again.
func triesAgain(st *sim.Step, step int) bool {
	return st.Patience != nil && slices.ContainsFunc(st.GivesUp, func(r sim.Route) bool { return toStep(r, step) })
}

func toStep(r sim.Route, step int) bool {
	return slices.ContainsFunc(r, func(b sim.Branch) bool { return b.To == step })
}

func splits(m *sim.Model) bool {
	return slices.ContainsFunc(m.Steps, func(st sim.Step) bool {
		return slices.ContainsFunc(st.Next, func(r sim.Route) bool { return len(r) > 0 && r.How() == sim.ToAll })
	})
}

// leads says whether customers who come to one of some steps can come to another.
func leads(m *sim.Model, from []int, to int) bool {
	seen := make([]bool, len(m.Steps))
	for len(from) > 0 {
		at := from[len(from)-1]
		from = from[:len(from)-1]
		switch {
		case at == to:
			return true
		case seen[at]:
			continue
		}
		seen[at] = true
		from = append(from, onward(m, at)...)
		if goesWrong(&m.Steps[at]) {
			from = append(from, m.Steps[at].ReworkTo)
		}
	}
	return false
}

// onward are the steps that customers come to next from a step, but for rework and
// for trying again.
func onward(m *sim.Model, step int) []int {
	var next []int
	st := &m.Steps[step]
	for i, routes := range ways(m, st) {
		for _, r := range routes {
			for _, b := range r {
				if b.To >= 0 && !(i == givingUp && b.To == step) {
					next = append(next, b.To)
				}
			}
		}
	}
	return next
}

// givingUp is the place of those who give up among the ways.
const givingUp = 0

// ways are the routes that lead on from a step, but for rework.
func ways(m *sim.Model, st *sim.Step) [][]sim.Route {
	list := [][]sim.Route{st.GivesUp, st.Next, st.IfShort}
	if st.Room != nil {
		list = append(list, st.Room.Full)
	}
	if st.Timeout != nil {
		list = append(list, st.Timeout.To)
	}
	for i := range m.Journeys {
		if limit := m.Journeys[i].Timeout; limit != nil {
			list = append(list, limit.To)
		}
	}
	for i := range m.Policies {
		list = append(list, m.Policies[i].Route)
	}
	return list
}
