package study

import (
	"math"
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// Simulated, members are busy for as much of the time as the loads say. What a
// load does not count there is none of: times nobody knows, and losses.
func TestWorkAgreesWithRuns(t *testing.T) {
	for name, change := range map[string]func(m *sim.Model){
		"members": func(m *sim.Model) {
			m.Steps[0].Units, m.Steps[0].With = 2, []sim.Members{{Team: 1, Units: 1}}
			m.Steps[0].Setup, m.Steps[0].Wrap = exponential(2), exponential(4)
		},
		"split and join": func(m *sim.Model) {
			m.Steps[0].Next, m.Steps[1].Next = route(sim.ToAll, 1, 2), []sim.Route{sim.To(3)}
			m.Steps[3].WaitsFor, m.Steps[3].Next = []int{1, 2}, []sim.Route{{{To: 0, Upto: .3}, {To: sim.Done, Upto: 1}}}
		},
		"long branch": func(m *sim.Model) {
			m.Steps[0].Next, m.Steps[2].Next = route(sim.ToAll, 1, 3), []sim.Route{sim.To(4)}
			m.Steps[3].Next = []sim.Route{sim.To(4)}
			m.Steps[4].WaitsFor = []int{2, 3}
		},
		"shortest": func(m *sim.Model) {
			m.Steps[0].Next, m.Steps[1].Next = route(sim.ToShortest, 1, 2), []sim.Route{sim.To(3)}
		},
		"held": func(m *sim.Model) { // nobody ever waits for b and c
			m.Steps[0].Holds = []int{2}
			m.Teams[0].Heads, m.Teams[1].Heads, m.Teams[2].Heads = calendar.Constant(30), calendar.Constant(30), calendar.Constant(30)
		},
		"kept": func(m *sim.Model) {
			m.Steps[0].Holds, m.Steps[2].Team = []int{2}, 0
			m.Teams[0].Heads, m.Teams[1].Heads = calendar.Constant(30), calendar.Constant(30)
		},
		"balks": func(m *sim.Model) { m.Steps[1].Balks = []sim.Balk{{Share: []float64{.2}}, {Share: []float64{.5}}} },
		"timeout": func(m *sim.Model) {
			m.Steps[1] = sim.Step{Name: "b", Team: sim.NoTeam, Delay: exponential(10), Next: []sim.Route{sim.To(2)},
				Timeout: &sim.Timeout{After: []draw.Dist{draw.Always(7)}, To: []sim.Route{sim.To(3)}}}
		},
		"full batches": func(m *sim.Model) { m.Steps[1].Batch = &sim.Batch{Size: 3} },
		"breakdowns": func(m *sim.Model) {
			m.Teams[1].Fails = &sim.Fails{Every: exponential(300)[0], For: exponential(60)[0]}
		},
	} {
		m := shop(6, 4, 4, 4, 4)
		m.Window.Length, m.Window.WarmUp = 300_000, 2_000
		change(m)
		loads, err := Loads(m, &m.Setting)
		if err != nil {
			t.Fatal(err)
		}
		s, err := sim.New(m)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		found, err := s.Run(t.Context(), 1, 0)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for i, l := range loads.Teams {
			got := found.Teams[i].Busy / found.Minutes
			if math.Abs(got-l.Work) > .03*max(.5, l.Work) {
				t.Errorf("%s: team %s is busy for %v, the load says %v", name, l.Name, got, l.Work)
			}
			up := (found.Teams[i].OnShift - found.Teams[i].Down) / found.Minutes
			if math.Abs(up-l.Heads) > .03*l.Heads {
				t.Errorf("%s: team %s: %v are there, want %v", name, l.Name, up, l.Heads)
			}
		}
	}
}
