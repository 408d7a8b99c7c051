package sim

import (
	"context"
	"fmt"
	"math"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// builder makes small models. What it is given by class with one entry holds
// for all classes; steps without a route go to the next one, the last to done.
type builder struct{ *Model }

// newModel is empty: one segment, one journey, length minutes from a Monday
// 00:00 on, then everybody is served.
func newModel(length float64) builder {
	return builder{&Model{
		Title:    "test",
		Window:   Window{Kind: Terminating, Length: length, Drain: true},
		Scores:   StandardScores(),
		Segments: []Segment{{Name: "all", Tolerance: 1}},
		Setting:  Setting{Journeys: []Journey{{Name: "journey", Mix: []float64{1}}}},
	}}
}

// comeAt lets one customer come at each of these minutes.
func (b builder) comeAt(minutes ...float64) builder {
	b.Journeys[0].Arrivals = Arrivals{At: minutes, Copies: 1}
	return b
}

// comeAtRate lets customers come by a Poisson process.
func (b builder) comeAtRate(rate float64) builder {
	b.Journeys[0].Arrivals = Arrivals{Rate: calendar.Constant(rate), Reference: calendar.Constant(rate)}
	return b
}

// journey adds another way in.
func (b builder) journey(name string, enters int, minutes ...float64) {
	b.Journeys = append(b.Journeys, Journey{Name: name, Enters: enters, Mix: []float64{1}, Arrivals: Arrivals{At: minutes, Copies: 1}})
}

func (b builder) team(name string, heads calendar.Week) int {
	b.Teams = append(b.Teams, Team{Name: name, Heads: heads})
	return len(b.Teams) - 1
}

func (b builder) step(s Step) int {
	b.Steps = append(b.Steps, s)
	return len(b.Steps) - 1
}

// serve is a step of one team that takes a fixed time.
func (b builder) serve(name string, team int, minutes float64) int {
	return b.step(Step{Name: name, Team: team, Work: fixed(minutes)})
}

// delay is a step without a team.
func (b builder) delay(name string, minutes float64) int {
	return b.step(Step{Name: name, Team: NoTeam, Delay: fixed(minutes)})
}

func (b builder) touch(t Touchpoint) int {
	b.Touchpoints = append(b.Touchpoints, t)
	return len(b.Touchpoints) - 1
}

// counter is a live touchpoint, told one where the customer hears of the work.
func counter(name string, steps ...int) Touchpoint {
	return Touchpoint{Name: name, Steps: steps, Live: true, UntilStart: true, Since: Origin{From: SinceHere}}
}

func told(name string, steps ...int) Touchpoint { return Touchpoint{Name: name, Steps: steps} }

func fixed(minutes float64) []draw.Dist { return []draw.Dist{draw.Always(minutes)} }

// shift is a number of heads between two times of every day.
func shift(from, to, heads float64) calendar.Week {
	var spans []calendar.Span
	for day := range 7 {
		start := float64(day) * calendar.DayLength
		spans = append(spans, calendar.Span{From: start + from, To: start + to, Value: heads})
	}
	return calendar.FromSpans(spans...)
}

// complete fills in what was left out.
func (b builder) complete() *Model {
	m := b.Model
	for _, s := range m.Settings() {
		s.complete(m.Classes())
	}
	return m
}

func (s *Setting) complete(classes int) {
	for i := range s.Steps {
		st := &s.Steps[i]
		if st.Next == nil {
			if st.Next = []Route{To(Done)}; i+1 < len(s.Steps) {
				st.Next = []Route{To(i + 1)}
			}
		}
		if st.Patience != nil && st.GivesUp == nil {
			st.GivesUp = []Route{To(Lost)}
		}
		if st.Patience != nil && st.Retry == nil {
			st.Retry = fixed(30)
		}
		all(&st.Work, classes)
		all(&st.Wrap, classes)
		all(&st.Delay, classes)
		all(&st.Patience, classes)
		all(&st.Retry, classes)
		all(&st.Next, classes)
		all(&st.GivesUp, classes)
		all(&st.IfShort, classes)
		all(&st.FirstPass, classes)
		all(&st.Setup, classes)
		for d := range st.Else {
			all(&st.Else[d].Work, classes)
		}
		for b := range st.Balks {
			all(&st.Balks[b].Share, classes)
		}
		if st.Room != nil {
			all(&st.Room.Full, classes)
		}
		if st.Timeout != nil {
			all(&st.Timeout.After, classes)
			all(&st.Timeout.To, classes)
		}
	}
	for i := range s.Journeys {
		if limit := s.Journeys[i].Timeout; limit != nil {
			all(&limit.After, classes)
			all(&limit.To, classes)
		}
	}
	for i := range s.Touchpoints {
		t := &s.Touchpoints[i]
		all(&t.Lag, classes)
		if t.Weight == 0 {
			t.Weight = 1
		}
		if t.Tolerates == 0 {
			t.Tolerates = 2 * t.Expects
		}
	}
}

func all[T any](byClass *[]T, classes int) {
	if len(*byClass) != 1 {
		return
	}
	one := (*byClass)[0]
	for len(*byClass) < classes {
		*byClass = append(*byClass, one)
	}
}

// during adds an epoch: the setting so far, with changes.
func (b builder) during(at float64, change func(s *Setting)) {
	s := b.Setting.clone()
	change(&s)
	b.Epochs = append(b.Epochs, Epoch{At: at, Setting: s})
}

// clone copies a setting as deep as tests write into it.
func (s *Setting) clone() Setting {
	c := Setting{
		Journeys: append([]Journey(nil), s.Journeys...), Teams: append([]Team(nil), s.Teams...),
		Steps: append([]Step(nil), s.Steps...), Touchpoints: append([]Touchpoint(nil), s.Touchpoints...),
		Stocks: append([]Stock(nil), s.Stocks...),
	}
	for _, under := range s.Under {
		if under == nil {
			c.Under = append(c.Under, nil)
			continue
		}
		u := under.clone()
		c.Under = append(c.Under, &u)
	}
	return c
}

// run simulates one replication.
func (b builder) run(t testing.TB) *measure.Run { return runOnce(t, b.complete()) }

func runOnce(t testing.TB, m *Model) *measure.Run {
	t.Helper()
	s, err := New(m)
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.Run(context.Background(), 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// ladder is a touchpoint's ladder with names: "serve queue" is minutes in the
// queue at step serve. Parts of nothing are left out.
func (b builder) ladder(found *measure.Run, tp int) map[string]float64 {
	out := map[string]float64{}
	for step, causes := range found.Ladders[tp].Minutes {
		for cause, minutes := range causes {
			if minutes != 0 {
				out[fmt.Sprintf("%s %s", b.Steps[step].Name, measure.Cause(cause))] = minutes
			}
		}
	}
	return out
}

// expect compares named numbers.
type expect map[string]float64

func (want expect) equal(t testing.TB, got expect) {
	t.Helper()
	for name, w := range want {
		if g, ok := got[name]; !ok && w != 0 || math.Abs(g-w) > 1e-9*max(1, math.Abs(w)) {
			t.Errorf("%s: %v, want %v", name, g, w)
		}
	}
	for name, g := range got {
		if _, ok := want[name]; !ok && g != 0 {
			t.Errorf("%s: %v, want none", name, g)
		}
	}
}

// is compares one number with what was worked out by hand.
func is[T int64 | float64](t testing.TB, what string, got T, want float64) {
	t.Helper()
	if math.Abs(float64(got)-want) > 1e-9*max(1, math.Abs(want)) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}
