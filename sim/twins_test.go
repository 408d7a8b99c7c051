package sim

import (
	"context"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// replication simulates one.
func replication(t *rapid.T, m *Model, number uint64) *measure.Run {
	t.Helper()
	s, err := New(m)
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.Run(context.Background(), 1, number)
	skipEndless(t, s, err)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// skipEndless skips models with more work than can ever be done.
func skipEndless(t *rapid.T, s *Simulator, err error) {
	t.Helper()
	if errors.Is(err, errNeverEmpty) {
		t.Skip("more work than this model can ever do")
	}
	if err != nil && s.plan.canLock && strings.Contains(err.Error(), "deadlock") {
		t.Skip("customers wait for each other")
	}
}

// findings are what a run found, by name, so that runs of models that have
// other things too can be compared.
func findings(m *Model, found *measure.Run) map[string]any {
	out := map[string]any{"twins": found.Twins, "minutes": found.Minutes}
	class := func(c int) string {
		return m.Journeys[c/len(m.Segments)].Name + " " + m.Segments[c%len(m.Segments)].Name
	}
	for c, j := range found.Journeys {
		out["journey "+class(c)] = j
	}
	for i, s := range found.Steps {
		out["step "+m.Steps[i].Name] = s
	}
	for i, team := range found.Teams {
		out["team "+m.Teams[i].Name] = team
	}
	for i, stock := range found.Stocks {
		out["stock "+m.Stocks[i].Name] = stock
	}
	for i := range found.Touchpoints {
		out["touchpoint "+m.Touchpoints[i/m.Classes()].Name+" "+class(i%m.Classes())] = found.Touchpoints[i]
	}
	for i, ladder := range found.Ladders {
		for step, minutes := range ladder.Minutes {
			out["ladder "+m.Touchpoints[i].Name+" "+m.Steps[step].Name] = minutes
		}
	}
	return out
}

// sameFindings says which of the things of before changed, to the last bit.
func sameFindings(t *rapid.T, what string, before, after map[string]any) {
	t.Helper()
	for name, value := range before {
		if !reflect.DeepEqual(value, after[name]) {
			t.Fatalf("%s changes %s:\n%+v\n%+v", what, name, value, after[name])
		}
	}
}

// copyOf is a model that a test may change.
func copyOf(m *Model) *Model {
	c := *m
	c.Setting = m.Setting.clone()
	c.Segments = slices.Clone(m.Segments)
	c.Epochs = slices.Clone(m.Epochs)
	for i := range c.Epochs {
		c.Epochs[i].Setting = m.Epochs[i].Setting.clone()
	}
	return &c
}

// settings are all settings of a model.
func settings(m *Model) []*Setting { return m.Settings() }

func TestSameSeedSameResult(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).Model
		s, err := New(m)
		if err != nil {
			t.Fatal(err)
		}
		var first []*measure.Run
		for r := range uint64(3) {
			found, err := s.Run(context.Background(), 1, r)
			skipEndless(t, s, err)
			if err != nil {
				t.Fatal(err)
			}
			first = append(first, found)
		}
		for _, r := range []uint64{2, 0} { // the same Simulator, and a new one
			again, err := s.Run(context.Background(), 1, r)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(first[r], again) {
				t.Fatal("another result after other replications")
			}
			if !reflect.DeepEqual(again, replication(t, m, r)) {
				t.Fatal("another result of a new Simulator")
			}
		}
	})
}

// Whatever is done differently, the same people come.
func TestSamePeopleWhateverChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).Model
		other := copyOf(m)
		for _, s := range settings(other) {
			for i := range s.Teams {
				s.Teams[i].Heads = calendar.Constant(float64(1 + i))
				s.Teams[i].AtClose = ClearLine
			}
			for i := range s.Steps {
				s.Steps[i].Next = slices.Clone(s.Steps[i].Next)
				s.Steps[i].Next[0] = To(Done)
				s.Steps[i].Patience = nil
				for c := range s.Steps[i].Work {
					s.Steps[i].Work = slices.Clone(s.Steps[i].Work)
					s.Steps[i].Work[c] = s.Steps[i].Work[c].Scale(.5)
				}
			}
			for i := range s.Journeys {
				a := &s.Journeys[i].Arrivals
				a.Rate = a.Rate.Map(func(v float64) float64 { return 1.5 * v })
				a.Copies *= 1.5
			}
		}
		if a, b := replication(t, m, 0), replication(t, other, 0); a.Twins != b.Twins {
			t.Fatalf("fingerprints %x and %x", a.Twins, b.Twins)
		}
	})
}

func TestEpochsOfTheSameValuesChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).Model
		other := copyOf(m)
		at := 60 * float64(rapid.IntRange(0, 40).Draw(t, "at"))
		holds, i := m.Setting.clone(), 0
		for i < len(m.Epochs) && m.Epochs[i].At <= at {
			holds = m.Epochs[i].Setting.clone()
			i++
		}
		other.Epochs = slices.Insert(other.Epochs, i, Epoch{At: at, Setting: holds})
		sameFindings(t, "an empty epoch", findings(m, replication(t, m, 0)), findings(other, replication(t, other, 0)))
	})
}

// Things that nobody uses change nothing: a team, a step, a touchpoint there, a
// stock, a journey without customers, more of them outside the window.
func TestUnusedThingsChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).Model
		other := copyOf(m)
		for _, s := range settings(other) {
			s.Teams = append(s.Teams, Team{Name: "idle", Heads: shift(480, 1020, 2.5), AtClose: ClearLine})
			s.Steps = append(s.Steps, Step{Name: "nobody comes", Team: len(s.Teams) - 1, Work: fixed(1), Next: []Route{To(0)}})
			s.Touchpoints = append(s.Touchpoints, counter("nobody meets", len(s.Steps)-1))
			s.Stocks = append(s.Stocks, Stock{Name: "nobody uses", OnHand: 3, ReorderAt: 5, Reorder: 2, Lead: draw.Always(60)})
			s.Journeys = append(s.Journeys, Journey{Name: "nobody", Mix: slices.Clone(s.Journeys[0].Mix)})
			for i := range s.Teams { // ranks have an entry for each class
				if ranks := s.Teams[i].Ranks; ranks != nil {
					s.Teams[i].Ranks = append(slices.Clone(ranks), make([]int, len(m.Segments))...)
				}
			}
			for i := range s.Steps {
				s.Steps[i].widen((len(m.Journeys) + 1) * len(m.Segments))
			}
			for i := range s.Touchpoints {
				widen(&s.Touchpoints[i].Lag, (len(m.Journeys)+1)*len(m.Segments))
			}
			for i := range s.Journeys {
				if limit := s.Journeys[i].Timeout; limit != nil {
					s.Journeys[i].Timeout = limit.widen((len(m.Journeys) + 1) * len(m.Segments))
				}
			}
		}
		sameFindings(t, "what nobody uses", findings(m, replication(t, m, 0)), findings(other, replication(t, other, 0)))
	})
}

// widen repeats entries by class for more classes.
func (st *Step) widen(classes int) {
	widen(&st.Work, classes)
	widen(&st.Wrap, classes)
	widen(&st.Delay, classes)
	widen(&st.Patience, classes)
	widen(&st.Retry, classes)
	widen(&st.Next, classes)
	widen(&st.GivesUp, classes)
	widen(&st.IfShort, classes)
	widen(&st.FirstPass, classes)
	widen(&st.Setup, classes)
	if st.IfShort != nil {
		widen(&st.IfShort, classes)
	}
	st.Else = slices.Clone(st.Else)
	for i := range st.Else {
		widen(&st.Else[i].Work, classes)
	}
	st.Balks = slices.Clone(st.Balks)
	for i := range st.Balks {
		widen(&st.Balks[i].Share, classes)
	}
	if st.Room != nil {
		room := *st.Room
		widen(&room.Full, classes)
		st.Room = &room
	}
	if st.Timeout != nil {
		st.Timeout = st.Timeout.widen(classes)
	}
}

func (limit *Timeout) widen(classes int) *Timeout {
	wide := *limit
	widen(&wide.After, classes)
	widen(&wide.To, classes)
	return &wide
}

func widen[T any](byClass *[]T, classes int) {
	*byClass = slices.Clone(*byClass)
	for len(*byClass) > 0 && len(*byClass) < classes {
		*byClass = append(*byClass, (*byClass)[0])
	}
}

func TestChasesThatNeverComeChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, true).Model
		other := copyOf(m)
		info := len(m.Steps) - 1
		chased := map[string]bool{}
		for _, s := range settings(other) {
			for i := range s.Touchpoints {
				if tp := &s.Touchpoints[i]; tp.Chase == nil {
					tp.Chase = &Chase{After: 1e8, Step: info}
					chased[tp.Name] = true
				}
			}
		}
		before, after := findings(m, replication(t, m, 0)), findings(other, replication(t, other, 0))
		for name := range before {
			for tp := range chased { // their ladders are added up in another order
				if len(name) > 7 && name[:7] == "ladder " && slices.Contains(ladderNames(m, tp), name) {
					delete(before, name)
				}
			}
		}
		sameFindings(t, "a chase that never comes", before, after)
	})
}

