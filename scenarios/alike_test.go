package scenarios

import (
	"testing"

	"ripple/sim"
)

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		name, change  string
		kind          sim.Kind
		start, length float64
	}{
		{"nothing", `[team]` + "\nnurses = 6\n", sim.Terminating, 480, 600},
		{"longer days", `hours = "Mon-Fri 07-19"`, sim.Terminating, 420, 720},
		{"a Saturday that differs", `hours = "Mon-Fri 08-18, Sat 08-12"`, sim.Terminating, 0, 7 * 1440},
		{"work carries over", `at_close = "finish"`, sim.Cyclic, 0, 4 * 7 * 1440},
		{"an event", "[[event]]\nname = \"x\"\nat = \"1w\"\nset = { \"team.nurses\" = 3 }\n", sim.Horizon, 0, 4 * 7 * 1440},
	} {
		base, s, _, err := stack(t, c.change, "[targets]\n\"touchpoint.nurse.within(10m)\" = \">= 80%\"\n")
		if err != nil {
			t.Fatal(err)
		}
		worlds, problems := Alike(base, s)
		if problems != nil {
			t.Fatal(problems)
		}
		for i, world := range worlds {
			w := world.Model.Window
			if w.Kind != c.kind || w.Start != c.start || w.Length != c.length || w.Drain != (c.kind == sim.Terminating) {
				t.Errorf("%s, world %d: %+v", c.name, i, w)
			}
			if l := world.Model.Touchpoints[0].Limits; len(l) != 1 || l[0] != 10 {
				t.Errorf("%s, world %d: counts within %v", c.name, i, l)
			}
		}
		if base.Model.Touchpoints[0].Limits != nil || base.Model.Window.Start != 480 {
			t.Errorf("%s: the base has changed", c.name)
		}
	}
}
