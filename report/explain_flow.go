package report

import (
	"fmt"
	"slices"
	"strings"

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
	s.explainWaitsFor(e, steps, fmt.Sprintf("Waits at its steps, as parts of what customers wait for at each touchpoint, “%s”:", s.teamLabel(name)))
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
	s.explainWaitsFor(e, []string{name}, "What customers wait for here, as part of their wait for each touchpoint:")
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
		line += fmt.Sprintf("; %s wait for it on average", from)
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
	table := document.Table{Caption: "What flows through, a customer of all who leave:", Columns: []document.Column{{Head: "Step"}, {Head: "From"}}}
	right := func(head string) {
		table.Columns = append(table.Columns, document.Column{Head: head, Align: document.Right})
	}
	right("Visits")
	right("Work, min")
	right("Together, min")
	right("Share")
	right("Queue, min")
	for w, m := range s.models() {
		var flows []FlowOf
		total := 0.0
		for _, name := range steps {
			st := stepIn(m, name)
			if st == nil {
				continue
			}
			f := FlowOf{Step: name, World: worldName(w), From: s.streamsOf(m, name), Visits: s.value("step."+name+".visits", w),
				Minutes: s.value("step."+name+".work_time", w), Queue: s.value("step."+name+".queue_time", w)}
			if st.Team != sim.NoTeam {
				f.Team = m.Teams[st.Team].Name
			}
			total += f.Visits * f.Minutes
			flows = append(flows, f)
		}
		if s.compared() && len(flows) > 0 {
			table.Rows = append(table.Rows, []document.Cell{document.Text("— " + worldName(w) + " —"), {}, {}, {}, {}, {}, {}})
		}
		for _, f := range flows {
			if total > 0 {
				f.Share = f.Visits * f.Minutes / total
			}
			e.Flows = append(e.Flows, f)
			table.Rows = append(table.Rows, []document.Cell{document.Text(s.stepLabel(f.Step)), document.Text(f.From), document.Text(fmt.Sprintf("%.2f", f.Visits)),
				document.Text(fmt.Sprintf("%.3g", f.Minutes)), document.Text(fmt.Sprintf("%.3g", f.Visits*f.Minutes)), document.Text(percent(f.Share)), document.Text(fmt.Sprintf("%.3g", f.Queue))})
		}
	}
	e.show(table)
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
	table := document.Table{Caption: caption, Columns: []document.Column{{Head: "Touchpoint"}}}
	for w := range s.models() {
		head := "Minutes"
		if s.compared() {
			head = upperFirst(worldName(w)) + ", min"
		}
		table.Columns = append(table.Columns, document.Column{Head: head, Align: document.Right}, document.Column{Head: "Of the wait", Align: document.Right})
	}
	for _, t := range s.touchpoints() {
		row := []document.Cell{document.Text(t.label())}
		any := false
		for w := range s.models() {
			l, ok := s.ladderOf(t, w)
			here := 0.0
			for _, p := range l.Parts {
				if slices.Contains(steps, p.Step) && p.cause != measure.InLag {
					here += p.Minutes
				}
			}
			if !ok || here == 0 {
				row = append(row, document.Text("–"), document.Text("–"))
				continue
			}
			any = true
			row = append(row, document.Text(fmt.Sprintf("%.3g", here)), document.Text(percent(here/l.Minutes)))
		}
		if any {
			table.Rows = append(table.Rows, row)
		}
	}
	e.show(table)
	if len(table.Rows) == 0 {
		e.say("No touchpoint waits for it.")
	}
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