func ladderNames(m *Model, touchpoint string) []string {
	var names []string
	for i := range m.Steps {
		names = append(names, "ladder "+touchpoint+" "+m.Steps[i].Name)
	}
	return names
}

func TestExtraCustomersOutsideTheWindowChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := quiet(randomModel(t, false).Model) // who is referred may come at any time of the week
		m.Window.Start, m.Window.Lead = 0, 0
		other := copyOf(m)
		sunday := calendar.FromSpans(calendar.Span{From: 6 * calendar.DayLength, To: calendar.WeekLength, Value: 1})
		for _, s := range settings(other) {
			for i := range s.Journeys {
				if a := &s.Journeys[i].Arrivals; a.Rate != nil {
					a.Rate = calendar.Combine(a.Rate, sunday, func(rate, more float64) float64 { return rate + more })
				}
			}
		}
		sameFindings(t, "customers after the window", findings(m, replication(t, m, 0)), findings(other, replication(t, other, 0)))
	})
}

func TestOrderOfTeamsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := unpoliced(randomModel(t, true).Model) // they read teams by number
		other := copyOf(m)
		last := len(m.Teams) - 1
		for _, s := range settings(other) {
			slices.Reverse(s.Teams)
			for i := range s.Steps {
				st := &s.Steps[i]
				if st.Team != NoTeam {
					st.Team = last - st.Team
				}
				st.Else, st.With = slices.Clone(st.Else), slices.Clone(st.With)
				for d := range st.Else {
					st.Else[d].Team = last - st.Else[d].Team
				}
				for w := range st.With {
					st.With[w].Team = last - st.With[w].Team
				}
			}
		}
		sameFindings(t, "the order of teams", findings(m, replication(t, m, 0)), findings(other, replication(t, other, 0)))
	})
}

// A step under another name, or behind another step, keeps its customers' luck
// if it says what it was called before.
func TestRenamedStepKeepsItsLuck(t *testing.T) {
	work := func(name, draws string) measure.Tally {
		b := newModel(aWeek).comeAtRate(0.2)
		if name != "old" {
			b.delay("inserted", 5)
		}
		b.step(Step{Name: name, Draws: draws, Team: b.team("many", calendar.Constant(1000)), Work: exp(7), FirstPass: []float64{.8}, ReworkLimit: 1})
		m := b.complete()
		m.Steps[len(m.Steps)-1].ReworkTo = len(m.Steps) - 1
		return runOnce(t, m).Steps[len(m.Steps)-1].Work
	}
	near := func(a, b measure.Tally) bool { return a.N == b.N && math.Abs(a.Sum-b.Sum) < 1e-6 }
	old := work("old", "")
	if renamed := work("new", "old"); !near(old, renamed) {
		t.Errorf("old %v, renamed %v", old, renamed)
	}
	if other := work("new", ""); near(old, other) {
		t.Error("another name has the same luck")
	}
}

// With more customers, on teams that are large enough for all, nothing changes
// for those who come anyway: each leaves at the same minute.
func TestMoreCustomersLeaveTheOthersAlone(t *testing.T) {
	fates := func(more float64) map[draw.Key]int16 {
		b := newModel(2 * calendar.DayLength)
		b.Window.Drain = false
		b.Journeys[0].Arrivals = poisson(0.2*more, 0.2)
		team := b.team("many", calendar.Constant(1e6))
		for i := range 3 {
			b.step(Step{Name: fmt.Sprint("step ", i), Team: team, Work: exp(20), FirstPass: []float64{.7}, ReworkLimit: 3,
				Next: []Route{{{To: 0, Upto: .2}, {To: i + 1, Upto: 1}}}})
		}
		b.delay("stay", 1e7)
		m := b.complete()
		s, err := New(m)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Run(context.Background(), 1, 0); err != nil {
			t.Fatal(err)
		}
		out := map[draw.Key]int16{}
		for i := range s.run.tokens {
			if tk := &s.run.tokens[i]; tk.isCustomer() {
				out[tk.key] = int16(tk.index)*1000 + int16(s.run.counts[i*s.run.countStride])
			}
		}
		return out
	}
	today, more := fates(1), fates(1.3)
	for key, step := range today {
		if more[key] != step {
			t.Fatalf("customer %x is at %d, with more customers at %d", key, step, more[key])
		}
	}
	if len(more) < len(today)+20 {
		t.Errorf("%d customers, then %d", len(today), len(more))
	}
}
