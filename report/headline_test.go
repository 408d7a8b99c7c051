package report

import (
	"strings"
	"testing"

	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

const runs = 30

// series is a metric whose values alternate round a mean, so that its interval
// has a width: over 30 replications ±spread gives a half-width of about 0.38
// spreads.
func series(path string, better stats.Direction, mean, spread float64) study.Series {
	parts := strings.SplitN(path, ".", 3)
	s := study.Series{Metric: study.Metric{Path: path, Object: parts[0], Name: parts[1], Measure: parts[2], Unit: study.Minutes, Better: better}}
	for r := range runs {
		value := mean + spread
		if r%2 == 1 {
			value = mean - spread
		}
		s.Sums, s.Counts = append(s.Sums, value), append(s.Counts, 1)
	}
	return s
}

// decision is a study of one touchpoint whose waits, in minutes, go from one
// mean to another.
func decision(t *testing.T, today, changed study.Series, targets ...study.Target) *Study {
	t.Helper()
	m := &sim.Model{Window: sim.Window{Kind: sim.Horizon, Length: 26 * 7 * 24 * 60}, Segments: []sim.Segment{{Name: "all"}}}
	m.Touchpoints = []sim.Touchpoint{{Name: "decision", Title: "Hear the decision", MomentOfTruth: true, Expects: 2880}}
	world := func(s study.Series) study.World {
		return study.World{Model: m, Metrics: []study.Series{s}, Ladders: nil, Inside: make([]float64, len(s.Sums))}
	}
	f, err := study.Conclude(&study.Runs{Worlds: []study.World{world(today), world(changed)}, Done: len(today.Sums)},
		study.Rules{Confidence: .95, Targets: targets})
	if err != nil {
		t.Fatal(err)
	}
	return &Study{Findings: f, Title: "Claims"}
}

type atMost float64

func (b atMost) Holds(x float64) bool { return x <= float64(b) }
func (b atMost) String() string       { return "≤ 3 d" }

func TestHeadline(t *testing.T) {
	const day = 1440
	wait := func(mean, spread float64) study.Series {
		return series("touchpoint.decision.wait.p90", stats.LowerBetter, mean*day, spread*day)
	}
	short := wait(3.4, .1)
	short.Sums, short.Counts = short.Sums[:6], short.Counts[:6]
	red := study.Target{Path: "touchpoint.decision.wait.p90", Green: atMost(3 * day)}
	for _, c := range []struct {
		name           string
		today, changed study.Series
		targets        []study.Target
		want           string
	}{
		{"better", wait(3.4, .1), wait(1.9, .05), nil, "The wait for “Hear the decision” falls from 3.40 to 1.90 days (for 9 in 10)."},
		{"worse", wait(1.9, .05), wait(3.4, .1), nil, "The wait for “Hear the decision” rises from 1.90 to 3.40 days (for 9 in 10)."},
		{"close", wait(3.41, .001), wait(3.31, .001), nil, "The wait for “Hear the decision” falls from 3.41 to 3.31 days (for 9 in 10)."},
		{"identical", wait(3.4, .1), wait(3.4, .1), nil, "Nothing changes for customers at “Hear the decision”."},
		{"no difference that matters", wait(3.4, .1), wait(3.41, .1), nil, "The wait for “Hear the decision” stays at about 3.41 days (for 9 in 10)."},
		{"cannot tell", wait(3.4, .1), wait(3.5, .9), nil, "We cannot tell whether the wait for “Hear the decision” changes."},
		{"a target turns red", wait(2, .1), wait(4, .1), []study.Target{red}, "A target turns red: the wait for “Hear the decision” goes from 2.00 to 4.00 days."},
		{"preview", short, short, nil, "A preview of 6 runs: nothing can be said yet."},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := decision(t, c.today, c.changed, c.targets...).Headline()
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if words := len(strings.Fields(got)); words > 20 {
				t.Errorf("%d words are too many for a headline", words)
			}
		})
	}
}
