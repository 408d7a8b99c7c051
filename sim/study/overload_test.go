package study

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim"
	"ripple/sim/calendar"
)

// overloads are the teams that are overloaded together, and how many members are
// missing.
func overloads(t *testing.T, m *sim.Model) map[string]float64 {
	t.Helper()
	loads, err := Loads(m, &m.Setting)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	for _, o := range loads.Overloads {
		out[strings.Join(o.Names, " ")] = o.Work - o.Heads
	}
	return out
}

func expect(t *testing.T, what string, m *sim.Model, want map[string]float64) {
	t.Helper()
	got := overloads(t, m)
	if len(got) != len(want) {
		t.Errorf("%s: %v, want %v", what, got, want)
		return
	}
	for who, missing := range want {
		if x, ok := got[who]; !ok || math.Abs(x-missing) > 1e-6 {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
}

func helps(team int, minutes float64) []sim.Doer {
	return []sim.Doer{{Members: sim.Members{Team: team}, Work: exponential(minutes)}}
}

func TestPooledOverload(t *testing.T) {
	none := map[string]float64{}
	// Work for 1 each. a is .4 short, b has .5 to spare.
	m := shop(.6, 1.5)
	expect(t, "alone", m, map[string]float64{"a": .4})
	m.Steps[0].Else = helps(1, 10)
	expect(t, "b helps", m, none)
	// If it takes b twice as long it has time for .25 of it.
	m.Steps[0].Else = helps(1, 20)
	expect(t, "b helps slowly", m, map[string]float64{"a b": .15})
	// It could do .9 of a's if it took 5/9 of the time, which would do.
	m.Steps[0].Else = helps(1, 10*5./9)
	expect(t, "b helps fast", m, none)
	// Both together are short of work for 2, by .2.
	m = shop(.6, 1.2)
	m.Steps[0].Else, m.Steps[1].Else = helps(1, 10), helps(0, 10)
	expect(t, "both help", m, map[string]float64{"a b": .2})
	// A third that does something else is none of them, though short itself.
	m = shop(.6, 1.2, .9)
	m.Steps[0].Else, m.Steps[1].Else = helps(1, 10), helps(0, 10)
	expect(t, "a third", m, map[string]float64{"a b": .2, "c": .1})
	// A load of 1 is too much.
	m = shop(.5, 1.5)
	m.Steps[0].Else = helps(1, 10)
	expect(t, "just", m, map[string]float64{"a b": 0})
	// Whom nobody waits for for ever is not overloaded, nor who can give him work.
	m.Teams[1].Heads = calendar.Constant(.5)
	give := func(step int) {
		m.Steps[step].Patience, m.Steps[step].GivesUp = exponential(30), []sim.Route{sim.To(sim.Lost)}
	}
	give(0)
	give(1)
	expect(t, "all give up", m, none)
}

func TestOverloadOfLines(t *testing.T) {
	// Two lines, of which the second is served by half a member: the choice of the
	// shorter one sends two thirds to the first.
	m := shop(9, .7, .35)
	m.Steps[0].Next = route(sim.ToShortest, 1, 2)
	m.Steps[1].Next = []sim.Route{sim.To(sim.Done)}
	expect(t, "enough", m, map[string]float64{})
	m.Teams[1].Heads = calendar.Constant(.6)
	expect(t, "short", m, map[string]float64{"b c": .05})
	// What is behind both is overloaded whichever way customers go, what is behind
	// one is not for sure.
	m = shop(9, 9, 9, .9)
	m.Steps[0].Next = route(sim.ToShortest, 1, 2)
	m.Steps[1].Next = []sim.Route{sim.To(3)}
	expect(t, "behind both", m, map[string]float64{"d": .1})
	m.Steps[1].Next = []sim.Route{sim.To(sim.Done)}
	expect(t, "behind one", m, map[string]float64{})
}

func TestOverloadByRules(t *testing.T) {
	m := shop(9, 9, .9)
	m.Steps[0].Next = route(sim.ByRule, 1, 2)
	m.Steps[1].Next = []sim.Route{sim.To(sim.Done)}
	expect(t, "another way", m, map[string]float64{})
	m.Steps[1].Next = []sim.Route{sim.To(2)}
	expect(t, "both ways", m, map[string]float64{"c": .1})
	// Whichever way, one team does it: for 10 minutes, or for 8 at least.
	m = shop(9, .75, 9)
	m.Steps[0].Next, m.Steps[1].Next = route(sim.ByRule, 1, 2), []sim.Route{sim.To(sim.Done)}
	m.Steps[2].Team, m.Steps[2].Work = 1, exponential(8)
	expect(t, "one team", m, map[string]float64{"b": .05})
	m.Steps[0].Next = route(sim.ByRule, 1, 2, sim.Lost)
	expect(t, "or none", m, map[string]float64{})
}

func TestLossesAreNoOverload(t *testing.T) {
	lost := []sim.Route{sim.To(sim.Lost)}
	for name, change := range map[string]func(m *sim.Model){
		"room":         func(m *sim.Model) { m.Steps[1].Room = &sim.Room{Places: 5, Full: lost} },
		"timeout":      func(m *sim.Model) { m.Steps[1].Timeout = &sim.Timeout{After: exponential(60), To: lost} },
		"time is up":   func(m *sim.Model) { m.Journeys[0].Timeout = &sim.Timeout{After: exponential(60), To: lost} },
		"all may balk": func(m *sim.Model) { m.Steps[1].Balks = []sim.Balk{{When: &sim.Condition{}, Share: []float64{1}}} },
		"blocked": func(m *sim.Model) {
			m.Steps[1].Room = &sim.Room{Block: true}
			m.Steps[0].Room = &sim.Room{Full: lost}
		},
		"blocked, patience": func(m *sim.Model) {
			m.Steps[1].Room = &sim.Room{Block: true}
			m.Steps[0].Patience, m.Steps[0].GivesUp = exponential(9), lost
		},
		"comes to an end": func(m *sim.Model) { m.Journeys[0].Arrivals.Count = 100 },
	} {
		m := shop(9, .9)
		change(m)
		expect(t, name, m, map[string]float64{})
		if _, warnings, err := Prepare([]*sim.Model{m}, false); err != nil {
			t.Errorf("%s: %v", name, err)
		} else if name != "room" && name != "timeout" && name != "time is up" && name != "comes to an end" && !strings.HasPrefix(name, "blocked") && len(warnings) == 0 {
			t.Errorf("%s: no warning", name)
		}
	}
	// Half of them may balk: that is not enough of 1 for .4, and of .45 it is.
	m := shop(9, .4)
	m.Steps[1].Balks = []sim.Balk{{When: &sim.Condition{}, Share: []float64{.5}}}
	expect(t, "half balk", m, map[string]float64{"b": .1})
	// Back to the end of the line nobody is lost, nor where a delay is blocked.
	m = shop(9, .9)
	m.Steps[1].Room = &sim.Room{Places: 5, Full: []sim.Route{sim.To(1)}}
	expect(t, "comes again", m, map[string]float64{"b": .1})
	m.Steps[1].Room = &sim.Room{Block: true}
	expect(t, "blocked in vain", m, map[string]float64{"b": .1})
	// What a full room lets through is no more than its team can do.
	m = shop(9, .5, .6)
	m.Steps[1].Room = &sim.Room{Places: 5, Full: lost}
	expect(t, "behind a full room", m, map[string]float64{})
	m.Teams[2].Heads = calendar.Constant(.4)
	expect(t, "behind it", m, map[string]float64{"c": .1})
}

// Two teams that are overloaded together are refused by name, with what is
// missing; as a horizon that is a warning.
func TestRefusedPool(t *testing.T) {
	m := shop(.6, 1.2, 9)
	m.Steps[0].Else = helps(1, 10)
	_, _, err := Prepare([]*sim.Model{m}, false)
	var refusal *Refusal
	want := "shop: teams a and b get 111 % of the work they can do together: work for 2.00, 1.80 on shift, and nobody gives up, " +
		"so that work for 28.8 customers a day is left over; 0.20 more are missing on shift"
	if !errors.As(err, &refusal) || refusal.Problem != want {
		t.Errorf("%v, want %s", err, want)
	}
	m.Window.Kind = sim.Horizon
	if _, warnings, err := Prepare([]*sim.Model{m}, true); err != nil || len(warnings) != 1 || warnings[0].Text+"; "+warnings[0].Remedy != want {
		t.Errorf("%v, %v", warnings, err)
	}
}

func TestTightPool(t *testing.T) {
	m := shop(.6, 1.5)
	m.Steps[0].Else = helps(1, 10)
	_, warnings, err := Prepare([]*sim.Model{m}, false)
	want := "shop: teams a and b are needed for 95 % of their time, or less if customers give up before; waits are long and hard to pin down"
	if err != nil || len(warnings) != 1 || warnings[0].Text != want {
		t.Errorf("%v, %v", warnings, err)
	}
	m = shop(9, .9, 9)
	m.Steps[0].Next = route(sim.ByRule, 2, 1)
	m.Steps[1].Next = []sim.Route{sim.To(sim.Done)}
	_, warnings, err = Prepare([]*sim.Model{m}, false)
	want = "shop: team b is needed for 111 % of its time, if no rule but the last sends customers on; waits are long and hard to pin down"
	if err != nil || len(warnings) != 1 || warnings[0].Text != want {
		t.Errorf("%v, %v", warnings, err)
	}
}

// For teams that all work alike the missing members are those of the worst set of
// teams: its own work, which no other team can do, less its members.
func TestMissingByHall(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		heads := rapid.SliceOfN(rapid.Float64Range(.1, 2), 1, 5).Draw(r, "heads")
		m := shop(heads...)
		m.Teams = append(m.Teams, sim.Team{Name: "spare", Heads: calendar.Constant(1e-9)})
		able := make([]int, len(heads)) // by step: the teams that can do it, as a set
		for i := range heads {
			able[i] = 1 << i
			for j := range heads {
				if j != i && rapid.IntRange(0, 3).Draw(r, "helps") == 0 {
					m.Steps[i].Else = append(m.Steps[i].Else, helps(j, 10)...)
					able[i] |= 1 << j
				}
			}
			if m.Steps[i].Else == nil { // the plan looks only at those who share work
				m.Steps[i].Else = helps(len(heads), 1e4)
			}
		}
		want := 0.0
		for set := range 1 << len(heads) {
			missing := 0.0
			for i, h := range heads {
				if able[i]&^set == 0 {
					missing++
				}
				if set>>i&1 != 0 {
					missing -= h
				}
			}
			want = max(want, missing)
		}
		got := 0.0
		loads, err := Loads(m, &m.Setting)
		if err != nil {
			r.Fatal(err)
		}
		for _, o := range loads.Overloads {
			got += o.Work - o.Heads
		}
		if math.Abs(got-want) > 1e-6 {
			r.Errorf("%v missing, want %v", got, want)
		}
	})
}

