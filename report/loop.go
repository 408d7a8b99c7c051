package report

import (
	"math"
	"strconv"

	"ripple/report/document"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// loopTable shows what makes customers come, or come back, because of what happened
// before: how many further passages one causes, what 100 become of it in the end,
// and whether that ends.
func (s *Study) loopTable() (document.Table, bool) {
	t := document.Table{Caption: "Loops", Columns: []document.Column{{Head: "Loops"}, {Head: "Each causes", Align: document.Right},
		{Head: "100 become", Align: document.Right}, {}}}
	if s.compared() {
		t.Columns = append(t.Columns, document.Column{})
	}
	for _, f := range s.Findings.Loops() {
		row := []document.Cell{document.Text(s.metricWords(f)), document.Text(s.gainText(f)), document.Text(s.totalText(f)), document.Text(s.courseText(f))}
		if s.compared() {
			row = append(row, document.Cell{Text: "in one world only"})
			if both(f) {
				row[4] = document.Cell{Text: f.Verdict.String(), Status: statusOf(f)}
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t, len(t.Rows) > 0
}

// gainText is the gain in percent: 25 % are 0.25 further passages for each.
func (s *Study) gainText(f *study.Finding) string {
	per, unit := s.written(f)
	if both(f) {
		r := scaled(f, per)
		return r.Today + " → " + r.Changed + " " + unit
	}
	return s.intervalText(f, s.only(f))
}

// only is the value of a metric that is in one world.
func (s *Study) only(f *study.Finding) stats.Interval {
	if math.IsNaN(f.Today.Value) {
		return f.Changed
	}
	return f.Today
}

// totalText is what becomes of 100 passages in the end.
func (s *Study) totalText(f *study.Finding) string {
	total := func(i stats.Interval) string {
		if i.Value >= 1 {
			return "without end"
		}
		return strconv.FormatFloat(100*study.Total(i.Value), 'f', 0, 64)
	}
	if both(f) {
		return total(f.Today) + " → " + total(f.Changed)
	}
	return total(s.only(f))
}

// courseText says whether a loop comes to an end, in both worlds if they differ.
func (s *Study) courseText(f *study.Finding) string {
	today, changed := s.Findings.CourseOf(f.Today), s.Findings.CourseOf(f.Changed)
	switch {
	case !both(f):
		return s.Findings.CourseOf(s.only(f)).String()
	case today != changed:
		return today.String() + " → " + changed.String()
	}
	return today.String()
}

// loopHeadline is for a page that has nothing else to say.
func (s *Study) loopHeadline() string {
	for _, f := range s.Findings.Loops() {
		for _, i := range []stats.Interval{f.Today, f.Changed} {
			if !math.IsNaN(i.Value) && s.Findings.CourseOf(i) != study.Damped {
				return "What happened before makes customers come (back), and it is not sure that this ends"
			}
		}
	}
	return "Every loop is damped: what comes back becomes less each time"
}
