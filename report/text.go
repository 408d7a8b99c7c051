package report

import (
	"fmt"
	"io"
	"strings"

	"ripple/report/document"
	"ripple/sim/study"
)

// Text prints the page for a terminal.
func (s *Study) Text(w io.Writer, colour bool) error {
	p := printer{w: w, colour: colour}
	if s.Change != nil {
		p.change(s.Change)
	}
	p.printf("\n  %s\n\n", s.Headline())
	p.table(s.textTable())
	if table, ok := s.textTargets(); ok {
		p.printf("\n")
		p.table(table)
	}
	if table, ok := s.stockTable(); ok {
		p.printf("\n")
		p.table(table)
	}
	p.block(s.turned())
	if table, ok := s.textPolicies(); ok {
		p.printf("\n")
		p.table(table)
	}
	if table, ok := s.loopTable(); ok {
		p.printf("\n")
		p.table(table)
	}
	if line := s.loyaltyLine(); line != "" {
		p.printf("\n  Loyalty: %s.\n", line)
	}
	p.block(s.overTimeText())
	for i, line := range s.rolloutLines() {
		if i == 0 {
			p.printf("\n  Rollout: %s\n", line)
			continue
		}
		p.printf("           %s\n", line)
	}
	for _, line := range s.also() {
		p.printf("\n  Also: %s\n", line)
	}
	for _, warning := range s.warnings() {
		p.printf("\n  Warning: %s\n           = %s\n", warning.Text, warning.Remedy)
	}
	p.printf("\n  %s\n", s.basis())
	for _, n := range s.Notes {
		p.printf("  Note: %s\n", n)
	}
	return p.err
}

// block prints lines that belong together.
func (p *printer) block(lines []string) {
	for i, line := range lines {
		if i == 0 {
			p.printf("\n")
		}
		p.printf("  %s\n", line)
	}
}

// basis says in one line what the numbers rest on.
func (s *Study) basis() string {
	left, _ := s.footer()
	return left + " " + upperFirst(s.today().Window.Kind.String()) + ": " + s.Why + "."
}

// textTable is the touchpoint table of a terminal.
func (s *Study) textTable() document.Table {
	t := document.Table{Columns: []document.Column{{Head: "Touchpoint"}, {Head: "Wait, 9 in 10 within"}}}
	if s.compared() {
		t.Columns = append(t.Columns, document.Column{Head: "Change, " + s.level()})
	} else {
		t.Columns = append(t.Columns, document.Column{Head: "Mean wait"})
	}
	if s.anyAbandonment() {
		t.Columns = append(t.Columns, document.Column{Head: "Gave up"})
	}
	t.Columns = append(t.Columns, document.Column{Head: "Satisfaction"}, document.Column{})
	for _, tp := range s.touchpoints() {
		name := tp.label()
		if tp.MomentOfTruth {
			name += " ★"
		}
		t.Rows = append(t.Rows, append([]document.Cell{document.Text(name)}, s.textCells(tp)...))
	}
	return t
}

func (s *Study) textCells(tp touchpoint) []document.Cell {
	wait, mean := s.waitOf(tp)
	score := s.scoreOf(tp)
	if !s.compared() {
		return s.withAbandonment(tp, []document.Cell{document.Text(s.intervalText(wait, wait.Today)), s.meanCell(tp)}, s.scoreCell(score))
	}
	if !both(wait) {
		where := "new"
		if tp.changed < 0 {
			where = "removed"
		}
		f, i := wait, wait.Changed
		if tp.changed < 0 {
			i = wait.Today
		}
		return s.withAbandonment(tp, []document.Cell{document.Text(s.valueText(f, i)), {}}, s.scoreCell(score), document.Text(where))
	}
	per, unit := s.written(wait)
	r := scaled(wait, per)
	text := r.Today + " → " + r.Changed + " " + unit
	if mean {
		text += " (mean)"
	}
	return s.withAbandonment(tp, []document.Cell{document.Text(text), document.Text(s.changeText(wait, r) + " " + unit)}, s.scoreCell(score), s.verdictCell(wait, score))
}

// anyAbandonment says whether anybody gives up at any touchpoint.
func (s *Study) anyAbandonment() bool {
	for i := range s.Findings.Metrics {
		if f := &s.Findings.Metrics[i]; f.Measure == "abandonment" && (f.Today.Value > 0 || f.Changed.Value > 0) {
			return true
		}
	}
	return false
}

