package report

import (
	"strings"

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
		t.Rows = append(t.Rows, []document.Cell{document.Text(of[name].Name), document.Text(s.policyWords(name))})
	}
	return t, len(t.Rows) > 0
}

// policyWords says how often a policy acted, and how well it knew when to.
func (s *Study) policyWords(name string) string {
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
	caught := say("caught", "finds ", " of those who wait too long"+missed)
	if missed == "" {
		caught = ""
	}
	var parts []string
	for _, part := range []string{
		say("fired", "acts ", ""), say("active", "holds ", " of the time"), say("told", "messages: ", ""), say("routed", "sends elsewhere: ", ""),
		caught, say("false_alarms", "in vain: ", " of those it finds"),
	} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "; ")
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