// The simplex method against a look at every corner.
func TestMaximise(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		number := func(low float64) float64 { return float64(rapid.IntRange(int(low), 5).Draw(r, "number")) }
		n := 2
		goal := []float64{number(-2), number(-2)}
		rows, bounds := []map[int]float64{{0: 1}, {1: 1}}, []float64{number(0), number(0)}
		for range rapid.IntRange(0, 4).Draw(r, "rows") {
			rows, bounds = append(rows, map[int]float64{0: number(-3), 1: number(-3)}), append(bounds, number(0))
		}
		x, value := maximise(goal, rows, bounds)
		lines, at := append(slices.Clone(rows), map[int]float64{0: 1}, map[int]float64{1: 1}), append(slices.Clone(bounds), 0, 0)
		best := math.Inf(-1)
		feasible := func(x []float64) bool {
			for i, row := range rows {
				if row[0]*x[0]+row[1]*x[1] > bounds[i]+1e-9 {
					return false
				}
			}
			return x[0] >= -1e-9 && x[1] >= -1e-9
		}
		for i := range lines {
			for j := range i {
				a, b := lines[i], lines[j]
				if det := a[0]*b[1] - a[1]*b[0]; det != 0 {
					corner := []float64{(at[i]*b[1] - a[1]*at[j]) / det, (a[0]*at[j] - at[i]*b[0]) / det}
					if feasible(corner) {
						best = max(best, goal[0]*corner[0]+goal[1]*corner[1])
					}
				}
			}
		}
		if len(x) != n || !feasible(x) || math.Abs(value-best) > 1e-9 || math.Abs(goal[0]*x[0]+goal[1]*x[1]-value) > 1e-9 {
			r.Errorf("%v with %v, want %v", x, value, best)
		}
	})
}
