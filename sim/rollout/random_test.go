package rollout

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// random draws small models and changes of them.
type random struct{ *rapid.T }

func (r random) int(low, high int) int      { return rapid.IntRange(low, high).Draw(r.T, "i") }
func (r random) one(in int) bool            { return r.int(1, in) == 1 }
func (r random) share(most float64) float64 { return rapid.Float64Range(.05, most).Draw(r.T, "share") }

func (r random) times(m *sim.Model, about int) []draw.Dist {
	var out []draw.Dist
	for range m.Classes() {
		d, err := draw.NewExponential(float64(r.int(1, 2*about)))
		if err != nil {
			panic(err)
		}
		if r.one(3) {
			d = draw.Always(float64(r.int(1, 2*about)))
		}
		out = append(out, d)
	}
	return out
}

// onward goes to a later step, to an end, or rarely back.
func (r random) onward(m *sim.Model, from, steps int) []sim.Route {
	var out []sim.Route
	for range m.Classes() {
		to := func() int {
			if from+1 < steps && !r.one(4) {
				return r.int(from+1, steps-1)
			}
			return sim.Done
		}
		route := sim.To(to())
		if r.one(3) {
			route = sim.Route{{To: r.int(0, steps-1), Upto: r.share(.3)}, {To: to(), Upto: 1}}
		}
		out = append(out, route)
	}
	return out
}

func (r random) step(m *sim.Model, name string, i, steps int) sim.Step {
	st := sim.Step{Name: name, Team: sim.NoTeam, Next: r.onward(m, i, steps)}
	if r.one(4) {
		st.Delay, st.CustomerClock = r.times(m, 60), r.one(3)
		return st
	}
	st.Team, st.Work = r.int(0, len(m.Teams)-1), r.times(m, 12)
	for range m.Classes() {
		if st.FirstPass == nil && r.one(3) {
			st.FirstPass, st.ReworkTo, st.ReworkLimit = make([]float64, m.Classes()), r.int(0, steps-1), 2
			for c := range st.FirstPass {
				st.FirstPass[c] = 1 - r.share(.5)
			}
		}
	}
	if r.one(3) {
		st.Wrap = r.times(m, 3)
	}
	if r.one(4) {
		st.Setup = r.times(m, 3)
	}
	if r.one(4) {
		st.Patience, st.Retry, st.GivesUp = r.times(m, 30), r.times(m, 10), slices.Repeat([]sim.Route{sim.To(sim.Lost)}, m.Classes())
	}
	if r.one(5) {
		st.Timeout = &sim.Timeout{After: r.times(m, 60), To: slices.Repeat([]sim.Route{sim.To(sim.Lost)}, m.Classes())}
	}
	if r.one(6) {
		st.Batch = &sim.Batch{Every: 60, Size: r.int(0, 5)}
	}
	if r.one(5) {
		st.Setup = r.times(m, 3) // so that a crew does it, alone or side by side: ties at a full room fall otherwise
		st.Room = &sim.Room{Places: r.int(1, 4), Full: slices.Repeat([]sim.Route{sim.To(sim.Lost)}, m.Classes())}
	}
	if other := r.int(0, len(m.Teams)-1); other != st.Team && r.one(3) {
		st.Else = []sim.Doer{{Members: sim.Members{Team: other}, Work: r.times(m, 12)}}
	}
	return st
}

func (r random) touchpoint(m *sim.Model, name string) sim.Touchpoint {
	t := sim.Touchpoint{Name: name, Steps: []int{r.int(0, len(m.Steps)-1)}, Expects: float64(r.int(5, 60)), Weight: 1}
	t.Tolerates = 2 * t.Expects
	if r.one(3) && m.Steps[t.Steps[0]].Team != sim.NoTeam {
		t.Live, t.UntilStart, t.Since = true, true, sim.Origin{From: sim.SinceHere}
	} else if r.one(3) {
		t.Lag = r.times(m, 20)
	}
	if r.one(3) {
		t.Promise = float64(r.int(20, 100))
	}
	if r.one(3) {
		t.Chase = &sim.Chase{After: float64(r.int(20, 120)), Again: 100, Step: r.int(0, len(m.Steps)-1)}
	}
	return t
}