// withAbandonment puts the share of those who gave up between cells, if there
// is a column for it.
func (s *Study) withAbandonment(tp touchpoint, cells []document.Cell, after ...document.Cell) []document.Cell {
	if s.anyAbandonment() {
		cell := document.Text("–")
		if f := s.Findings.Find("touchpoint." + tp.Name + ".abandonment"); f != nil && known(f) {
			switch {
			case both(f):
				r := scaled(f, 0.01)
				cell.Text = r.Today + " → " + r.Changed + " %"
			case f.Today.Known():
				cell.Text = s.valueText(f, f.Today)
			default:
				cell.Text = s.valueText(f, f.Changed)
			}
		}
		cells = append(cells, cell)
	}
	return append(cells, after...)
}

func (s *Study) meanCell(tp touchpoint) document.Cell {
	f := s.Findings.Find("touchpoint." + tp.Name + ".wait")
	return document.Text(s.intervalText(f, f.Today))
}

func (s *Study) scoreCell(f *study.Finding) document.Cell {
	switch {
	case f == nil || !known(f):
		return document.Text("–")
	case !s.compared() || !both(f):
		i := f.Today
		if i.Value != i.Value {
			i = f.Changed
		}
		return document.Text(s.valueText(f, i))
	}
	r := scaled(f, 1)
	return document.Text(r.Today + " → " + r.Changed)
}

// verdictCell is the verdict on the wait, and that on satisfaction where it
// differs.
func (s *Study) verdictCell(wait, score *study.Finding) document.Cell {
	cell := document.Cell{Text: wait.Verdict.String(), Status: statusOf(wait)}
	if score != nil && both(score) && score.Verdict.Kind != wait.Verdict.Kind {
		cell.Text = "wait " + cell.Text + ", satisfaction " + score.Verdict.String()
	}
	return cell
}

// textTargets shows each target with its state, and says what a change does not
// fix.
func (s *Study) textTargets() (document.Table, bool) {
	t := document.Table{Columns: []document.Column{{Head: "Targets"}, {}, {Head: "today", Align: document.Right}, {}}}
	if s.compared() {
		t.Columns = append(t.Columns, document.Column{Head: "changed", Align: document.Right}, document.Column{}, document.Column{})
	}
	for _, target := range s.Findings.Targets {
		row := []document.Cell{document.Text(target.Path), document.Text(target.Green.String())}
		f := target.Finding
		if f == nil {
			t.Rows = append(t.Rows, append(row, document.Text("–"), sign(study.CannotTell)))
			continue
		}
		today, changed := s.pairText(f)
		row = append(row, document.Text(today), sign(target.Today))
		if s.compared() {
			row = append(row, document.Text(changed), sign(target.Changed), document.Text(s.targetRemark(target)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t, len(t.Rows) > 0
}

func sign(status study.Status) document.Cell {
	c := statusCell(status)
	c.Text = c.Status.Sign() + " " + c.Text
	return c
}

func (s *Study) targetRemark(t study.TargetFinding) string {
	switch {
	case t.Today == study.Missed && t.Changed == study.Missed:
		return "this change does not fix it"
	case t.Today != study.Missed && t.Today != study.CannotTell && t.Changed == study.Missed:
		return "this change breaks it"
	}
	return ""
}

// also says what else moves: the questions that a long wait causes.
func (s *Study) also() []string {
	var lines []string
	for _, t := range s.touchpoints() {
		f := s.Findings.Find("touchpoint." + t.Name + ".chases")
		if f == nil || !both(f) || !moves(f.Verdict.Kind) {
			continue
		}
		r := scaled(f, 1)
		lines = append(lines, fmt.Sprintf("%s → %s questions about %s per 100 customers who got there.", r.Today, r.Changed, t.quoted()))
	}
	return lines
}

// change prints what the change does, as a plan.
func (p *printer) change(c *Change) {
	width := 0
	for _, e := range c.Edits {
		width = max(width, len([]rune(e.Path)))
	}
	for _, e := range c.Edits {
		line := fmt.Sprintf("%c %s%s", e.Sign, e.Path, strings.Repeat(" ", width-len([]rune(e.Path))))
		p.printf("  %s\n", strings.TrimRight(line+"  "+e.values(), " "))
	}
	if len(c.Edits) == 0 {
		p.printf("  No changes.\n")
	}
	counts := fmt.Sprintf("%d new, %d changed, %d removed", c.New, c.Changed, c.Removed)
	if len(c.Owners) > 0 {
		counts += " · owners: " + strings.Join(c.Owners, ", ")
	}
	p.printf("  %s\n", counts)
}
