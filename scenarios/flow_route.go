package scenarios

import (
	"strings"

	"ripple/sim"
)

// routes prints routes by class, those alike together.
func (f flow) routes(routes []sim.Route) string {
	return f.byClass(len(routes), func(c int) string { return f.route(routes[c]) })
}

// route prints a route as people say it: "18% survey, 82% assess", "all of
// goods, invoice", "call-back when team.agents.queue > 30, else answer".
func (f flow) route(r sim.Route) string {
	if len(r) == 1 {
		return f.name(r[0].To)
	}
	var parts []string
	before := 0.0
	for _, b := range r {
		text := f.name(b.To)
		switch {
		case r.How() == sim.ByShare:
			text = number((b.Upto-before)*100) + "% " + text
		case r.How() == sim.ByRule && b.When != nil:
			text += " when " + b.When.Text
		case r.How() == sim.ByRule:
			text = "else " + text
		}
		parts = append(parts, text)
		before = b.Upto
	}
	list := strings.Join(parts, ", ")
	switch r.How() {
	case sim.ToAll:
		return "all of " + list
	case sim.ToShortest:
		return "shortest of " + list
	}
	return list
}

// joins prints what a step waits for, and who does not even join it.
func (f flow) joins(st *sim.Step) string {
	line := ""
	if st.WaitsFor != nil {
		var names []string
		for _, i := range st.WaitsFor {
			names = append(names, f.name(i))
		}
		line += "; waits for " + strings.Join(names, ", ")
	}
	for _, balk := range st.Balks {
		who := "all"
		if !allOf(balk.Share, 1) {
			who = f.byClass(len(balk.Share), func(c int) string { return number(balk.Share[c]*100) + "%" })
			if strings.Contains(who, ":") {
				who = "(" + who + ")"
			}
		}
		line += "; " + who + " balk"
		if balk.When != nil {
			line += " when " + balk.When.Text
		}
	}
	return line
}
