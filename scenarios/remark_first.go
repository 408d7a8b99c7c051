package scenarios

import (
	"fmt"
	"slices"

	"ripple/sim"
)

// changingHands notes the teams whose line cannot be told from those of others: they
// are the first choice at a step only while an event or a policy holds, or only
// while none does.
func changingHands(m *sim.Model) []string {
	var teams []string
	settings := m.Settings()
	for i := range m.Steps {
		for _, s := range settings {
			for _, team := range []int{m.Steps[i].Team, s.Steps[i].Team} {
				if s.Steps[i].Team != m.Steps[i].Team && !slices.Contains(teams, m.Teams[team].Name) {
					teams = append(teams, m.Teams[team].Name)
				}
			}
		}
	}
	if len(teams) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("who does a step changes on the way, so queue and asa of %s are not told; look at queue_time of the step", words(teams))}
}
