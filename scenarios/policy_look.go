package scenarios

import (
	"slices"

	"ripple/sim"
)

// care is what policies do to customers on their way.
type care struct {
	policies []policy
	senders  [][]int // by class and step, within a class step by step: policies that may send customers elsewhere
}

// look works out at which steps policies look at whom, and refuses what that shows.
func (b *binder) look(policies []policy, segments []sim.Segment) {
	m := sim.Model{Segments: segments, Setting: b.setting}
	for _, p := range policies {
		m.Policies = append(m.Policies, p.Policy)
	}
	looks, err := m.Looks()
	if split, ok := err.(*sim.SplitError); ok {
		b.problems.Add(policies[split.Policy].node.Get("when").Pos, "name a touchpoint whose wait begins after that, or ends before",
			"no forecast is made for customers who are in several places at once, as from step %q on", b.steps.list[split.Step])
	}
	b.care = care{policies, make([][]int, b.classes()*len(b.steps.list))}
	for n, list := range looks {
		for i, yes := range list {
			if yes && policies[n].Route != nil {
				b.care.senders[i] = append(b.care.senders[i], n)
			}
		}
	}
}

// sendersAt are the policies that may send customers of a class elsewhere who come
// to a step.
func (b *binder) sendersAt(step, class int) []int {
	if b.care.senders == nil {
		return nil
	}
	return b.care.senders[class*len(b.steps.list)+step]
}

// sentAround is the policy that leads from one step of a way at one instant to the
// next; nil if none does.
func (b *binder) sentAround(path []int, class int) *policy {
	for k, step := range path[:len(path)-1] {
		for _, n := range b.sendersAt(step, class) {
			p := &b.care.policies[n]
			if p.Forecast == nil && slices.ContainsFunc(p.Route[class], func(to sim.Branch) bool { return to.To == path[k+1] }) {
				return p
			}
		}
	}
	return nil
}

// addMessages adds the steps at which messages are work to all settings of a model.
func (b *binder) addMessages(m *sim.Model) {
	if len(b.messages) == 0 {
		return
	}
	for _, set := range m.Settings() {
		set.Steps = append(slices.Clip(set.Steps), b.messages...)
	}
}
