package study

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/theory"
)

// anything is a random model with everything that a model can have.
type anything struct{ *rapid.T }

func (r anything) number(low, high float64) float64 {
	return rapid.Float64Range(low, high).Draw(r.T, "x")
}

func (r anything) index(n int) int { return rapid.IntRange(0, n-1).Draw(r.T, "i") }

func (r anything) one(in int) bool { return r.index(in) == 0 }

func (r anything) times(m *sim.Model, mean float64) []draw.Dist {
	var out []draw.Dist
	for range m.Classes() {
		out = append(out, exponential(r.number(.1, mean))[0])
	}
	return out
}

func (r anything) routes(m *sim.Model, steps int, split bool) []sim.Route {
	var out []sim.Route
	for range m.Classes() {
		how := sim.How(r.index(4))
		if how == sim.ToAll && !split {
			how = sim.ByShare
		}
		n := 1 + r.index(min(3, steps))
		first := r.index(steps)
		var route sim.Route
		for i := range n {
			b := sim.Branch{To: (first + i) % steps, How: how, Upto: float64(i+1) / float64(n)}
			if how != sim.ToShortest && r.one(3) {
				b.To = sim.Done - r.index(2)
			}
			route = append(route, b)
		}
		if how != sim.ToAll && how != sim.ToShortest && route[n-1].To >= 0 {
			route[n-1].To = sim.Done // mostly there is a way out
		}
		out = append(out, route)
	}
	return out
}

func (r anything) model() *sim.Model {
	m := &sim.Model{Title: "anything", Window: sim.Window{Kind: sim.Kind(r.index(4)), Length: 1e5}, Business: calendar.FromSpans(calendar.Span{From: 480, To: 1080, Value: 1})}
	for i := range 1 + r.index(2) {
		m.Segments = append(m.Segments, sim.Segment{Name: fmt.Sprint("segment ", i), Tolerance: 1})
	}
	steps, teams, journeys := 1+r.index(6), 1+r.index(4), 1+r.index(2)
	for i := range journeys {
		rate := calendar.Constant(r.number(0, .2))
		j := sim.Journey{Name: fmt.Sprint("journey ", i), Enters: r.index(steps), Mix: []float64{1}, Arrivals: sim.Arrivals{Rate: rate, Reference: rate}}
		if len(m.Segments) == 2 {
			j.Mix = []float64{.25, .75}
		}
		if r.one(3) {
			j.Arrivals, j.Population = sim.Arrivals{}, 1+r.index(9)
		}
		if r.one(4) {
			j.Arrivals.Count = 50
		}
		if r.one(4) {
			size := draw.Always(float64(1 + r.index(3)))
			j.Arrivals.Size = &size
		}
		m.Journeys = append(m.Journeys, j)
	}
	for i := range m.Journeys {
		if r.one(5) {
			m.Journeys[i].Timeout = &sim.Timeout{After: r.times(m, 100), To: r.routes(m, steps, false)}
		}
	}
	for i := range teams {
		t := sim.Team{Name: fmt.Sprint("team ", i), Heads: calendar.Constant(float64(r.index(4))), Queue: sim.Queue(r.index(5))}
		if r.one(2) {
			t.Heads = calendar.FromSpans(calendar.Span{From: 480, To: 1080, Value: r.number(.5, 3)})
		}
		if r.one(3) {
			t.Fails = &sim.Fails{Every: exponential(r.number(10, 1e4))[0], For: draw.Always(r.number(1, 1e4))}
		}
		m.Teams = append(m.Teams, t)
	}
	for i := range steps {
		m.Steps = append(m.Steps, r.step(m, fmt.Sprint("step ", i), steps))
	}
	return m
}

