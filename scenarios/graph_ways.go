package scenarios

import "ripple/sim"

// ways calls f for every step to which customers can go on from a step. A
// branch that nobody takes counts too unless taken is true.
func (b *binder) ways(i int, taken bool, f func(to int)) {
	for c := range b.classes() {
		b.exits(i, c, taken, func(way sim.Route) {
			for _, branch := range way {
				f(branch.To)
			}
		})
	}
}

// exits calls f for every way on that customers of a class have from a step: a
// single branch, or all of a split.
func (b *binder) exits(i, class int, taken bool, f func(way sim.Route)) {
	s := &b.setting.Steps[i]
	follow := func(r sim.Route) {
		if r.How() == sim.ToAll {
			f(r)
			return
		}
		before := 0.0
		for k, branch := range r {
			if !taken || r.How() != sim.ByShare || branch.Upto > before {
				f(r[k : k+1])
			}
			before = branch.Upto
		}
	}
	follow(s.Next[class])
	if s.GivesUp != nil {
		follow(s.GivesUp[class])
	}
	if s.Timeout != nil {
		follow(s.Timeout.To[class])
	}
	if s.Room != nil && s.Room.Full != nil {
		follow(s.Room.Full[class])
	}
	for _, balk := range s.Balks {
		if !taken || balk.Share[class] > 0 {
			f(sim.To(sim.Lost))
		}
	}
	if s.FirstPass[class] < 1 {
		f(sim.To(s.ReworkTo))
	}
}
