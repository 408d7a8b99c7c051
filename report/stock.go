package report

import (
	"fmt"
	"math"

	"ripple/report/document"
	"ripple/sim"
	"ripple/sim/study"
)

// stockTable says of every stock how much is there, how often there is nothing,
// and how often somebody's need is met at once.
func (s *Study) stockTable() (document.Table, bool) {
	t := document.Table{Caption: "Stock", Columns: []document.Column{{Head: "Stock"}, {Head: "On hand, mean"}, {Head: "Out of stock"}, {Head: "Met at once"}}}
	if s.compared() {
		t.Columns = append(t.Columns, document.Column{})
	}
	for _, stock := range s.stocks() {
		row := []document.Cell{document.Text(label(stock.Title, stock.Name))}
		for _, measure := range []string{"on_hand", "out", "fill_rate"} {
			row = append(row, s.stockCell(s.Findings.Find("stock."+stock.Name+"."+measure)))
		}
		if s.compared() {
			row = append(row, s.stockVerdict(stock.Name))
		}
		t.Rows = append(t.Rows, row)
	}
	return t, len(t.Rows) > 0
}

// stocks are those of both worlds, the changed one's words first.
func (s *Study) stocks() []sim.Stock {
	var all []sim.Stock
	at := map[string]int{}
	for _, m := range []*sim.Model{s.today(), s.changed()} {
		for i := range m.Stocks {
			if k, ok := at[m.Stocks[i].Name]; ok {
				all[k] = m.Stocks[i]
				continue
			}
			at[m.Stocks[i].Name] = len(all)
			all = append(all, m.Stocks[i])
		}
	}
	return all
}

// stockCell is a metric today and with the change, or where it is alone.
func (s *Study) stockCell(f *study.Finding) document.Cell {
	switch {
	case f == nil || !known(f):
		return document.Text("–")
	case both(f) && s.compared():
		per, unit := s.written(f)
		r := scaled(f, per)
		if r.Today == r.Changed {
			return document.Text(join(r.Today, unit))
		}
		return document.Text(join(r.Today+" → "+r.Changed, unit))
	case math.IsNaN(f.Today.Value):
		return document.Text(s.valueText(f, f.Changed))
	}
	return document.Text(s.valueText(f, f.Today))
}

func join(text, unit string) string {
	if unit == "" {
		return text
	}
	return text + " " + unit
}

// stockVerdict is that on how often needs are met at once; of a stock in one world
// only, which.
func (s *Study) stockVerdict(name string) document.Cell {
	f := s.Findings.Find("stock." + name + ".fill_rate")
	switch {
	case f == nil || !known(f):
		return document.Cell{}
	case both(f):
		return document.Cell{Text: "met at once: " + f.Verdict.String(), Status: statusOf(f)}
	case math.IsNaN(f.Today.Value):
		return document.Text("new")
	}
	return document.Text("removed")
}

// stockHeadline names the stock that is out most of the time.
func (s *Study) stockHeadline() string {
	var worst *study.Finding
	for i := range s.Findings.Metrics {
		if f := &s.Findings.Metrics[i]; f.Object == "stock" && f.Measure == "out" && known(f) {
			if worst == nil || f.Today.Value > worst.Today.Value {
				worst = f
			}
		}
	}
	if worst == nil {
		return ""
	}
	name := s.nameOf(worst)
	if worst.Today.Value == 0 {
		return "No stock ever runs out"
	}
	return fmt.Sprintf("“%s” is out of stock %s of the time", name, s.valueText(worst, worst.Today))
}
