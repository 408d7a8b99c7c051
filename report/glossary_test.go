package report

import (
	"context"
	"strings"
	"testing"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// everything is a model with something of each kind that is measured.
func everything() *sim.Model {
	always, fixed := calendar.Constant(1), func(x float64) []draw.Dist { return []draw.Dist{draw.Always(x), draw.Always(x)} }
	both := func(r sim.Route) []sim.Route { return []sim.Route{r, r} }
	return &sim.Model{
		Title: "Everything", Window: sim.Window{Kind: sim.Terminating, Length: 600, Drain: true}, Scores: sim.StandardScores(),
		Segments: []sim.Segment{{Name: "plus", Tolerance: 1}, {Name: "regular", Tolerance: 1}},
		Streams:  []sim.Stream{{Name: "main", Steps: []int{0, 1}}},
		Setting: sim.Setting{
			Journeys: []sim.Journey{{Name: "visit", Mix: []float64{.5, .5},
				Arrivals: sim.Arrivals{Rate: calendar.Constant(.15), Reference: calendar.Constant(.15)}}},
			Stocks: []sim.Stock{{Name: "paper", OnHand: 10, ReorderAt: 5, Reorder: 20, Lead: draw.Always(60), UnitCost: 2}},
			Teams:  []sim.Team{{Name: "desk", Heads: always, HourlyCost: 30}, {Name: "back", Heads: always}},
			Steps: []sim.Step{
				{Name: "ask", Team: 0, Work: fixed(5), Patience: fixed(10), GivesUp: both(sim.To(sim.Lost)), Retry: fixed(30),
					Balks: []sim.Balk{{Share: []float64{.1, .1}}}, FirstPass: []float64{.9, .9}, ReworkLimit: 1,
					Timeout: &sim.Timeout{After: fixed(20), To: both(sim.To(sim.Lost))}, Next: both(sim.To(1))},
				{Name: "do", Team: 1, Work: fixed(6), Room: &sim.Room{Places: 2, Block: true}, Uses: []sim.Use{{Stock: 0, Units: 1}}, Next: both(sim.To(sim.Done))},
				{Name: "call", Team: 0, Work: fixed(1), Next: both(sim.To(sim.Done))},
			},
			Touchpoints: []sim.Touchpoint{
				{Name: "seen", Steps: []int{0}, Channel: "counter", Live: true, UntilStart: true, Since: sim.Origin{From: sim.SinceHere}, Expects: 5, Tolerates: 10,
					Promise: 8, Weight: 1, Limits: []float64{1}},
				{Name: "told", Steps: []int{1}, Channel: "letter", Lag: fixed(60), Expects: 60, Tolerates: 120, Weight: 1, MomentOfTruth: true,
					Chase: &sim.Chase{After: 30, Step: 2}},
			},
		},
	}
}

// studyOf runs models, today's first.
func studyOf(t *testing.T, runs int, models ...*sim.Model) *Study {
	t.Helper()
	found, err := study.Replicate(context.Background(), models, study.Plan{Seed: 1, Replications: runs, Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	findings, err := study.Conclude(found, study.Rules{Confidence: .95})
	if err != nil {
		t.Fatal(err)
	}
	s := &Study{Findings: findings, Title: "Everything", Currency: "EUR"}
	if len(models) > 1 {
		s.Change = &Change{Title: "Another one"}
	}
	return s
}

// changedOf is the same with a faster back office.
func changedOf(m *sim.Model) *sim.Model {
	c := *m
	c.Steps = append([]sim.Step(nil), m.Steps...)
	c.Steps[1].Work = []draw.Dist{draw.Always(3), draw.Always(3)}
	return &c
}

func TestEveryMetricHasAnEntry(t *testing.T) {
	s := studyOf(t, 10, everything())
	seen := map[string]bool{}
	for i := range s.Findings.Metrics {
		f := &s.Findings.Metrics[i]
		if seen[f.Object+"."+f.Measure] {
			continue
		}
		seen[f.Object+"."+f.Measure] = true
		term := TermOf(f.Object, f.Measure)
		switch {
		case term == nil:
			t.Errorf("%s.%s has no entry in the glossary", f.Object, f.Measure)
		case term.Inside == "" || term.Outside == "":
			t.Errorf("%s is not in both dialects", term.Name)
		case unitOfTerm(f.Unit, f.Measure) != term.Unit:
			t.Errorf("%s is in %q, the glossary says %q", term.Name, unitOfTerm(f.Unit, f.Measure), term.Unit)
		}
	}
	if len(seen) < 40 {
		t.Errorf("only %d metrics: has the model of this test something of everything?", len(seen))
	}
}

// unitOfTerm is a unit as the glossary has it.
func unitOfTerm(u study.Unit, measure string) string {
	switch {
	case measure == "chases":
		return "per 100"
	case measure == "satisfaction":
		return "points of 100"
	}
	return map[study.Unit]string{study.Minutes: "time", study.Portion: "share", study.Points: "points", study.Number: "number",
		study.PerWeek: "a week", study.Money: "money"}[u]
}

func TestEveryColumnHasAnEntry(t *testing.T) {
	m := everything()
	var tables []document.Table
	for _, s := range []*Study{studyOf(t, 10, m), studyOf(t, 10, m, changedOf(m))} {
		s.Findings.Targets = []study.TargetFinding{{Target: study.Target{Path: "journey.csat", Green: atMost(1)}, Finding: s.Findings.Find("journey.csat")}}
		for _, page := range s.Build().Pages {
			for _, b := range page.Blocks {
				switch b := b.(type) {
				case document.Table:
					tables = append(tables, b)
				case document.Figure:
					tables = append(tables, b.Table)
				}
			}
		}
		targets, _ := s.textTargets()
		tables = append(tables, s.textTable(), targets)
		for _, e := range []*Explanation{s.Explain("", ""), s.Explain("touchpoint", "told"), s.Explain("team", "desk"), s.Explain("step", "ask"), s.Explain("stream", "main")} {
			for _, b := range e.Blocks {
				if table, ok := b.(document.Table); ok {
					tables = append(tables, table)
				}
			}
		}
	}
	heads := 0
	for _, table := range tables {
		for _, c := range table.Columns {
			head, _, _ := strings.Cut(c.Head, ", ") // without a unit, a level or a world
			head = head[strings.LastIndex(head, ": ")+1:]
			head, _, _ = strings.Cut(head, " (")
			if c.Head == "" {
				continue
			}
			heads++
			if len(Look(Glossary(), head)) == 0 && len(Look(Glossary(), c.Head)) == 0 {
				t.Errorf("the column %q has no entry in the glossary", c.Head)
			}
		}
	}
	if heads < 50 {
		t.Errorf("only %d columns were looked at", heads)
	}
}

func TestEveryVerdictCauseAndKindHasAnEntry(t *testing.T) {
	terms := Glossary()
	var words []string
	for v := chart.Identical; v <= chart.Preview; v++ {
		words = append(words, v.String())
	}
	for k := stats.Identical; k <= stats.Preview; k++ {
		words = append(words, k.String())
	}
	for c := range measure.Causes {
		words = append(words, c.String(), causeName(c))
	}
	for r := range measure.Reasons {
		words = append(words, reasonWords(r))
	}
	for k := sim.Terminating; k <= sim.Steady; k++ {
		words = append(words, k.String())
	}
	for s := study.CannotTell; s <= study.Missed; s++ {
		words = append(words, s.String())
	}
	for _, w := range words {
		if found := Look(terms, w); len(found) == 0 || found[0].Means == "" {
			t.Errorf("%q has no entry in the glossary", w)
		}
	}
	seen := map[string]bool{}
	for _, term := range terms {
		if id := string(term.Sort) + " " + term.Name; seen[id] || term.Means == "" {
			t.Errorf("%q stands twice, or means nothing", id)
		} else {
			seen[id] = true
		}
	}
}
