package report

import (
	"fmt"
	"slices"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim"
	"ripple/sim/measure"
)

// FlowOf is what flows through a step in one world.
type FlowOf struct {
	Step    string  `json:"step"`
	Team    string  `json:"team,omitempty"`
	World   string  `json:"world"`
	Visits  float64 `json:"visits"`     // per customer
	Minutes float64 `json:"minutes"`    // of work or delay, a visit
	Share   float64 `json:"share"`      // of the work of all steps told of
	From    string  `json:"from"`       // streams or journeys
	Queue   float64 `json:"queue_time"` // minutes, a visit
}

// explainTeam says what flows through a team.
func (s *Study) explainTeam(e *Explanation, name string) {
	e.Metrics = append(e.Metrics, s.metricsOf("team", name)...)
	var steps []string
	for _, m := range s.models() {
		for i := range m.Steps {
			if slices.Contains(doneBy(&m.Steps[i]), teamIn(m, name)) && !slices.Contains(steps, m.Steps[i].Name) {
				steps = append(steps, m.Steps[i].Name)
			}
		}
	}
	e.say(s.busySentence(name))
	if len(steps) == 0 {
		e.say("No step is done by this team.")
		return
	}
	s.explainFlow(e, steps)
	s.explainWaitsFor(e, steps, "Who waits because of it: what of the wait for each touchpoint is spent at its steps")
}

// explainStep says what flows through a step.
func (s *Study) explainStep(e *Explanation, name string) {
	e.Metrics = append(e.Metrics, s.metricsOf("step", name)...)
	var said []string
	for w, m := range s.models() {
		st := stepIn(m, name)
		if st == nil {
			continue
		}
		who := "It takes time, but no team"
		if st.Team != sim.NoTeam {
			who = "It is done by " + crewName(m, st)
			if b := s.busy(m, st.Team, w == 1); b.Known {
				who += fmt.Sprintf(", busy %.0f %% of the time on shift", b.Value)
			}
		}
		if st.CustomerClock {
			who += "; the time is the customer's own and counts in no wait"
		}
		if line := who + "."; !slices.Contains(said, line) {
			said = append(said, line)
		}
	}
	e.say(strings.Join(said, " "))
	s.explainFlow(e, []string{name})
	s.explainWaitsFor(e, []string{name}, "Who waits because of it: what of the wait for each touchpoint is spent here")
}

func (s *Study) models() []*sim.Model {
	all := []*sim.Model{s.today()}
	if s.compared() {
		all = append(all, s.changed())
	}
	return all
}

func teamIn(m *sim.Model, name string) int {
	return slices.IndexFunc(m.Teams, func(t sim.Team) bool { return t.Name == name })
}

// doneBy are the teams that may do a step, or are held along.
func doneBy(st *sim.Step) []int {
	teams := []int{st.Team}
	for _, d := range st.Else {
		teams = append(teams, d.Team)
	}
	for _, m := range st.With {
		teams = append(teams, m.Team)
	}
	return teams
}

func (s *Study) teamLabel(name string) string {
	for _, m := range []*sim.Model{s.changed(), s.today()} {
		if i := teamIn(m, name); i >= 0 {
			return label(m.Teams[i].Title, m.Teams[i].Name)
		}
	}
	return label("", name)
}

// busySentence says how busy a team is, and how many wait for it.
func (s *Study) busySentence(name string) string {
	occupancy, queue := s.Findings.Find("team."+name+".occupancy"), s.Findings.Find("team."+name+".queue")
	if occupancy == nil || !known(occupancy) {
		return ""
	}
	from, to := s.pairText(occupancy)
	line := "Busy " + from + " of the time on shift"
	if s.compared() {
		line = "Busy " + from + " of the time on shift today, " + to + " with the change"
	}
	if queue != nil && known(queue) {
		from, to = s.pairText(queue)
		line += fmt.Sprintf("; %s customers wait for it on average", from)
		if s.compared() {
			line += fmt.Sprintf(" today, %s with the change", to)
		}
	}
	return line + "."
}

// value of a metric in a world, 0 where it is not known.
func (s *Study) value(path string, world int) float64 {
	f := s.Findings.Find(path)
	if f == nil {
		return 0
	}
	v := f.Today.Value
	if world == 1 {
		v = f.Changed.Value
	}
	if v != v {
		return 0
	}
	return v
}

// explainFlow is a table of what flows through steps.
func (s *Study) explainFlow(e *Explanation, steps []string) {
	var flows []FlowOf
	for w, m := range s.models() {
		flows = append(flows, s.flowsIn(m, w, steps)...)
	}
	longest, queue := 0.0, 0.0
	for _, f := range flows {
		longest, queue = max(longest, f.Visits*f.Minutes, f.Minutes), max(queue, f.Queue)
	}
	work, wait := chart.UnitFor(longest), chart.UnitFor(queue)
	table := document.Table{Caption: "What flows through, for every customer who leaves:", Columns: []document.Column{{Head: "Step"}, {Head: "From"}}}
	if s.compared() {
		table.Columns = append(table.Columns, document.Column{Head: "World"})
	}
	for _, head := range []string{"Visits", "Work, " + work.Name, "Together, " + work.Name, "Share", "Queue, " + wait.Name} {
		table.Columns = append(table.Columns, document.Column{Head: head, Align: document.Right})
	}
	for _, f := range flows {
		row := []document.Cell{document.Text(s.stepLabel(f.Step)), document.Text(f.From)}
		if s.compared() {
			row = append(row, document.Text(f.World))
		}
		table.Rows = append(table.Rows, append(row, document.Text(fmt.Sprintf("%.2f", f.Visits)), document.Text(chart.Plain(f.Minutes/work.Minutes, 0)),
			document.Text(chart.Plain(f.Visits*f.Minutes/work.Minutes, 0)), document.Text(percent(f.Share)), document.Text(chart.Plain(f.Queue/wait.Minutes, 0))))
	}
	e.Flows = append(e.Flows, flows...)
	e.show(table)
}

