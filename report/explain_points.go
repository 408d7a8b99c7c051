package report

import (
	"slices"

	"ripple/report/document"
)

// pointsRows is what takes satisfaction away, as a table that adds up to 100.
func (s *Study) pointsRows(ladders []LadderOf) document.Table {
	table := document.Table{Caption: "What takes satisfaction away, points of 100:", Columns: []document.Column{{Head: "Reason"}}}
	var reasons []string
	for _, l := range ladders {
		for _, p := range l.Points {
			if !slices.Contains(reasons, p.Reason) {
				reasons = append(reasons, p.Reason)
			}
		}
	}
	rows := make([][]document.Cell, len(reasons))
	for i, r := range reasons {
		rows[i] = []document.Cell{document.Text(upperFirst(r))}
	}
	left := []document.Cell{document.Text("Left: satisfaction")}
	for _, l := range ladders {
		if l.Score == nil {
			continue
		}
		parts, halves := make([]float64, len(reasons)+1), make([]float64, len(reasons))
		parts[len(reasons)] = *l.Score
		for _, p := range l.Points {
			i := slices.Index(reasons, p.Reason)
			parts[i], halves[i] = p.Points, p.half
		}
		rounded, _ := apportion(parts, 1)
		head := "Points"
		if s.compared() {
			head = upperFirst(l.World)
		}
		table.Columns = append(table.Columns, document.Column{Head: head, Align: document.Right})
		for i := range rows {
			rows[i] = append(rows[i], document.Text(fixedText(rounded[i], 1)))
		}
		left = append(left, document.Text(fixedText(rounded[len(reasons)], 1)))
		if !s.compared() {
			table.Columns = append(table.Columns, document.Column{Head: "±", Align: document.Right})
			for i := range rows {
				rows[i] = append(rows[i], document.Text(halfText(halves[i], 1)))
			}
			left = append(left, document.Cell{})
		}
	}
	if len(left) == 1 || len(rows) == 0 {
		return document.Table{}
	}
	rows = slices.DeleteFunc(rows, func(row []document.Cell) bool { // less than can be seen
		return !slices.ContainsFunc(row[1:], func(c document.Cell) bool { return c.Text != "0.0" && c.Text != "<0.1" && c.Text != "" })
	})
	table.Rows = append(rows, left)
	return withoutEmpty(table)
}

// scoreSentence compares the score with what was promised and expected.
func (s *Study) scoreSentence(t touchpoint) string {
	f := s.scoreOf(t)
	if f == nil || !known(f) {
		return "Nothing is expected there, so there is no satisfaction: write expects or promise at the touchpoint."
	}
	return ""
}
