package scenarios

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func listed(parts []Part) string {
	var lines []string
	for _, p := range parts {
		lines = append(lines, p.Name+": "+strings.Join(p.Paths, " "))
	}
	return strings.Join(lines, "\n")
}

// TestParts: what is joined by itself, and what is not.
func TestParts(t *testing.T) {
	_, c, problems := load(t, "claims.toml").With("claims.fast-track.toml")
	if problems != nil {
		t.Fatal(problems)
	}
	want := `step.photo-triage: team.bot step.photo-triage step.notify.next
team.handlers.capacity: team.handlers.capacity
team.surveyors.capacity: team.surveyors.capacity
touchpoint.decision.channel, touchpoint.decision.lag: touchpoint.decision.channel touchpoint.decision.lag`
	if diff := cmp.Diff(want, listed(c.Parts)); diff != "" {
		t.Error(diff)
	}
	for name, c := range map[string]struct{ change, want string }{
		"removed with what leads around it": {
			`remove = ["step.documents"]
[step.triage]
rework_to = "triage"
[team.handlers]
capacity = "+1"
`, `step.documents, step.triage.rework_to: step.documents step.triage.rework_to
team.handlers.capacity: team.handlers.capacity`},
		"shares of segments": {
			`arrivals = "x1.1"
[segment.simple]
share = "52%"
[segment.fleet]
share = "10%"
[step.triage]
work = { fleet = "~9m", rest = "~10m" }
[step.assess]
work = { fleet = "~9m", rest = "~40m" }
[step.decide]
work = "x0.9"
[set]
"step.notify.next" = "triage"
`, `arrivals.rate: arrivals.rate
segment.fleet: segment.fleet segment.simple.share step.triage.work step.assess.work
step.decide.work: step.decide.work
step.notify.next: step.notify.next`},
		"a calendar and its users": {
			`[calendar]
late = "Mon-Fri 10-20"
[team.handlers]
hours = "late"
[team.surveyors]
capacity = "+1"
[[event]]
name = "strike"
at = "9w"
for = "1w"
set = { "team.desk.capacity" = 0 }
[team.desk]
capacity = 3
[step.documents]
clock = "ours"
[targets]
"journey.csat" = ">= 90%"
`, `calendar.late: calendar.late team.handlers.hours
team.surveyors.capacity: team.surveyors.capacity
team.desk: event.strike team.desk
step.documents.clock: step.documents.clock`},
		"stated": {
			`parts = { "app notice" = ["touchpoint.decision.lag"], "people" = ["team.handlers", "team.surveyors"] }
[team.surveyors]
capacity = "+1"
[team.handlers]
capacity = "-1"
[touchpoint.decision]
lag = "0m"
channel = "app"
`, `app notice: touchpoint.decision.lag
people: team.surveyors.capacity team.handlers.capacity
touchpoint.decision.channel: touchpoint.decision.channel`},
	} {
		t.Run(name, func(t *testing.T) {
			got, problems := changed(t, "claims.toml", c.change)
			if problems != nil {
				t.Fatal(problems)
			}
			if diff := cmp.Diff(c.want, listed(got.Parts)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// changed reads a change of a gallery scenario that is given as text.
func changed(t *testing.T, base, text string) (*Change, error) {
	t.Helper()
	data := fmt.Sprintf("change = \"x\"\nbase = %q\n%s", base, text)
	s, problems := Load(withFile(t, "x.toml", data), base, Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	_, c, problems := s.With("x.toml")
	if problems != nil {
		return nil, problems
	}
	return c, nil
}
