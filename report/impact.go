package report

import (
	"fmt"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// impactPage answers: who feels it, and where?
func (s *Study) impactPage() document.Page {
	headline := s.impactHeadline()
	page := document.Page{
		Name: "impact", Question: "Who feels it, where?", Headline: headline,
		Subtitle: "Wait and satisfaction at each touchpoint, in the order customers meet them. " + s.period(),
		Blocks:   []document.Block{document.Figure{Figure: s.impactFigure(headline), Table: s.touchpointTable()}},
	}
	if table, ok := s.policyTable(); ok {
		page.Blocks = append(page.Blocks, table)
	}
	return page
}

func (s *Study) impactFigure(heading string) chart.Impact {
	figure := chart.Impact{Name: "impact", Heading: heading, Level: s.level(), OneWorld: !s.compared()}
	for _, t := range s.touchpoints() {
		row := chart.ImpactRow{Name: t.label(), MomentOfTruth: t.MomentOfTruth, Promise: s.byClock(t, t.Promise), Only: s.presence(t)}
		if t.Business && t.Promise > 0 {
			row.PromiseText = study.Stated(s.modelOf(t), t.Touchpoint, t.Promise)
		}
		if f, mean := s.waitOf(t); f != nil && known(f) {
			row.Wait, row.Mean = shift(f), mean
		} else {
			row.NoWait = true
		}
		if f := s.scoreOf(t); f != nil && known(f) {
			score := shift(f)
			row.Score = &score
		}
		figure.Rows = append(figure.Rows, row)
	}
	if t := s.focus(); t != nil && len(s.today().Segments) > 1 {
		figure.SegmentTitle = "Mean wait for " + t.quoted() + ", by kind of customer"
		figure.Segments = s.segmentRows(*t)
	}
	return figure
}

func (s *Study) presence(t touchpoint) chart.Presence {
	switch {
	case !s.compared() || t.today >= 0 && t.changed >= 0:
		return chart.InBoth
	case t.today >= 0:
		return chart.OnlyToday
	}
	return chart.OnlyChanged
}

func (s *Study) segmentRows(t touchpoint) []chart.ImpactRow {
	var rows []chart.ImpactRow
	for _, segment := range s.today().Segments {
		wait := s.Findings.Find("touchpoint." + t.Name + ".wait[" + segment.Name + "]")
		if wait == nil || !known(wait) {
			continue
		}
		row := chart.ImpactRow{Name: label(segment.Title, segment.Name), Wait: shift(wait), Only: s.presence(t)}
		if f := s.Findings.Find("touchpoint." + t.Name + ".satisfaction[" + segment.Name + "]"); f != nil && known(f) {
			score := shift(f)
			row.Score = &score
		}
		rows = append(rows, row)
	}
	return rows
}

// impactHeadline says which touchpoints move.
func (s *Study) impactHeadline() string {
	if !s.compared() || s.Findings.Preview {
		return strings.TrimSuffix(s.Headline(), ".")
	}
	var moving, still, open []string
	for _, t := range s.touchpoints() {
		f, _ := s.waitOf(t)
		score := s.scoreOf(t)
		switch {
		case s.presence(t) != chart.InBoth || f == nil:
		case moves(f.Verdict.Kind) || score != nil && moves(score.Verdict.Kind):
			moving = append(moving, t.quoted())
		case f.Verdict.Kind == stats.Unresolved:
			open = append(open, t.quoted())
		default:
			still = append(still, t.quoted())
		}
	}
	switch {
	case len(moving) == 0 && len(open) == 0:
		return "No touchpoint moves by a difference that matters"
	case len(moving) == 0:
		return "We cannot tell whether any touchpoint moves"
	case len(still)+len(open) == 0 && len(moving) == 1:
		return strings.TrimSuffix(s.Headline(), ".")
	case len(still)+len(open) == 0:
		return s.allMove(len(moving))
	case len(moving) <= 2 && len(open) == 0:
		return "Only " + strings.Join(moving, " and ") + verb(len(moving), " moves", " move") + "; " + others(still)
	case len(open) > 0:
		return fmt.Sprintf("%s of %s touchpoints %s; %s cannot be told yet", upperFirst(countWord(len(moving))),
			countWord(len(moving)+len(still)+len(open)), verb(len(moving), "moves", "move"), countWord(len(open)))
	}
	return fmt.Sprintf("%s touchpoints move; %s", upperFirst(countWord(len(moving))), others(still))
}

// allMove is the headline where every touchpoint moves: which way, and where most.
func (s *Study) allMove(n int) string {
	better, worse := 0, 0
	for _, t := range s.touchpoints() {
		if f, _ := s.waitOf(t); f != nil && f.Verdict.Kind == stats.Worse {
			worse++
		} else if f != nil && f.Verdict.Kind == stats.Better {
			better++
		}
	}
	most := ""
	if t := s.focus(); t != nil {
		most = ", " + t.quoted() + " most"
	}
	for _, t := range s.touchpoints() {
		if but := s.butWorse(t); better == n && but != "" {
			return fmt.Sprintf("Waits get shorter everywhere; at %s%s", t.quoted(), strings.TrimPrefix(but, ", but"))
		}
	}
	all := "all " + countWord(n)
	if n == 2 {
		all = "both"
	}
	switch {
	case better == n:
		return fmt.Sprintf("Waits get shorter at %s touchpoints%s", all, most)
	case worse == n:
		return fmt.Sprintf("Waits get longer at %s touchpoints%s", all, most)
	}
	return fmt.Sprintf("%s touchpoints move%s", upperFirst(all), most)
}

func others(still []string) string {
	if len(still) == 1 {
		return still[0] + " stays as it is"
	}
	if len(still) == 2 {
		return still[0] + " and " + still[1] + " stay as they are"
	}
	return "the others stay as they are"
}

func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func countWord(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// level names the intervals, "95 %".
func (s *Study) level() string { return fmt.Sprintf("%g %%", 100*s.Findings.Confidence) }

// touchpointTable has every measure of every touchpoint.
func (s *Study) touchpointTable() document.Table {
	table := document.Table{Caption: "Every measure of every touchpoint", Columns: s.metricColumns("Touchpoint")}
	for i := range s.Findings.Metrics {
		if f := &s.Findings.Metrics[i]; f.Object == "touchpoint" && known(f) {
			table.Rows = append(table.Rows, s.metricRow(f))
		}
	}
	return table
}

func (s *Study) metricColumns(first string) []document.Column {
	if !s.compared() {
		return []document.Column{{Head: first}, {Head: "Value, " + s.level(), Align: document.Right}}
	}
	return []document.Column{{Head: first}, {Head: "Today", Align: document.Right}, {Head: "Changed", Align: document.Right},
		{Head: "Change, " + s.level(), Align: document.Right}, {Head: "Verdict"}}
}

func (s *Study) metricRow(f *study.Finding) []document.Cell {
	name := document.Text(s.metricWords(f))
	if !s.compared() {
		return []document.Cell{name, document.Text(s.intervalText(f, f.Today))}
	}
	if !both(f) {
		return []document.Cell{name, document.Text(s.valueText(f, f.Today)), document.Text(s.valueText(f, f.Changed)), document.Text("–"), document.Text("in one world only")}
	}
	per, unit := s.written(f)
	r := scaled(f, per)
	with := func(x string) document.Cell { return document.Text(strings.TrimSpace(x + " " + unit)) }
	change := unit
	if f.Unit == study.Portion {
		change = "points"
	}
	return []document.Cell{name, with(r.Today), with(r.Changed), document.Text(strings.TrimSpace(s.changeText(f, r) + " " + change)),
		{Text: f.Verdict.String(), Status: statusOf(f)}}
}

// changeText is the difference with its half-width, if it may be shown.
func (s *Study) changeText(f *study.Finding, r chart.Reconciled) string {
	if f.Verdict.Kind == stats.Identical {
		return "0"
	}
	if s.Findings.Preview {
		return r.Difference
	}
	return r.Change()
}

func statusOf(f *study.Finding) document.Status {
	switch f.Verdict.Kind {
	case stats.Better:
		return document.Better
	case stats.Worse:
		return document.Worse
	case stats.Identical, stats.NoMatter:
		return document.Quiet
	case stats.Unresolved:
		return document.Open
	}
	return document.Plain
}
