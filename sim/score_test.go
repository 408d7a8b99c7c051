package sim

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/measure"
)

func TestCurve(t *testing.T) {
	tp := Touchpoint{Curve: []Anchor{{5, 100}, {30, 75}, {60, 0}}}
	for wait, want := range map[float64]float64{0: 100, 5: 100, 17.5: 87.5, 30: 75, 40: 50, 60: 0, 500: 0} {
		is(t, "score", tp.Score(wait, 1), want)
	}
	is(t, "half the tolerance", tp.Score(20, .5), 50)
	tp.Feel = .75
	is(t, "it feels shorter", tp.Score(40, 1), 75)
	is(t, "and is tolerated less", tp.Score(20, .5), 75)
	flat := Touchpoint{Curve: []Anchor{{10, 60}, {20, 40}}}
	is(t, "before the first", flat.Score(0, 1), 60)
	is(t, "after the last", flat.Score(25, 1), 40)
	plain := Touchpoint{Expects: 30, Tolerates: 60, Feel: 1.5}
	is(t, "without a curve", plain.Score(30, 1), 50)
}

// A curve through the standard anchors is the standard.
func TestCurveOfTheStandard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).Model
		for _, s := range settings(m) {
			for i := range s.Touchpoints {
				s.Touchpoints[i].Feel, s.Touchpoints[i].Curve = 0, nil
				if tp := &s.Touchpoints[i]; tp.Scored() {
					tp.Tolerates = max(tp.Tolerates, 1.5*tp.Expects)
				}
			}
		}
		other := copyOf(m)
		for _, s := range settings(other) {
			for i := range s.Touchpoints {
				if tp := &s.Touchpoints[i]; tp.Scored() {
					tp.Curve = []Anchor{{0, 100}, {tp.Expects, 75}, {tp.Tolerates, 25}, {2 * tp.Tolerates, 0}}
					tp.Expects, tp.Tolerates = 0, 0
				}
			}
		}
		a, b := replication(t, m, 0), replication(t, other, 0)
		for i := range a.Touchpoints {
			x, y := &a.Touchpoints[i], &b.Touchpoints[i]
			if x.Score.N != y.Score.N || math.Abs(x.Score.Sum-y.Score.Sum) > 1e-6*(1+x.Score.Sum) {
				t.Fatalf("scores of %v and %v", x.Score, y.Score)
			}
		}
	})
}

// Points lost sum to 100 less the score; feel and curve change neither waits nor
// who keeps the promise.
func TestFeelingsChangeNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := quiet(randomModel(t, false).Model)
		other := copyOf(m)
		for _, s := range settings(other) {
			for i := range s.Touchpoints {
				s.Touchpoints[i].Feel = rapid.Float64Range(.1, 2).Draw(t, "feel")
				s.Touchpoints[i].Curve = []Anchor{{1, 95}, {50, 50}, {100, 50}}
			}
		}
		a, b := replication(t, m, 0), replication(t, other, 0)
		for i := range b.Touchpoints {
			y := b.Touchpoints[i]
			lost := y.Score.Sum
			for _, points := range y.PointsLost {
				lost += points
			}
			if math.Abs(lost-100*float64(y.Score.N)) > 1e-6*(1+lost) {
				t.Fatalf("%v points of %d customers", lost, y.Score.N)
			}
			if x := a.Touchpoints[i]; x.Wait != y.Wait || x.WithinPromise != y.WithinPromise || x.Chases != y.Chases {
				t.Fatalf("%+v and %+v", x, y)
			}
		}
		for i := range a.Steps {
			if a.Steps[i] != b.Steps[i] {
				t.Fatalf("%+v and %+v", a.Steps[i], b.Steps[i])
			}
		}
	})
}

func TestCurveAtACounter(t *testing.T) {
	// Waits of 0, 4 and 8 minutes; a promise broken takes 15 from what the curve
	// gives.
	b := oneClerk(60)
	b.Touchpoints[0].Curve, b.Touchpoints[0].Promise = []Anchor{{0, 100}, {8, 60}}, 7
	found := b.run(t).Touchpoints[0]
	is(t, "score", found.Score.Sum, 100+80+(60-15))
	is(t, "satisfied", found.Satisfied, 2)
	is(t, "lost by waiting", found.PointsLost[measure.LostWaiting], 20+40)
}

