package report

import (
	"fmt"

	"ripple/sim"
)

// crewName is who does a step: "Comms, else Agents", "2 × Surgeons with Nurses".
func crewName(m *sim.Model, st *sim.Step) string {
	member := func(of sim.Members) string {
		t := &m.Teams[of.Team]
		if of.Units > 1 {
			return fmt.Sprintf("%d × %s", of.Units, label(t.Title, t.Name))
		}
		return label(t.Title, t.Name)
	}
	name := member(sim.Members{Team: st.Team, Units: st.Units})
	for _, d := range st.Else {
		name += ", else " + member(d.Members)
	}
	for i, along := range st.With {
		name += [...]string{" with ", " and "}[min(i, 1)] + member(along)
	}
	return name
}