func (r random) model() *sim.Model {
	m := &sim.Model{Title: "random", Scores: sim.StandardScores(),
		Window: sim.Window{Kind: sim.Horizon, Length: calendar.DayLength, Drain: r.one(2), Lead: 300 * float64(r.int(0, 1))}}
	for i := range r.int(1, 2) {
		m.Segments = append(m.Segments, sim.Segment{Name: fmt.Sprint("s", i), Tolerance: 1 + float64(i)})
	}
	steps := r.int(2, 4)
	for i := range r.int(1, 2) {
		rate := calendar.Constant(r.share(.1))
		j := sim.Journey{Name: fmt.Sprint("j", i), Enters: r.int(0, steps-1), Mix: []float64{1}, Arrivals: sim.Arrivals{Rate: rate, Reference: rate}}
		if len(m.Segments) == 2 {
			j.Mix = []float64{.3, .7}
		}
		m.Journeys = append(m.Journeys, j)
	}
	for i := range r.int(1, 3) {
		heads := calendar.Constant(float64(r.int(1, 4)))
		if r.one(3) {
			heads = calendar.FromSpans(calendar.Span{From: 0, To: 1200, Value: 2.5})
		}
		m.Teams = append(m.Teams, sim.Team{Name: fmt.Sprint("t", i), Heads: heads, HourlyCost: float64(r.int(0, 2)), System: r.one(4)})
	}
	for i := range steps {
		m.Steps = append(m.Steps, r.step(m, fmt.Sprint("step", i), i, steps))
	}
	for i := range r.int(1, 3) {
		m.Touchpoints = append(m.Touchpoints, r.touchpoint(m, fmt.Sprint("tp", i)))
	}
	if r.one(3) {
		e := m.Setting
		e.Teams = slices.Clone(m.Teams)
		e.Teams[0].Heads = calendar.Constant(3)
		m.Epochs = []sim.Epoch{{At: 600, Name: "event", Setting: e}}
	}
	return m
}

// change edits a model: what both versions have keeps its name.
func (r random) change(old *sim.Model) *sim.Model {
	m := *old
	m.Teams, m.Steps, m.Touchpoints, m.Journeys = slices.Clone(m.Teams), slices.Clone(m.Steps), slices.Clone(m.Touchpoints), slices.Clone(m.Journeys)
	for edit := range r.int(1, 4) {
		i := r.int(0, len(m.Steps)-1)
		switch st := &m.Steps[i]; r.int(0, 7) {
		case 0:
			m.Steps[i] = r.step(&m, st.Name, i, len(m.Steps))
		case 1:
			if st.Work != nil {
				st.Work = r.times(&m, 12)
			}
		case 2:
			st.Next = r.onward(&m, i, len(m.Steps))
		case 3:
			m.Teams[0].Heads, m.Teams[0].HourlyCost = calendar.Constant(float64(r.int(1, 5))), 1
		case 4:
			name := fmt.Sprint("new", edit)
			m.Steps = append(m.Steps, r.step(&m, name, len(m.Steps), len(m.Steps)+1))
			m.Steps[i].Next = slices.Repeat([]sim.Route{sim.To(len(m.Steps) - 1)}, m.Classes())
		case 5:
			m.Touchpoints = append(m.Touchpoints[1:len(m.Touchpoints):len(m.Touchpoints)], r.touchpoint(&m, fmt.Sprint("more", edit)))
		case 6:
			m.Touchpoints[0].Expects /= 2
		case 7:
			m.Teams = append(m.Teams, sim.Team{Name: fmt.Sprint("more", edit), Heads: calendar.Constant(2)})
			if st.Team != sim.NoTeam && st.Else == nil {
				st.Team = len(m.Teams) - 1
			}
		}
	}
	for i := range m.Touchpoints { // a live one stands where a team works
		if t := &m.Touchpoints[i]; t.Live && m.Steps[t.Steps[0]].Team == sim.NoTeam {
			t.Live, t.UntilStart, t.Since = false, false, sim.Origin{}
		}
	}
	m.Epochs = nil
	for _, e := range old.Epochs {
		setting := m.Setting
		setting.Teams = slices.Clone(m.Teams)
		setting.Teams[0].Heads = e.Teams[0].Heads
		m.Epochs = append(m.Epochs, sim.Epoch{At: e.At, Name: e.Name, Setting: setting})
	}
	return &m
}