// peaks is a journey of delays with a touchpoint after each, expected as long as
// its score wants: 100 less the minutes.
func peaks(weights []float64, minutes ...float64) builder {
	b := newModel(1000).comeAt(0)
	for i, m := range minutes {
		b.delay(string(rune('a'+i)), m)
		tp := told(string(rune('A'+i)), i)
		tp.Since, tp.Curve = Origin{From: SinceHere}, []Anchor{{0, 100}, {100, 0}}
		if weights != nil {
			tp.Weight = weights[i]
		}
		b.touch(tp)
	}
	b.Journeys[0].PeakEnd = true
	return b
}

func TestPeakEnd(t *testing.T) {
	for _, c := range []struct {
		name    string
		weights []float64
		minutes []float64
		want    float64
	}{
		{"the worst, then good", nil, []float64{10, 70, 20}, (30 + 80) / 2.},
		{"a tie: the lower", nil, []float64{0, 50, 30}, (50 + 70) / 2.}, // 100 and 50 lie 25 off 75
		{"a tie, the other way round", nil, []float64{50, 0, 30}, (50 + 70) / 2.},
		{"weights do not matter", []float64{3, 1, 7}, []float64{10, 70, 20}, (30 + 80) / 2.},
		{"one", nil, []float64{10}, 90},
		{"the last is the farthest", nil, []float64{10, 90}, 10},
	} {
		b := peaks(c.weights, c.minutes...)
		j := b.run(t).Journeys[0]
		is(t, c.name, j.Score.Sum, c.want)
		is(t, c.name, j.Score.N, 1)
	}
	// A touchpoint without weight is neither the peak nor the end.
	b := peaks(nil, 10, 70, 20).complete()
	b.Touchpoints[1].Weight, b.Touchpoints[2].Weight = 0, 0
	is(t, "without weight", runOnce(t, b).Journeys[0].Score.Sum, 90)
	b.Touchpoints[0].Weight = 0
	is(t, "nobody with a score", runOnce(t, b).Journeys[0].Score.N, 0)
}

// Only the journey that is scored so is.
func TestPeakEndOfOneJourney(t *testing.T) {
	b := peaks(nil, 10, 70, 20)
	b.journey("plain", 0, 0)
	found := b.run(t)
	is(t, "peak and end", found.Journeys[0].Score.Sum, 55)
	is(t, "weighted", found.Journeys[1].Score.Sum, (90+30+80)/3.)
}

func TestFeelOfAnEvent(t *testing.T) {
	// From 7 on the wait feels half as long: the third, after 8 minutes.
	b := oneClerk(60)
	b.Touchpoints[0].Expects = 8
	b.during(7, func(s *Setting) { s.Touchpoints[0].Feel = .5 })
	is(t, "score", b.run(t).Touchpoints[0].Score.Sum, 100+87.5+87.5)
}

func TestScoresThatAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(tp *Touchpoint){
		"one anchor":     func(tp *Touchpoint) { tp.Curve = []Anchor{{0, 100}} },
		"rising":         func(tp *Touchpoint) { tp.Curve = []Anchor{{0, 50}, {5, 60}} },
		"back in time":   func(tp *Touchpoint) { tp.Curve = []Anchor{{5, 50}, {5, 40}} },
		"beyond 100":     func(tp *Touchpoint) { tp.Curve = []Anchor{{0, 101}, {5, 40}} },
		"not a number":   func(tp *Touchpoint) { tp.Curve = []Anchor{{0, math.NaN()}, {5, 40}} },
		"negative feel":  func(tp *Touchpoint) { tp.Feel = -1 },
		"no feel at all": func(tp *Touchpoint) { tp.Feel = math.NaN() },
	} {
		b := oneClerk(60)
		spoil(&b.Touchpoints[0])
		if _, err := New(b.complete()); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
