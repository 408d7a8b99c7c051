package scenarios

import (
	"strings"
	"testing"

	"ripple/scenarios/tree"
)

// TestFlow holds the flow that is read from the gallery.
func TestFlow(t *testing.T) {
	for _, names := range [][]string{{"clinic.toml"}, {"clinic.toml", "clinic.extra-nurse.toml"}, {"claims.toml"}, {"claims.toml", "claims.fast-track.toml"},
		{"bank.toml"}, {"bank.toml", "bank.one-comms.toml"}, {"orders.toml"}, {"orders.toml", "orders.second-source.toml"}, {"machines.toml"}, {"back-office.toml"}} {
		s := load(t, names[0])
		if len(names) > 1 {
			var problems tree.Problems
			if s, _, problems = s.With(names[1:]...); problems != nil {
				t.Fatal(problems)
			}
		}
		flowGolden(t, s, names[len(names)-1])
	}
}

func flowGolden(t *testing.T, s *Scenario, name string) {
	t.Helper()
	var b strings.Builder
	if err := s.WriteFlow(&b); err != nil {
		t.Fatal(err)
	}
	golden(t, strings.TrimSuffix(name, ".toml")+".flow", b.String())
}
