package sim

import (
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"ripple/sim/draw"
)

// crewed is the same model with every step done by a crew: of one member of one
// team, with no setup, so that nothing is different but the way through the code.
func crewed(m *Model) *Model {
	other := copyOf(m)
	for _, s := range settings(other) {
		for i := range s.Steps {
			if st := &s.Steps[i]; st.Team != NoTeam && st.Setup == nil {
				st.Setup = make([]draw.Dist, m.Classes())
			}
		}
	}
	return other
}

// The plain way and the way of crews are two pieces of code for one thing. They
// add up in another order what happens at one instant.
func TestCrewsDoTheSame(t *testing.T) {
	near := cmp.Options{cmpopts.EquateApprox(1e-9, 1e-9), cmp.Exporter(func(reflect.Type) bool { return true })}
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, true).Model
		for _, s := range settings(m) { // several who ask as a shift begins come in another order
			for i := range s.Touchpoints {
				s.Touchpoints[i].Chase = nil
			}
		}
		before, after := findings(m, replication(t, m, 0)), findings(m, replication(t, crewed(m), 0))
		if diff := cmp.Diff(before, after, near); diff != "" {
			t.Fatal(diff)
		}
	})
}

// What a model states and nobody comes to feel changes nothing, to the last bit:
// room for all, a timeout that never comes, a share of nobody, a mix of days that
// are all alike, luck by another name that is the same.
func TestUnusedMechanismsChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).Model
		other := copyOf(m)
		classes := m.Classes()
		everybody := func(to int) []Route { return slices.Repeat([]Route{To(to)}, classes) }
		for _, s := range settings(other) {
			for i := range s.Teams {
				if s.Teams[i].DayMix == nil {
					s.Teams[i].DayMix = []Level{{1, 1}}
				}
			}
			for i := range s.Steps {
				st := &s.Steps[i]
				st.Draws = st.Name
				if st.Timeout == nil && !st.CustomerClock {
					st.Timeout = &Timeout{After: slices.Repeat([]draw.Dist{draw.Always(1e9)}, classes), To: everybody(Lost)}
				}
				if st.Team == NoTeam {
					continue
				}
				if st.Room == nil {
					st.Room = &Room{Places: 1 << 30, Full: everybody(Lost)}
				}
				if st.Balks == nil {
					st.Balks = []Balk{{Share: make([]float64, classes)}}
				}
			}
		}
		sameFindings(t, "what nobody feels", findings(m, replication(t, m, 0)), findings(other, replication(t, other, 0)))
	})
}
