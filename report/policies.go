package report

import (
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim"
)

// policies are those of both worlds that a result knows of, by their names in
// paths.
func (s *Study) policies() (names []string, of map[string]*sim.Policy) {
	of = map[string]*sim.Policy{}
	for _, m := range []*sim.Model{s.today(), s.changed()} {
		for i := range m.Policies {
			p := &m.Policies[i]
			slug := p.Slug()
			if of[slug] == nil {
				names = append(names, slug)
			}
			of[slug] = p
		}
	}
	return names, of
}

// textPolicies says in words what each policy did.
func (s *Study) textPolicies() (document.Table, bool) {
	t := document.Table{Columns: []document.Column{{Head: "Policies"}, {}}}
	names, of := s.policies()
	for _, name := range names {
		t.Rows = append(t.Rows, []document.Cell{document.Text(of[name].Name), document.Text(s.policyWords(name, of[name]))})
	}
	return t, len(t.Rows) > 0
}

// policyWords says how often a policy acted, and how well it knew when to.
func (s *Study) policyWords(name string, of *sim.Policy) string {
	say := func(measure, before, after string) string {
		f := s.Findings.Find("policy." + name + "." + measure)
		if f == nil || !known(f) {
			return ""
		}
		today, changed := s.pairText(f)
		value := today
		switch {
		case s.compared() && today == "–":
			value = changed
		case s.compared() && changed != "–" && today != changed:
			value = today + " → " + changed
		}
		return before + value + after
	}
	missed := say("missed", " (misses ", ")")
	caught := say("caught", "finds ", " of those who "+late(of)+missed)
	if missed == "" {
		caught = ""
	}
	vain := say("false_alarms", "", " of those it finds are not late")
	if of.Notify != sim.NoStep {
		vain = say("false_alarms", "", " of the messages go to customers who are not late")
	}
	var parts []string
	for _, part := range []string{
		say("fired", "acts ", ""), say("active", "holds ", " of all hours"), say("told", "messages: ", ""), say("routed", "sends elsewhere: ", ""),
		caught, vain,
	} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "; ")
}

// late says in a sentence what a forecast looks for.
func late(p *sim.Policy) string {
	switch f := p.Forecast; {
	case f == nil:
		return "wait too long"
	case f.OrEqual:
		return "wait " + chart.Duration(f.Beyond) + " or longer"
	default:
		return "wait longer than " + chart.Duration(f.Beyond)
	}
}

// policyTable has every measure of every policy.
func (s *Study) policyTable() (document.Table, bool) {
	table := document.Table{Caption: "Policies: how often they act, and how well they know when to", Columns: s.metricColumns("Policy")}
	for i := range s.Findings.Metrics {
		if f := &s.Findings.Metrics[i]; f.Object == "policy" && known(f) {
			table.Rows = append(table.Rows, s.metricRow(f))
		}
	}
	return table, len(table.Rows) > 0
}
