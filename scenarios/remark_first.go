package scenarios

import (
	"fmt"

	"ripple/sim"
)

// changingHands notes the teams whose line cannot be told from those of others: they
// are the first choice at a step only while an event or a policy holds, or only
// while none does.
func changingHands(m *sim.Model) []string {
	var teams []string
	for i := range m.Teams {
		if m.ChangesHands(i) {
			teams = append(teams, m.Teams[i].Name)
		}
	}
	if len(teams) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("who does a step changes on the way, so queue and asa of %s are not told; look at queue_time of the step", words(teams))}
}
