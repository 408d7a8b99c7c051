package condition

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func office() World {
	w := bank()
	w.Touchpoints = []string{"letter", "id", "call-back"}
	gone := w.Gone
	w.Gone = func(kind, name string) string {
		if kind+"."+name == "touchpoint.old" {
			return "less.toml:5"
		}
		return gone(kind, name)
	}
	return w
}

// TestRules: what a policy reads of its forecast, and what is left of the rest.
func TestRules(t *testing.T) {
	at := func(touchpoint int, beyond float64, orEqual bool, from, n int) *Forecast {
		return &Forecast{touchpoint, beyond, orEqual, from, n}
	}
	for _, c := range []struct {
		text     string
		forecast *Forecast
		gauges   []float64
		holds    string // "": the forecast decides alone
	}{
		{"forecast(touchpoint.letter.wait) > 3d", at(0, 4320, false, 20, 6), nil, ""},
		{"forecast ( touchpoint.id.wait ) >= '90m'", at(1, 90, true, 22, 2), nil, ""},
		{"10m < forecast(touchpoint.call-back.wait)", at(2, 10, false, 26, 9), nil, ""},
		{"(forecast(touchpoint.letter.wait) > 1d + 2h)", nil, nil, ""},
		{"forecast(touchpoint.letter.wait) > 3d && segment == 'plus'", at(0, 4320, false, 20, 6), nil, "yes"},
		{"segment != 'plus' and forecast(touchpoint.letter.wait) > 3d", at(0, 4320, false, 42, 6), nil, "no"},
		{"team.agents.queue > 3 && forecast(touchpoint.letter.wait) > 3d && (visits > 2 || satisfaction > 50)", at(0, 4320, false, 45, 6), []float64{4}, "yes"},
		{"team.agents.queue > 3 && forecast(touchpoint.letter.wait) > 3d && (visits > 2 || satisfaction > 50)", at(0, 4320, false, 45, 6), []float64{3}, "no"},
		{"team.agents.queue > 3", nil, []float64{4}, "yes"},
	} {
		rule, _, err := CompileRule(c.text, office())
		if strings.Contains(c.text, "+") { // a sum is no time that is stated
			if err == nil {
				t.Errorf("%s is accepted", c.text)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if diff := cmp.Diff(c.forecast, rule.Forecast); diff != "" {
			t.Errorf("%s: %s", c.text, diff)
		}
		switch {
		case (c.holds == "") != (rule.When == nil):
			t.Errorf("%s: the rest is %v", c.text, rule.When)
		case rule.When != nil && rule.When.Holds(saturday(c.gauges...)) != (c.holds == "yes"):
			t.Errorf("%s: the rest is not %s", c.text, c.holds)
		}
	}
}

// TestRefusedRules compares every refusal in testdata/refused_rules.txt with what
// is said today, as TestRefused does.
func TestRefusedRules(t *testing.T) {
	const file = "testdata/refused_rules.txt"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var now strings.Builder
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\n")
		text, asked := strings.CutPrefix(line, "  ? ")
		switch {
		case asked:
			_, _, err := CompileRule(text, office())
			if err == nil {
				t.Errorf("%s is accepted", text)
				continue
			}
			fmt.Fprintf(&now, "%s\n%s", line, shown(text, err))
		case strings.HasPrefix(line, "#") || line == "":
			fmt.Fprintln(&now, line)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(now.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(string(raw), now.String()); diff != "" {
		t.Error(diff)
	}
}
