package report

import (
	"fmt"
	"math"
	"strings"

	"ripple/report/chart"
	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// how a metric is written: divided by per, then the unit.
func (s *Study) written(f *study.Finding) (per float64, unit string) {
	switch f.Unit {
	case study.Minutes:
		u := unitOf(f)
		return u.Minutes, u.Name
	case study.Portion:
		return 0.01, "%"
	case study.Money:
		return 1, s.Currency
	case study.Number:
		if f.Object == "loop" {
			return 0.01, "%"
		}
	case study.PerWeek:
		return 1, "a week"
	}
	return 1, ""
}

// valueText is one estimate of a metric, such as "3.42 d".
func (s *Study) valueText(f *study.Finding, i stats.Interval) string {
	if math.IsNaN(i.Value) {
		return "–"
	}
	per, unit := s.written(f)
	half := i.Half / per
	if math.IsNaN(half) {
		half = 0
	}
	return strings.TrimSpace(chart.Plain(i.Value/per, half) + " " + unit)
}

// intervalText adds the half-width: "3.42 ± 0.05 d".
func (s *Study) intervalText(f *study.Finding, i stats.Interval) string {
	if math.IsNaN(i.Value) {
		return "–"
	}
	if !i.Known() || s.Findings.Preview {
		return s.valueText(f, i)
	}
	per, unit := s.written(f)
	r := chart.Reconcile(i.Value/per, i.Value/per, 0, i.Half/per)
	if i.Half == 0 {
		return strings.TrimSpace(r.Today + " " + unit)
	}
	return strings.TrimSpace(fmt.Sprintf("%s ± %s %s", r.Today, r.Half, unit))
}

// metricWords says what a metric is to somebody who does not know its path.
func (s *Study) metricWords(f *study.Finding) string {
	what := measureWords(f)
	switch name := s.nameOf(f); {
	case name != "":
		return name + ": " + what
	case f.Object == "journey":
		return "Whole journey: " + what
	}
	return upperFirst(what)
}

// phrase names a metric within a sentence.
func (s *Study) phrase(f *study.Finding) string {
	name := s.nameOf(f)
	switch {
	case f.Object == "touchpoint" && strings.HasPrefix(f.Measure, "wait"):
		return "the wait for “" + name + "”"
	case name != "":
		return "“" + name + "”, " + measureWords(f) + ","
	}
	return measureWords(f)
}

// measureWords says what is measured.
func measureWords(f *study.Finding) string {
	what := map[string]string{
		"wait": "mean wait", "wait.p50": "wait, half within", "wait.p90": "wait, 9 in 10 within", "wait.p95": "wait, 19 in 20 within",
		"within_promise": "within the promise", "satisfaction": "satisfaction", "csat": "satisfied (CSAT)",
		"abandonment": "gave up", "chases": "questions per 100", "conversion": "served", "nps": "modelled NPS index",
		"lead_time": "lead time", "occupancy": "occupancy", "busy": "members busy", "queue": "waiting on average",
		"asa": "average speed of answer", "cost": "cost", "per_case": "cost per case", "total": "total cost",
		"queue_time": "mean queue time", "work_time": "mean work time", "visits": "visits per customer", "wip": "customers in the step",
		"first_pass": "right first time", "gave_up": "gave up", "turned_away": "turned away", "timed_out": "taken out, time was up",
		"blocked": "mean time without room at the next step", "effort": "questions, repeats, handoffs and rework per customer", "pce": "process cycle efficiency", "throughput": "throughput",
		"rolled_first_pass": "right first time throughout", "retained": "expected to stay",
		"value_at_risk": "value at risk per 1 000 customers", "word_of_mouth": "customers by word of mouth per 100",
		"on_hand": "units on hand on average", "backorders": "units that customers wait for", "out": "time with nothing on hand",
		"fill_rate": "needs met at once", "orders": "orders to the supplier",
		"fired": "acts", "active": "share of all hours in which it holds",
		"told": "messages", "routed": "sent elsewhere", "caught": "found, of those who wait too long",
		"missed": "not found, of those who wait too long", "false_alarms": "not late, of those found",
	}[f.Measure]
	if f.Object == "loop" {
		what = map[string]string{"rework": "work done again", "retry": "tried again after giving up", "chase": "questions while they wait"}[f.Measure]
	}
	if what == "" {
		what = strings.ReplaceAll(f.Measure, "_", " ")
	}
	if within, ok := strings.CutPrefix(f.Measure, "within("); ok {
		what = "answered within " + strings.TrimSuffix(within, ")")
	}
	if f.Segment != "" {
		what += ", " + f.Segment
	}
	return what
}

// nameOf is what people call the thing a metric is about.
func (s *Study) nameOf(f *study.Finding) string {
	if f.Name == "" {
		return ""
	}
	if f.Object == "step" || f.Measure == "rework" || f.Measure == "retry" {
		return s.stepLabel(f.Name)
	}
	for _, m := range []*sim.Model{s.changed(), s.today()} {
		switch f.Object {
		case "touchpoint", "loop":
			for i := range m.Touchpoints {
				if t := &m.Touchpoints[i]; t.Name == f.Name {
					return label(t.Title, t.Name)
				}
			}
		case "stock":
			for i := range m.Stocks {
				if t := &m.Stocks[i]; t.Name == f.Name {
					return label(t.Title, t.Name)
				}
			}
		case "policy":
			for i := range m.Policies {
				if p := &m.Policies[i]; p.Slug() == f.Name {
					return p.Name
				}
			}
		case "team":
			for i := range m.Teams {
				if t := &m.Teams[i]; t.Name == f.Name {
					return label(t.Title, t.Name)
				}
			}
		}
	}
	return label("", f.Name)
}

// pairText is a metric in both worlds, rounded as everywhere else so that the
// difference adds up.
func (s *Study) pairText(f *study.Finding) (today, changed string) {
	if !both(f) {
		return s.valueText(f, f.Today), s.valueText(f, f.Changed)
	}
	per, unit := s.written(f)
	r := scaled(f, per)
	return strings.TrimSpace(r.Today + " " + unit), strings.TrimSpace(r.Changed + " " + unit)
}
