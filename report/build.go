package report

import (
	"fmt"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim"
	"ripple/sim/study"
)

// Build makes the document: one page a question.
func (s *Study) Build() document.Document {
	d := document.Document{Title: s.Title, Kicker: s.kicker()}
	if s.Change != nil {
		d.Title = s.Change.Title
	}
	d.FooterLeft, d.FooterRight = s.footer()
	d.Pages = append(d.Pages, s.impactPage(), s.dualPage())
	if page, ok := s.overTimePage(); ok {
		d.Pages = append(d.Pages, page)
	}
	if page, ok := s.rolloutPage(); ok {
		d.Pages = append(d.Pages, page)
	}
	if page, ok := s.targetPage(); ok {
		d.Pages = append(d.Pages, page)
	}
	return d
}

// kicker stands over every headline: committee, subject, change.
func (s *Study) kicker() string {
	parts := []string{s.Forum, s.Title}
	if s.Change != nil {
		parts = append(parts, s.Change.Title)
	}
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, " · ")
}

// footer says what the numbers are and where they come from.
func (s *Study) footer() (left, right string) {
	runs := s.Findings.Runs
	what := fmt.Sprintf("%d runs", runs.Done)
	if s.compared() {
		what = fmt.Sprintf("%d paired runs", runs.Done)
	}
	left = document.Simulated + ". " + what + " of " + s.length()
	if s.compared() {
		if s.Findings.SameCustomers {
			left += ", the same customers before and after (verified)"
		} else {
			left += ", not the same customers before and after"
		}
	}
	if s.Findings.Preview {
		left += "; a preview, without intervals."
	} else {
		left += "; intervals are " + s.level() + "."
	}
	if runs.Partial {
		left += " Interrupted: partial results."
	}
	var files []string
	for _, f := range s.Files {
		files = append(files, f.Name+" "+f.SHA256[:min(4, len(f.SHA256))])
	}
	return left, strings.Join(append(files, fmt.Sprintf("seed %d", runs.Plan.Seed)), " · ")
}

// length of a run as people say it: "26 weeks", "one day".
func (s *Study) length() string {
	w := s.today().Window
	if w.Kind == sim.Terminating && w.Length < 24*60 {
		return "one open day"
	}
	u := chart.UnitFor(w.Length - w.WarmUp)
	n := (w.Length - w.WarmUp) / u.Minutes
	if n == 1 {
		return "one " + strings.TrimSuffix(u.Long, "s")
	}
	return fmt.Sprintf("%.4g %s", n, u.Long)
}

// period says who and when.
func (s *Study) period() string { return s.Title + ", " + s.length() + "." }

// targetPage shows what good means and who touches what.
func (s *Study) targetPage() (document.Page, bool) {
	page := document.Page{Name: "targets", Question: "Is it good enough?", Subtitle: s.period()}
	if table, ok := s.targetTable(); ok {
		page.Blocks = append(page.Blocks, table)
		page.Headline = s.targetHeadline()
	}
	if c := s.Change; c != nil {
		edits := document.Bullets{Heading: "What changes"}
		for _, e := range c.Edits {
			edits.Items = append(edits.Items, e.String())
		}
		page.Blocks = append(page.Blocks, edits)
		if page.Headline == "" {
			page.Headline = c.Title
		}
	}
	if table, ok := s.stockTable(); ok {
		page.Blocks = append(page.Blocks, table)
		if page.Headline == "" && s.Change == nil {
			page.Headline = s.stockHeadline()
		}
	}
	if table, ok := s.loopTable(); ok {
		page.Blocks = append(page.Blocks, table)
		if page.Headline == "" {
			page.Headline = s.loopHeadline()
		}
	}
	if line := s.loyaltyLine(); line != "" {
		page.Blocks = append(page.Blocks, document.Bullets{Heading: "Loyalty", Items: strings.Split(upperFirst(line), "; ")})
		if page.Headline == "" {
			page.Headline = "What satisfaction does to business"
		}
	}
	know := document.Bullets{Heading: "What to know"}
	for _, w := range s.warnings() {
		know.Items = append(know.Items, upperFirst(w.Text)+". "+upperFirst(w.Remedy)+".")
	}
	know.Items = append(know.Items, s.Notes...)
	if len(know.Items) > 0 {
		page.Blocks = append(page.Blocks, know)
	}
	return page, page.Headline != ""
}

func (s *Study) targetHeadline() string {
	met, amber, missed, open := 0, 0, 0, 0
	for _, status := range s.Findings.Decided() {
		switch status {
		case study.OnTarget:
			met++
		case study.Tolerable:
			amber++
		case study.Missed:
			missed++
		case study.CannotTell:
			open++
		}
	}
	n := len(s.Findings.Targets)
	line := fmt.Sprintf("%s of %s targets %s met", upperFirst(countWord(met)), countWord(n), verb(met, "is", "are"))
	switch {
	case met == n:
		line = "Every target is met"
	case open == n:
		return "We cannot tell whether " + verb(n, "the target is met", "any target is met")
	case n == 1:
		return "The target is " + map[bool]string{true: "missed", false: "amber"}[missed == 1]
	case met == 0 && open > 0:
		line = fmt.Sprintf("None of the %s targets is known to be met", countWord(n))
	case met == 0:
		line = fmt.Sprintf("None of the %s targets is met", countWord(n))
	}
	if amber > 0 {
		line += fmt.Sprintf("; %s %s amber", countWord(amber), verb(amber, "is", "are"))
	}
	if missed > 0 {
		line += fmt.Sprintf("; %s %s missed", countWord(missed), verb(missed, "is", "are"))
	}
	if open > 0 {
		line += fmt.Sprintf("; %s cannot be told", countWord(open))
	}
	return line
}

func (s *Study) targetTable() (document.Table, bool) {
	table := document.Table{Caption: "Targets", Columns: []document.Column{{Head: "Target"}, {Head: "Metric"}, {Head: "Should be", Align: document.Right},
		{Head: "Today", Align: document.Right}, {Head: ""}}}
	if s.compared() {
		table.Columns = append(table.Columns, document.Column{Head: "Changed", Align: document.Right}, document.Column{Head: ""})
	}
	for _, t := range s.Findings.Targets {
		row := []document.Cell{document.Text(t.Path), document.Text("–"), document.Text(t.Green.String()), document.Text("–"), {}}
		if f := t.Finding; f != nil {
			row[1] = document.Text(s.metricWords(f))
			today, changed := s.pairText(f)
			row[3], row[4] = document.Text(today), statusCell(t.Today)
			if s.compared() {
				row = append(row, document.Text(changed), statusCell(t.Changed))
			}
		} else if s.compared() {
			row = append(row, document.Text("–"), document.Cell{})
		}
		table.Rows = append(table.Rows, row)
	}
	return table, len(table.Rows) > 0
}

func statusCell(s study.Status) document.Cell {
	status := [...]document.Status{document.Open, document.OnTarget, document.Amber, document.Missed}[s]
	return document.Cell{Text: s.String(), Status: status}
}

// String is the edit in one line.
func (e Edit) String() string {
	return strings.TrimSpace(fmt.Sprintf("%c %s  %s", e.Sign, e.Path, e.values()))
}

// values are what changes into what; what is taken away becomes a dash.
func (e Edit) values() string {
	switch {
	case e.Before == "":
		return e.After
	case e.After == "":
		return e.Before + " → –"
	}
	return e.Before + " → " + e.After
}
