package scenarios

import (
	"slices"
	"strings"

	"ripple/sim"
	"ripple/sim/draw"
)

// checkInstant refuses circles that take no time and that customers cannot leave
// by chance: as long as a rule holds, or a room is full, they would go round at
// one instant, and the clock would never move on.
func (b *binder) checkInstant() {
	for class := range b.classes() {
		seen, open := make([]bool, len(b.setting.Steps)), make([]bool, len(b.setting.Steps))
		var path []int
		var circle func(i int) bool
		circle = func(i int) bool {
			path = append(path, i)
			if open[i] {
				return true
			}
			if !seen[i] {
				seen[i], open[i] = true, true
				if slices.ContainsFunc(b.atInstant(i, class), circle) {
					return true
				}
				open[i] = false
			}
			path = path[:len(path)-1]
			return false
		}
		for i := range b.setting.Steps {
			if circle(i) {
				path = path[slices.Index(path, path[len(path)-1]):]
				if p := b.sentAround(path, class); p != nil {
					b.problems.Add(p.node.Get("route").Pos, "send them to a step that takes time, and does not lead back at once",
						"the policy %q could send customers round without end at one instant: %s", p.Name, strings.Join(b.namesOf(path), " → "))
					return
				}
				b.problems.Add(b.steps.at[path[0]], "let one of these steps take time, or some customers leave the circle by a share",
					"customers could go round without end at one instant: %s", strings.Join(b.namesOf(path), " → "))
				return
			}
		}
	}
}

// atInstant are the steps to which customers of a class may have to go on from a
// step at the instant at which they came.
func (b *binder) atInstant(i, class int) []int {
	s, j := &b.setting.Steps[i], &b.setting.Journeys[class/len(b.segments.list)]
	var to []int
	follow := func(r sim.Route, retry bool) {
		before := 0.0
		for _, branch := range r {
			certain := r.How() != sim.ByShare || branch.Upto-before == 1
			next := branch.To
			if next < 0 && j.Population > 0 {
				next = j.Enters // another customer follows at once
			}
			if certain && next >= 0 && (next != i || retry || branch.To < 0) {
				to = append(to, next)
			}
			before = branch.Upto
		}
	}
	if s.Batch == nil && nothing(s.Work, class) && nothing(s.Setup, class) && nothing(s.Delay, class) {
		follow(s.Next[class], true)
		if s.IfShort != nil {
			follow(s.IfShort[class], true)
		}
	}
	if s.Patience != nil && nothing(s.Patience, class) {
		follow(s.GivesUp[class], nothing(s.Retry, class))
	}
	if s.Timeout != nil && nothing(s.Timeout.After, class) {
		follow(s.Timeout.To[class], true)
	}
	if s.Room != nil && s.Room.Full != nil {
		follow(s.Room.Full[class], true)
	}
	for _, n := range b.sendersAt(i, class) { // with a forecast it acts once only
		if p := &b.care.policies[n]; p.Forecast == nil {
			follow(p.Route[class], true)
		}
	}
	for _, balk := range s.Balks {
		if balk.Share[class] == 1 {
			follow(sim.To(sim.Lost), true)
		}
	}
	return to
}

// nothing says whether times of a class take none.
func nothing(times []draw.Dist, class int) bool {
	return times == nil || times[class].Mean() == 0
}
