package report

import (
	"fmt"
	"math"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// rollout is how the change comes step by step; nil if it comes all at once.
func (s *Study) rollout() *study.Rollout { return s.Findings.Runs.Plan.Rollout }

// rolloutLines say how the change comes, what that means at the touchpoint in
// focus, and what would come of the rule that stops it.
func (s *Study) rolloutLines() []string {
	if s.rollout() == nil {
		return nil
	}
	lines := []string{s.phasesText()}
	if t := s.focus(); t != nil {
		if f, _ := s.waitOf(*t); f != nil && !math.IsNaN(f.Rollout.Value) {
			lines = append(lines, s.threeWorlds(f)+s.worstWeek(f))
		}
	}
	if s.Findings.Stop != nil {
		lines = append(lines, s.stopText(s.Findings.Stop))
	}
	return lines
}

// threeWorlds is a metric today, on the way and at the end.
func (s *Study) threeWorlds(f *study.Finding) string {
	return fmt.Sprintf("%s: %s today, %s over the whole run with the rollout, %s with the complete change from the start.",
		upperFirst(s.metricWords(f)), s.valueText(f, f.Today), s.valueText(f, f.Rollout), s.valueText(f, f.Changed))
}

// worstWeek is when a metric is at its worst while the change comes, and what it is
// today in that week.
func (s *Study) worstWeek(f *study.Finding) string {
	const rollout = 2
	t := s.Findings.Week(f.Path)
	if t == nil {
		return ""
	}
	worst := -1
	first := s.firstWeek()
	for week := range t.Slots() {
		x := t.In(rollout, week).Value
		if math.IsNaN(x) || week < first {
			continue
		}
		if worst < 0 || x > t.In(rollout, worst).Value == (f.Better != stats.HigherBetter) {
			worst = week
		}
	}
	if worst < 0 {
		return ""
	}
	return fmt.Sprintf(" It is worst in week %d of the run: %s, %s today in that week.", worst+1, s.valueText(f, t.In(rollout, worst)), s.valueText(f, t.In(0, worst)))
}

// firstWeek is the week of the counted window in which somebody adopts the change
// first, from 0.
func (s *Study) firstWeek() int {
	for _, p := range s.rollout().Phases {
		if p.Share > 0 {
			return max(0, int(s.inSlots(p.At)))
		}
	}
	return 0
}

// phasesText says who gets the change when, and how people learn.
func (s *Study) phasesText() string {
	r := s.rollout()
	who := "of customers"
	if len(r.Only) > 0 {
		who = "of " + list(r.Only)
	}
	var phases []string
	for i, p := range r.Phases {
		share := fmt.Sprintf("%.4g %%", 100*p.Share)
		if i == 0 {
			share += " " + who
		}
		phases = append(phases, share+" "+fromTime(p.At))
	}
	text := strings.Join(phases, ", ") + "."
	if r.Pace > 0 && r.Pace < 1 {
		text += fmt.Sprintf(" As each phase begins people work at %.4g %% of their speed; they recover within %s.", 100*r.Pace, chart.Duration(r.Learn))
	}
	return text
}

const minutesInWeek = 7 * 24 * 60

// fromTime is since when something holds.
func fromTime(at float64) string {
	weeks := at / minutesInWeek
	switch {
	case at == 0:
		return "from the start"
	case weeks == math.Trunc(weeks):
		return fmt.Sprintf("from week %.0f", weeks+1)
	}
	return "after " + chart.Duration(at)
}

// list joins names as people do.
func list(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// stopText says how likely the rule fires, when, and whether rightly.
func (s *Study) stopText(stop *study.StopFinding) string {
	text := fmt.Sprintf("Stop if %s, over any four weeks of those who have the change: ", stop.Text)
	runs := s.Findings.Runs.Done
	switch {
	case !stop.Known:
		return text + "cannot be told; the metric is not there week by week."
	case stop.Looked == 0:
		return text + "never looked at; in no four weeks thirty of them counted."
	case stop.Fires == 0:
		text += fmt.Sprintf("it fires in none of %d runs", runs)
	default:
		text += fmt.Sprintf("it fires in %d of %d runs", stop.Fires, runs)
	}
	if !s.Findings.Preview {
		text += fmt.Sprintf(" (%.0f %% to %.0f %% of such runs, %s)", 100*stop.Chance.Low, 100*stop.Chance.High, s.level())
	}
	if stop.Fires > 0 {
		text += fmt.Sprintf(", first at the end of week %.3g (median)", stop.Week)
	}
	text += "."
	f := &study.Finding{Metric: s.metricOf(stop.Path)}
	f.Today, f.Changed = stop.Plain, stop.Plain
	if s.Findings.Preview {
		return text
	}
	switch value := s.intervalText(f, stop.Plain); stop.Alarm {
	case study.TrueAlarm:
		text += " A true alarm: the complete change breaks the rule too, with " + value + "."
	case study.FalseAlarm:
		text += " A false alarm: the complete change keeps to the rule, with " + value + "."
	case study.UnclearAlarm:
		text += " Whether the alarm is true cannot be told: the complete change has " + value + "."
	}
	return text
}

// metricOf is a metric by its path.
func (s *Study) metricOf(path string) study.Metric {
	if f := s.Findings.Find(path); f != nil {
		return f.Metric
	}
	return study.Metric{Path: path}
}

// rolloutHeadline is what comes of the rule that stops the rollout, or what the
// metric in focus is while the change comes.
func (s *Study) rolloutHeadline() string {
	stop, runs := s.Findings.Stop, s.Findings.Runs.Done
	switch {
	case s.Findings.Preview:
		return fmt.Sprintf("A preview of %s: the rollout cannot be judged yet", fmt.Sprint(runs, verb(runs, " run", " runs")))
	case stop != nil && stop.Known && stop.Looked > 0 && stop.Fires == 0:
		return fmt.Sprintf("The rule to stop would fire in none of %d runs", runs)
	case stop != nil && stop.Known && stop.Looked > 0:
		rightly, wrongly := "", ""
		switch stop.Alarm {
		case study.TrueAlarm:
			rightly = "rightly "
		case study.FalseAlarm:
			wrongly = ", by mistake"
		}
		return fmt.Sprintf("The rule to stop would %sfire in %d of %d runs%s", rightly, stop.Fires, runs, wrongly)
	}
	if t := s.focus(); t != nil {
		f, mean := s.waitOf(*t)
		if f != nil && !math.IsNaN(f.Rollout.Value) && !math.IsNaN(f.Today.Value) {
			what := "the wait for " + t.quoted()
			if mean {
				what = "the mean wait for " + t.quoted()
			}
			return fmt.Sprintf("Phased in, %s is %s over the whole run, %s today", what, s.valueText(f, f.Rollout), s.valueText(f, f.Today))
		}
	}
	return fmt.Sprintf("The change comes in %s", countWord(len(s.rollout().Phases))+verb(len(s.rollout().Phases), " phase", " phases"))
}

// rolloutPage says how the change comes in.
func (s *Study) rolloutPage() (document.Page, bool) {
	if s.rollout() == nil {
		return document.Page{}, false
	}
	page := document.Page{Name: "rollout", Question: "How does it come in?", Headline: s.rolloutHeadline(), Subtitle: s.period()}
	page.Blocks = append(page.Blocks, document.Note{Text: s.phasesText()})
	t := document.Table{Columns: []document.Column{{Head: "Over the whole run"}, {Head: "Today", Align: document.Right},
		{Head: "With the rollout", Align: document.Right}, {Head: "Complete from the start", Align: document.Right}}}
	for _, tp := range s.touchpoints() {
		for _, path := range []string{".wait.p90", ".csat"} {
			f := s.Findings.Find("touchpoint." + tp.Name + path)
			if f == nil || math.IsNaN(f.Rollout.Value) {
				continue
			}
			t.Rows = append(t.Rows, []document.Cell{document.Text(s.metricWords(f)), document.Text(s.valueText(f, f.Today)),
				document.Text(s.intervalText(f, f.Rollout)), document.Text(s.valueText(f, f.Changed))})
		}
	}
	page.Blocks = append(page.Blocks, t)
	if s.Findings.Stop != nil {
		page.Blocks = append(page.Blocks, document.Note{Text: s.stopText(s.Findings.Stop)})
	}
	return page, true
}
