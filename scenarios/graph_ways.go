package scenarios

import (
	"ripple/sim"
	"ripple/sim/draw"
)

// ways calls f for every step to which customers can go on from a step. A
// branch that nobody takes counts too unless taken is true.
func (b *binder) ways(i int, taken bool, f func(to int)) {
	for c := range b.classes() {
		b.exits(i, c, taken, func(way sim.Route, _ bool) {
			for _, branch := range way {
				f(branch.To)
			}
		})
	}
}

// exits calls f for every way on that customers of a class have from a step: a
// single branch, or all of a split. Ended says that the step has ended then, and
// not only been left.
func (b *binder) exits(i, class int, taken bool, f func(way sim.Route, ended bool)) {
	s := &b.setting.Steps[i]
	follow := func(r sim.Route, ended bool) {
		if len(r) > 0 && r.How() == sim.ToAll {
			f(r, ended)
			return
		}
		before := 0.0
		for k, branch := range r {
			if !taken || r.How() != sim.ByShare || branch.Upto > before {
				f(r[k:k+1], ended)
			}
			before = branch.Upto
		}
	}
	if !taken || !late(s, class) {
		follow(s.Next[class], true)
	}
	if s.GivesUp != nil {
		follow(s.GivesUp[class], false)
	}
	if s.Timeout != nil {
		follow(s.Timeout.To[class], false)
	}
	if s.IfShort != nil {
		follow(s.IfShort[class], false)
	}
	if s.Room != nil && !s.Room.Block {
		follow(s.Room.Full[class], false)
	}
	for _, balk := range s.Balks {
		if !taken || balk.Share[class] > 0 {
			f(sim.To(sim.Lost), false)
		}
	}
	if s.FirstPass[class] < 1 {
		f(sim.To(s.ReworkTo), false)
	}
	for _, n := range b.sendersAt(i, class) {
		follow(b.care.policies[n].Route[class], false)
	}
}

// late says whether customers of a class are always taken out of a delay before
// it is over.
func late(s *sim.Step, class int) bool {
	if s.Timeout == nil || s.Team != sim.NoTeam || s.Batch != nil || s.Delay == nil {
		return false
	}
	d, t := s.Delay[class], s.Timeout.After[class]
	return d.Kind == draw.Fixed && t.Kind == draw.Fixed && t.A < d.A
}

// reach says to which steps customers at a step come, now or later, if they stop
// before some; stop may be nil.
func (b *binder) reach(from int, stop func(i int) bool) []bool {
	reached := make([]bool, len(b.setting.Steps))
	for todo := []int{from}; len(todo) > 0; {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if i < 0 || reached[i] || stop != nil && stop(i) {
			continue
		}
		reached[i] = true
		b.ways(i, true, func(next int) { todo = append(todo, next) })
	}
	return reached
}

// namesOf are the names of steps, and "done" and "lost".
func (b *binder) namesOf(steps []int) []string {
	var list []string
	for _, i := range steps {
		switch i {
		case sim.Done:
			list = append(list, "done")
		case sim.Lost:
			list = append(list, "lost")
		default:
			list = append(list, b.steps.list[i])
		}
	}
	return list
}
