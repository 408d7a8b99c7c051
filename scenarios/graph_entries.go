package scenarios

import "ripple/sim"

// entries are the steps at which customers come in: by a journey, to ask, taken
// out of somewhere by the timeout of their journey, or sent there by a policy.
func (b *binder) entries() []int {
	list := append(b.untimed(), b.policyRoutes...)
	for i := range b.setting.Journeys {
		if j := &b.setting.Journeys[i]; j.Timeout != nil {
			list = append(list, j.Enters)
		}
	}
	return list
}

// untimed are the entries of customers whom no timeout takes out any more.
func (b *binder) untimed() []int {
	var list []int
	for i := range b.setting.Journeys {
		j := &b.setting.Journeys[i]
		if j.Timeout == nil {
			list = append(list, j.Enters)
			continue
		}
		for _, route := range j.Timeout.To {
			for _, branch := range route {
				if branch.To != sim.Done && branch.To != sim.Lost {
					list = append(list, branch.To)
				}
			}
		}
	}
	for i := range b.setting.Touchpoints {
		if c := b.setting.Touchpoints[i].Chase; c != nil {
			list = append(list, c.Step)
		}
	}
	return list
}