// flowsIn are what flows through steps in one world; shares are of the work of
// all of them.
func (s *Study) flowsIn(m *sim.Model, world int, steps []string) []FlowOf {
	var flows []FlowOf
	total := 0.0
	for _, name := range steps {
		st := stepIn(m, name)
		if st == nil {
			continue
		}
		f := FlowOf{Step: name, World: worldName(world), From: s.streamsOf(m, name), Visits: s.value("step."+name+".visits", world),
			Minutes: s.value("step."+name+".work_time", world), Queue: s.value("step."+name+".queue_time", world)}
		if st.Team != sim.NoTeam {
			f.Team = m.Teams[st.Team].Name
		}
		total += f.Visits * f.Minutes
		flows = append(flows, f)
	}
	for i := range flows {
		if total > 0 {
			flows[i].Share = flows[i].Visits * flows[i].Minutes / total
		}
	}
	return flows
}

// streamsOf are the streams that a step belongs to, or the journeys that lead
// through it.
func (s *Study) streamsOf(m *sim.Model, name string) string {
	var from []string
	at := slices.IndexFunc(m.Steps, func(st sim.Step) bool { return st.Name == name })
	for i := range m.Streams {
		if slices.Contains(m.Streams[i].Steps, at) {
			from = append(from, label(m.Streams[i].Title, m.Streams[i].Name))
		}
	}
	if len(from) > 0 {
		return strings.Join(from, ", ")
	}
	for i := range m.Journeys {
		j := &m.Journeys[i]
		if j.Name != "" && slices.Contains(reachedFrom(m, j.Enters), at) {
			from = append(from, label(j.Title, j.Name))
		}
	}
	if len(from) == 0 {
		for i := range m.Touchpoints {
			if c := m.Touchpoints[i].Chase; c != nil && c.Step == at {
				from = append(from, "questions about “"+label(m.Touchpoints[i].Title, m.Touchpoints[i].Name)+"”")
			}
		}
	}
	if len(from) == 0 {
		return "all customers"
	}
	return strings.Join(from, ", ")
}

// reachedFrom are the steps to which customers may come from a step on.
func reachedFrom(m *sim.Model, step int) []int {
	var reached []int
	for todo := []int{step}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if slices.Contains(reached, at) {
			continue
		}
		reached = append(reached, at)
		todo = append(todo, waysFrom(&m.Steps[at])...)
	}
	return reached
}

// explainWaitsFor is how much of the wait for each touchpoint goes into steps.
func (s *Study) explainWaitsFor(e *Explanation, steps []string, caption string) {
	type part struct {
		minutes, share float64
		there          bool
	}
	var names []string
	var rows [][]part
	longest := 0.0
	for _, t := range s.touchpoints() {
		row := make([]part, len(s.models()))
		here := 0.0
		for w := range row {
			l, ok := s.ladderOf(t, w)
			for _, p := range l.Parts {
				if slices.Contains(steps, p.Step) && p.cause != measure.InLag {
					row[w].minutes += p.Minutes
				}
			}
			if row[w].there = ok; ok && l.Minutes > 0 {
				row[w].share = row[w].minutes / l.Minutes
			}
			here = max(here, row[w].minutes)
		}
		if here > 0 {
			names, rows, longest = append(names, t.label()), append(rows, row), max(longest, here)
		}
	}
	if len(rows) == 0 {
		e.say("No touchpoint waits for it.")
		return
	}
	u := chart.UnitFor(longest)
	table := document.Table{Caption: caption, Columns: []document.Column{{Head: "Touchpoint"}}}
	for w := range s.models() {
		head := upperFirst(u.Long)
		if s.compared() {
			head = upperFirst(worldName(w)) + ", " + u.Name
		}
		table.Columns = append(table.Columns, document.Column{Head: head, Align: document.Right}, document.Column{Head: "Of the wait", Align: document.Right})
	}
	for i, row := range rows {
		cells := []document.Cell{document.Text(names[i])}
		for _, p := range row {
			if !p.there {
				cells = append(cells, document.Text("–"), document.Text("–"))
				continue
			}
			cells = append(cells, document.Text(chart.Plain(p.minutes/u.Minutes, 0)), document.Text(percent(p.share)))
		}
		table.Rows = append(table.Rows, cells)
	}
	e.show(table)
}

// metricsOf are the paths of all metrics of one thing, of all customers.
func (s *Study) metricsOf(object, name string) []string {
	var paths []string
	for i := range s.Findings.Metrics {
		if f := &s.Findings.Metrics[i]; f.Object == object && f.Name == name && f.Segment == "" {
			paths = append(paths, f.Path)
		}
	}
	return paths
}
