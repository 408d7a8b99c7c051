package report

import (
	"testing"

	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// several is a study of the touchpoints of the metrics given, the first of which is
// a moment of truth; without changed it is of one world.
func several(t *testing.T, titles []sim.Touchpoint, today, changed []study.Series) *Study {
	t.Helper()
	m := &sim.Model{Window: sim.Window{Kind: sim.Horizon, Length: 26 * 7 * 24 * 60}, Segments: []sim.Segment{{Name: "all"}}}
	m.Touchpoints = titles
	var worlds []study.World
	for _, metrics := range [][]study.Series{today, changed} {
		if metrics != nil {
			worlds = append(worlds, study.World{Model: m, Metrics: metrics, Inside: make([]float64, runs)})
		}
	}
	f, err := study.Conclude(&study.Runs{Worlds: worlds, Done: runs}, study.Rules{Confidence: .95})
	if err != nil {
		t.Fatal(err)
	}
	return &Study{Findings: f, Title: "Calls"}
}

// share is a metric that is a part of customers.
func share(path string, mean, spread float64) study.Series {
	s := series(path, stats.LowerBetter, mean, spread)
	s.Unit = study.Portion
	return s
}

// score is the satisfaction with a touchpoint.
func score(path string, mean float64) study.Series {
	s := series(path, stats.HigherBetter, mean, .1)
	s.Unit = study.Points
	return s
}

// TestHeadlineOfThoseWhoGiveUp: a wait is that of those who get through. It looks
// better the more of the others give up, and then the headline says so.
func TestHeadlineOfThoseWhoGiveUp(t *testing.T) {
	phone := []sim.Touchpoint{{Name: "phone", Title: "Phone", MomentOfTruth: true, Expects: 2}}
	of := func(wait, gaveUp, content float64) []study.Series {
		return []study.Series{series("touchpoint.phone.wait.p90", stats.LowerBetter, wait, .1), share("touchpoint.phone.abandonment", gaveUp, .001), score("touchpoint.phone.satisfaction", content)}
	}
	for _, c := range []struct {
		name           string
		today, changed []study.Series
		want           string
	}{
		{"one world", of(2.3, .55, 60), nil, "9 in 10 of those who got through wait at most 2.3 minutes for “Phone”; 55 % gave up."},
		{"one world, hardly anybody", of(2.3, .005, 60), nil, "9 in 10 customers wait at most 2.3 minutes for “Phone”."},
		{"no wait", of(0, .55, 60), nil, "9 in 10 of those who got through do not wait for “Phone”; 55 % gave up."},
		{"as many", of(2.3, .55, 60), of(1.1, .55, 60), "The wait for “Phone” falls from 2.30 to 1.10 minutes (for 9 in 10 of those who got through)."},
		{"more give up", of(2.3, .55, 60), of(1.1, .78, 60), "The wait for “Phone” falls from 2.30 to 1.10 minutes, but more give up: 55.0 → 78.0 %."},
		{"both worse", of(1.1, .55, 60), of(2.3, .78, 60), "The wait for “Phone” rises from 1.10 to 2.30 minutes, and more give up: 55.0 → 78.0 %."},
		{"the wait stays", of(2.3, .55, 60), of(2.3, .78, 60), "The wait for “Phone” stays as it is, but more give up: 55.0 → 78.0 %."},
		{"less content", of(2.3, 0, 60), of(1.1, 0, 40), "The wait for “Phone” falls from 2.30 to 1.10 minutes, but satisfaction falls: 60.0 → 40.0."},
	} {
		if got := several(t, phone, c.today, c.changed).Headline(); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
