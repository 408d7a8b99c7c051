package scenarios

import "ripple/sim"

// entries are the steps at which customers come in: by a journey, to ask, or taken
// out of somewhere by the timeout of their journey.
func (b *binder) entries() []int {
	list := b.untimed()
	for i := range b.setting.Journeys {
		j := &b.setting.Journeys[i]
		if j.Timeout != nil || j.Population > 0 {
			list = append(list, j.Enters)
		}
		if j.Population > 0 {
			list = append(list, takenTo(j)...)
		}
	}
	return list
}

// untimed are the entries of customers whom no timeout takes out any more, but
// for those of a closed population, who may go round for ever.
func (b *binder) untimed() []int {
	var list []int
	for i := range b.setting.Journeys {
		switch j := &b.setting.Journeys[i]; {
		case j.Population > 0:
		case j.Timeout == nil:
			list = append(list, j.Enters)
		default:
			list = append(list, takenTo(j)...)
		}
	}
	for i := range b.setting.Touchpoints {
		if c := b.setting.Touchpoints[i].Chase; c != nil {
			list = append(list, c.Step)
		}
	}
	return list
}

// takenTo are the steps to which the timeout of a journey leads.
func takenTo(j *sim.Journey) []int {
	if j.Timeout == nil {
		return nil
	}
	var list []int
	for _, route := range j.Timeout.To {
		for _, branch := range route {
			if branch.To != sim.Done && branch.To != sim.Lost {
				list = append(list, branch.To)
			}
		}
	}
	return list
}
