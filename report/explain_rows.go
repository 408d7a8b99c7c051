package report

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim/measure"
)

// ladderRows is the ladder as a table. What is less than half a percent of every
// wait stands together at the end; the parts add up to the total as printed.
func (s *Study) ladderRows(t touchpoint, ladders []LadderOf) document.Table {
	type key struct{ step, cause string }
	var order []key
	small := map[key]bool{}
	for _, l := range ladders {
		for _, p := range l.Parts {
			k := key{p.Step, p.Cause}
			if !slices.Contains(order, k) {
				order, small[k] = append(order, k), true
			}
			small[k] = small[k] && p.Share < 0.005
		}
	}
	longest := 0.0
	for _, l := range ladders {
		longest = max(longest, l.Minutes)
	}
	u := chart.UnitFor(longest)
	f := s.Findings.Find("touchpoint." + t.Name + ".wait")
	half := f.Today.Half
	if len(ladders) > 1 {
		half = min(half, f.Changed.Half)
	}
	decimals := decimalsOf(longest/u.Minutes, half/u.Minutes)
	table := document.Table{Columns: []document.Column{{Head: "Step"}, {Head: "Cause"}}}
	var shown []key
	others := 0
	for _, k := range order {
		if small[k] {
			others++
		} else {
			shown = append(shown, k)
		}
	}
	cells := make([][]document.Cell, len(shown))
	for i, k := range shown {
		cells[i] = []document.Cell{document.Text(s.stepLabel(k.step)), document.Text(s.causeColumn(t, ladders, k.step, k.cause))}
	}
	rest := []document.Cell{document.Text("All else"), {}}
	total := []document.Cell{document.Text("Together"), {}}
	for _, l := range ladders {
		parts := make([]float64, len(shown)+1)
		halves := make([]float64, len(shown))
		for _, p := range l.Parts {
			at := slices.Index(shown, key{p.Step, p.Cause})
			if at < 0 {
				at = len(shown)
			} else {
				halves[at] = p.half
			}
			parts[at] += p.Minutes / u.Minutes
		}
		rounded, sum := apportion(parts, decimals)
		shares := make([]float64, len(parts))
		for i := range parts {
			if l.Minutes > 0 {
				shares[i] = 100 * parts[i] * u.Minutes / l.Minutes
			}
		}
		shares, _ = apportion(shares, 0)
		head := strings.ToUpper(u.Long[:1]) + u.Long[1:]
		if s.compared() {
			head = upperFirst(l.World) + ", " + u.Name
		}
		table.Columns = append(table.Columns, document.Column{Head: head, Align: document.Right})
		for i := range shown {
			cells[i] = append(cells[i], document.Text(fixedText(rounded[i], decimals)))
		}
		rest = append(rest, document.Text(fixedText(rounded[len(shown)], decimals)))
		total = append(total, document.Text(fixedText(sum, decimals)))
		if s.compared() {
			table.Columns = append(table.Columns, document.Column{Head: "Share", Align: document.Right})
			for i := range shown {
				cells[i] = append(cells[i], document.Text(fmt.Sprintf("%.0f %%", shares[i])))
			}
			rest = append(rest, document.Text(fmt.Sprintf("%.0f %%", shares[len(shown)])))
			total = append(total, document.Text(wholeText(l)))
			continue
		}
		table.Columns = append(table.Columns, document.Column{Head: "±", Align: document.Right}, document.Column{Head: "Share", Align: document.Right},
			document.Column{}, document.Column{Head: "Done by"}, document.Column{Head: "Busy", Align: document.Right})
		for i, k := range shown {
			by, busy := s.whoDoes(k.step, k.cause)
			cells[i] = append(cells[i], document.Text(halfText(halves[i]/u.Minutes, decimals)), document.Text(fmt.Sprintf("%.0f %%", shares[i])),
				document.Text(bar(shares[i]/100)), document.Text(by), document.Text(busy))
		}
		rest = append(rest, document.Cell{}, document.Text(fmt.Sprintf("%.0f %%", shares[len(shown)])), document.Cell{}, document.Cell{}, document.Cell{})
		_, _, totalHalf := s.bounds(f.Today)
		total = append(total, document.Text(halfText(totalHalf/u.Minutes, decimals)), document.Text(wholeText(l)), document.Cell{}, document.Cell{}, document.Cell{})
	}
	table.Rows = cells
	if others > 0 {
		table.Rows = append(table.Rows, rest)
	}
	table.Rows = append(table.Rows, total)
	table = withoutEmpty(table)
	table.Caption = "Where the mean wait goes:"
	return table
}

func wholeText(l LadderOf) string {
	if l.Minutes == 0 {
		return "0 %"
	}
	return "100 %"
}

// causeColumn is a cause in a column; what is on its way says by what.
func (s *Study) causeColumn(t touchpoint, ladders []LadderOf, step, cause string) string {
	for _, l := range ladders {
		for _, p := range l.Parts {
			if p.Step != step || p.Cause != cause {
				continue
			}
			if p.cause == measure.InLag {
				return "lag (" + s.channel(t, 0) + ")"
			}
			return causeTerm(p.cause)
		}
	}
	return cause
}

// whoDoes is who does a step, and how busy they are.
func (s *Study) whoDoes(step, cause string) (by, busy string) {
	st := stepIn(s.today(), step)
	if st == nil || st.Team < 0 || cause == measure.InLag.String() {
		return "", ""
	}
	if b := s.busy(s.today(), st.Team, false); b.Known {
		busy = fmt.Sprintf("%.0f %%", b.Value)
	}
	return crewName(s.today(), st), busy
}

// bar is a share as a bar of twelve characters at most.
func bar(share float64) string {
	eighths := int(math.Round(share * 12 * 8))
	text := strings.Repeat("█", eighths/8)
	if part := eighths % 8; part > 0 {
		text += string([]rune("▏▎▍▌▋▊▉")[part-1])
	}
	return text
}

// withoutEmpty is a table without columns in which nothing stands.
func withoutEmpty(t document.Table) document.Table {
	for c := len(t.Columns) - 1; c > 0; c-- {
		if slices.ContainsFunc(t.Rows, func(row []document.Cell) bool { return row[c].Text != "" }) {
			continue
		}
		t.Columns = slices.Delete(t.Columns, c, c+1)
		for r := range t.Rows {
			t.Rows[r] = slices.Delete(t.Rows[r], c, c+1)
		}
	}
	return t
}