func simulate(t *rapid.T, m *sim.Model) *measure.Run {
	s, err := sim.New(m)
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.Run(context.Background(), 5, 0)
	if err != nil {
		t.Skip(err) // more work than can be done, or time that stands still
	}
	return found
}

// TestRandomSideBySide: with nobody, or everybody, in the new version the model of
// both finds what the plain one does, thing by thing.
func TestRandomSideBySide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := random{t}
		old := r.model()
		new := r.change(old)
		for side, m := range []*sim.Model{old, new} {
			world, err := SideBySide(old, new, Plan{Phases: []Phase{{-old.Window.Lead, float64(side)}}})
			if err != nil {
				t.Fatal(err)
			}
			agree(t, m, simulate(t, m), world, world.Fold(simulate(t, world.Model)))
		}
	})
}

// TestRandomRollouts: all identities hold on the way.
func TestRandomRollouts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := random{t}
		old := r.model()
		plan := Plan{Phases: []Phase{{0, r.share(.5)}, {400, .5 + r.share(.5)}, {900, 1}}, Pace: r.share(.9), Learn: 500}
		if r.one(3) {
			plan.Only = []string{"s0"}
		}
		world, err := Build(old, r.change(old), plan)
		if err != nil {
			t.Fatal(err)
		}
		found := world.Fold(simulate(t, world.Model))
		arrived := int64(0)
		for _, j := range found.Journeys {
			arrived += j.Arrived
		}
		plain := int64(0)
		for _, j := range simulate(t, old).Journeys {
			plain += j.Arrived
		}
		if arrived != plain {
			t.Errorf("%d arrived, %d in today's world", arrived, plain)
		}
	})
}

// agree holds what a world found to what the plain model of one side did.
func agree(t *rapid.T, m *sim.Model, want *measure.Run, world *World, got *measure.Run) {
	for i := range m.Journeys {
		for s := range m.Segments {
			compare(t, m.Journeys[i].Name, want.Journeys[m.Class(i, s)], got.Journeys[world.Shape.Class(i, s)])
		}
	}
	for i := range m.Steps {
		at := slices.IndexFunc(world.Shape.Steps, func(s sim.Step) bool { return s.Name == m.Steps[i].Name })
		compare(t, m.Steps[i].Name, want.Steps[i], got.Steps[at])
	}
	for i := range m.Teams {
		at := slices.IndexFunc(world.Shape.Teams, func(s sim.Team) bool { return s.Name == m.Teams[i].Name })
		compare(t, m.Teams[i].Name, want.Teams[i], got.Teams[at])
	}
	for i := range m.Touchpoints {
		at := slices.IndexFunc(world.Shape.Touchpoints, func(s sim.Touchpoint) bool { return s.Name == m.Touchpoints[i].Name })
		for c := range m.Classes() {
			a, b := want.Touchpoints[i*m.Classes()+c], got.Touchpoints[at*m.Classes()+c]
			if !math.IsNaN(a.Waits.Quantile(.9)) && math.Abs(a.Waits.Quantile(.9)-b.Waits.Quantile(.9)) > 1e-9*(1+a.Waits.Quantile(.9)) {
				t.Errorf("%s: quantile %v, want %v", m.Touchpoints[i].Name, b.Waits.Quantile(.9), a.Waits.Quantile(.9))
			}
			a.Waits, b.Waits = nil, nil
			compare(t, m.Touchpoints[i].Name, a, b)
		}
	}
}

// compare holds two things to each other, number by number.
func compare[T any](t *rapid.T, name string, want, got T) {
	a, b := numbersOf(want), numbersOf(got)
	for i := range a {
		if math.Abs(a[i]-b[i]) > 1e-7*(1+math.Abs(a[i])) {
			t.Errorf("%s: %+v, want %+v", name, got, want)
			return
		}
	}
}

// numbersOf are all numbers of a thing, in order.
func numbersOf(of any) []float64 {
	var out []float64
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Int64:
			out = append(out, float64(v.Int()))
		case reflect.Float64:
			out = append(out, v.Float())
		}
	}
	walk(reflect.ValueOf(of))
	return out
}
