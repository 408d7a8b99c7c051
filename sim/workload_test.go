package sim

import (
	"context"
	"fmt"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

func exp(mean float64) []draw.Dist { return []draw.Dist{{Kind: draw.Exponential, A: mean}} }

func live(i int, name string) Touchpoint {
	return Touchpoint{Name: name, Live: true, UntilStart: true, Since: Origin{From: SinceHere}, Steps: []int{i}, Weight: 1}
}

func simple(rate float64, length float64) *Model {
	return &Model{
		Window:   Window{Kind: Steady, Length: length},
		Scores:   StandardScores(),
		Segments: []Segment{{Name: "all", Tolerance: 1}},
		Setting: Setting{Journeys: []Journey{{Name: "journey", Mix: []float64{1},
			Arrivals: Arrivals{Rate: calendar.Constant(rate), Reference: calendar.Constant(rate)}}}},
	}
}

func w1(n float64) *Model {
	m := simple(0.9, n/0.9)
	m.Teams = []Team{{Name: "clerk", Heads: calendar.Constant(1)}}
	m.Steps = []Step{{Name: "serve", Work: exp(1), Next: []Route{To(Done)}}}
	m.Touchpoints = []Touchpoint{live(0, "serve")}
	return m
}

func w2(n float64) *Model {
	m := simple(10, n/10)
	m.Teams = []Team{{Name: "agents", Heads: calendar.Constant(10)}}
	m.Steps = []Step{{Name: "answer", Work: exp(1), Patience: exp(2), GivesUp: []Route{To(Lost)}, Retry: exp(30), Next: []Route{To(Done)}}}
	m.Touchpoints = []Touchpoint{live(0, "answer")}
	return m
}

func w3(n float64) *Model {
	m := simple(1, n)
	heads := []float64{3, 4, 5, 3, 4, 5, 3, 4}
	work := []float64{2.367530011472, 4.411466293138, 6.534826907327, 4.290075182773, 5.199650166055, 7.742473486406, 3.71911106818, 3.06}
	next := []Route{
		{{To: 1, Upto: .6}, {To: 2, Upto: 1}}, {{To: 3, Upto: .7}, {To: 2, Upto: .9}, {To: 0, Upto: 1}}, {{To: 4, Upto: .9}, {To: 1, Upto: 1}}, {{To: 5, Upto: .5}, {To: 6, Upto: .9}, {To: 1, Upto: 1}},
		{{To: 6, Upto: .6}, {To: 5, Upto: .9}, {To: 2, Upto: 1}}, {{To: 7, Upto: .9}, {To: 3, Upto: 1}}, {{To: 7, Upto: .9}, {To: 4, Upto: 1}}, {{To: Done, Upto: .9}, {To: 5, Upto: .95}, {To: 6, Upto: 1}},
	}
	for i := range heads {
		name := fmt.Sprintf("s%d", i)
		m.Teams = append(m.Teams, Team{Name: "t" + name, Heads: calendar.Constant(heads[i])})
		m.Steps = append(m.Steps, Step{Name: name, Team: i, Work: exp(work[i]), Next: []Route{next[i]}})
		m.Touchpoints = append(m.Touchpoints, live(i, name))
	}
	return m
}

func BenchmarkWorkloads(b *testing.B) {
	for name, make := range map[string]func(float64) *Model{"w1": w1, "w2": w2, "w3": w3} {
		b.Run(name, func(b *testing.B) {
			const customers = 100_000
			s, err := New(make(customers))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for i := range b.N {
				run, err := s.Run(context.Background(), 1, uint64(i))
				if err != nil {
					b.Fatal(err)
				}
				if i == 0 {
					b.Logf("wait %.3f visits %.3f gave up %.4f lead %.3f", run.Steps[0].Queue.Mean(), float64(run.Events)/customers, float64(run.Steps[0].GaveUp)/customers, run.Journeys[0].Lead.Mean())
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/customers, "ns/customer")
		})
	}
}
