package report

import (
	"fmt"
	"slices"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim"
	"ripple/sim/measure"
	"ripple/sim/study"
)

// dualPage answers: why do they feel it?
func (s *Study) dualPage() document.Page {
	headline := s.dualHeadline()
	return document.Page{
		Name: "dual", Question: "Why do they feel it?", Headline: headline,
		Subtitle: "Above the line: what customers feel. Below: who works, how busy, and where the hours go. " + s.period(),
		Blocks:   []document.Block{document.Figure{Figure: s.dualFigure(headline), Table: s.ladderTable()}},
	}
}

func (s *Study) dualFigure(heading string) chart.Dual {
	figure := chart.Dual{Name: "dual", Heading: heading, Level: s.level(), OneWorld: !s.compared()}
	for _, t := range s.touchpoints() {
		stage := stageOf(t)
		if !slices.Contains(figure.Stages, stage) {
			figure.Stages = append(figure.Stages, stage)
		}
		point := chart.DualTouchpoint{Name: t.label(), Stage: stage, MomentOfTruth: t.MomentOfTruth}
		if f := s.scoreOf(t); f != nil {
			point.Today, point.Changed = optional(f.Today.Value), optional(f.Changed.Value)
		}
		figure.Touchpoints = append(figure.Touchpoints, point)
	}
	figure.Streams = s.chains()
	if t := s.focus(); t != nil {
		figure.LadderTitle = "Where the mean wait for " + t.quoted() + " goes"
		figure.LadderToday, figure.LadderChanged = s.chartLadder(*t, 0), chart.Ladder{}
		if s.compared() {
			figure.LadderChanged = s.chartLadder(*t, 1)
		}
	}
	return figure
}

func stageOf(t touchpoint) string {
	if t.Stage == "" {
		return "Journey"
	}
	return t.Stage
}

func optional(v float64) chart.Optional {
	if v != v { // not a number: the touchpoint has no score in this world
		return chart.Optional{}
	}
	return chart.Some(v)
}

// ladder is the split of a touchpoint's mean wait in one world.
func (s *Study) ladder(t touchpoint, world int) study.Ladder {
	at, index := s.in(t, world)
	if at == nil {
		return study.Ladder{}
	}
	return s.Findings.Runs.Worlds[world].Ladder(index)
}

func (s *Study) chartLadder(t touchpoint, world int) chart.Ladder {
	var out chart.Ladder
	for _, p := range s.ladder(t, world).Parts {
		out.Parts = append(out.Parts, chart.LadderPart{Label: s.partLabel(t, world, p), Kind: kindOf(p.Cause), Hours: p.Minutes / 60})
	}
	if f := s.Findings.Find("touchpoint." + t.Name + ".wait"); f != nil {
		i := f.Today
		if world == 1 {
			i = f.Changed
		}
		e := estimate(i)
		out.Total = chart.Estimate{Value: e.Value / 60, Low: e.Low / 60, High: e.High / 60}
	}
	return out
}

// channel of a touchpoint in one world.
func (s *Study) channel(t touchpoint, world int) string {
	if at, _ := s.in(t, world); at != nil {
		return at.Channel
	}
	return t.Channel
}

// stepLabel is what people call a step, in the changed world's words first.
func (s *Study) stepLabel(name string) string {
	for _, m := range []*sim.Model{s.changed(), s.today()} {
		if st := stepIn(m, name); st != nil {
			return label(st.Title, st.Name)
		}
	}
	return label("", name)
}

// dualHeadline says where most of today's wait goes.
func (s *Study) dualHeadline() string {
	t := s.focus()
	if t == nil {
		return "Nobody waits"
	}
	parts := s.ladder(*t, 0).Parts
	if len(parts) == 0 {
		return "Nobody waits for " + t.quoted()
	}
	total := 0.0
	first, second := -1, -1
	for i, p := range parts {
		total += p.Minutes
		switch {
		case first < 0 || p.Minutes > parts[first].Minutes:
			first, second = i, first
		case second < 0 || p.Minutes > parts[second].Minutes:
			second = i
		}
	}
	share := parts[first].Minutes / total
	if share > 0.995 {
		return "All of the wait is " + s.causeWords(*t, parts[first])
	}
	lead := fmt.Sprintf("%.0f %% of the wait is %s", 100*share, s.causeWords(*t, parts[first]))
	rest := total - parts[first].Minutes
	if parts[second].Minutes > rest/2 {
		return lead + "; most of the rest is " + s.causeWords(*t, parts[second])
	}
	return lead + "; next comes " + s.causeWords(*t, parts[second])
}

// ladderTable splits the wait of every touchpoint.
func (s *Study) ladderTable() document.Table {
	table := document.Table{Caption: "Where the mean wait goes, in hours for an average customer",
		Columns: []document.Column{{Head: "Touchpoint"}, {Head: "Step"}, {Head: "Cause"}, {Head: "Today", Align: document.Right}}}
	if s.compared() {
		table.Columns = append(table.Columns, document.Column{Head: "Changed", Align: document.Right})
	}
	type key struct {
		step  string
		cause measure.Cause
	}
	for _, t := range s.touchpoints() {
		var order []key
		hours := map[key][2]string{}
		for w := range min(2, len(s.Findings.Runs.Worlds)) { // a rollout has its page
			for _, p := range s.ladder(t, w).Parts {
				k := key{p.Step, p.Cause}
				pair, seen := hours[k]
				if !seen {
					order = append(order, k)
					pair = [2]string{"–", "–"}
				}
				pair[w] = fmt.Sprintf("%.3g", p.Minutes/60)
				hours[k] = pair
			}
		}
		for _, k := range order {
			row := []document.Cell{document.Text(t.label()), document.Text(s.stepLabel(k.step)), document.Text(causeName(k.cause)), document.Text(hours[k][0])}
			if s.compared() {
				row = append(row, document.Text(hours[k][1]))
			}
			table.Rows = append(table.Rows, row)
		}
	}
	return table
}
