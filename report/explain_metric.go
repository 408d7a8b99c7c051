package report

import (
	"fmt"
	"strings"

	"ripple/report/document"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// ExplainMetric says what a metric means and what it is; ok is false where the
// study does not have it.
func (s *Study) ExplainMetric(path string) (*Explanation, bool) {
	f := s.Findings.Find(path)
	if f == nil {
		return nil, false
	}
	e := s.explanation(path, s.metricWords(f))
	s.addMetric(e, f)
	if f.Object == "touchpoint" {
		for _, t := range s.touchpoints() {
			if t.Name == f.Name && f.Segment == "" && strings.HasPrefix(f.Measure, "wait") {
				e.say("Where it comes from: ripple explain … touchpoint." + f.Name)
			}
		}
	}
	return e, true
}

// addMetric adds the definition and the value of a metric.
func (s *Study) addMetric(e *Explanation, f *study.Finding) {
	e.Metrics = append(e.Metrics, f.Path)
	list := document.Bullets{}
	item := func(format string, args ...any) { list.Items = append(list.Items, fmt.Sprintf(format, args...)) }
	if t := TermOf(f.Object, f.Measure); t != nil {
		e.say(t.Means)
		item("Inside, it is called: %s", t.Inside)
		item("To the customer it is: %s", t.Outside)
		e.Terms = append(e.Terms, *t)
	}
	item("Unit: %s; %s", unitWords(f), betterWords(f.Better))
	switch {
	case !known(f):
		item("There is no value: nobody came that far")
	case !s.compared():
		item("Here: %s", s.intervalText(f, f.Today))
	case !both(f):
		item("In one world only: %s today, %s with the change", s.valueText(f, f.Today), s.valueText(f, f.Changed))
	default:
		per, unit := s.written(f)
		r := scaled(f, per)
		if f.Unit == study.Portion {
			unit = "points"
		}
		today, changed := s.pairText(f)
		item("Here: %s today, %s with the change", today, changed)
		item("The difference: %s (%s)", strings.TrimSpace(s.changeText(f, r)+" "+unit), f.Verdict)
	}
	e.Blocks = append(e.Blocks, list)
}

// unitWords is a unit for people.
func unitWords(f *study.Finding) string {
	switch f.Unit {
	case study.Minutes:
		return "time (minutes in JSON and in files of numbers)"
	case study.Portion:
		return "a share (0 to 1 in JSON)"
	case study.Points:
		return "points"
	case study.PerWeek:
		return "a week"
	case study.Money:
		return "money"
	}
	return "a number"
}

func betterWords(d stats.Direction) string {
	switch d {
	case stats.LowerBetter:
		return "less is better"
	case stats.HigherBetter:
		return "more is better"
	}
	return "neither more nor less is better by itself"
}

// explanation begins one that rests on runs.
func (s *Study) explanation(path, title string) *Explanation {
	return &Explanation{Path: path, Title: title, Basis: s.basis()}
}

// NotMeasured explains a metric that this study has no value of.
func (s *Study) NotMeasured(path string) *Explanation {
	e := s.explanation(path, path)
	object, rest, _ := strings.Cut(path, ".")
	before, after, _ := strings.Cut(rest, ".")
	for _, what := range []string{rest, after, before} {
		if t := TermOf(object, what); t != nil {
			e.say(t.Means)
			e.Terms = append(e.Terms, *t)
			break
		}
	}
	e.say("Nobody can do that here, so there is no value.")
	return e
}
