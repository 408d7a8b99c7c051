package study

import (
	"fmt"
	"slices"
	"strings"

	"ripple/sim"
)

// warning says that a team, or several together, cannot do the work that comes.
func (o *Overload) warning(m *sim.Model) *Warning {
	heads, work := o.WhileOpen()
	gets := "gets %.0f %% of the work it can do"
	if len(o.Teams) > 1 {
		gets = "get %.0f %% of the work they can do together"
	}
	w := &Warning{fmt.Sprintf("%s: %s "+gets+": work for %.2f, %.2f on shift, and nobody gives up",
		m.Title, teamNames(o.Names), 100*o.Share(), work, heads), "a little more than that is needed on shift"}
	if o.Missing() >= 0.005 {
		w.Remedy = fmt.Sprintf("%.2f more are missing on shift", o.Missing())
		w.Text += fmt.Sprintf(", so that work for %.3g customers a day is left over", o.leftOver())
	}
	return w
}

// tight warns of a team, or of several that share work, that get nearly as much
// work as they can do while nobody gives up, or perhaps more; nil if there is
// nothing to say, or it was said of another of these teams.
func (l *Loading) tight(m *sim.Model, team int) *Warning {
	const nearly = 0.95
	together := l.together(team)
	d := l.pooled(team)
	if d.share() < nearly || slices.Min(together) < team {
		return nil
	}
	var names []string
	var assumes []string
	for _, i := range together {
		t := &l.Teams[i]
		if t.Gives || t.Most && d.share() < full+1e-6 { // who goes round waits, and comes less often
			return nil
		}
		if slices.Contains(t.Assumes, GoOnComing) { // however long the line, it gets shorter once they have come
			return nil
		}
		names = append(names, t.Name)
		for _, a := range t.Assumes {
			if a != FirstChoices && !slices.Contains(assumes, string(a)) {
				assumes = append(assumes, string(a))
			}
		}
	}
	is, its, when := "is", "its", "or less if customers give up before"
	if len(together) > 1 {
		is, its = "are", "their"
	}
	if len(assumes) > 0 {
		when = "if " + strings.Join(assumes, " and ")
	}
	return &Warning{fmt.Sprintf("%s: %s %s needed for %.0f %% of %s time, %s; waits are long and hard to pin down",
		m.Title, teamNames(names), is, 100*d.share(), its, when), "results need many replications and a long run"}
}

// teamNames is "team a", "teams a and b", "teams a, b and c".
func teamNames(names []string) string {
	if len(names) == 1 {
		return "team " + names[0]
	}
	last := len(names) - 1
	return "teams " + strings.Join(names[:last], ", ") + " and " + names[last]
}
