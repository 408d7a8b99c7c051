package sim

import (
	"fmt"
	"math/bits"
	"slices"
)

// mostSetters is how many policies of a model can set values: every combination
// of them is a setting of its own.
const mostSetters = 10

// setters are the policies that set values; their bits are in this order.
func (m *Model) setters() []int {
	var list []int
	for i := range m.Policies {
		if m.Policies[i].Sets {
			list = append(list, i)
		}
	}
	return list
}

// Settings are all settings of a model: by epoch, within it by the policies that
// hold.
func (m *Model) Settings() []*Setting {
	var all []*Setting
	add := func(s *Setting) {
		all = append(all, s)
		if len(s.Under) > 0 {
			all = append(all, s.Under[1:]...)
		}
	}
	add(&m.Setting)
	for i := range m.Epochs {
		add(&m.Epochs[i].Setting)
	}
	return all
}

// ChangesHands says whether a team is the first choice at a step at some times, and
// at others is not: then nobody could say for whom customers wait there.
func (m *Model) ChangesHands(team int) bool {
	settings := m.Settings()
	for step := range m.Steps {
		first := m.Steps[step].Team == team
		if slices.ContainsFunc(settings, func(s *Setting) bool { return (s.Steps[step].Team == team) != first }) {
			return true
		}
	}
	return false
}

// checkUnder checks that there is a setting for every combination of policies.
func (m *Model) checkUnder() error {
	for i := range m.Policies {
		p := &m.Policies[i]
		if p.Sets && (p.When == nil || p.When.Holds == nil || !(p.For >= 0)) {
			return fmt.Errorf("policy %q needs a condition that is ready, and a time of at least 0", p.Name)
		}
	}
	n := len(m.setters())
	if n > mostSetters {
		return fmt.Errorf("%d policies set values, at most %d can", n, mostSetters)
	}
	check := func(s *Setting) error {
		if n == 0 && len(s.Under) == 0 {
			return nil
		}
		if n == 0 || len(s.Under) != 1<<n {
			return fmt.Errorf("%d policies that set values need %d settings, not %d", n, 1<<n, len(s.Under))
		}
		for bitset, under := range s.Under {
			if (under == nil) != (bitset == 0) {
				return fmt.Errorf("no setting for %d policies that hold", bits.OnesCount(uint(bitset)))
			}
		}
		return nil
	}
	err := check(&m.Setting)
	for i := range m.Epochs {
		if err == nil {
			err = check(&m.Epochs[i].Setting)
		}
	}
	return err
}