func (r anything) step(m *sim.Model, name string, steps int) sim.Step {
	st := sim.Step{Name: name, Team: r.index(len(m.Teams)+1) - 1, Next: r.routes(m, steps, true)}
	if r.one(4) {
		st.Timeout = &sim.Timeout{After: r.times(m, 50), To: r.routes(m, steps, false)}
	}
	if r.one(3) {
		st.FirstPass, st.ReworkTo, st.ReworkLimit = slices.Repeat([]float64{r.number(0, 1)}, m.Classes()), r.index(steps), r.index(4)
	}
	if r.one(4) {
		st.Batch = &sim.Batch{Every: 60, Size: r.index(4)}
	}
	if st.Team == sim.NoTeam {
		st.Delay, st.BusinessDelay = r.times(m, 500), r.one(2)
		return st
	}
	st.Work, st.Units = r.times(m, 10), r.index(3)
	if r.one(3) {
		st.Setup, st.Wrap = r.times(m, 3), r.times(m, 3)
	}
	if r.one(3) {
		st.Patience, st.GivesUp = r.times(m, 30), r.routes(m, steps, false)
	}
	for team := range m.Teams {
		switch {
		case team == st.Team:
		case r.one(3):
			st.Else = append(st.Else, sim.Doer{Members: sim.Members{Team: team, Units: r.index(3)}, Work: r.times(m, 20)})
		case r.one(3):
			st.With = append(st.With, sim.Members{Team: team})
		}
	}
	if r.one(4) {
		st.Holds = []int{r.index(steps)}
	}
	if r.one(4) {
		st.Balks = []sim.Balk{{Share: slices.Repeat([]float64{r.number(0, 1)}, m.Classes())}, {When: &sim.Condition{}, Share: slices.Repeat([]float64{r.number(0, 1)}, m.Classes())}}
	}
	switch r.index(4) {
	case 0:
		st.Room = &sim.Room{Places: 3, Full: r.routes(m, steps, false)}
	case 1:
		st.Room = &sim.Room{Places: 3, Block: true}
	}
	if r.one(4) {
		st.WaitsFor = []int{r.index(steps)}
	}
	return st
}

// Whatever the model, its loads are numbers, and always the same ones; whoever is
// overloaded for certain does not lose customers by it; and more on shift never
// make it worse, unless they let through whom others turned away.
func TestLoadsOfAnything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := anything{rt}.model()
		loads, err := Loads(m, &m.Setting)
		if err != nil {
			var trapped *Refusal
			if !errors.As(err, &trapped) && !errors.Is(err, theory.ErrMultiplies) {
				rt.Fatal(err)
			}
			return
		}
		for i, l := range loads.Teams {
			for _, x := range []float64{l.Visits, l.Work, l.Heads} {
				if !(x >= 0) || math.IsInf(x, 1) {
					rt.Errorf("%+v", l)
				}
			}
			if math.IsNaN(l.Share) || math.IsNaN(l.Relax) || l.Formula != "" && !(l.Wait >= 0) {
				rt.Errorf("%+v", l)
			}
			if o := loads.Overload(i); o != nil && l.Gives {
				rt.Errorf("%s is overloaded, though customers leave", l.Name)
			}
		}
		again, err := Loads(m, &m.Setting)
		if err != nil {
			rt.Fatal(err)
		}
		if a, b := fmt.Sprint(*loads), fmt.Sprint(*again); a != b {
			rt.Errorf("%s\nand then %s", a, b)
		}
		missing, leave := 0.0, false
		for _, o := range loads.Overloads {
			if !(o.Share() >= 1-1e-6) {
				rt.Errorf("overloaded by %v", o)
			}
			missing += max(0, o.Work-o.Heads)
		}
		more := *m
		more.Teams = slices.Clone(m.Teams)
		for i := range more.Teams {
			more.Teams[i].Heads = more.Teams[i].Heads.Map(func(v float64) float64 { return 2 * v })
		}
		relieved, err := Loads(&more, &more.Setting)
		if err != nil {
			rt.Fatal(err)
		}
		for _, o := range relieved.Overloads {
			missing -= max(0, o.Work-o.Heads)
		}
		for _, l := range loads.Teams {
			leave = leave || slices.Contains(l.Assumes, NobodyLeaves)
		}
		if missing < -1e-6 && !leave {
			rt.Errorf("twice as many on shift make %v more missing", -missing)
		}
		if _, _, err := Prepare([]*sim.Model{m}, false); err != nil {
			var refusal *Refusal
			if !errors.As(err, &refusal) {
				rt.Fatal(err)
			}
		}
	})
}
