package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim/measure"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// LadderOf is where the mean wait of a touchpoint goes in one world.
type LadderOf struct {
	Touchpoint string  `json:"touchpoint"`
	World      string  `json:"world"` // "today" or "changed"
	Minutes    float64 `json:"minutes"`

	Parts  []LadderStep `json:"parts"`
	Points []PointsOf   `json:"points_lost,omitempty"`
	Score  *float64     `json:"satisfaction,omitempty"`
}

// LadderStep is a part of a wait: minutes for an average customer.
type LadderStep struct {
	Step    string   `json:"step"`
	Cause   string   `json:"cause"`
	Minutes float64  `json:"minutes"`
	Low     *float64 `json:"low,omitempty"`
	High    *float64 `json:"high,omitempty"`
	Share   float64  `json:"share"`

	half  float64
	cause measure.Cause
}

// PointsOf is what takes points of 100 away from an average meeting.
type PointsOf struct {
	Reason string   `json:"reason"`
	Points float64  `json:"points"`
	Low    *float64 `json:"low,omitempty"`
	High   *float64 `json:"high,omitempty"`

	half float64
}

// ladderOf is the ladder of a touchpoint in a world, biggest part first; ok is
// false where nobody came through.
func (s *Study) ladderOf(t touchpoint, world int) (l LadderOf, ok bool) {
	at, index := s.in(t, world)
	if at == nil {
		return l, false
	}
	w := &s.Findings.Runs.Worlds[world]
	l = LadderOf{Touchpoint: t.Name, World: worldName(world)}
	parts, err := w.Parts(index, s.Findings.Confidence)
	if f := s.Findings.Find("touchpoint." + t.Name + ".wait"); err != nil || f == nil || !s.isKnown(f, world) {
		return l, false
	}
	for _, p := range parts {
		l.Minutes += p.Value
	}
	for _, p := range parts {
		step := LadderStep{Step: p.Step, Cause: p.Cause.String(), Minutes: p.Value, Share: p.Value / l.Minutes, cause: p.Cause}
		step.Low, step.High, step.half = s.bounds(p.Interval)
		l.Parts = append(l.Parts, step)
	}
	slices.SortStableFunc(l.Parts, func(a, b LadderStep) int { return cmp.Compare(b.Minutes, a.Minutes) })
	if lost, scored := w.PointsLost(index, s.Findings.Confidence); scored {
		score := 100.0
		for reason, points := range lost {
			score -= points.Value
			if points.Value > 0 {
				p := PointsOf{Reason: reasonWords(measure.Reason(reason)), Points: points.Value}
				p.Low, p.High, p.half = s.bounds(points)
				l.Points = append(l.Points, p)
			}
		}
		l.Score = &score
	}
	return l, true
}

// isKnown says whether a metric has a value in a world.
func (s *Study) isKnown(f *study.Finding, world int) bool {
	if world == 1 {
		return f.Changed.Known() || f.Changed.Value == f.Changed.Value
	}
	return f.Today.Known() || f.Today.Value == f.Today.Value
}

func worldName(world int) string { return [...]string{"today", "changed"}[world] }

// bounds of an interval, where it may be shown.
func (s *Study) bounds(i stats.Interval) (low, high *float64, half float64) {
	if s.Findings.Preview || !i.Known() {
		return nil, nil, 0
	}
	return number(i.Low), number(i.High), i.Half
}

// explainWait adds where the wait for a touchpoint comes from, in all worlds.
func (s *Study) explainWait(e *Explanation, t touchpoint) {
	var ladders []LadderOf
	for w := range s.Findings.Runs.Worlds {
		if l, ok := s.ladderOf(t, w); ok {
			ladders = append(ladders, l)
		}
	}
	if len(ladders) == 0 {
		e.say("Nobody comes to " + t.quoted() + ".")
		return
	}
	e.say(s.waitSentence(t, ladders))
	if slices.ContainsFunc(ladders, func(l LadderOf) bool { return l.Minutes > 0 }) {
		e.show(s.ladderRows(t, ladders))
	}
	e.say(s.scoreSentence(t))
	e.show(s.pointsRows(ladders))
	e.Ladders = append(e.Ladders, ladders...)
	for _, what := range []string{"wait", "wait.p50", "wait.p90", "satisfaction", "csat"} {
		e.Metrics = append(e.Metrics, "touchpoint."+t.Name+"."+what)
	}
}

// waitSentence says how long people wait and what most of it is.
func (s *Study) waitSentence(t touchpoint, ladders []LadderOf) string {
	var said []string
	for _, l := range ladders {
		world := 0
		when := ""
		if l.World == worldName(1) {
			world, when = 1, "with the change"
		} else if s.compared() {
			when = "today"
		}
		if l.Minutes == 0 {
			line := "nobody waits for " + t.quoted()
			if when != "" {
				line = when + ", " + line
			}
			said = append(said, upperFirst(line)+".")
			continue
		}
		first := l.Parts[0]
		line := fmt.Sprintf("%s of the wait for %s is %s", fraction(first.Share), t.quoted(), s.causeAs(t, world, first))
		if when != "" {
			line = when + ", " + line
		}
		if len(l.Parts) > 1 {
			second := l.Parts[1]
			how := "next comes "
			if second.Minutes > (l.Minutes-first.Minutes)/2 {
				how = "most of the rest is "
			}
			line += "; " + how + s.causeAs(t, world, second)
		}
		said = append(said, upperFirst(line)+".")
	}
	return strings.Join(said, " ")
}

func (s *Study) causeAs(t touchpoint, world int, p LadderStep) string {
	if at, _ := s.in(t, world); at != nil {
		t.Touchpoint = at
	}
	return s.causeWords(t, study.LadderPart{Step: p.Step, Cause: p.cause})
}

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
