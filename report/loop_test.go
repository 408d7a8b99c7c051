package report

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// told is a study of metrics whose values alternate round a mean in each world;
// those of NaN are not there.
func told(t *testing.T, worlds int, values map[string][2]float64, n int) *Study {
	t.Helper()
	m := &sim.Model{Window: sim.Window{Kind: sim.Horizon, Length: 26 * 7 * 24 * 60}, Segments: []sim.Segment{{Name: "all"}}}
	m.Touchpoints = []sim.Touchpoint{{Name: "decision", Title: "Hear the decision", Expects: 2880}}
	m.Steps = []sim.Step{{Name: "assess", Title: "Assess the claim"}}
	kinds := []struct {
		path, object, name, measure string
		unit                        study.Unit
		better                      stats.Direction
	}{
		{"journey.retained", "journey", "", "retained", study.Portion, stats.HigherBetter},
		{"journey.value_at_risk", "journey", "", "value_at_risk", study.Money, stats.LowerBetter},
		{"journey.word_of_mouth", "journey", "", "word_of_mouth", study.Number, stats.HigherBetter},
		{"loop.rework.assess", "loop", "assess", "rework", study.Number, stats.LowerBetter},
		{"loop.retry.assess", "loop", "assess", "retry", study.Number, stats.LowerBetter},
		{"loop.chase.decision", "loop", "decision", "chase", study.Number, stats.LowerBetter},
		{"loop.word_of_mouth", "loop", "", "word_of_mouth", study.Number, stats.HigherBetter},
	}
	runs := &study.Runs{Done: n}
	for w := range worlds {
		world := study.World{Model: m, Inside: make([]float64, n)}
		for _, k := range kinds {
			v, ok := values[k.path]
			if !ok || math.IsNaN(v[w]) {
				continue
			}
			s := study.Series{Metric: study.Metric{Path: k.path, Object: k.object, Name: k.name, Measure: k.measure, Unit: k.unit, Better: k.better}}
			for r := range n {
				sum := v[w] * (1 + .01*float64(1-2*(r%2))*float64(1+w))
				s.Sums, s.Counts = append(s.Sums, sum), append(s.Counts, 1)
			}
			world.Metrics = append(world.Metrics, s)
		}
		runs.Worlds = append(runs.Worlds, world)
	}
	f, err := study.Conclude(runs, study.Rules{Confidence: .95})
	if err != nil {
		t.Fatal(err)
	}
	return &Study{Findings: f, Title: "Claims", Currency: "EUR"}
}

func TestLoyaltyLine(t *testing.T) {
	none := math.NaN()
	for name, c := range map[string]struct {
		worlds, runs int
		values       map[string][2]float64
		want         string
	}{
		"two": {2, 30, map[string][2]float64{"journey.retained": {.82, .88}, "journey.value_at_risk": {74_000, 49_000}, "journey.word_of_mouth": {-.9, 1.2}},
			"82.0 → 88.0 % stay (+6.0 ± 0.36 points, better); value at risk EUR 74.00 → 49.00 k per 1 000 customers (−25.00 ± 0.091 k, better); word of mouth −0.90 → +1.20 customers per 100 (+2.10 ± 0.013, better)"},
		"one":         {1, 30, map[string][2]float64{"journey.retained": {.82}, "journey.value_at_risk": {740}}, "82.0 ± 0.31 % stay; value at risk EUR 740 ± 2.8 per 1 000 customers"},
		"alike":       {2, 30, map[string][2]float64{"journey.retained": {0, 0}}, "0 % stay (identical)"},
		"only with":   {2, 30, map[string][2]float64{"journey.word_of_mouth": {none, 2}}, "word of mouth +2.00 ± 0.015 customers per 100 (in one world only)"},
		"nothing":     {2, 30, nil, ""},
		"too few":     {2, 4, map[string][2]float64{"journey.retained": {.82, .88}}, "82.0 → 88.0 % stay (+6.0 points, preview)"},
		"one too few": {1, 4, map[string][2]float64{"journey.retained": {.82}}, "82.0 % stay"},
	} {
		if got := told(t, c.worlds, c.values, c.runs).loyaltyLine(); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

func TestLoopTable(t *testing.T) {
	none := math.NaN()
	print := func(s *Study) string {
		table, ok := s.loopTable()
		if !ok {
			return ""
		}
		var b bytes.Buffer
		if err := WriteTable(&b, table); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	s := told(t, 2, map[string][2]float64{"loop.rework.assess": {.25, .1}, "loop.retry.assess": {none, .5}, "loop.chase.decision": {.001, .002}, "loop.word_of_mouth": {.9, 1.2}}, 30)
	want := `Loops Each causes 100 become
Assess the claim: work done again 25.00 → 10.00 % 133 → 111 damped better
Word of mouth 90.0 → 120.0 % 1000 → without end damped → runaway better
Assess the claim: tried again after giving up 50.0 ± 0.38 % 200 damped in one world only`
	if got := print(s); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
		t.Errorf("got\n%s", got)
	}
	if !strings.Contains(s.loopHeadline(), "not sure") {
		t.Error(s.loopHeadline())
	}
	if got := print(told(t, 2, map[string][2]float64{"loop.chase.decision": {.001, .002}}, 30)); got != "" {
		t.Errorf("of nothing much it says %s", got)
	}
	s = told(t, 1, map[string][2]float64{"loop.chase.decision": {.1}}, 4)
	if got := strings.Join(strings.Fields(print(s)), " "); got != "Loops Each causes 100 become Hear the decision: questions while they wait 10.0 % 111 cannot tell" {
		t.Error(got)
	}
	if page, ok := s.targetPage(); !ok || page.Headline == "" || len(page.Blocks) == 0 {
		t.Errorf("%+v", page)
	}
}
