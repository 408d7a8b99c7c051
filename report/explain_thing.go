package report

import (
	"fmt"
	"strings"

	"ripple/report/document"
)

// Explain says where a thing's waits or load come from: of a touchpoint, a team,
// a step, or of another thing that has metrics. Without a path it is about the
// touchpoint that a headline would be about, and lists what else there is.
func (s *Study) Explain(object, name string) *Explanation {
	path := object + "." + name
	switch object {
	case "":
		return s.explainAll()
	case "touchpoint":
		for _, t := range s.touchpoints() {
			if t.Name == name {
				e := s.explanation(path, s.touchpointTitle(t))
				s.explainWait(e, t)
				return e
			}
		}
	case "team":
		e := s.explanation(path, "Team “"+s.teamLabel(name)+"”")
		s.explainTeam(e, name)
		return e
	case "step":
		e := s.explanation(path, "Step “"+s.stepLabel(name)+"”")
		s.explainStep(e, name)
		return e
	}
	e := s.explanation(path, upperFirst(object)+" “"+label("", name)+"”")
	if means := meaning(object); means != "" {
		e.say(means)
	}
	s.addValues(e, s.metricsOf(object, name))
	return e
}

func meaning(word string) string {
	for _, t := range Look(words(), word) {
		return t.Means
	}
	return ""
}

func (s *Study) touchpointTitle(t touchpoint) string {
	title := t.label()
	if t.MomentOfTruth {
		title += " ★"
	}
	if f := s.Findings.Find("touchpoint." + t.Name + ".wait"); f != nil && known(f) {
		today, changed := s.pairText(f)
		switch {
		case !s.compared():
			title += ": customers wait " + s.intervalText(f, f.Today) + " on average"
		case both(f):
			title += fmt.Sprintf(": customers wait %s on average today, %s with the change", today, changed)
		}
	}
	return title
}

// addValues is a table of metrics.
func (s *Study) addValues(e *Explanation, paths []string) {
	table := document.Table{Columns: append(s.metricColumns("Metric"), document.Column{Head: "Path"})}
	for _, path := range paths {
		if f := s.Findings.Find(path); f != nil && known(f) {
			table.Rows = append(table.Rows, append(s.metricRow(f), document.Text(path)))
		}
	}
	e.show(table)
	e.Metrics = append(e.Metrics, paths...)
}

// explainAll is the ladder of the touchpoint in focus, and what else can be
// explained.
func (s *Study) explainAll() *Explanation {
	t := s.focus()
	if t == nil {
		e := s.explanation("", "There is nothing that customers wait for")
		s.addList(e)
		return e
	}
	e := s.explanation("touchpoint."+t.Name, s.touchpointTitle(*t))
	s.explainWait(e, *t)
	s.addList(e)
	return e
}

// addList says what can be explained.
func (s *Study) addList(e *Explanation) {
	list := document.Bullets{Heading: "What can be explained, too:"}
	add := func(kind string, names []string) {
		if len(names) > 0 {
			list.Items = append(list.Items, kind+"."+strings.Join(names, ", "+kind+"."))
		}
	}
	var touchpoints, teams, steps, stocks []string
	for _, t := range s.touchpoints() {
		touchpoints = append(touchpoints, t.Name)
	}
	for _, m := range s.models() {
		for i := range m.Teams {
			teams = once(teams, m.Teams[i].Name)
		}
		for i := range m.Steps {
			steps = once(steps, m.Steps[i].Name)
		}
		for i := range m.Stocks {
			stocks = once(stocks, m.Stocks[i].Name)
		}
	}
	add("touchpoint", touchpoints)
	add("team", teams)
	add("step", steps)
	add("stock", stocks)
	list.Items = append(list.Items, "metrics, such as "+s.exampleMetric()+"; every key of the file; words: ripple explain --glossary; one customer's story: --path")
	e.Blocks = append(e.Blocks, list)
}

func once(list []string, name string) []string {
	for _, n := range list {
		if n == name {
			return list
		}
	}
	return append(list, name)
}

func (s *Study) exampleMetric() string {
	if t := s.focus(); t != nil {
		return "touchpoint." + t.Name + ".wait.p90"
	}
	return "journey.lead_time"
}
