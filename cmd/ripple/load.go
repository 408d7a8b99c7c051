package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim/study"
)

// loadTable shows how much of its time each team is needed.
func loadTable(loads *study.Loading) document.Table {
	t := document.Table{Columns: []document.Column{{Head: "Team"}, {Head: "On shift", Align: document.Right},
		{Head: "Needed", Align: document.Right}, {Head: "Load", Align: document.Right}, {Head: "Wait by formula"}}}
	for i := range loads.Teams {
		l := &loads.Teams[i]
		heads, work := l.WhileOpen()
		t.Rows = append(t.Rows, []document.Cell{document.Text(l.Name), document.Text(fmt.Sprintf("%.2f", heads)),
			document.Text(neededText(l, work)), document.Text(loadText(l)), document.Text(loadRemark(loads, l))})
	}
	return t
}

// stops says whether more customers come than a team can serve, until they stop.
func stops(l *study.Load) bool {
	return l.Share >= 1 && slices.Contains(l.Assumes, study.GoOnComing)
}

// neededText is the heads that the work needs. A rate that does not last says
// nothing about them.
func neededText(l *study.Load, work float64) string {
	if stops(l) {
		return "–"
	}
	return fmt.Sprintf("%.2f", work)
}

// loadText is a load, and whether it is known.
func loadText(l *study.Load) string {
	if stops(l) {
		return "over 100 %"
	}
	less := l.Most || slices.Contains(l.Assumes, study.NobodyLeaves)
	text := fmt.Sprintf("%.0f %%", 100*l.Share)
	switch guess := slices.ContainsFunc(l.Assumes, isGuess); {
	case guess || l.Least && less:
		return "about " + text
	case l.Least:
		return "at least " + text
	case less:
		return "at most " + text
	}
	return text
}

// isGuess says whether the load may be more or less than under an assumption.
func isGuess(a study.Assumption) bool { return a != study.NobodyLeaves && a != study.GoOnComing }

// loadRemark is the wait by formula, and what the load rests on.
func loadRemark(loads *study.Loading, l *study.Load) string {
	var parts []string
	if !math.IsNaN(l.Wait) {
		parts = append(parts, fmt.Sprintf("%s (%s)", chart.Duration(l.Wait), l.Formula))
	}
	if l.Share >= 1 && l.Gives {
		how := "give up"
		if slices.Contains(l.Assumes, study.NobodyLeaves) {
			how = "leave"
		}
		parts = append(parts, "more than it can do; customers "+how)
	}
	if len(l.Pool) > 0 {
		names, share := loads.Together(l.Team)
		parts = append(parts, fmt.Sprintf("shares work: %s %.0f %% together", strings.Join(names, " and "), 100*share))
	}
	for _, a := range l.Assumes {
		// Others help out whenever they can, and "at most" says that customers may leave.
		if a == study.GoOnComing && stops(l) {
			parts = append(parts, "while customers come; they stop")
			continue
		}
		if a != study.FirstChoices && (a != study.NobodyLeaves || l.Share >= 1 && !l.Gives) {
			parts = append(parts, "if "+string(a))
		}
	}
	if len(parts) > 1 && !math.IsNaN(l.Wait) {
		return parts[0] + "  " + strings.Join(parts[1:], ", ")
	}
	return strings.Join(parts, ", ")
}
