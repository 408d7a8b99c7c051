package report

import "ripple/report/document"

// sideBySide puts what happens to a customer in two worlds beside each other:
// what happens in both stands in one row (the longest common subsequence).
func sideBySide(today, changed []ToldMoment) document.Table {
	t := document.Table{Columns: []document.Column{{Head: "What happens"}, {Head: "Today"}, {Head: "Changed"}}}
	row := func(what string, cells ...string) {
		t.Rows = append(t.Rows, []document.Cell{document.Text(what), document.Text(cells[0]), document.Text(cells[1])})
	}
	cell := func(m *ToldMoment) string {
		if m.detail == "" {
			return m.When
		}
		return m.When + ", " + m.brief()
	}
	common := commonTail(today, changed)
	i, j := 0, 0
	for i < len(today) || j < len(changed) {
		switch {
		case i < len(today) && j < len(changed) && today[i].what == changed[j].what && common[i][j] == common[i+1][j+1]+1:
			row(today[i].what, cell(&today[i]), cell(&changed[j]))
			i++
			j++
		case j == len(changed) || i < len(today) && common[i+1][j] >= common[i][j+1]:
			row(today[i].what, cell(&today[i]), "–")
			i++
		default:
			row(changed[j].what, "–", cell(&changed[j]))
			j++
		}
	}
	return t
}

// commonTail[i][j] is how much the stories have in common from moments i and j on.
func commonTail(a, b []ToldMoment) [][]int {
	common := make([][]int, len(a)+1)
	common[len(a)] = make([]int, len(b)+1)
	for i := len(a) - 1; i >= 0; i-- {
		common[i] = make([]int, len(b)+1)
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].what == b[j].what {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	return common
}
