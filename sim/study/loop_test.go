package study

import (
	"math"
	"slices"
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// TestLoyaltyByHand: of twelve who leave ten have a score: five promoters, two
// detractors and so three passives. With shares of 91, 84 and 63 % that stay,
// (5·91 + 3·84 + 2·63)/10 = 83.3 % do; the other 16.7 % of 1 000 customers would
// have been worth 410 each. Four are brought and one is kept away: 3 of 12.
func TestLoyaltyByHand(t *testing.T) {
	m := shop(3, 2)
	m.Touchpoints = []sim.Touchpoint{{Name: "met", Steps: []int{1}, Expects: 5, Tolerates: 9, Weight: 1}}
	m.Loyalty = &sim.Loyalty{Refers: sim.Grades{Promoter: 1}, Renews: &sim.Grades{Promoter: .91, Passive: .84, Detractor: .63}, Worth: 410}
	run := &measure.Run{
		Minutes: 1000,
		Journeys: []measure.Journey{{Arrived: 12, Done: 11, Lost: 1, Score: measure.Tally{N: 10, Sum: 800},
			Promoters: 5, Detractors: 2, Referred: 4, Deterred: 1}},
		Steps:       make([]measure.Step, 2),
		Teams:       make([]measure.Team, 2),
		Touchpoints: []measure.Touchpoint{measure.NewTouchpoint(0)},
		Ladders:     []measure.Ladder{{}},
	}
	got := metricsOfRun(m, run)
	for path, want := range map[string]float64{
		"journey.retained":      .833,
		"journey.value_at_risk": 410 * 167,
		"journey.word_of_mouth": 25,
		"loop.word_of_mouth":    .25,
	} {
		x, ok := got[path]
		if !ok {
			t.Fatalf("there is no %s", path)
		}
		about(t, path, x, want)
	}
	for _, l := range []*sim.Loyalty{nil, {Worth: 3}} {
		m.Loyalty = l
		got := metricsOfRun(m, run)
		for _, path := range []string{"journey.retained", "journey.value_at_risk", "journey.word_of_mouth", "loop.word_of_mouth"} {
			if x, ok := got[path]; ok {
				t.Errorf("%s is %v, though nothing is said of it", path, x)
			}
		}
	}
}

// TestLoyaltyBySegment: each segment has its own, and so has each journey.
func TestLoyaltyBySegment(t *testing.T) {
	m := office(2)
	m.Loyalty = &sim.Loyalty{Renews: &sim.Grades{Promoter: 1, Passive: .5}, Worth: 1, Refers: sim.Grades{Promoter: 1}}
	journeys := make([]measure.Journey, 3)
	journeys[0] = measure.Journey{Done: 4, Score: measure.Tally{N: 4}, Promoters: 4, Referred: 4}
	journeys[1] = measure.Journey{Done: 4, Score: measure.Tally{N: 4}, Detractors: 2}
	run := &measure.Run{Minutes: 1, Journeys: journeys, Steps: make([]measure.Step, 4), Teams: make([]measure.Team, 2), Ladders: make([]measure.Ladder, 3)}
	for _, tp := range m.Touchpoints {
		for range 3 {
			run.Touchpoints = append(run.Touchpoints, measure.NewTouchpoint(len(tp.Limits)))
		}
	}
	got := metricsOfRun(m, run)
	about(t, "all", got["journey.retained"], 5./8)
	about(t, "simple", got["journey.retained[simple]"], 1)
	about(t, "complex", got["journey.retained[complex]"], 1./4)
	about(t, "at risk, complex", got["journey.value_at_risk[complex]"], 750)
	about(t, "word of mouth, simple", got["journey.word_of_mouth[simple]"], 100)
	about(t, "word of mouth, complex", got["journey.word_of_mouth[complex]"], 0)
}

// loops are the gains of the loops of one replication.
func loops(t *testing.T, m *sim.Model) map[string]float64 {
	runs := replicate(t, Plan{Seed: 1, Replications: 1}, m)
	out := map[string]float64{}
	for _, s := range runs.Worlds[0].Metrics {
		if s.Object == "loop" {
			out[s.Path] = s.Sums[0] / s.Counts[0]
		}
	}
	return out
}

// TestGainOfRework: a quarter of the work is wrong, and a customer's at most once:
// 1¼ passages for each customer, of which ¼ are rework: a gain of 1/5, and a total
// of 1/(1 - 1/5) = 5/4.
func TestGainOfRework(t *testing.T) {
	rework := func(m *sim.Model) float64 {
		m.Window = sim.Window{Kind: sim.Terminating, Length: 40_000, Drain: true}
		return loops(t, m)["loop.rework.a"]
	}
	within := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > .01 { // of some 5 000 passages: about 2 standard errors
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	again := func(limit int) *sim.Model {
		m := shop(30, 30)
		m.Steps[0].FirstPass, m.Steps[0].ReworkLimit = []float64{.75}, limit
		return m
	}
	within("once at most", rework(again(1)), .2)
	within("as often as need be", rework(again(100)), .25)

	m := again(1) // half of those with wrong work never come back
	m.Steps = append(m.Steps, sim.Step{Name: "sort out", Team: sim.NoTeam, Delay: exponential(1),
		Next: []sim.Route{{{To: 0, Upto: .5}, {To: sim.Lost, Upto: 1}}}})
	m.Steps[0].ReworkTo = 2
	within("half come back", rework(m), .125/1.125)

	m = again(1) // there is another way round
	m.Steps[1].Next = []sim.Route{{{To: 0, Upto: .5}, {To: sim.Done, Upto: 1}}}
	// Right work is done twice by each on average, and wrong work once by a share of
	// p = ¼ + ¾·½·p = 0.4 of them: 0.4 of 2.4 passages.
	within("another way round", rework(m), .4/2.4)
}

// TestGainOfTryingAgain: nobody is ever served, and half of those who give up try
// again: two tries for each customer.
func TestGainOfTryingAgain(t *testing.T) {
	m := shop(30, 30)
	m.Window = sim.Window{Kind: sim.Horizon, Length: 40_000, Drain: true}
	m.Teams[0].Heads = calendar.Constant(0)
	m.Steps[0].Patience, m.Steps[0].Retry = exponential(5), exponential(30)
	m.Steps[0].GivesUp = []sim.Route{{{To: 0, Upto: .5}, {To: sim.Lost, Upto: 1}}}
	got := loops(t, m)
	if gain := got["loop.retry.a"]; math.Abs(gain-.5) > .01 || Total(.5) != 2 {
		t.Errorf("gain %v", gain)
	}
	if len(got) != 1 {
		t.Errorf("%v", got)
	}
}

// TestGainOfQuestions: everybody waits an hour, and asks after 20 minutes and after
// 40: two of three contacts are questions.
func TestGainOfQuestions(t *testing.T) {
	m := shop(30, 30)
	m.Window = sim.Window{Kind: sim.Terminating, Length: 4000, Drain: true}
	m.Steps[0].Team, m.Steps[0].Work, m.Steps[0].Delay = sim.NoTeam, nil, []draw.Dist{draw.Always(60)}
	m.Steps[0].Next = []sim.Route{sim.To(sim.Done)}
	m.Touchpoints = []sim.Touchpoint{{Name: "met", Steps: []int{0}, Weight: 1, Chase: &sim.Chase{After: 20, Again: 20, Step: 1}}}
	about(t, "gain", loops(t, m)["loop.chase.met"], 2./3)
	about(t, "total", Total(2./3), 3)
}

func TestCourses(t *testing.T) {
	f := &Findings{}
	for want, i := range map[Course]stats.Interval{
		Damped: {Value: .8, Low: .7, High: .9, Half: .1}, Runaway: {Value: 1.2, Low: 1, High: 1.4, Half: .2}, CourseOpen: {Value: 1, Low: .9, High: 1.1, Half: .1},
	} {
		if got := f.CourseOf(i); got != want {
			t.Errorf("%+v is %s", i, got)
		}
		if got := (&Findings{Preview: true}).CourseOf(i); got != CourseOpen {
			t.Errorf("a preview tells: %s", got)
		}
	}
	if !math.IsInf(Total(1), 1) || Total(-.25) != .8 {
		t.Error("totals")
	}
}

// TestLoopsWorthTelling: of a small gain nothing is said.
func TestLoopsWorthTelling(t *testing.T) {
	of := func(path string, today, changed float64) Finding {
		return Finding{Metric: Metric{Path: path, Object: "loop"}, Today: stats.Interval{Value: today}, Changed: stats.Interval{Value: changed}}
	}
	f := &Findings{Metrics: []Finding{of("small", .004, .0049), of("new", math.NaN(), .01), of("less", -.02, 0), {Metric: Metric{Path: "other", Object: "step"}, Today: stats.Interval{Value: 1}}}}
	var got []string
	for _, l := range f.Loops() {
		got = append(got, l.Path)
	}
	if !slices.Equal(got, []string{"new", "less"}) {
		t.Errorf("%v", got)
	}
}

// TestLoadsWithoutWordOfMouth: what others hear later is in no traffic equation.
func TestLoadsWithoutWordOfMouth(t *testing.T) {
	m := shop(3, 2)
	m.Loyalty = &sim.Loyalty{Refers: sim.Grades{Promoter: .5}}
	loads, err := Loads(m, &m.Setting)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range loads.Teams {
		if !slices.Equal(l.Assumes, []Assumption{NobodyTalks}) || l.Formula != "" {
			t.Errorf("%s: %q, %s", l.Name, l.Assumes, l.Formula)
		}
	}
}
