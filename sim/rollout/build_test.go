package rollout

import (
	"context"
	"reflect"
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// office is a model with one customer every 10 minutes for four hours, served by a
// team of two in 8 minutes.
func office() *sim.Model {
	var times []float64
	for t := 10.0; t < 240; t += 10 {
		times = append(times, t)
	}
	return &sim.Model{
		Title: "office", Scores: sim.StandardScores(),
		Window:   sim.Window{Kind: sim.Horizon, Length: 240, Drain: true},
		Segments: []sim.Segment{{Name: "all", Tolerance: 1}},
		Setting: sim.Setting{
			Journeys: []sim.Journey{{Name: "come", Mix: []float64{1}, Arrivals: sim.Arrivals{At: times, Copies: 1}}},
			Teams:    []sim.Team{{Name: "clerks", Heads: calendar.Constant(2)}},
			Steps:    []sim.Step{{Name: "serve", Work: fixed(8), Next: []sim.Route{sim.To(sim.Done)}}},
			Touchpoints: []sim.Touchpoint{{Name: "served", Steps: []int{0}, Expects: 10, Tolerates: 20, Weight: 1,
				Since: sim.Origin{From: sim.SinceArrival}}},
		},
	}
}

func fixed(minutes float64) []draw.Dist { return []draw.Dist{draw.Always(minutes)} }

func run(t *testing.T, w *World) (raw, folded *measure.Run) {
	t.Helper()
	s, err := sim.New(w.Model)
	if err != nil {
		t.Fatal(err)
	}
	raw, err = s.Run(context.Background(), 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	return raw, w.Fold(raw)
}

func must(t *testing.T, before, after *sim.Model, plan Plan) *World {
	t.Helper()
	w, err := Build(before, after, plan)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// with is a copy of the office with another setting.
func with(change func(s *sim.Setting)) *sim.Model {
	m := office()
	change(&m.Setting)
	return m
}

func TestWhoComesAfterAPhaseIsServedTheNewWay(t *testing.T) {
	// Customers at 10, 20, … 230 minutes; from 120 on all adopt the change, the one
	// of 120 too: 11 take 8 minutes, and 12 take 5.
	w := must(t, office(), with(func(s *sim.Setting) { s.Steps[0].Work = fixed(5) }), Plan{Phases: []Phase{{120, 1}}})
	raw, found := run(t, w)
	if len(w.Model.Steps) != 1 || len(w.Model.Touchpoints) != 2 {
		t.Fatalf("%d steps and %d touchpoints", len(w.Model.Steps), len(w.Model.Touchpoints))
	}
	is(t, "old", raw.Journeys[0].Done, 11)
	is(t, "new", raw.Journeys[1].Done, 12)
	is(t, "work", found.Steps[0].Work, measure.Tally{N: 23, Sum: 11*8 + 12*5})
	is(t, "waits", found.Touchpoints[0].Wait, measure.Tally{N: 23, Sum: 11*8 + 12*5})
	is(t, "journeys", found.Journeys[0].Done, 23)
}

func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func TestHeadsGoTheShareOfTheWay(t *testing.T) {
	// Four become six: half of the way, from minute 60 on, it is five, and six from
	// 120 on.
	four := with(func(s *sim.Setting) { s.Teams[0].Heads, s.Teams[0].HourlyCost = calendar.Constant(4), 60 })
	six := with(func(s *sim.Setting) { s.Teams[0].Heads, s.Teams[0].HourlyCost = calendar.Constant(6), 120 })
	_, found := run(t, must(t, four, six, Plan{Phases: []Phase{{60, .5}, {120, 1}}}))
	is(t, "on shift", found.Teams[0].OnShift, 60*4+60*5+120*6)
	// A minute costs 1, then 1.5, then 2.
	is(t, "cost", found.Teams[0].Cost, 60*4+60*5*1.5+120*6*2)
}

func TestPeopleAreSlowerWhileTheyLearn(t *testing.T) {
	// From 60 on at half the speed, recovering within 600 minutes: work of 8 minutes
	// that begins t minutes later takes 8/(0.5 + 0.5·t/600).
	cheaper := with(func(s *sim.Setting) { s.Teams[0].HourlyCost = 1 })
	w := must(t, office(), cheaper, Plan{Phases: []Phase{{60, 1}}, Pace: .5, Learn: 600})
	_, found := run(t, w)
	// At 60 the customer takes 16 minutes, at 70 8/(0.5+0.5/60), …
	want, clerks := 5*8.0, [2]float64{}
	for at := 60.0; at <= 230; at += 10 {
		start := max(at, min(clerks[0], clerks[1]))
		takes := 8 / (.5 + .5*((start-60)/600))
		want += takes
		if clerks[0] <= clerks[1] {
			clerks[0] = start + takes
		} else {
			clerks[1] = start + takes
		}
	}
	if got := found.Steps[0].Work; got.N != 23 || got.Sum < want-1e-9 || got.Sum > want+1e-9 {
		t.Errorf("work %v, want %v", got, want)
	}
}

func TestALaterPhaseContainsTheEarlierOne(t *testing.T) {
	// The same customers, with a longer and a longer share: whoever adopts the
	// change with 30 % does with 60 %.
	var before map[int]bool
	for _, share := range []float64{.2, .5, .8} {
		w := must(t, office(), with(func(s *sim.Setting) { s.Steps[0].Work = fixed(5) }), Plan{Phases: []Phase{{0, share}}})
		adopters := map[int]bool{}
		for i := range 23 { // one customer alone each time, the i-th
			m := *w.Model
			m.Setting.Journeys = append([]sim.Journey(nil), m.Journeys...)
			arrive := func(s *sim.Setting) {
				s.Journeys = append([]sim.Journey(nil), s.Journeys...)
				s.Journeys[0].Arrivals.At = append([]float64(nil), s.Journeys[0].Arrivals.At[:i+1]...)
			}
			arrive(&m.Setting)
			m.Epochs = append([]sim.Epoch(nil), m.Epochs...)
			for e := range m.Epochs {
				arrive(&m.Epochs[e].Setting)
			}
			raw, _ := run(t, &World{Model: &m})
			adopters[i] = raw.Journeys[1].Done > int64(count(adopters))
		}
		for i, adopts := range before {
			if adopts && !adopters[i] {
				t.Errorf("customer %d adopts the change with less than %v, but not with that", i, share)
			}
		}
		if n := count(adopters); n == 0 || n == 23 {
			t.Errorf("with %v %d of 23 adopt the change", share, n)
		}
		before = adopters
	}
}

func count(of map[int]bool) (n int) {
	for _, yes := range of {
		if yes {
			n++
		}
	}
	return n
}

func TestADipAtFullSpeedIsNone(t *testing.T) {
	faster := with(func(s *sim.Setting) { s.Steps[0].Work, s.Teams[0].HourlyCost = fixed(7.3), 3 })
	_, plain := run(t, must(t, office(), faster, Plan{Phases: []Phase{{30, .4}, {90, 1}}}))
	_, slow := run(t, must(t, office(), faster, Plan{Phases: []Phase{{30, .4}, {90, 1}}, Pace: 1, Learn: 500}))
	if !reflect.DeepEqual(plain, slow) {
		t.Error("a dip at full speed changes something")
	}
	// And the engine itself, where such a dip is there.
	w := must(t, office(), faster, Plan{Phases: []Phase{{30, .4}, {90, 1}}, Pace: .5, Learn: 500})
	full := func(s *sim.Setting) {
		for i := range s.Teams {
			if s.Teams[i].Dip == nil {
				t.Fatal("nobody learns")
			}
			s.Teams[i].Dip = &sim.Dip{At: s.Teams[i].Dip.At, Pace: 1, Recovers: 500}
		}
	}
	full(&w.Model.Setting)
	for e := range w.Model.Epochs {
		full(&w.Model.Epochs[e].Setting)
	}
	if _, found := run(t, w); !reflect.DeepEqual(plain, found) {
		t.Error("people at full speed are slower")
	}
}

func TestOnlyTheNamedSegmentsTakePart(t *testing.T) {
	two := func(m *sim.Model, work ...float64) *sim.Model {
		m.Segments = []sim.Segment{{Name: "a", Tolerance: 1}, {Name: "b", Tolerance: 1}}
		m.Journeys[0].Mix = []float64{.5, .5}
		m.Steps[0].Work = []draw.Dist{draw.Always(work[0]), draw.Always(work[1])}
		m.Steps[0].Next = []sim.Route{sim.To(sim.Done), sim.To(sim.Done)}
		return m
	}
	raw, found := run(t, must(t, two(office(), 8, 8), two(office(), 5, 5), Plan{Phases: []Phase{{0, 1}}, Only: []string{"a"}}))
	a, b := found.Journeys[0].Done, found.Journeys[1].Done
	is(t, "everybody", a+b, 23)
	is(t, "a, old", raw.Journeys[0].Done, 0)
	is(t, "b, new", raw.Journeys[3].Done, 0)
	is(t, "work", found.Steps[0].Work.Sum, float64(5*a+8*b))
}

func TestWhatIsNewAndWhatGoes(t *testing.T) {
	// From 115 on everybody goes to the robots instead. The clerks stay until the
	// customer of 110 has been served, at 118.
	after := office()
	after.Teams = []sim.Team{{Name: "robots", System: true, Heads: calendar.Constant(9)}}
	after.Steps = []sim.Step{{Name: "robot", Work: fixed(2), Next: []sim.Route{sim.To(sim.Done)}}}
	_, found := run(t, must(t, office(), after, Plan{Phases: []Phase{{115, 1}}}))
	is(t, "teams", len(found.Teams), 2)
	is(t, "clerks on shift", found.Teams[0].OnShift, 2*118)
	is(t, "robots on shift", found.Teams[1].OnShift, 9*(240-115))
	is(t, "by clerks", found.Steps[0].Work, measure.Tally{N: 11, Sum: 88})
	is(t, "by robots", found.Steps[1].Work, measure.Tally{N: 12, Sum: 24})
	is(t, "touchpoint", found.Touchpoints[0].Wait, measure.Tally{N: 23, Sum: 88 + 24})
}

func TestTwoVersionsOfAStepShareItsPlaces(t *testing.T) {
	// One clerk, 35 minutes each, and one place to wait; from 60 on two places, for
	// those who have the change. By hand: served at 10, 45, 80, …
	small := with(func(s *sim.Setting) {
		s.Teams[0].Heads = calendar.Constant(1)
		s.Steps[0].Work = fixed(35)
		s.Steps[0].Room = &sim.Room{Places: 1, Full: []sim.Route{sim.To(sim.Lost)}}
	})
	large := with(func(s *sim.Setting) {
		s.Teams[0].Heads = calendar.Constant(1)
		s.Steps[0].Work = fixed(35)
		s.Steps[0].Room = &sim.Room{Places: 2, Full: []sim.Route{sim.To(sim.Lost)}}
	})
	for _, m := range []*sim.Model{small, large} {
		m.Window.Length = 80
		m.Journeys[0].Arrivals.At = []float64{10, 20, 30, 50, 60, 70}
	}
	raw, found := run(t, must(t, small, large, Plan{Phases: []Phase{{60, 1}}}))
	// 10 is served, 20 waits until 45, 30 is turned away, 50 waits until 80; 60 may
	// wait, though one does already; 70 finds two, one of each version.
	is(t, "old", raw.Steps[0].Turned, 1)
	is(t, "new", raw.Steps[1].Turned, 1)
	is(t, "lost", found.Journeys[0].Lost, 2)
	is(t, "done", found.Journeys[0].Done, 4)
}

func TestFoldKnowsAllThatIsMeasured(t *testing.T) {
	// Whoever adds to what a run finds has to say how it is folded.
	for of, fields := range map[reflect.Type]int{
		reflect.TypeFor[measure.Run](): 12, reflect.TypeFor[measure.Week](): 2, reflect.TypeFor[measure.Hour](): 5,
	} {
		if n := of.NumField(); n != fields {
			t.Errorf("%v has %d fields, not %d: see fold.go", of, n, fields)
		}
	}
}
