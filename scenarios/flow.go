package scenarios

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"ripple/sim"
)

// WriteFlow prints the flow that was read: who enters where, who is there at the
// start, and where every step leads.
func (s *Scenario) WriteFlow(w io.Writer) error {
	m := flow{s.Model}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, j := range m.Journeys {
		name := j.Name
		if name == "" {
			name = "customers"
		}
		enter := "enter"
		if j.Population > 0 { // as the run begins, and then as others leave
			enter = fmt.Sprintf("%d enter", j.Population)
		}
		fmt.Fprintf(t, "%s\t%s\t→ %s%s\n", name, enter, m.Steps[j.Enters].Name, m.timeout(j.Timeout))
	}
	for _, at := range m.Start {
		name := m.Journeys[at.Journey].Name
		if name == "" {
			name = "customers"
		}
		fmt.Fprintf(t, "%s\t%d at the start\t→ %s\n", name, at.Customers, m.Steps[at.Step].Name)
	}
	for i := range m.Steps {
		st := &m.Steps[i]
		line := "→ " + m.routes(st.Next) + m.joins(st)
		if st.Patience != nil {
			line += "; gives up → " + m.routes(st.GivesUp)
		}
		if wrong := m.shares(st.FirstPass); wrong != "" {
			line += fmt.Sprintf("; wrong %s → %s", wrong, m.name(st.ReworkTo))
		}
		fmt.Fprintf(t, "%s\t%s\t%s\n", st.Name, m.hands(st), line+m.uses(st)+m.waiting(st))
	}
	for _, touch := range m.Touchpoints {
		if touch.Chase != nil {
			fmt.Fprintf(t, "%s\tasks again\t→ %s\n", touch.Name, m.name(touch.Chase.Step))
		}
	}
	return t.Flush()
}

// flow prints parts of a model.
type flow struct{ *sim.Model }

func (f flow) name(step int) string {
	switch step {
	case sim.Done:
		return "done"
	case sim.Lost:
		return "lost"
	}
	return f.Steps[step].Name
}

// shares prints the shares that are not right first time, "" if all are.
func (f flow) shares(firstPass []float64) string {
	for _, p := range firstPass {
		if p < 1 {
			return f.byClass(len(firstPass), func(c int) string { return number((1-firstPass[c])*100) + "%" })
		}
	}
	return ""
}

func (f flow) byClass(n int, text func(class int) string) string {
	var values []string
	who := map[string][]string{}
	for c := range n {
		v := text(c)
		if who[v] == nil {
			values = append(values, v)
		}
		who[v] = append(who[v], f.class(c))
	}
	if len(values) == 1 {
		return values[0]
	}
	for i, v := range values {
		values[i] = strings.Join(who[v], ", ") + ": " + v
	}
	return strings.Join(values, "; ")
}

func (f flow) class(c int) string {
	segment := f.Segments[c%len(f.Segments)].Name
	journey := f.Journeys[c/len(f.Segments)].Name
	switch {
	case len(f.Journeys) == 1:
		return segment
	case segment == all:
		return journey
	}
	return journey + "/" + segment
}
